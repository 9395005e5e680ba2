//! Small steps between columns and domain types. What does not read is inconsistent, never a panic and never a guess.

use std::{collections::HashMap, fmt::Display, hash::Hash};

use domain::{
    catalogue::store::StoreError,
    dates::{Interval, PartialDate},
    text::{Link, Slug},
};

use crate::store::table::Table;

/// The fault of a stored value that does not read.
pub(super) fn inconsistent(reason: impl Display) -> StoreError {
    StoreError::Inconsistent(reason.to_string())
}

pub(super) fn slug(text: &str) -> Result<Slug, StoreError> {
    Slug::parse(text).map_err(|error| inconsistent(format!("slug {text:?} {error}")))
}

pub(super) fn date(text: &str) -> Result<PartialDate, StoreError> {
    PartialDate::parse(text).map_err(|error| inconsistent(format!("date {text:?}: {error}")))
}

pub(super) fn link(text: &str) -> Result<Link, StoreError> {
    Link::parse(text).map_err(|error| inconsistent(format!("link {text:?} {error}")))
}

/// A word of a vocabulary: `code(Level::parse, "manual")`.
pub(super) fn code<T>(parse: fn(&str) -> Option<T>, text: &str) -> Result<T, StoreError> {
    parse(text).ok_or_else(|| inconsistent(format!("{text:?} is no {}", std::any::type_name::<T>())))
}

/// A number in the narrower type that the domain has for it.
pub(super) fn number<T>(stored: i64) -> Result<T, StoreError>
where
    T: TryFrom<i64>,
{
    T::try_from(stored).map_err(|_| inconsistent(format!("{stored} is out of range")))
}

/// What may be absent, read where it is there.
pub(super) fn optional<T>(
    text: Option<String>,
    read: impl FnOnce(&str) -> Result<T, StoreError>,
) -> Result<Option<T>, StoreError> {
    text.map(|text| read(&text)).transpose()
}

/// A span from its two columns.
pub(super) fn interval(from: Option<String>, to: Option<String>) -> Result<Interval, StoreError> {
    Ok(Interval {
        from: optional(from, date)?,
        to: optional(to, date)?,
    })
}

/// A list of words as one JSON text.
pub(super) fn to_json<T: Display>(words: &[T]) -> String {
    let words = words
        .iter()
        .map(|word| serde_json::Value::String(word.to_string()));
    serde_json::Value::Array(words.collect()).to_string()
}

/// A list of words out of one JSON text.
pub(super) fn from_json<T>(
    json: &str,
    read: impl Fn(&str) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let words: Vec<String> = serde_json::from_str(json).map_err(inconsistent)?;
    words.iter().map(|word| read(word)).collect()
}

/// Reads any word as it stands.
#[expect(clippy::unnecessary_wraps, reason = "one of the readers that from_json takes")]
pub(super) fn text(word: &str) -> Result<String, StoreError> {
    Ok(word.to_owned())
}

/// Items of a list with their places.
pub(super) fn placed<T>(items: &[T]) -> impl Iterator<Item = (i64, &T)> {
    (0..).zip(items)
}

/// Rows as items, gathered by what they belong to, in the order they were read.
pub(super) struct Groups<K, T>(HashMap<K, Vec<T>>);

impl<K: Eq + Hash, T> Groups<K, T> {
    /// Gathers what `read` makes of each row under the key it names.
    pub(super) fn of<R>(
        rows: Vec<R>,
        mut read: impl FnMut(R) -> Result<(K, T), StoreError>,
    ) -> Result<Self, StoreError> {
        let mut groups: HashMap<K, Vec<T>> = HashMap::new();
        for row in rows {
            let (key, item) = read(row)?;
            groups.entry(key).or_default().push(item);
        }
        Ok(Self(groups))
    }

    /// Takes the items of a key; none when there are none.
    pub(super) fn take<Q>(&mut self, key: &Q) -> Vec<T>
    where
        K: std::borrow::Borrow<Q>,
        Q: Eq + Hash + ?Sized,
    {
        self.0.remove(key).unwrap_or_default()
    }
}

impl<T> Groups<String, T> {
    /// Gathers rows that are one item each under the entity they belong to.
    pub(super) fn by_owner<R>(rows: Vec<R>) -> Result<Self, StoreError>
    where
        R: Table,
        T: TryFrom<R, Error = StoreError>,
    {
        Self::of(rows, |row| Ok((row.owner().to_owned(), T::try_from(row)?)))
    }
}

#[cfg(test)]
mod tests {
    use domain::catalogue::Level;

    use super::*;

    #[test]
    fn what_does_not_read_is_inconsistent() {
        let faults = [
            slug("Å").map(drop),
            date("våren 2018").map(drop),
            link("http://nav.no").map(drop),
            code(Level::parse, "selvbetjening").map(drop),
            number::<u8>(256).map(drop),
            from_json("{", text).map(drop),
            from_json("[\"Å\"]", slug).map(drop),
        ];
        for fault in faults {
            assert!(matches!(fault, Err(StoreError::Inconsistent(_))), "{fault:?}");
        }
    }

    #[test]
    fn words_survive_json() {
        let words = ["æøå", "\"", "a\nb", ""].map(ToOwned::to_owned);
        assert_eq!(from_json(&to_json(&words), text).expect("words"), words);
        assert_eq!(from_json("[]", slug).expect("none"), []);
    }
}
