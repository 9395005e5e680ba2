//! The search dialog: Ctrl-K or `/` opens it, and it suggests pages while a search is typed. Without script it is
//! the plain link to the search page that it stands around.

use std::time::Duration;

use leptos::{
    ev::{self, KeyboardEvent},
    html::{Dialog, Input, Ul},
    leptos_dom::helpers::debounce,
    prelude::*,
    task::spawn_local,
    wasm_bindgen::JsCast as _,
};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, Response};

use crate::{routes, text::nb::search::dialog as nb};

/// How long nothing more must have been typed before suggestions are fetched.
const PAUSE: Duration = Duration::from_millis(120);

/// The dialog and the link that opens it.
#[island]
pub fn SearchDialog(
    /// The icon of the link.
    children: Children,
) -> impl IntoView {
    let (dialog, field, list) = (
        NodeRef::<Dialog>::new(),
        NodeRef::<Input>::new(),
        NodeRef::<Ul>::new(),
    );
    let (said, say) = signal(String::new());
    let open = move || {
        if let (Some(dialog), Some(field)) = (dialog.get_untracked(), field.get_untracked())
            && !dialog.open()
        {
            let _ = dialog.show_modal();
            field.select();
        }
    };
    let close = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    let _ = window_event_listener(ev::keydown, move |event| {
        if asks_for_search(&event) {
            event.prevent_default();
            open();
        }
    });
    let mut suggest = debounce(PAUSE, move |query: String| {
        spawn_local(async move {
            let items = fetched(&query).await;
            let is_current = field.get_untracked().is_some_and(|it| it.value() == query);
            if let Some(list) = list.get_untracked().filter(|_| is_current) {
                list.set_inner_html(&items);
                say.set(nb::found(&query, list.child_element_count()));
            }
        });
    });
    let walk = move |event: KeyboardEvent| {
        if let (Some(list), Some(field)) = (list.get_untracked(), field.get_untracked()) {
            walk(&event, &list, &field);
        }
    };
    view! {
        <a class="head-link search-link" href=routes::SEARCH on:click=move |event| {
            event.prevent_default();
            open();
        }>{children()}<span class="ds-sr-only">{nb::SEARCH}</span></a>
        <dialog class="search-dialog" node_ref=dialog aria-label=nb::NAME on:keydown=walk>
            <form action=routes::SEARCH role="search" aria-label=nb::NAME>
                <label for="q-dialog">{nb::FIELD}</label>
                <div class="search-row">
                    <input class="ds-input" id="q-dialog" name="q" autocomplete="off" autofocus maxlength="200" enterkeyhint="search"
                        node_ref=field on:input=move |event| suggest(event_target_value(&event))/>
                    <button class="ds-button" type="submit">{nb::SEARCH}</button>
                </div>
            </form>
            <ul class="suggestions" node_ref=list aria-label=nb::SUGGESTIONS></ul>
            <p class="small quiet" role="status">{said}</p>
            <p class="search-dialog-foot small"><span class="quiet">{nb::KEYS}</span><button class="ds-button" data-variant="secondary" type="button" on:click=close>{nb::CLOSE}</button></p>
        </dialog>
    }
}

/// Ctrl-K or Cmd-K anywhere, `/` where nothing is being typed.
fn asks_for_search(event: &KeyboardEvent) -> bool {
    let is_command = event.ctrl_key() || event.meta_key();
    match event.key().as_str() {
        "k" | "K" => is_command && !event.alt_key(),
        "/" => !is_command && !event.alt_key() && !is_typing(event),
        _ => false,
    }
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    target.is_some_and(|it| {
        let is_field = matches!(it.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT");
        is_field || it.has_attribute("contenteditable")
    })
}

/// The arrows lead from the field through the suggestions and back.
fn walk(event: &KeyboardEvent, list: &Element, field: &HtmlElement) {
    let is_down = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let active = document().active_element();
    let item = active.and_then(|it| it.closest("li").ok().flatten());
    let next = match (&item, is_down) {
        (None, true) => list.first_element_child(),
        (None, false) => list.last_element_child(),
        (Some(item), true) => item.next_element_sibling(),
        (Some(item), false) => item.previous_element_sibling(),
    };
    let link = next.and_then(|it| it.first_element_child()?.dyn_into::<HtmlElement>().ok());
    let target = match (&link, &item, is_down) {
        (Some(link), ..) => link,
        (None, Some(_), false) => field,
        (None, ..) => return,
    };
    event.prevent_default();
    let _ = target.focus();
}

/// The suggestions as HTML; none when nothing is typed or they cannot be had.
async fn fetched(query: &str) -> String {
    if query.trim().is_empty() {
        return String::new();
    }
    let text = async {
        let answer = JsFuture::from(window().fetch_with_str(&routes::suggestions(query))).await;
        let answer = answer.ok()?.dyn_into::<Response>().ok().filter(Response::ok)?;
        JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
    };
    text.await.unwrap_or_default()
}
