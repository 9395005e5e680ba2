//! «Ligner på»: who is like an agency, and why.

use domain::{
    adoption::Stage,
    comparison::{FACTS_NEEDED, PARTS, Reason, Similar, TooLittle},
    text::join_and,
};

use super::amount;

/// The heading.
pub const TITLE: &str = "Ligner på";
/// What it rests on.
pub const INTRO: &str = "Etatene som ligner mest, etter det som er oppgitt om begge: teknologi, driftsmiljø, kapabiliteter, sektor, størrelse og trinn på allmenn sky. Det som ikke er oppgitt, teller verken for eller mot.";
/// Too little is known.
pub const TOO_LITTLE: &str = "For lite oppgitt";
/// The way to what is missing.
pub const SEE_MISSING: &str = "Se hva som mangler";
/// How many tools or capabilities a reason names.
const NAMED: usize = 4;

/// What would have to be known.
#[must_use]
pub fn too_little(name: &str, too_little: TooLittle) -> String {
    let most = too_little.shared_facts;
    format!(
        "Vi må vite minst {FACTS_NEEDED} ting om både {name} og en annen etat før vi sier at de ligner. Nå vet vi {most} på det meste. Det som trengs, er teknologi, driftsmiljø, kapabiliteter, bemanning og status for allmenn sky."
    )
}

/// What a likeness rests on.
#[must_use]
pub fn rests_on(similar: &Similar<'_>) -> String {
    format!(
        "Bygger på {} opplysninger om begge, i {} av {PARTS} deler.",
        similar.shared_facts, similar.compared_parts
    )
}

/// Holds the two side by side.
#[must_use]
pub fn compare(one: &str, other: &str) -> String {
    format!("Sammenlign {one} og {other}")
}

/// Why two agencies are alike.
#[must_use]
pub fn reason(reason: &Reason<'_>) -> String {
    match reason {
        Reason::Technologies(all) => {
            let names: Vec<&str> = all.iter().map(|it| it.name.as_str()).collect();
            format!("Begge bruker {}", some(&names))
        }
        Reason::Hosting(all) => {
            let names: Vec<String> = all.iter().map(|it| it.label().to_lowercase()).collect();
            format!("Begge kjører på {}", join_and(&names))
        }
        Reason::Capabilities { alike, compared } => {
            let names: Vec<String> = alike.iter().map(|it| it.name.to_lowercase()).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            format!(
                "Sier det samme om {} av {compared} kapabiliteter: {}",
                alike.len(),
                some(&names)
            )
        }
        Reason::Sectors(all) => {
            let names: Vec<String> = all.iter().map(|it| it.label().to_lowercase()).collect();
            format!("Samme sektor: {}", join_and(&names))
        }
        Reason::Size { own, other } => format!(
            "Om lag like mange personer: {} og {}",
            amount(*own, false),
            amount(*other, false)
        ),
        Reason::Stage { own, other } => stage(*own, *other),
    }
}

fn stage(own: Stage, other: Stage) -> String {
    if own == other {
        format!("Samme trinn på allmenn sky: {}", own.label().to_lowercase())
    } else {
        format!(
            "Nær hverandre på allmenn sky: {} og {}",
            own.label().to_lowercase(),
            other.label().to_lowercase()
        )
    }
}

/// The first of many names, and how many more there are.
fn some(names: &[&str]) -> String {
    if names.len() <= NAMED + 1 {
        return join_and(names);
    }
    let rest = format!("{} til", names.len() - NAMED);
    let first = names.iter().take(NAMED).copied();
    join_and(&first.chain([rest.as_str()]).collect::<Vec<_>>())
}
