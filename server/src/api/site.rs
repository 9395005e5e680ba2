//! What every answer is made from: the snapshot of this moment and the site's own address.

use std::sync::Arc;

use domain::catalogue::{
    Catalogue,
    moment::{Moment, PARAMETER},
};

use super::{
    asked::Asked,
    problem::{Mistake, Refusal},
    words,
};
use crate::state::AppState;

/// The snapshot an answer is made from, and where the site stands.
pub struct Site {
    /// The catalogue as it is during this request.
    pub catalogue: Arc<Catalogue>,
    /// The site's address without a slash at the end.
    pub origin: Arc<str>,
}

impl Site {
    /// The site as it is now, or with the catalogue of the day that a request asks for.
    ///
    /// # Errors
    /// [`Refusal::BadRequest`] when that is no day of the past or today.
    pub fn of(state: &AppState, asked: &Asked) -> Result<Self, Refusal> {
        let catalogue = state.services.catalogue.current();
        let per = asked.filled().filter(|(name, _)| *name == PARAMETER);
        let per = per.last().map_or("", |(_, value)| value);
        let refuse = |message| Refusal::BadRequest(vec![Mistake::value(PARAMETER, per, message)]);
        let catalogue = match Moment::parse(per, catalogue.today()) {
            Moment::Now => catalogue,
            Moment::Then(date) => state.services.catalogue.as_of(date.latest()),
            Moment::NotYet(_) => return Err(refuse(words::not_yet(per))),
            Moment::Unreadable(_) => return Err(refuse(words::not_a_date(per))),
        };
        Ok(Self {
            catalogue,
            origin: Arc::clone(&state.origin),
        })
    }

    /// The whole address of a local path.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}
