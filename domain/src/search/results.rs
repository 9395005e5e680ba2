//! What was found: counted, filtered and shown a page at a time, each hit with why it is one.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet},
};

use super::{
    HitKind, Query, SearchIndex,
    document::{Document, Place},
    expand::{Match, Target},
    find::{Answer, Group, fields},
    marks::Marks,
    snippet::{Piece, pieces, snippet},
    words::DocumentId,
};

vocabulary! {
    /// Why something was found, the surest first.
    pub enum ReasonKind {
        Word = "word" => "Selve ordet",
        Inflection = "inflection" => "Bøyd form",
        Synonym = "synonym" => "Synonym",
        Compound = "compound" => "Del av et ord",
        Letters = "letters" => "Bokstavene i et ord",
        Folded = "folded" => "Uten æ, ø og å",
        Field = "field" => "Avgrensning",
    }
}

impl ReasonKind {
    /// What a match counts.
    pub(super) const fn weight(self) -> f32 {
        match self {
            Self::Word => 1.0,
            Self::Inflection => 0.8,
            Self::Synonym => 0.5,
            Self::Compound => 0.4,
            Self::Letters => 0.1,
            Self::Folded => 0.05,
            Self::Field => 0.0,
        }
    }
}

/// Why something was found, for one word of the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// In which way.
    pub kind: ReasonKind,
    /// The word or phrase of the query, or the code of the field.
    pub word: String,
    /// The word or phrase that stands in the document, in lower case; for a field, the name asked for.
    pub matched: String,
    /// Where it stands first, the weightiest place before others; nowhere in the text for a field.
    pub place: Option<Place>,
    /// The synonym it came by.
    pub via: Option<String>,
}

/// What hits are shown; everything where nothing is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only these kinds.
    pub kinds: BTreeSet<HitKind>,
    /// Only what was found for these reasons. The word of the query that is least well answered tells.
    pub reasons: BTreeSet<ReasonKind>,
}

/// A hit as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit<'a> {
    /// What it leads to.
    pub kind: HitKind,
    /// Its name in URLs. For a platform, its organisation's.
    pub slug: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// The title with what was found marked.
    pub marked_title: Vec<Piece>,
    /// What stands under the title, such as whose it is and its status.
    pub context: &'a [String],
    /// A piece of its text around what was found, or its beginning.
    pub snippet: Vec<Piece>,
    /// Why it is a hit, for each word of the query.
    pub reasons: Vec<Reason>,
    /// How well it answers; only good for comparing hits of one query.
    pub score: f32,
}

/// A document that answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ranked {
    pub(super) document: DocumentId,
    pub(super) score: f32,
    pub(super) kind: ReasonKind,
}

impl Ranked {
    /// The best first. What was only guessed from letters without æ, ø and å comes after everything else.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        let guessed = |it: &Self| it.kind == ReasonKind::Folded;
        let by_score = || other.score.total_cmp(&self.score);
        guessed(self)
            .cmp(&guessed(other))
            .then_with(by_score)
            .then(self.document.cmp(&other.document))
    }
}

/// Everything that answers a query, best first. Hits are made when a page of them is asked for.
#[derive(Debug)]
pub struct Results<'a> {
    pub(super) index: &'a SearchIndex,
    pub(super) query: Query,
    pub(super) groups: Vec<Group>,
    ranked: Vec<Ranked>,
}

impl<'a> Results<'a> {
    pub(super) fn new(index: &'a SearchIndex, query: Query, groups: Vec<Group>, ranked: Vec<Ranked>) -> Self {
        Self {
            index,
            query,
            groups,
            ranked,
        }
    }

    /// The same hits, by kind and name.
    #[must_use]
    pub fn by_name(mut self) -> Self {
        // Documents are numbered in this order.
        self.ranked.sort_unstable_by_key(|it| it.document);
        self
    }

    /// How many hits there are.
    #[must_use]
    pub fn total(&self, filter: &Filter) -> usize {
        self.ranked.iter().filter(|it| self.fits(filter, it)).count()
    }

    /// How many hits there are of each kind, if that kind were chosen.
    #[must_use]
    pub fn by_kind(&self, filter: &Filter) -> BTreeMap<HitKind, usize> {
        let open = Filter {
            kinds: BTreeSet::new(),
            ..filter.clone()
        };
        let mut counts = BTreeMap::new();
        for it in self.ranked.iter().filter(|it| self.fits(&open, it)) {
            if let Some(document) = self.document(it.document) {
                *counts.entry(document.kind).or_default() += 1;
            }
        }
        counts
    }

    /// How many hits there are for each reason, if that reason were chosen.
    #[must_use]
    pub fn by_reason(&self, filter: &Filter) -> BTreeMap<ReasonKind, usize> {
        let open = Filter {
            reasons: BTreeSet::new(),
            ..filter.clone()
        };
        let mut counts = BTreeMap::new();
        for it in self.ranked.iter().filter(|it| self.fits(&open, it)) {
            *counts.entry(it.kind).or_default() += 1;
        }
        counts
    }

    /// At most `limit` hits after the first `offset`.
    #[must_use]
    pub fn page(&self, filter: &Filter, offset: usize, limit: usize) -> Vec<Hit<'a>> {
        let marks = Marks::of(&self.groups);
        let fitting = self.ranked.iter().filter(|it| self.fits(filter, it));
        let shown = fitting.skip(offset).take(limit);
        shown.filter_map(|it| self.hit(it, &marks)).collect()
    }

    /// The forms that were found in this way, the commonest first, at most `limit`: for «utrulling», as synonyms,
    /// `deploy` and `produksjonssetting`.
    #[must_use]
    pub fn forms(&self, kind: ReasonKind, limit: usize) -> Vec<String> {
        let mut forms: BTreeMap<String, usize> = BTreeMap::new();
        for answer in self.groups.iter().flat_map(Group::all) {
            for it in answer.term.matches.iter().filter(|it| it.kind == kind) {
                let form = match (&it.target, &it.via) {
                    (Target::Word(id), _) => self.index.words.text(*id),
                    (Target::Phrase(_), via) => via.as_deref().unwrap_or(&answer.term.text),
                };
                let times = self.index.places(&it.target);
                *forms.entry(form.to_owned()).or_default() += times;
            }
        }
        let mut forms: Vec<(String, usize)> = forms.into_iter().filter(|it| it.1 > 0).collect();
        forms.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        forms.into_iter().map(|it| it.0).take(limit).collect()
    }

    fn document(&self, id: DocumentId) -> Option<&'a Document> {
        self.index.documents.get(id as usize)
    }

    fn fits(&self, filter: &Filter, it: &Ranked) -> bool {
        let kind = || {
            self.document(it.document)
                .is_some_and(|it| filter.kinds.contains(&it.kind))
        };
        (filter.reasons.is_empty() || filter.reasons.contains(&it.kind))
            && (filter.kinds.is_empty() || kind())
    }

    fn hit(&self, it: &Ranked, marks: &Marks) -> Option<Hit<'a>> {
        let document = self.document(it.document)?;
        let words = &self.index.words;
        Some(Hit {
            kind: document.kind,
            slug: &document.slug,
            title: &document.title,
            marked_title: pieces(&document.title, &marks.places(words, &document.title)),
            context: &document.context,
            snippet: snippet(document, |text| marks.places(words, text)),
            reasons: self.reasons(it.document),
            score: it.score,
        })
    }

    fn reasons(&self, document: DocumentId) -> Vec<Reason> {
        let mut reasons = Vec::new();
        for group in &self.groups {
            let all: Option<Vec<Reason>> = group.answers.iter().map(|it| self.reason(it, document)).collect();
            let by_synonym = || self.reason(group.synonyms.as_ref()?, document).map(|it| vec![it]);
            reasons.extend(all.or_else(by_synonym).unwrap_or_default());
        }
        reasons.extend(fields(&self.query).map(|(field, name)| Reason {
            kind: ReasonKind::Field,
            word: field.code().to_owned(),
            matched: name,
            place: None,
            via: None,
        }));
        reasons
    }

    fn reason(&self, answer: &Answer, document: DocumentId) -> Option<Reason> {
        let found: &Match = answer.best(document)?;
        let (place, matched) = self.index.first(document, &found.target)?;
        Some(Reason {
            kind: found.kind,
            word: answer.term.text.clone(),
            matched,
            place: Some(place),
            via: found.via.clone(),
        })
    }
}

impl Group {
    /// Everything that answers the group.
    pub(super) fn all(&self) -> impl Iterator<Item = &Answer> {
        self.answers.iter().chain(&self.synonyms)
    }
}

impl SearchIndex {
    /// Where a target stands first in a document, and as which words.
    fn first(&self, document: DocumentId, target: &Target) -> Option<(Place, String)> {
        Place::ALL.into_iter().find_map(|place| {
            let words = self.words_in(document, place);
            let found = match target {
                Target::Word(id) => words.iter().position(|it| it == id).map(|at| &words[at..=at]),
                Target::Phrase(places) => words
                    .windows(places.len().max(1))
                    .find(|it| it.iter().zip(places).all(|(word, may)| may.contains(word))),
            };
            let texts = found?.iter().map(|it| self.words.text(*it));
            Some((place, texts.collect::<Vec<_>>().join(" ")))
        })
    }
}
