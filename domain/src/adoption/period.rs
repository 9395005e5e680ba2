//! The axis of the pictures over time: years or half-years, each counted on its last day.

use jiff::civil::Date;

/// How long each period of an axis is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// A calendar year.
    Year,
    /// January to June, and July to December.
    HalfYear,
}

/// A year or half-year, counted on its last day, or on the day of the picture in the period it lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    /// The year.
    pub year: i16,
    /// Which half of it, 1 or 2; none for a whole year.
    pub half: Option<u8>,
    /// Its first day.
    pub first: Date,
    /// The day it is counted on.
    pub day: Date,
}

impl Period {
    /// The periods from the one that holds `first` to the one that holds `last`, which is counted on `last`. Where
    /// `first` is after `last`, only that one.
    #[must_use]
    pub fn all(first: Date, last: Date, grain: Grain) -> Vec<Self> {
        let first = first.min(last);
        let halves: &[Option<u8>] = match grain {
            Grain::Year => &[None],
            Grain::HalfYear => &[Some(1), Some(2)],
        };
        (first.year()..=last.year())
            .flat_map(|year| halves.iter().filter_map(move |half| Self::of(year, *half)))
            .filter(|it| it.first <= last && it.day >= first)
            .map(|it| Self {
                day: it.day.min(last),
                ..it
            })
            .collect()
    }

    fn of(year: i16, half: Option<u8>) -> Option<Self> {
        let first = Date::new(year, if half == Some(2) { 7 } else { 1 }, 1).ok()?;
        let last_month = if half == Some(1) { 6 } else { 12 };
        let day = Date::new(year, last_month, 1).ok()?.last_of_month();
        Some(Self {
            year,
            half,
            first,
            day,
        })
    }

    /// Where it begins on an axis of years: 2023,5 for the second half of 2023.
    #[must_use]
    pub fn begins(&self) -> f32 {
        f32::from(self.year) + if self.half == Some(2) { 0.5 } else { 0.0 }
    }

    /// Where it ends on an axis of years, whole also when it is not over.
    #[must_use]
    pub fn ends(&self) -> f32 {
        self.begins() + if self.half.is_some() { 0.5 } else { 1.0 }
    }
}
