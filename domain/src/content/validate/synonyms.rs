//! A word belongs to one group of synonyms, however it is written.

use std::collections::BTreeMap;

use super::{Finding, Findings as _, Rule, Spot, view::View};

pub(super) fn check(view: &View<'_>, found: &mut Vec<Finding>) {
    let mut seen: BTreeMap<String, (usize, &str, Spot)> = BTreeMap::new();
    for (group, it) in view.synonyms.iter().enumerate() {
        for (i, word) in it.it.words.iter().enumerate() {
            let here = it.spot.field("words").item(i);
            match seen.get(&word.to_lowercase()) {
                Some((other, _, first)) if *other != group => {
                    let name = &first.entity.key;
                    let message = format!(
                        "«{word}» står også i «{name}». Slå gruppene sammen, eller ta det ut av den ene."
                    );
                    found.note_both(Rule::SharedWord, here, first.clone(), message);
                }
                // The same word in the same letters is found with all other lists.
                Some((_, same, first)) if same != word => {
                    let message = format!("«{word}» og «{same}» er samme ord for søket. Behold det ene.");
                    found.note_both(Rule::DuplicateClaim, here, first.clone(), message);
                }
                Some(_) => {}
                None => drop(seen.insert(word.to_lowercase(), (group, word, here))),
            }
        }
    }
}
