//! From a typed word to the words and phrases of the index that answer it, each with why and how much.

use std::collections::BTreeMap;

use super::{
    SearchIndex,
    analysis::{
        compound::{Inside, judge},
        irregular::roots,
        lexicon::is_short_part,
        stem::stem,
    },
    results::ReasonKind,
    words::WordId,
};

/// Fewer letters than this are not looked for inside words.
const MIN_ROOT: usize = 4;
/// Fewer letters than this are looked for in unlikely places only at the beginning of words.
const MIN_ANYWHERE: usize = 5;
/// What a part of a compound counts in a synonym.
const SYNONYM_PART: f32 = 0.5;

/// What is looked for in the texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A word.
    Word(WordId),
    /// Words side by side; for each place, those that may stand there.
    Phrase(Vec<Vec<WordId>>),
}

/// One answer to a typed word.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Match {
    pub(super) target: Target,
    pub(super) kind: ReasonKind,
    pub(super) weight: f32,
    /// The letters that are marked where only a part of a word is meant: begin and length in its bytes.
    pub(super) inside: Option<(usize, usize)>,
    /// The synonym it came by, as it is written in its group.
    pub(super) via: Option<String>,
}

/// A typed word or phrase with everything that answers it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Term {
    /// As it was typed, in lower case.
    pub(super) text: String,
    pub(super) matches: Vec<Match>,
}

impl SearchIndex {
    /// Everything that answers a word in any form.
    pub(super) fn term(&self, word: &str) -> Term {
        let mut found = BTreeMap::new();
        self.add_word(word, &mut found);
        let mut phrases = Vec::new();
        self.add_synonyms(&[word], &mut found, &mut phrases);
        self.add_folded(word, &mut found);
        let mut matches: Vec<Match> = found.into_values().collect();
        matches.append(&mut phrases);
        Term {
            text: word.to_owned(),
            matches,
        }
    }

    /// Everything that answers these words as one phrase of the thesaurus, the words themselves apart.
    pub(super) fn phrase_synonyms(&self, words: &[&str]) -> Term {
        let mut found = BTreeMap::new();
        let mut matches = Vec::new();
        self.add_synonyms(words, &mut found, &mut matches);
        matches.extend(found.into_values());
        Term {
            text: words.join(" "),
            matches,
        }
    }

    /// The words side by side, exactly as they are.
    pub(super) fn exact_phrase(&self, words: &[String]) -> Term {
        let target = if let [one] = words {
            self.words.id(one).map(Target::Word)
        } else {
            let ids = words.iter().map(|it| Some(vec![self.words.id(it)?]));
            ids.collect::<Option<_>>().map(Target::Phrase)
        };
        let matches = target.map(|it| plain(it, ReasonKind::Word)).into_iter().collect();
        Term {
            text: words.join(" "),
            matches,
        }
    }

    fn add_word(&self, word: &str, found: &mut BTreeMap<WordId, Match>) {
        let of = stem(word);
        if let Some(id) = self.words.id(word) {
            found.insert(id, plain(Target::Word(id), ReasonKind::Word));
        }
        for &id in self.words.of_stem(&of) {
            found
                .entry(id)
                .or_insert_with(|| plain(Target::Word(id), ReasonKind::Inflection));
        }
        self.add_inside(word, &of, found);
    }

    /// Adds the words that hold the beginning of this one, or all of it where that begins otherwise.
    fn add_inside(&self, word: &str, of: &str, found: &mut BTreeMap<WordId, Match>) {
        let (is_short, letters) = (is_short_part(of), |it: &str| it.chars().count());
        let whole = [word]
            .into_iter()
            .filter(|it| !is_short && letters(it) > letters(of));
        let unlike = |it: &&str| letters(of) < MIN_ANYWHERE || !it.starts_with(of);
        for root in roots(of).chain(whole.filter(unlike)) {
            if letters(root) < MIN_ROOT && !(is_short && root == of) {
                continue;
            }
            for (id, at) in self.words.holding(root) {
                self.add_part(id, at, (root, of), found);
            }
        }
    }

    fn add_part(&self, id: WordId, at: usize, (root, of): (&str, &str), found: &mut BTreeMap<WordId, Match>) {
        let text = self.words.text(id);
        let known = |it: &str| self.words.has(it);
        let kind = match judge(text, at, root, of, &known) {
            Inside::Part => ReasonKind::Compound,
            Inside::Letters => ReasonKind::Letters,
        };
        let letters = root.chars().count();
        let may = kind == ReasonKind::Compound || letters >= MIN_ANYWHERE || (letters >= MIN_ROOT && at == 0);
        let better = found.get(&id).is_none_or(|it| it.kind > kind);
        if may && better {
            let inside = Some((at, root.len()));
            found.insert(
                id,
                Match {
                    inside,
                    ..plain(Target::Word(id), kind)
                },
            );
        }
    }

    fn add_synonyms(&self, words: &[&str], found: &mut BTreeMap<WordId, Match>, phrases: &mut Vec<Match>) {
        for synonym in self.thesaurus.others(words) {
            let via = Some(synonym.text.clone());
            if let [one] = synonym.words.as_slice() {
                let mut others = BTreeMap::new();
                self.add_word(one, &mut others);
                for (id, it) in others {
                    let weight = match it.kind {
                        ReasonKind::Letters => continue,
                        ReasonKind::Compound => ReasonKind::Synonym.weight() * SYNONYM_PART,
                        _ => ReasonKind::Synonym.weight(),
                    };
                    let it = Match {
                        kind: ReasonKind::Synonym,
                        weight,
                        via: via.clone(),
                        ..it
                    };
                    let better = found.get(&id).is_none_or(|old| old.weight < weight);
                    if better {
                        found.insert(id, it);
                    }
                }
            } else {
                let places = synonym
                    .words
                    .iter()
                    .map(|it| self.words.of_stem(&stem(it)).to_vec());
                let target = Target::Phrase(places.collect());
                phrases.push(Match {
                    via,
                    ..plain(target, ReasonKind::Synonym)
                });
            }
        }
    }

    /// Adds the words that would be typed like this one on a keyboard without æ, ø and å. A word with one of them was
    /// typed on a keyboard that has them, and a short one is likelier to be another word: far is not får.
    fn add_folded(&self, word: &str, found: &mut BTreeMap<WordId, Match>) {
        let root = stem(word);
        if !word.is_ascii() || root.len() < MIN_ROOT {
            return;
        }
        for (id, at) in self.words.holding_folded(&root) {
            if at == 0 || root.len() >= MIN_ANYWHERE {
                let it = plain(Target::Word(id), ReasonKind::Folded);
                found.entry(id).or_insert(it);
            }
        }
    }
}

fn plain(target: Target, kind: ReasonKind) -> Match {
    Match {
        target,
        kind,
        weight: kind.weight(),
        inside: None,
        via: None,
    }
}
