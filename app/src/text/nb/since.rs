//! What has happened since a fagdag.

use domain::{
    catalogue::{HostingEnvironment, since::What},
    fagdag::Fagdag,
};

use super::agency;

/// The heading of the section.
pub const SINCE: &str = "Siden forrige fagdag";
/// Everything that was written down, whenever it happened.
pub const WRITTEN: &str = "Lagt inn i katalogen";
/// What that is.
pub const WRITTEN_INTRO: &str = "Dagen er den da opplysningen ble lagt inn, ikke dagen den gjelder fra.";
/// The field to choose another fagdag.
pub const CHOOSE: &str = "Siden";
/// The button.
pub const SHOW: &str = "Vis";
/// Nothing has happened.
pub const NOTHING: &str =
    "Ingen kilde forteller om noe som har skjedd siden da. Har dere gjort noe? Send det inn, med kilde.";
/// What is counted.
pub const INTRO: &str = "Det som har skjedd hos etatene etter dagen, med datoen og kilden. Det kildene bare gir årstall for, kan ha skjedd før og er ikke med.";

/// A choice in the list of fagdager.
#[must_use]
pub fn fagdag(it: &Fagdag) -> String {
    format!("{}, {}", it.title, it.date.in_words())
}

/// How much has happened since.
#[must_use]
pub fn count(events: usize, fagdag: &Fagdag) -> String {
    let events = match events {
        0 => "Ingen hendelser".to_owned(),
        1 => "Én hendelse".to_owned(),
        many => format!("{many} hendelser"),
    };
    format!("{events} siden {} {}.", fagdag.title, fagdag.date.in_words())
}

/// What happened, in words. `name` is that of a technology or platform the event is about.
#[must_use]
pub fn what(what: &What<'_>, name: &str) -> String {
    match what {
        What::Milestone(title) => (*title).to_owned(),
        What::Started => "Begynte på plattformen".to_owned(),
        What::Retired => "La ned plattformen".to_owned(),
        What::MovedIn(it) => format!("Tok i bruk {}", place(it)),
        What::MovedOut(it) => format!("Flyttet ut av {}", place(it)),
        What::TookIn(_) => format!("Tok i bruk {name}"),
        What::Left(_) => format!("Sluttet med {name}"),
        What::Related(it) => format!("{} {name}", it.kind),
        What::Stood(it) => format!("Status for allmenn sky: {}", it.stage),
    }
}

fn place(it: &HostingEnvironment) -> String {
    agency::environment(it)
}
