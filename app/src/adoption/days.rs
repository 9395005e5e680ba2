//! Two days that are held against each other.

use domain::{adoption::Period, catalogue::moment::Moment, dates::PartialDate};
use jiff::civil::Date;

use super::{asked::Mistake, picture::period_code};

/// How many years back the first day lies where nobody has chosen it.
const YEARS_BACK: i16 = 5;

/// Two days, the first before the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub first: Date,
    /// The second day.
    pub second: Date,
    /// The first day as it is written in the address.
    pub from: PartialDate,
    /// The second day as it is written in the address.
    pub to: PartialDate,
}

impl Span {
    /// The days that were chosen, or this day and the end of a year before it.
    pub(super) fn of(from: Option<PartialDate>, to: Option<PartialDate>, today: Date) -> Self {
        let to = to.unwrap_or_else(|| today.into());
        let second = day(to, today);
        let from = from.unwrap_or_else(|| years_before(second));
        Self {
            first: day(from, today),
            second,
            from,
            to,
        }
    }
}

/// Reads a date that has begun.
pub(super) fn read(parameter: &'static str, value: &str, today: Date) -> Result<PartialDate, Mistake> {
    let unreadable = || Mistake::NoDate(parameter, value.to_owned());
    match Moment::parse(value, today) {
        Moment::NotYet(date) => Err(Mistake::NotYet(parameter, date)),
        Moment::Now | Moment::Then(_) => PartialDate::parse(value).map_err(|_| unreadable()),
        Moment::Unreadable(_) => Err(unreadable()),
    }
}

/// Puts the first day before the second, and says what had to be done for it.
pub(super) fn put_in_order(
    from: &mut Option<PartialDate>,
    to: &mut Option<PartialDate>,
    today: Date,
) -> Option<Mistake> {
    let first = (*from)?;
    let span = Span::of(*from, *to, today);
    if span.first == span.second {
        *from = None;
        return Some(Mistake::SameDay(first));
    }
    if span.first < span.second {
        return None;
    }
    let mistake = Mistake::Reversed(span.from, span.to);
    (*from, *to) = (*to, *from);
    Some(mistake)
}

/// The last day of a period as it is written in the address: a year or a month.
pub(super) fn end_of(period: &Period) -> Option<PartialDate> {
    PartialDate::parse(&period_code(period)).ok()
}

/// The last day a date means, as far as it has come.
fn day(date: PartialDate, today: Date) -> Date {
    date.latest().min(today)
}

fn years_before(day: Date) -> PartialDate {
    let year = day.year() - YEARS_BACK;
    PartialDate::parse(&year.to_string()).unwrap_or_else(|_| day.into())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::adoption::asked::FROM;

    const TODAY: Date = date(2026, 11, 21);

    fn parse(text: &str) -> Option<PartialDate> {
        PartialDate::parse(text).ok()
    }

    #[test]
    fn a_date_is_read_when_it_has_begun() {
        let cases = [
            ("2021", Ok("2021")),
            ("2021-06", Ok("2021-06")),
            ("2026", Ok("2026")),
            ("2027", Err(true)),
            ("i fjor", Err(false)),
            ("2021-13", Err(false)),
        ];
        for (text, expected) in cases {
            let read = read(FROM, text, TODAY);
            let said = read
                .map(|it| it.to_string())
                .map_err(|it| matches!(it, Mistake::NotYet(..)));
            assert_eq!(said, expected.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn days_that_are_not_chosen_are_this_and_five_years_before() {
        let span = Span::of(None, None, TODAY);
        assert_eq!((span.first, span.second), (date(2021, 12, 31), TODAY));
        let span = Span::of(None, parse("2015"), TODAY);
        assert_eq!(
            (span.first, span.second),
            (date(2010, 12, 31), date(2015, 12, 31))
        );
        assert_eq!(
            Span::of(parse("2021-06"), parse("2026"), TODAY).second,
            TODAY,
            "this year as far as it has come"
        );
    }

    #[test]
    fn days_in_the_wrong_order_change_places() {
        let cases = [
            ("2019", Some("2021"), "2019", Some("2021"), false),
            ("2021", Some("2019"), "2019", Some("2021"), true),
            ("2021", None, "2021", None, false),
        ];
        for (from, to, first, second, is_mistaken) in cases {
            let (mut one, mut other) = (parse(from), to.and_then(parse));
            let mistake = put_in_order(&mut one, &mut other, TODAY);
            assert_eq!(mistake.is_some(), is_mistaken, "{from} {to:?}");
            assert_eq!(
                (one, other),
                (parse(first), second.and_then(parse)),
                "{from} {to:?}"
            );
        }
    }

    #[test]
    fn a_day_is_not_held_against_itself() {
        for (from, to) in [
            ("2021", Some("2021-12")),
            ("2026", None),
            ("2026-11-21", Some("2026")),
        ] {
            let (mut one, mut other) = (parse(from), to.and_then(parse));
            let mistake = put_in_order(&mut one, &mut other, TODAY);
            assert!(matches!(mistake, Some(Mistake::SameDay(_))), "{from} {to:?}");
            let span = Span::of(one, other, TODAY);
            assert!(span.first < span.second);
        }
    }
}
