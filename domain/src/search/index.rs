//! The index itself: documents in order, their words one after another, and what they belong to.

use std::collections::BTreeMap;

use super::{
    HitKind, SynonymGroup,
    analysis::token,
    document::{Document, Field, Place},
    query::name_key,
    suggest::Heading,
    thesaurus::Thesaurus,
    words::{DocumentId, Posting, WordId, Words, number},
};
use crate::text::sort_key;

/// How much a long text takes from the weight of each of its words (BM25's b).
const LENGTH: f32 = 0.6;
/// What stands between two texts, so that no phrase reaches from one into the other.
pub(super) const GAP: WordId = WordId::MAX;

/// Everything that can be found.
#[derive(Debug, Default)]
pub struct SearchIndex {
    /// By kind, title and slug: what ranks alike is shown in this order.
    pub(super) documents: Vec<Document>,
    pub(super) words: Words,
    pub(super) thesaurus: Thesaurus,
    /// All documents' words in order.
    sequence: Vec<WordId>,
    /// Where each document's parts begin in `sequence`, and where the last ends.
    bounds: Vec<[u32; 6]>,
    /// The documents that belong to each slug of each field.
    pub(super) tags: BTreeMap<(Field, String), Vec<DocumentId>>,
    /// The documents of each name: titles, other names, and the slugs that fields are asked for by.
    pub(super) names: BTreeMap<String, Vec<DocumentId>>,
    pub(super) headings: Vec<Heading>,
}

impl SearchIndex {
    /// The index of these documents.
    #[must_use]
    pub fn of_documents(mut documents: Vec<Document>, synonyms: &[SynonymGroup]) -> Self {
        for it in &mut documents {
            normalise(it);
        }
        documents.sort_by_cached_key(|it| (it.kind, sort_key(&it.title), it.slug.clone()));
        let mut index = Self {
            headings: documents.iter().map(Heading::of).collect(),
            thesaurus: Thesaurus::of(synonyms),
            documents,
            ..Self::default()
        };
        index.read_words();
        index.weigh();
        index.read_tags();
        index
    }

    /// How many documents it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Whether it holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// The words of a document, part by part.
    pub(super) fn words_of(&self, document: DocumentId) -> &[WordId] {
        let bounds = self.bounds.get(document as usize).copied().unwrap_or_default();
        self.slice(bounds[0], bounds[5])
    }

    /// The words of one part of a document.
    pub(super) fn words_in(&self, document: DocumentId, place: Place) -> &[WordId] {
        let bounds = self.bounds.get(document as usize).copied().unwrap_or_default();
        let at = place as usize;
        self.slice(bounds[at], bounds[at + 1])
    }

    fn slice(&self, from: u32, to: u32) -> &[WordId] {
        self.sequence.get(from as usize..to as usize).unwrap_or_default()
    }

    fn read_words(&mut self) {
        let mut buffer = String::new();
        for it in &self.documents {
            let mut bounds = [number(self.sequence.len()); 6];
            for place in Place::ALL {
                for text in place.texts(it) {
                    for range in token::tokens(text) {
                        let word = token::lower(&text[range], &mut buffer);
                        self.sequence.push(self.words.intern(word));
                    }
                    self.sequence.push(GAP);
                }
                bounds[place as usize + 1] = number(self.sequence.len());
            }
            self.bounds.push(bounds);
        }
    }

    /// Gives every word of every document its weight.
    fn weigh(&mut self) {
        let averages = self.average_lengths();
        let mut found: Vec<(WordId, Posting)> = Vec::new();
        let mut own: Vec<(WordId, f32)> = Vec::new();
        for document in 0..number(self.documents.len()) {
            own.clear();
            for place in Place::ALL {
                let words = self.words_in(document, place);
                let length = lengthened(words.len(), averages[place as usize]);
                let weight = place.weight() / length;
                let real = words.iter().filter(|it| **it != GAP);
                own.extend(real.map(|it| (*it, weight)));
            }
            own.sort_by_key(|it| it.0);
            for same in own.chunk_by(|a, b| a.0 == b.0) {
                let weight = same.iter().map(|it| it.1).sum();
                found.push((same[0].0, Posting { document, weight }));
            }
        }
        self.words.place(&found);
    }

    fn average_lengths(&self) -> [f32; 5] {
        let mut sums = [0_u32; 5];
        for bounds in &self.bounds {
            for (i, sum) in sums.iter_mut().enumerate() {
                *sum = sum.saturating_add(bounds[i + 1] - bounds[i]);
            }
        }
        let count = as_weight(self.bounds.len().max(1));
        sums.map(|it| (as_weight(it as usize) / count).max(1.0))
    }

    fn read_tags(&mut self) {
        for (id, it) in (0_u32..).zip(&mut self.documents) {
            let mut own = std::mem::take(&mut it.tags);
            let field = field_of(it.kind);
            own.extend(field.map(|field| (field, it.slug.clone())));
            own.sort();
            own.dedup();
            for tag in own {
                self.tags.entry(tag).or_default().push(id);
            }
            let slug = field.map(|_| &it.slug);
            for name in it.names.iter().chain([&it.title]).chain(slug) {
                let same = self.names.entry(name_key(name)).or_default();
                if same.last() != Some(&id) {
                    same.push(id);
                }
            }
        }
    }

    /// The documents that belong to what has this name (a key of [`name_key`]) in a field.
    pub(super) fn tagged(&self, field: Field, name: &str) -> impl Iterator<Item = DocumentId> {
        let named = self.names.get(name).into_iter().flatten();
        let documents = named.filter_map(|it| self.documents.get(*it as usize));
        let slugs = documents
            .filter(move |it| field_of(it.kind) == Some(field))
            .map(|it| &it.slug);
        slugs.flat_map(move |it| self.tags.get(&(field, it.clone())).into_iter().flatten().copied())
    }
}

/// Brings the texts of a document into the form that words are read from.
fn normalise(it: &mut Document) {
    let lists = it.names.iter_mut().chain(&mut it.keywords);
    for text in lists.chain([&mut it.title, &mut it.summary, &mut it.body]) {
        *text = token::plain(text);
    }
}

/// The field that documents of a kind are the values of.
fn field_of(kind: HitKind) -> Option<Field> {
    match kind {
        HitKind::Organization => Some(Field::Agency),
        HitKind::Technology => Some(Field::Technology),
        HitKind::Capability => Some(Field::Capability),
        HitKind::Platform | HitKind::Architecture | HitKind::Experience | HitKind::Page => None,
    }
}

fn lengthened(words: usize, average: f32) -> f32 {
    1.0 - LENGTH + LENGTH * as_weight(words) / average
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a weight need not tell 16,777,216 from 16,777,217"
)]
pub(super) fn as_weight(count: usize) -> f32 {
    count as f32
}
