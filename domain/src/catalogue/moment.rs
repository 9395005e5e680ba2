//! The day a visitor looks at the catalogue: as it is, or as it was.

use jiff::civil::Date;

use crate::dates::PartialDate;

/// The parameter of the query string that names the day.
pub const PARAMETER: &str = "per";

/// The day a visitor looks at the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Moment {
    /// As it is.
    #[default]
    Now,
    /// As it was at the end of this year, month or day.
    Then(PartialDate),
    /// A date that has not come; shown as it is.
    NotYet(PartialDate),
    /// Something else than a date; shown as it is.
    Unreadable(String),
}

impl Moment {
    /// Reads the value of [`PARAMETER`]; empty is now, and so is what has begun and not ended, such as this year.
    #[must_use]
    pub fn parse(text: &str, today: Date) -> Self {
        match PartialDate::parse(text) {
            _ if text.is_empty() => Self::Now,
            Err(_) => Self::Unreadable(text.to_owned()),
            Ok(date) if date.earliest() > today => Self::NotYet(date),
            Ok(date) if date.latest() >= today => Self::Now,
            Ok(date) => Self::Then(date),
        }
    }

    /// The day of the past that is looked at.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        self.date().map(PartialDate::latest)
    }

    /// The date as it was asked for, if it lies in the past.
    #[must_use]
    pub fn date(&self) -> Option<PartialDate> {
        match self {
            Self::Then(date) => Some(*date),
            Self::Now | Self::NotYet(_) | Self::Unreadable(_) => None,
        }
    }

    /// An address with this moment in its query string, unless that is now.
    #[must_use]
    pub fn keep(&self, href: String) -> String {
        let Some(date) = self.date() else {
            return href;
        };
        let (whole, fragment) = match href.split_once('#') {
            Some((whole, fragment)) => (whole, format!("#{fragment}")),
            None => (href.as_str(), String::new()),
        };
        let sign = if whole.contains('?') { '&' } else { '?' };
        format!("{whole}{sign}{PARAMETER}={date}{fragment}")
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn day(text: &str) -> PartialDate {
        PartialDate::parse(text).expect("a date")
    }

    #[test]
    fn a_moment_is_now_then_not_yet_or_unreadable() {
        let cases = [
            ("", Moment::Now),
            ("2026", Moment::Now),
            ("2026-11", Moment::Now),
            ("2026-11-21", Moment::Now),
            ("2026-11-20", Moment::Then(day("2026-11-20"))),
            ("2021-06", Moment::Then(day("2021-06"))),
            ("2027", Moment::NotYet(day("2027"))),
            ("2026-11-22", Moment::NotYet(day("2026-11-22"))),
            ("i fjor", Moment::Unreadable("i fjor".to_owned())),
        ];
        for (text, expected) in cases {
            assert_eq!(Moment::parse(text, date(2026, 11, 21)), expected, "{text}");
        }
    }

    #[test]
    fn a_month_is_looked_at_from_its_end() {
        assert_eq!(Moment::Then(day("2021-06")).day(), Some(date(2021, 6, 30)));
        assert_eq!(Moment::NotYet(day("2027")).day(), None);
    }

    #[test]
    fn addresses_keep_the_moment() {
        let then = Moment::Then(day("2021-06"));
        assert_eq!(then.keep("/etater/nav".into()), "/etater/nav?per=2021-06");
        assert_eq!(
            then.keep("/katalog?sektor=energy".into()),
            "/katalog?sektor=energy&per=2021-06"
        );
        assert_eq!(
            then.keep("/etater/nav#drift".into()),
            "/etater/nav?per=2021-06#drift"
        );
        assert_eq!(Moment::Now.keep("/etater/nav".into()), "/etater/nav");
    }
}
