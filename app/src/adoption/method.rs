//! The seven stages in the poll's own words, and how the numbers are made.

use domain::{
    adoption::{Category, Stage},
    content::TermSet,
    text::join_and,
};
use leptos::prelude::*;

use super::{
    marks::{Marked as _, swatch},
    picture::Picture,
};
use crate::text::nb::{adoption as nb, adoption_method as method};

/// The stages and the rules.
pub fn sections(picture: &Picture<'_>) -> AnyView {
    view! {
        <section class="section" id="trinn">
            <h2>{method::STAGES}</h2>
            <p class="section-intro">{method::STAGES_INTRO}</p>
            {stages(picture)}
        </section>
        <section class="section" id="slik">
            <h2>{method::METHOD}</h2>
            {rules(picture)}
        </section>
    }
    .into_any()
}

/// Every stage with the poll's wording and what is uncertain of it; the decision against stands apart.
fn stages(picture: &Picture<'_>) -> AnyView {
    let catalogue = picture.catalogue;
    let item = |stage: Stage| {
        let term = catalogue.term(TermSet::Stage, stage.code());
        let wording = term.map(|it| view! { <p>{method::quoted(&it.definition)}</p> });
        let note = term.and_then(|it| it.note.clone());
        let note = note.map(|it| view! { <p class="small quiet">{it}</p> });
        let fill = Category::Stage(stage).fill();
        view! { <div><dt>{swatch(fill)}{stage.label()}</dt><dd>{wording}{note}</dd></div> }
    };
    let steps = Stage::ALL
        .iter()
        .copied()
        .filter(|it| *it != Stage::DecidedAgainst);
    let steps = steps.map(item).collect_view();
    let outside = [Category::UsedWithoutStage, Category::NotStated].map(|it| {
        let meaning = if it == Category::NotStated {
            method::NOT_STATED
        } else {
            method::USED
        };
        view! { <div><dt>{swatch(it.fill())}{it.words()}</dt><dd>{meaning}</dd></div> }
    });
    view! {
        <dl class="facts stages">{steps}</dl>
        <h3>{method::AGAINST}</h3>
        <p class="section-intro">{method::AGAINST_INTRO}</p>
        <dl class="facts stages">{item(Stage::DecidedAgainst)}</dl>
        <h3>{method::OUTSIDE}</h3>
        <dl class="facts stages">{outside}</dl>
    }
    .into_any()
}

fn rules(picture: &Picture<'_>) -> AnyView {
    let rules = method::RULES.map(|(name, rule)| view! { <div><dt>{name}</dt><dd>{rule}</dd></div> });
    let inferred: Vec<_> = picture
        .population
        .standings(picture.day())
        .filter(|(_, it)| it.inferred)
        .map(|(it, _)| it.display_name())
        .collect();
    let inferred = if inferred.is_empty() {
        nb::NOBODY_INFERRED.to_owned()
    } else {
        nb::inferred(&join_and(&inferred))
    };
    view! { <dl class="facts">{rules}<div><dt>{method::INFERRED}</dt><dd>{inferred}</dd></div></dl> }
        .into_any()
}
