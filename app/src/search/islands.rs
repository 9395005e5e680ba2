//! The search field with suggestions. Without script it is a plain field of the form around it.

use leptos::prelude::*;

use crate::error::SuggestError;

/// Titles that begin like `query`.
///
/// # Errors
/// [`SuggestError`] when the call cannot be carried out.
#[server(endpoint = "search/suggest")]
pub async fn suggest_titles(query: String) -> Result<Vec<String>, SuggestError> {
    use crate::http;

    /// How many titles are suggested.
    const SUGGESTIONS: usize = 8;
    http::anyone().await;
    let catalogue = http::catalogue();
    let query: String = query.chars().take(100).collect();
    Ok(catalogue
        .search_index()
        .suggest(&query, SUGGESTIONS)
        .into_iter()
        .map(|it| it.title.to_owned())
        .collect())
}

/// The field, with the browser's own list of suggestions.
#[island]
pub fn SearchField(query: String) -> impl IntoView {
    let (typed, set_typed) = signal(String::new());
    let suggestions = LocalResource::new(move || {
        let typed = typed.get();
        async move {
            if typed.chars().count() < 2 {
                Vec::new()
            } else {
                suggest_titles(typed).await.unwrap_or_default()
            }
        }
    });
    let options = move || {
        let titles = suggestions.get().unwrap_or_default();
        titles
            .into_iter()
            .map(|title| view! { <option value=title></option> })
            .collect_view()
    };
    view! {
        <input class="ds-input" id="q" type="search" name="q" list="forslag" autocomplete="off" maxlength="200"
            value=query on:input=move |event| set_typed.set(event_target_value(&event))/>
        <datalist id="forslag">{options}</datalist>
    }
}
