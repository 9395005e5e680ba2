//! The three numbers that open the page, each leading to those it counts.

use domain::adoption::{Category, Headlines, Share, Stage, headlines};
use leptos::prelude::*;

use super::picture::Picture;
use crate::text::nb::adoption as nb;

/// The three numbers.
pub fn fractions(picture: &Picture<'_>) -> AnyView {
    let Headlines {
        production,
        used_without_stage,
        not_stated,
    } = headlines(&picture.population, picture.day());
    let list = |category, share: Share| {
        let list = picture.standing_list(category, share.n);
        list.unwrap_or_else(|| picture.asked.address("etat"))
    };
    let (first, second) = (nb::more(&production), nb::more(&used_without_stage));
    let third = nb::not_stated_more(&not_stated);
    view! {
        <div class="shared fractions">
            <Linked share=production href=list(Category::Stage(Stage::Production), production) what=nb::PRODUCTION more=first/>
            <Linked share=used_without_stage href=list(Category::UsedWithoutStage, used_without_stage) what=nb::USED more=second/>
            <Linked share=not_stated href=list(Category::NotStated, not_stated) what=nb::NOT_STATED more=third/>
        </div>
    }
    .into_any()
}

#[component]
fn Linked(share: Share, href: String, what: &'static str, more: String) -> impl IntoView {
    view! {
        <p class="fraction">
            <span class="fraction-figure"><b>{share.n}</b><span class="ds-sr-only">{nb::OF}</span><i>{share.of}</i></span>
            <span class="fraction-text"><strong><a href=href>{what}</a></strong>" "<span>{more}</span></span>
        </p>
    }
}
