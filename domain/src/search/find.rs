//! Answering a query: which documents meet every demand, and how well.

use super::{
    SearchIndex,
    document::Field,
    expand::{Target, Term},
    index::as_weight,
    query::{Clause, Query, Wanted, name_key},
    results::{Ranked, ReasonKind, Results},
    words::{DocumentId, WordId},
};

/// How soon more of a word counts no more (BM25's k1).
const SATURATION: f32 = 1.2;
/// What a phrase counts each time it stands in a text.
const PHRASE: f32 = 1.5;
/// What a document gets whose name is the query.
const NAMED: f32 = 20.0;
/// No match.
pub(super) const NONE: u32 = u32::MAX;

/// A term with how much each document has of it, and by which of its matches.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) term: Term,
    weights: Vec<f32>,
    /// The best match of each document, by its place in the term; [`NONE`] where there is none.
    pub(super) which: Vec<u32>,
    rarity: f32,
}

/// One word, or the words of one phrase of the thesaurus: all of them must be found, or a synonym of the phrase.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) answers: Vec<Answer>,
    pub(super) synonyms: Option<Answer>,
}

impl SearchIndex {
    /// What meets every demand of a query, best first. Nothing, for an empty query.
    #[must_use]
    pub fn search(&self, query: &Query) -> Results<'_> {
        let groups = self.groups(query);
        let mut ranked = Vec::new();
        if !query.is_empty() {
            let allowed = self.allowed(query);
            let documents = (0_u32..).zip(&allowed).filter(|(_, may)| **may);
            ranked.extend(documents.filter_map(|(it, _)| rank(it, &groups)));
            self.lift_named(query, &mut ranked);
            ranked.sort_unstable_by(Ranked::order);
        }
        Results::new(self, query.clone(), groups, ranked)
    }

    fn groups(&self, query: &Query) -> Vec<Group> {
        let wanted: Vec<&Clause> = query.clauses.iter().filter(|it| !it.excluded).collect();
        let mut groups = Vec::new();
        let mut rest = wanted.as_slice();
        while let Some((first, after)) = rest.split_first() {
            rest = after;
            match &first.wanted {
                Wanted::Word(word) => {
                    let words: Vec<&str> = [word.as_str()].into_iter().chain(run(after)).collect();
                    let length = self.thesaurus.phrase_length(&words);
                    groups.push(self.group(&words[..length]));
                    rest = &after[length - 1..];
                }
                Wanted::Phrase(words) => groups.push(Group {
                    answers: vec![self.answer(self.exact_phrase(words))],
                    synonyms: None,
                }),
                Wanted::Tag(..) | Wanted::Kinds(_) => {}
            }
        }
        groups
    }

    fn group(&self, words: &[&str]) -> Group {
        let synonyms = (words.len() > 1).then(|| self.answer(self.phrase_synonyms(words)));
        let answers = words.iter().map(|it| self.answer(self.term(it)));
        Group {
            answers: answers.collect(),
            synonyms,
        }
    }

    fn answer(&self, term: Term) -> Answer {
        let count = self.documents.len();
        let mut weights = vec![0.0_f32; count];
        let mut which = vec![NONE; count];
        for (position, it) in (0_u32..).zip(&term.matches) {
            self.each_place(&it.target, |document, weight| {
                let document = document as usize;
                weights[document] += weight * it.weight;
                let best = term.matches.get(which[document] as usize);
                if best.is_none_or(|best| it.kind < best.kind) {
                    which[document] = position;
                }
            });
        }
        let found = which.iter().filter(|it| **it != NONE).count();
        let rarity = (1.0 + (as_weight(count - found) + 0.5) / (as_weight(found) + 0.5)).ln();
        Answer {
            term,
            weights,
            which,
            rarity,
        }
    }

    /// Calls `see` with every document that has the target, and how much of it.
    fn each_place(&self, target: &Target, mut see: impl FnMut(DocumentId, f32)) {
        match target {
            Target::Word(id) => {
                for it in self.words.postings(*id) {
                    see(it.document, it.weight);
                }
            }
            Target::Phrase(places) => {
                for (document, times) in self.phrase(places) {
                    see(document, PHRASE * as_weight(times));
                }
            }
        }
    }

    /// How many documents have a target.
    pub(super) fn places(&self, target: &Target) -> usize {
        let mut count = 0;
        self.each_place(target, |_, _| count += 1);
        count
    }

    /// The documents where words stand side by side, and how often: those that have the rarest of them are read.
    fn phrase(&self, places: &[Vec<WordId>]) -> Vec<(DocumentId, usize)> {
        let postings = |it: &&Vec<WordId>| it.iter().map(|id| self.words.postings(*id).len()).sum::<usize>();
        let Some(rarest) = places.iter().min_by_key(postings) else {
            return Vec::new();
        };
        let documents = rarest
            .iter()
            .flat_map(|id| self.words.postings(*id))
            .map(|it| it.document);
        let mut documents: Vec<DocumentId> = documents.collect();
        documents.sort_unstable();
        documents.dedup();
        let counted = documents
            .into_iter()
            .map(|it| (it, count(self.words_of(it), places)));
        counted.filter(|(_, times)| *times > 0).collect()
    }

    /// Which documents meet the demands that are no words.
    fn allowed(&self, query: &Query) -> Vec<bool> {
        let mut allowed = vec![true; self.documents.len()];
        for clause in &query.clauses {
            let Some(meets) = self.meets(clause) else { continue };
            for (may, meets) in allowed.iter_mut().zip(meets) {
                *may &= meets != clause.excluded;
            }
        }
        allowed
    }

    /// Which documents meet one demand; `None` for a word that is wanted, which ranks as well.
    fn meets(&self, clause: &Clause) -> Option<Vec<bool>> {
        let mut meets = vec![false; self.documents.len()];
        match &clause.wanted {
            Wanted::Tag(field, name) => {
                for it in self.tagged(*field, name) {
                    meets[it as usize] = true;
                }
            }
            Wanted::Kinds(kinds) => {
                for (it, meets) in self.documents.iter().zip(&mut meets) {
                    *meets = kinds.contains(&it.kind);
                }
            }
            Wanted::Word(word) if clause.excluded => self.mark_literal(&self.term(word), &mut meets),
            Wanted::Phrase(words) if clause.excluded => {
                self.mark_literal(&self.exact_phrase(words), &mut meets);
            }
            Wanted::Word(_) | Wanted::Phrase(_) => return None,
        }
        Some(meets)
    }

    /// Marks the documents that have a term itself, inflected or not. Leaving out by synonyms or parts of words would
    /// leave out what nobody thought of.
    fn mark_literal(&self, term: &Term, meets: &mut [bool]) {
        let literal = term.matches.iter().filter(|it| it.kind <= ReasonKind::Inflection);
        for it in literal {
            self.each_place(&it.target, |document, _| meets[document as usize] = true);
        }
    }

    fn lift_named(&self, query: &Query, ranked: &mut [Ranked]) {
        let name = name_key(query.text());
        let named = self.names.get(&name).map_or(&[][..], Vec::as_slice);
        for it in ranked.iter_mut().filter(|it| named.contains(&it.document)) {
            it.score += NAMED;
        }
    }
}

/// The words that directly follow, up to the first other demand.
fn run<'a>(clauses: &'a [&Clause]) -> impl Iterator<Item = &'a str> {
    clauses.iter().map_while(|it| match &it.wanted {
        Wanted::Word(word) => Some(word.as_str()),
        _ => None,
    })
}

fn count(words: &[WordId], places: &[Vec<WordId>]) -> usize {
    let stands = |it: &&[WordId]| it.iter().zip(places).all(|(word, may)| may.contains(word));
    words.windows(places.len()).filter(stands).count()
}

/// How well a document answers, if it does. The reason kept is that of the word that is least well answered.
fn rank(document: DocumentId, groups: &[Group]) -> Option<Ranked> {
    let mut ranked = Ranked {
        document,
        score: 0.0,
        kind: ReasonKind::Field,
    };
    let mut worst = None;
    for group in groups {
        let all = group.answers.iter().map(|it| it.of(document));
        let found: Option<Vec<(f32, ReasonKind)>> = all.collect();
        let found = match found {
            Some(found) => found,
            None => vec![group.synonyms.as_ref()?.of(document)?],
        };
        for (score, kind) in found {
            ranked.score += score;
            worst = worst.max(Some(kind));
        }
    }
    ranked.kind = worst.unwrap_or(ranked.kind);
    Some(ranked)
}

impl Answer {
    /// The match by which a document has the term.
    pub(super) fn best(&self, document: DocumentId) -> Option<&super::expand::Match> {
        self.term
            .matches
            .get(*self.which.get(document as usize)? as usize)
    }

    fn of(&self, document: DocumentId) -> Option<(f32, ReasonKind)> {
        let kind = self.best(document)?.kind;
        let weight = self.weights.get(document as usize)?;
        Some((
            self.rarity * weight * (SATURATION + 1.0) / (SATURATION + weight),
            kind,
        ))
    }
}

/// The fields of a query and the names asked for. That a kind was asked for is no reason worth telling.
pub(super) fn fields(query: &Query) -> impl Iterator<Item = (Field, String)> {
    query
        .clauses
        .iter()
        .filter(|it| !it.excluded)
        .filter_map(|it| match &it.wanted {
            Wanted::Tag(field, name) => Some((*field, name.clone())),
            Wanted::Kinds(_) | Wanted::Word(_) | Wanted::Phrase(_) => None,
        })
}

#[cfg(test)]
mod tests;
