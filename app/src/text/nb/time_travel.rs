//! Looking at the catalogue as it was.

use domain::{catalogue::moment::Moment, dates::PartialDate, text::capitalised};

/// The way back.
pub const SHOW_NOW: &str = "Vis den slik den er nå";
/// What opens the form.
pub const ANOTHER_DAY: &str = "Se siden slik den var";
/// The field.
pub const DATE: &str = "År, måned eller dato";
/// What may stand in it.
pub const HINT: &str =
    "For eksempel 2021, 2021-06 eller 2021-06-30. Du ser det som gjaldt da, så langt kildene forteller.";
/// The button.
pub const SHOW: &str = "Vis";
/// Before the years that lead there at once.
pub const YEARS: &str = "Ved utgangen av";

/// What stands above a page that is not as of now; nothing where it is.
#[must_use]
pub fn notice(moment: &Moment) -> Option<String> {
    match moment {
        Moment::Now => None,
        Moment::Then(date) => Some(format!(
            "Du ser det som gjaldt {}, så langt kildene forteller. Fritekst og opplysninger som først er kjent fra senere kilder, er utelatt.",
            at_the_end_of(*date),
        )),
        Moment::NotYet(date) => Some(format!(
            "{} er ikke kommet ennå. Du ser katalogen slik den er nå.",
            capitalised(&date.in_words()),
        )),
        Moment::Unreadable(text) => Some(format!(
            "Vi forstod ikke datoen «{text}». Skriv den som 2021, 2021-06 eller 2021-06-30. Du ser katalogen slik den er nå.",
        )),
    }
}

/// The end of a period in words: «ved utgangen av juni 2021», «30. juni 2021».
#[must_use]
pub fn at_the_end_of(date: PartialDate) -> String {
    if date.earliest() == date.latest() {
        date.in_words()
    } else {
        format!("ved utgangen av {}", date.in_words())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_seen_from_its_end() {
        let words = |text| PartialDate::parse(text).map(at_the_end_of);
        assert_eq!(words("2021-06").as_deref(), Ok("ved utgangen av juni 2021"));
        assert_eq!(words("2021-06-30").as_deref(), Ok("30. juni 2021"));
    }
}
