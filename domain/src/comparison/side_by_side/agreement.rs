//! Whether the cells of a row say the same.

use std::collections::BTreeSet;

use super::{SideCell, Value, What};

/// Whether those that answer say the same. An answer that nobody has given is never a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// All that are asked answer, and what they answer is the same, as far as it can be compared.
    Same,
    /// The answers differ, but have something in common: a tool, a kind, a level.
    Overlapping,
    /// The answers differ.
    Different,
    /// The answers that there are do not differ, but some are missing or cannot be compared.
    OnlySome,
    /// Nobody answers.
    Unknown,
}

/// What can be compared of a cell, each aspect only with the same aspect of others: that one states a level and
/// another only its tools is no difference.
#[derive(Default)]
struct Aspects {
    levels: BTreeSet<String>,
    tools: BTreeSet<String>,
    words: BTreeSet<String>,
    /// Whether the tools are a choice, of which any one will do.
    choice: bool,
}

/// How one aspect compares across cells.
struct Verdict {
    equal: bool,
    overlap: bool,
    /// Whether every cell that is known states it.
    full: bool,
}

impl Agreement {
    /// The agreement of the cells, the same in any order. Irrelevant cells are not asked.
    pub(super) fn of(cells: &[SideCell<'_>]) -> Self {
        let asked = cells.iter().filter(|it| **it != SideCell::Irrelevant).count();
        let known: Vec<Aspects> = cells
            .iter()
            .filter(|it| !it.values().is_empty())
            .map(|it| Aspects::of(it.values()))
            .collect();
        if known.is_empty() {
            return Self::Unknown;
        }
        let verdicts: Vec<Verdict> = [
            verdict(&known, |it| (&it.levels, false)),
            verdict(&known, |it| (&it.tools, it.choice)),
            verdict(&known, |it| (&it.words, false)),
        ]
        .into_iter()
        .flatten()
        .collect();
        if verdicts.iter().any(|it| !it.equal) {
            let overlap = verdicts.iter().any(|it| it.overlap);
            return if overlap {
                Self::Overlapping
            } else {
                Self::Different
            };
        }
        let all = known.len() == asked && verdicts.iter().any(|it| it.full);
        if all { Self::Same } else { Self::OnlySome }
    }
}

/// Compares one aspect over the cells that state it; `None` where fewer than two do.
fn verdict(known: &[Aspects], aspect: impl Fn(&Aspects) -> (&BTreeSet<String>, bool)) -> Option<Verdict> {
    let stated = known.iter().map(&aspect).filter(|(it, _)| !it.is_empty());
    let (choices, sets): (Vec<_>, Vec<_>) = stated.partition(|(_, choice)| *choice);
    let count = choices.len() + sets.len();
    if count < 2 {
        return None;
    }
    let alike = |all: &[(&BTreeSet<String>, bool)]| all.windows(2).all(|it| it[0].0 == it[1].0);
    let accepted = sets
        .iter()
        .all(|(set, _)| choices.iter().all(|(choice, _)| !set.is_disjoint(choice)));
    let mut rest = sets.iter().chain(&choices).map(|(it, _)| *it);
    let mut common: BTreeSet<&String> = rest.next().into_iter().flatten().collect();
    for it in rest {
        common.retain(|one| it.contains(*one));
    }
    Some(Verdict {
        equal: alike(&sets) && alike(&choices) && accepted,
        overlap: !common.is_empty(),
        full: count == known.len(),
    })
}

impl Aspects {
    fn of(values: &[Value<'_>]) -> Self {
        // Where several components serve the same, one tool of many is not all of them.
        let single = values.len() == 1;
        let mut aspects = Self {
            choice: single && values.iter().all(|it| matches!(it.what, What::Component(_))),
            ..Self::default()
        };
        for value in values {
            aspects.add(value);
        }
        aspects
    }

    fn add(&mut self, value: &Value<'_>) {
        let tools = value.tools.iter().map(|it| it.slug.to_string());
        self.tools.extend(tools);
        let words = |it: Option<&str>| it.filter(|_| value.tools.is_empty()).map(str::to_owned);
        match value.what {
            What::Name => self.words.extend(value.platform.map(|it| it.name.clone())),
            What::Started(date) => self.say(&date),
            What::Status(it) => self.level(it.code()),
            What::OpenSource(it) => self.level(it.code()),
            What::Metric(it) => self.say(&it.value),
            What::Staffing(it) => self.say(&format_args!("{:?} {:?}", it.teams, it.people)),
            What::Environment(it) => {
                self.level(it.kind.code());
                self.tools.extend(it.provider.map(|it| it.code().to_owned()));
            }
            What::Distribution(it) => self.say(&it),
            What::Claim(it) => match it.level {
                Some(level) => self.level(level.code()),
                None => self.words.extend(words(it.how.as_deref())),
            },
            What::Operations(it) => match it.who {
                Some(who) => self.level(who.code()),
                None => self.words.extend(words(it.how.as_deref())),
            },
            What::Principle(it) => self.level(it.level.code()),
            What::Stage(it) => self.level(it.stage.code()),
            What::Filling { note, .. } => self.words.extend(words(note)),
            What::Technology(_) | What::CloudWithoutStage | What::Component(_) | What::Option => {}
        }
    }

    fn level(&mut self, code: &str) {
        self.levels.insert(code.to_owned());
    }

    fn say(&mut self, word: &dyn ToString) {
        self.words.insert(word.to_string());
    }
}
