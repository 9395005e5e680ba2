//! Dates as people know them: a year, a month or a day, and half-open spans between two of them.

use std::{borrow::Cow, fmt};

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A date that is only as precise as its source: `2014`, `2014-05` or `2014-05-12`.
///
/// It sorts by its earliest day (a year before its months, a month before its days) and is shown at its own
/// precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

/// Why a text is not a [`PartialDate`].
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("expected YYYY, YYYY-MM or YYYY-MM-DD")]
pub struct PartialDateError;

impl PartialDate {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, years 1900 to 2199.
    ///
    /// # Errors
    /// [`PartialDateError`] for any other form and for days that do not exist.
    pub fn parse(text: &str) -> Result<Self, PartialDateError> {
        let shape_ok = matches!(text.len(), 4 | 7 | 10)
            && text.bytes().enumerate().all(|(i, b)| match i {
                4 | 7 => b == b'-',
                _ => b.is_ascii_digit(),
            });
        if !shape_ok {
            return Err(PartialDateError);
        }
        let part = |range: std::ops::Range<usize>| text.get(range).and_then(|t| t.parse::<i16>().ok());
        let year = part(0..4).ok_or(PartialDateError)?;
        let month = part(5..7).and_then(|m| i8::try_from(m).ok());
        let day = part(8..10).and_then(|d| i8::try_from(d).ok());
        let date = Self { year, month, day };
        let exists = Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).is_ok();
        if exists && (1900..2200).contains(&year) {
            Ok(date)
        } else {
            Err(PartialDateError)
        }
    }

    /// The year alone.
    #[must_use]
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The earliest day the date may mean.
    #[must_use]
    pub fn earliest(self) -> Date {
        // `parse` has seen that the day exists.
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(Date::MIN)
    }

    /// The latest day the date may mean.
    #[must_use]
    pub fn latest(self) -> Date {
        match (self.month, self.day) {
            (_, Some(_)) => self.earliest(),
            (Some(_), None) => self.earliest().last_of_month(),
            (None, None) => self.earliest().last_of_year(),
        }
    }

    /// The date in Norwegian words at its own precision: «2014», «mai 2014», «12. mai 2014».
    #[must_use]
    pub fn in_words(self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{day}. {} {}", month_name(month), self.year),
            (Some(month), None) => format!("{} {}", month_name(month), self.year),
            _ => self.year.to_string(),
        }
    }
}

/// A day in Norwegian words: «12. mai 2014».
#[must_use]
pub fn day_in_words(day: Date) -> String {
    format!("{}. {} {}", day.day(), month_name(day.month()), day.year())
}

/// The Norwegian name of a month, 1 to 12.
fn month_name(month: i8) -> &'static str {
    const NAMES: [&str; 12] = [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ];
    usize::try_from(month - 1)
        .ok()
        .and_then(|i| NAMES.get(i))
        .copied()
        .unwrap_or("")
}

impl From<Date> for PartialDate {
    fn from(day: Date) -> Self {
        Self {
            year: day.year(),
            month: Some(day.month()),
            day: Some(day.day()),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

impl TryFrom<String> for PartialDate {
    type Error = PartialDateError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl JsonSchema for PartialDate {
    fn schema_name() -> Cow<'static, str> {
        "PartialDate".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "partial-date",
            "pattern": r"^(19|20|21)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$",
        })
    }
}

/// A half-open span of time: from the start of `from` up to, but not including, the start of `to`.
/// A missing end is unknown at the start and still going on at the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Interval {
    /// When it began, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// When it ended, if it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
}

impl Interval {
    /// Whether the span ends before it begins.
    #[must_use]
    pub fn is_reversed(self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if to.latest() < from.earliest())
    }

    /// Whether the span has ended on `day`.
    #[must_use]
    pub fn is_over(self, day: Date) -> bool {
        self.to.is_some_and(|to| to.earliest() <= day)
    }

    /// Whether the span may hold `day`: it has not ended, and has begun or has an unknown beginning.
    #[must_use]
    pub fn may_hold(self, day: Date) -> bool {
        !self.is_over(day) && self.from.is_none_or(|from| from.earliest() <= day)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> PartialDate {
        PartialDate::parse(text).expect("a date in the test")
    }

    #[test]
    fn three_forms_are_read_and_shown_as_they_came() {
        for (text, words) in [
            ("2014", "2014"),
            ("2014-05", "mai 2014"),
            ("2014-05-12", "12. mai 2014"),
        ] {
            assert_eq!(day(text).to_string(), text);
            assert_eq!(day(text).in_words(), words);
        }
    }

    #[test]
    fn other_forms_and_impossible_days_are_refused() {
        for text in [
            "våren 2018",
            "2018-13",
            "2018-02-30",
            "18",
            "2018-5",
            "2018/05",
            "1899",
            "2018-05-1",
            "",
            "åååå",
        ] {
            assert_eq!(PartialDate::parse(text), Err(PartialDateError), "{text}");
        }
    }

    #[test]
    fn dates_sort_by_their_earliest_day() {
        let mut dates = [day("2015-01-02"), day("2014-05"), day("2015"), day("2014")];
        dates.sort();
        assert_eq!(
            dates.map(|d| d.to_string()),
            ["2014", "2014-05", "2015", "2015-01-02"]
        );
    }

    #[test]
    fn a_span_is_half_open() {
        let span = Interval {
            from: Some(day("2018")),
            to: Some(day("2020")),
        };
        assert!(!span.may_hold(date(2017, 12, 31)));
        assert!(span.may_hold(date(2018, 1, 1)));
        assert!(span.may_hold(date(2019, 12, 31)));
        assert!(!span.may_hold(date(2020, 1, 1)));
        assert!(Interval::default().may_hold(date(2020, 1, 1)));
    }

    #[test]
    fn a_span_within_one_year_is_not_reversed() {
        let span = |from, to| {
            Interval {
                from: Some(day(from)),
                to: Some(day(to)),
            }
            .is_reversed()
        };
        assert!(span("2020", "2019"));
        assert!(!span("2020-06", "2020"));
        assert!(span("2020-06-02", "2020-06-01"));
    }

    proptest! {
        #[test]
        fn any_text_is_answered_without_panic(text in "\\PC{0,12}") {
            if let Ok(date) = PartialDate::parse(&text) {
                prop_assert_eq!(date.to_string(), text);
                prop_assert!(date.earliest() <= date.latest());
            }
        }
    }
}
