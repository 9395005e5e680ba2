//! The frame every page stands in: skip link, header, footer.

use leptos::prelude::*;

use super::{icon::Icon, time_travel::TimeNotice};
use crate::{
    http::{self, Theme},
    routes,
    search::islands::SearchDialog,
    text::nb::frame as nb,
};

/// The frame with a page in it.
#[component]
pub fn Frame(children: Children) -> impl IntoView {
    view! {
        <a class="ds-skip-link" href="#innhold">{nb::SKIP}</a>
        <Header/>
        <main id="innhold" tabindex="-1">
            <div class="wrap"><TimeNotice/>{children()}</div>
        </main>
        <Footer/>
    }
}

#[component]
fn Header() -> impl IntoView {
    let visit = http::visit();
    let entries = [
        (routes::CATALOGUE, nb::CATALOGUE),
        (routes::TECHNOLOGIES, nb::TECHNOLOGIES),
        (routes::ARCHITECTURES, nb::ARCHITECTURES),
        (routes::EXPERIENCES, nb::EXPERIENCES),
        (routes::COMPARE, nb::COMPARE),
        (routes::ADOPTION, nb::ADOPTION),
        (routes::ABOUT, nb::ABOUT),
    ];
    let links = entries.map(|(href, label)| {
        let current = is_within(visit.path(), href).then_some("true");
        view! { <a href=href aria-current=current>{label}</a> }
    });
    view! {
        <header class="site-head">
            <div class="wrap">
                <a class="brand" href=routes::FRONT><Mark/>{nb::NAME}</a>
                <nav class="site-nav" id="meny" popover="auto" aria-label=nb::MENU>{links}</nav>
                <form class="site-search" action=routes::SEARCH role="search" aria-label=nb::SEARCH_ALL>
                    <label class="ds-sr-only" for="q-topp">{nb::SEARCH_ALL}</label>
                    <input id="q-topp" type="search" name="q" placeholder=nb::SEARCH_ALL maxlength="200" accesskey="s"/>
                    <button type="submit"><Icon name="MagnifyingGlass"/><span class="ds-sr-only">{nb::SEARCH}</span></button>
                </form>
                {search_link(visit.path())}
                <button class="menu-button" type="button" popovertarget="meny"><Icon name="MenuHamburger"/><span>{nb::MENU_BUTTON}</span></button>
            </div>
        </header>
    }
}

/// The way to the search: on pages with an island, the dialog with its own link.
fn search_link(path: &str) -> AnyView {
    if routes::has_island(path) {
        view! { <SearchDialog><Icon name="MagnifyingGlass"/></SearchDialog> }.into_any()
    } else {
        view! { <a class="head-link search-link" href=routes::SEARCH><Icon name="MagnifyingGlass"/><span class="ds-sr-only">{nb::SEARCH}</span></a> }.into_any()
    }
}

/// Whether a page belongs under a menu entry: it is the entry's own, lies below it, or is reached from it.
fn is_within(path: &str, entry: &str) -> bool {
    let below = |entry: &str| {
        let rest = path.strip_prefix(entry.trim_end_matches('/'));
        rest.is_some_and(|it| it.is_empty() || it.starts_with('/'))
    };
    let reached = match entry {
        routes::CATALOGUE => below(&routes::agency("")),
        routes::TECHNOLOGIES => below(routes::CAPABILITIES),
        routes::COMPARE => below(routes::MATRIX) || below(routes::LINEAGE),
        _ => false,
    };
    below(entry) || reached
}

/// The mark: what is particular above the bar, what is shared below it.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg viewBox="0 0 28 28" aria-hidden="true">
            <circle class="mark-ink" cx="5" cy="6.5" r="2.75"></circle>
            <circle class="mark-ink" cx="14" cy="6.5" r="2.75"></circle>
            <circle class="mark-ink" cx="23" cy="6.5" r="2.75"></circle>
            <rect class="mark-ink" x="1" y="12.5" width="26" height="2.5"></rect>
            <circle class="mark-shared" cx="14" cy="21.75" r="4.25"></circle>
        </svg>
    }
}

#[component]
fn Footer() -> impl IntoView {
    view! {
        <footer class="site-foot">
            <div class="wrap">
                <div class="foot-grid">
                    <FootList heading=nb::NAME links=vec![
                        (routes::ABOUT, nb::ABOUT),
                        (routes::PRIVACY, nb::PRIVACY),
                        (routes::ACCESSIBILITY, nb::ACCESSIBILITY),
                    ]/>
                    <FootList heading=nb::LOOK_UP links=vec![
                        (routes::CAPABILITIES, nb::CAPABILITIES),
                        (routes::MATRIX, nb::MATRIX),
                        (routes::LINEAGE, nb::LINEAGE),
                    ]/>
                    <FootList heading=nb::OPEN_DATA links=vec![
                        (routes::API, nb::API),
                        (routes::CHANGES, nb::CHANGES),
                        (routes::FEED, nb::ATOM),
                    ]/>
                    <FootList heading=nb::CONTRIBUTE links=vec![
                        (routes::REPOSITORY, nb::SOURCE_CODE),
                    ]/>
                    <ThemeSwitch/>
                </div>
                <p class="foot-note">{nb::FOOT_NOTE}</p>
            </div>
        </footer>
    }
}

#[component]
fn FootList(heading: &'static str, links: Vec<(&'static str, &'static str)>) -> impl IntoView {
    let items = links
        .into_iter()
        .map(|(href, label)| view! { <li><a href=href>{label}</a></li> })
        .collect_view();
    view! { <div><h2>{heading}</h2><ul>{items}</ul></div> }
}

/// The choice of colours: a form that sets a cookie and comes back to the same page.
#[component]
fn ThemeSwitch() -> impl IntoView {
    let visit = http::visit();
    let buttons = Theme::ALL.map(|theme| {
        let label = match theme {
            Theme::Auto => nb::THEME_AUTO,
            Theme::Light => nb::THEME_LIGHT,
            Theme::Dark => nb::THEME_DARK,
        };
        let pressed = if theme == visit.theme { "true" } else { "false" };
        view! { <button type="submit" name="fargevalg" value=theme.code() aria-pressed=pressed>{label}</button> }
    });
    view! {
        <form action=routes::THEME method="post">
            <h2 id="utseende">{nb::THEME}</h2>
            <input type="hidden" name="tilbake" value=visit.address().to_owned()/>
            <div class="scheme" role="group" aria-labelledby="utseende">{buttons}</div>
        </form>
    }
}
