//! What one side of a comparison answers, in words. The tools stand beside the words, with links of their own.

use domain::comparison::{Agreement, Match, SideCell, Value, What};

use super::{agency, amount, matrix};

/// What a value says besides its tools; may be empty.
#[must_use]
pub fn said(value: &Value<'_>) -> String {
    match value.what {
        What::Name => value.platform.map(|it| it.name.clone()).unwrap_or_default(),
        What::Started(date) => date.in_words(),
        What::Status(it) => it.label().to_owned(),
        What::OpenSource(it) => it.label().to_owned(),
        What::Metric(it) => format!("{} ({})", amount(it.value, it.approx), it.date.in_words()),
        What::Staffing(it) => format!("{} ({})", agency::staffing(it), it.date.in_words()),
        What::Environment(it) => agency::environment(it),
        What::Distribution(it) => it.to_owned(),
        What::Claim(it) => it.level.map(|it| it.label().to_owned()).unwrap_or_default(),
        What::Technology(it) => stage(it.stage),
        What::Operations(it) => it.who.map(|it| it.label().to_owned()).unwrap_or_default(),
        What::Principle(it) => it.level.label().to_owned(),
        What::Stage(it) => it.stage.label().to_owned(),
        What::CloudWithoutStage => "Bruker allmenn sky, trinn ikke oppgitt".to_owned(),
        What::Component(it) => it.requirement.clone(),
        What::Option => String::new(),
        What::Filling { fits, .. } => match fits {
            Match::Among => "(blant valgene)".to_owned(),
            Match::Other => "(noe annet enn valgene)".to_owned(),
            Match::NotComparable => String::new(),
        },
    }
}

/// How it is done, in a sentence; empty where no source tells.
#[must_use]
pub fn how<'a>(value: &Value<'a>) -> &'a str {
    let how = match value.what {
        What::Claim(it) => it.how.as_deref(),
        What::Operations(it) => it.how.as_deref(),
        What::Principle(it) => it.how.as_deref(),
        What::Filling { note, .. } => note,
        What::Metric(it) => it.note.as_deref(),
        What::Staffing(it) => it.note.as_deref(),
        What::Environment(it) => it.note.as_deref(),
        What::Name
        | What::Started(_)
        | What::Status(_)
        | What::OpenSource(_)
        | What::Distribution(_)
        | What::Technology(_)
        | What::Stage(_)
        | What::CloudWithoutStage
        | What::Component(_)
        | What::Option => None,
    };
    how.unwrap_or_default()
}

/// Everything a value says, for files: words, tools and how.
#[must_use]
pub fn whole(value: &Value<'_>) -> String {
    let tools: Vec<&str> = value.tools.iter().map(|it| it.name.as_str()).collect();
    let parts = [said(value), tools.join(", "), how(value).to_owned()];
    let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    parts.join(" · ")
}

/// A use that is not simply in use.
fn stage(stage: domain::catalogue::UseStage) -> String {
    match stage {
        domain::catalogue::UseStage::InUse => String::new(),
        other => format!("({})", other.label().to_lowercase()),
    }
}

/// The platform of a value, where the side has several.
#[must_use]
pub fn platform(value: &Value<'_>) -> Option<String> {
    // A name names itself.
    let platform = value.platform.filter(|_| value.what != What::Name)?;
    let name = if platform.unnamed {
        matrix::UNNAMED
    } else {
        &platform.name
    };
    Some(format!("{name}: "))
}

/// Whether those that answer say the same, for files.
#[must_use]
pub const fn agreement(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::Same => "Felles",
        Agreement::Overlapping => "Delvis felles",
        Agreement::Different => "Ulikt",
        Agreement::OnlySome => "Bare noen har svart, eller svarene kan ikke holdes mot hverandre",
        Agreement::Unknown => "Ingen har svart",
    }
}

/// A cell where nothing is stated, for files; `None` where something is.
#[must_use]
pub const fn silent(cell: &SideCell<'_>) -> Option<&'static str> {
    match cell {
        SideCell::Unknown => Some(super::UNKNOWN),
        SideCell::Irrelevant => Some(super::comparison::IRRELEVANT),
        SideCell::Known(_) => None,
    }
}
