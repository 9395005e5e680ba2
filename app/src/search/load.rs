//! What the search page reads: the answer to what was typed, or to what was probably meant.

use domain::{
    catalogue::Catalogue,
    search::{Filter, Hit, HitKind, Query, Reason, ReasonKind, Results},
};

use super::choice::{Choice, Order};

/// How many hits of each kind are shown together.
pub const TOGETHER: usize = 6;
/// How many hits of a single kind are shown on a page.
pub const PER_PAGE: usize = 20;
/// How many hits the API gives at once.
pub const EXPORTED: usize = 500;
/// How many forms of the words are named.
const FORMS: usize = 6;
/// The reasons whose forms are named above the hits.
const UNDERSTOOD: [ReasonKind; 4] = [
    ReasonKind::Word,
    ReasonKind::Inflection,
    ReasonKind::Synonym,
    ReasonKind::Compound,
];

/// The answer to a search.
pub struct Answer<'a> {
    /// What is answered: what was asked, with the words that were meant.
    pub choice: Choice,
    /// The query that is answered.
    pub query: Query,
    /// What was typed and found nothing, where something else is answered.
    pub typed: Option<String>,
    /// What may have been meant, where what was typed is answered.
    pub meant: Option<String>,
    /// The hits.
    pub results: Results<'a>,
}

/// The hits of one kind.
pub struct Group<'a> {
    /// The kind.
    pub kind: HitKind,
    /// How many there are.
    pub total: usize,
    /// Those that are shown.
    pub hits: Vec<Hit<'a>>,
}

/// Answers a search. Where nothing is found and another word was probably meant, that is answered instead, unless
/// the visitor has said that the word is right.
pub fn answer(catalogue: &Catalogue, mut choice: Choice) -> Answer<'_> {
    let index = catalogue.search_index();
    let mut query = Query::parse(&choice.query);
    let mut results = index.search(&query);
    let mut meant = results.did_you_mean();
    let mut typed = None;
    if results.total(&Filter::default()) == 0
        && !choice.literal
        && let Some(other) = meant.take()
    {
        typed = Some(std::mem::replace(&mut choice.query, other));
        query = Query::parse(&choice.query);
        results = index.search(&query);
    }
    if choice.order == Order::Name {
        results = results.by_name();
    }
    Answer {
        choice,
        query,
        typed,
        meant,
        results,
    }
}

impl<'a> Answer<'a> {
    /// How many hits are left by the filters.
    pub fn total(&self) -> usize {
        self.results.total(&self.choice.filter)
    }

    /// How many of them have every word itself.
    pub fn literal(&self) -> usize {
        let reasons = &self.choice.filter.reasons;
        let shown = reasons.is_empty() || reasons.contains(&ReasonKind::Word);
        let counts = self.results.by_reason(&self.choice.filter);
        counts
            .get(&ReasonKind::Word)
            .copied()
            .filter(|_| shown)
            .unwrap_or(0)
    }

    /// Whether anything was found by a word, and not by fields alone.
    pub fn has_words(&self) -> bool {
        let mut reasons = self.results.by_reason(&Filter::default()).into_keys();
        reasons.any(|it| it != ReasonKind::Field)
    }

    /// The forms that the words were found in, by reason; one more than is shown where there are more.
    pub fn understood(&self) -> Vec<(ReasonKind, Vec<String>)> {
        let forms = UNDERSTOOD.map(|it| (it, self.results.forms(it, FORMS + 1)));
        forms.into_iter().collect()
    }

    /// How many pages the hits fill.
    pub fn pages(&self) -> usize {
        match self.choice.only_kind() {
            Some(_) => self.total().div_ceil(PER_PAGE).max(1),
            None => 1,
        }
    }

    /// The page that is shown; one too far is the last.
    pub fn page(&self) -> usize {
        self.choice.page.min(self.pages())
    }

    /// The hits by kind. The kind with the best hit comes first, or the kinds stand in their own order where hits
    /// are ordered by name.
    pub fn groups(&self) -> Vec<Group<'a>> {
        let only = self.choice.only_kind();
        let counts = self.results.by_kind(&self.choice.filter);
        let shown =
            |kind: &HitKind| self.choice.filter.kinds.is_empty() || self.choice.filter.kinds.contains(kind);
        let (first, limit) = match only {
            Some(_) => ((self.page() - 1) * PER_PAGE, PER_PAGE),
            None => (0, TOGETHER),
        };
        let groups = counts.into_iter().filter(|(kind, _)| shown(kind));
        let mut groups: Vec<Group<'a>> = groups
            .map(|(kind, total)| Group {
                kind,
                total,
                hits: self.results.page(&self.of_kind(kind), first, limit),
            })
            .collect();
        if self.choice.order == Order::Best {
            let score = |it: &Group<'_>| it.hits.first().map_or(0.0, |it| it.score);
            groups.sort_by(|a, b| score(b).total_cmp(&score(a)));
        }
        groups
    }

    /// The filter with this kind alone.
    pub fn of_kind(&self, kind: HitKind) -> Filter {
        Filter {
            kinds: [kind].into(),
            reasons: self.choice.filter.reasons.clone(),
        }
    }
}

/// The reason of the word that is least well answered, which a hit is filtered by.
#[must_use]
pub fn worst(reasons: &[Reason]) -> ReasonKind {
    let kinds = reasons.iter().map(|it| it.kind);
    let words = kinds.filter(|it| *it != ReasonKind::Field);
    words.max().unwrap_or(ReasonKind::Field)
}

/// The first forms of a list, and whether there are more.
pub fn named(forms: &[String]) -> (&[String], bool) {
    (&forms[..forms.len().min(FORMS)], forms.len() > FORMS)
}
