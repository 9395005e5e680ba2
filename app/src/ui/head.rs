//! The head of a page: the document's title and description, the trail, and the one `h1`.

use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title};

use crate::{http, routes, text::nb::frame as nb};

/// What every document says of itself: the font, the feed, and what link previews show.
#[component]
pub fn SiteHead() -> impl IntoView {
    let visit = http::visit();
    let font = format!("{}/inter.woff2", visit.assets);
    let image = format!("{}{}/og.png", visit.origin, visit.assets);
    let address = format!("{}{}", visit.origin, visit.address());
    view! {
        <Link rel="preload" href=font as_="font" type_="font/woff2" crossorigin="anonymous"/>
        <Link rel="alternate" href=routes::FEED type_="application/atom+xml" title=nb::FEED/>
        <Meta property="og:site_name" content=nb::NAME/>
        <Meta property="og:locale" content="nb_NO"/>
        <Meta property="og:type" content="website"/>
        <Meta property="og:url" content=address/>
        <Meta property="og:image" content=image/>
        <Meta property="og:image:alt" content=nb::IMAGE_ALT/>
        <Meta name="twitter:card" content="summary_large_image"/>
    }
}

/// Title and description of the document, for browsers, search engines and link previews.
#[component]
pub fn DocumentHead(#[prop(into)] title: String, #[prop(into)] description: String) -> impl IntoView {
    // leptos_meta writes the title as it is given; `</title>` from an address would end it.
    let whole = nb::title(&title).replace('&', "&amp;").replace('<', "&lt;");
    view! {
        <Title text=whole/>
        <Meta name="description" content=description.clone()/>
        <Meta property="og:title" content=title/>
        <Meta property="og:description" content=description/>
    }
}

/// The head of a page: the trail, an optional line above, the heading and the lead.
#[component]
pub fn PageHead(
    #[prop(into)] title: String,
    #[prop(optional, into)] lead: String,
    #[prop(optional, into)] kicker: String,
    /// Pages between the front page and this one: address and name.
    #[prop(optional)]
    trail: Vec<(String, String)>,
) -> impl IntoView {
    view! {
        <Crumbs trail here=title.clone()/>
        <header class="page-head">
            {(!kicker.is_empty()).then(|| view! { <p class="kicker">{kicker}</p> })}
            <h1>{title}</h1>
            {(!lead.is_empty()).then(|| view! { <p class="lead">{lead}</p> })}
        </header>
    }
}

#[component]
fn Crumbs(trail: Vec<(String, String)>, here: String) -> impl IntoView {
    let steps = trail
        .into_iter()
        .map(|(href, label)| view! { <li><a href=href>{label}</a></li> })
        .collect_view();
    view! {
        <nav class="crumbs" aria-label=nb::CRUMBS>
            <ol>
                <li><a href=routes::FRONT>{nb::FRONT}</a></li>
                {steps}
                <li aria-current="page">{here}</li>
            </ol>
        </nav>
    }
}

/// The fraction: what there is, over what there could be.
#[component]
pub fn Fraction(
    part: usize,
    whole: usize,
    #[prop(into)] what: String,
    #[prop(optional, into)] more: String,
) -> impl IntoView {
    view! {
        <p class="fraction">
            <span class="fraction-figure"><b>{part}</b><span class="ds-sr-only">" av "</span><i>{whole}</i></span>
            <span class="fraction-text"><strong>{what}</strong>" "{(!more.is_empty()).then(|| view! { <span>{more}</span> })}</span>
        </p>
    }
}
