//! The query string of a comparison, read as strictly as the rest of the API: what cannot be followed is refused.

use domain::{comparison::Amiss, text::nearest};

use super::{
    asked::Asked,
    problem::{Mistake, Refusal},
    words,
};

/// Reads a query string with `parse`, which may know `parameters` alone.
///
/// # Errors
/// [`Refusal::BadRequest`] with every mistake.
pub fn read<'a, T>(
    asked: &'a Asked,
    parameters: &[&str],
    parse: impl FnOnce(Vec<(&'a str, &'a str)>) -> (T, Vec<Amiss>),
) -> Result<T, Refusal> {
    if asked.pairs.is_none() {
        let mistake = Mistake::value("", &asked.query, words::UNREADABLE_QUERY.to_owned());
        return Err(Refusal::BadRequest(vec![mistake]));
    }
    let strange = asked.filled().filter(|(name, _)| !parameters.contains(name));
    let mut mistakes: Vec<Mistake> = strange
        .map(|(name, _)| Mistake::parameter(name, nearest(name, parameters.iter().copied())))
        .collect();
    let (wish, amiss) = parse(asked.filled().collect());
    mistakes.extend(amiss.iter().map(mistake));
    if mistakes.is_empty() {
        Ok(wish)
    } else {
        Err(Refusal::BadRequest(mistakes))
    }
}

/// That something could not be followed, in the words of the page.
pub fn mistake(amiss: &Amiss) -> Mistake {
    let detail = app::text::nb::comparison::amiss(amiss);
    match amiss {
        Amiss::Unknown(it) => Mistake {
            nearest: it.nearest.clone(),
            ..Mistake::value(&it.parameter, &it.value, detail)
        },
        Amiss::TooMany { left_out, .. } => {
            Mistake::value(domain::comparison::AGENCIES, &left_out.join(", "), detail)
        }
        Amiss::FiltersUnused => Mistake::value(domain::comparison::AGENCIES, "", detail),
        Amiss::NotADate(text) | Amiss::NotYet(text) => {
            Mistake::value(domain::comparison::AGENCIES, text, detail)
        }
        Amiss::NotThen { at, .. } => Mistake::value(domain::comparison::AGENCIES, &at.to_string(), detail),
    }
}
