//! Texts say something, lists say it once, and none of them gives away addresses.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    Finding, Findings as _, Rule, Spot, Step,
    view::{Subject, View},
};

pub(super) fn check(view: &View<'_>, found: &mut Vec<Finding>) {
    all(&view.sources, found);
    all(&view.terms, found);
    all(&view.capabilities, found);
    all(&view.rules, found);
    all(&view.technologies, found);
    all(&view.organizations, found);
    all(&view.platforms, found);
    all(&view.successions, found);
    all(&view.pages, found);
    all(&view.synonyms, found);
    all(&view.architectures, found);
    all(&view.decisions, found);
    all(&view.experiences, found);
    all(&view.surveys, found);
    all(&view.fagdager, found);
}

fn all<T: serde::Serialize>(subjects: &[Subject<'_, T>], found: &mut Vec<Finding>) {
    for it in subjects {
        // A type of ours that cannot be JSON would be found by every other test.
        let value = serde_json::to_value(it.it).unwrap_or_default();
        let mut reader = Reader {
            whole: &it.spot,
            way: Vec::new(),
            found,
        };
        reader.read(&value);
    }
}

/// Reads every text of an entity and knows the way to it; a spot is only made where something is found.
struct Reader<'a, 'f> {
    whole: &'a Spot,
    way: Vec<Way<'a>>,
    found: &'f mut Vec<Finding>,
}

#[derive(Clone, Copy)]
enum Way<'a> {
    Field(&'a str),
    Item(usize),
}

impl<'a> Reader<'a, '_> {
    fn read(&mut self, value: &'a Value) {
        match value {
            Value::Object(fields) => {
                for (key, value) in fields {
                    self.step(Way::Field(key), value);
                }
            }
            Value::Array(items) => {
                let mut seen = BTreeSet::new();
                for (index, item) in items.iter().enumerate() {
                    if let Some(word) = item.as_str()
                        && !seen.insert(word)
                    {
                        let message = format!("«{word}» står to ganger i listen.");
                        self.found
                            .note(Rule::DuplicateClaim, self.spot(0).item(index), message);
                    }
                    self.step(Way::Item(index), item);
                }
            }
            Value::String(text) => self.text(text),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn step(&mut self, step: Way<'a>, value: &'a Value) {
        self.way.push(step);
        self.read(value);
        self.way.pop();
    }

    fn spot(&self, offset: usize) -> Spot {
        let steps = self.way.iter().map(|step| match *step {
            Way::Field(name) => Step::Field(name.to_owned()),
            Way::Item(index) => Step::Item(index),
        });
        Spot {
            path: steps.collect(),
            offset,
            ..self.whole.clone()
        }
    }

    fn text(&mut self, text: &str) {
        if text.trim().is_empty() {
            let message = "Teksten er tom. Er den ukjent, ta bort hele nøkkelen.";
            self.found.note(Rule::EmptyText, self.spot(0), message);
            return;
        }
        self.warn(Rule::EmailAddress, email(text), "E-postadressen");
        self.warn(
            Rule::PhoneNumber,
            phone(text),
            "Noe som ser ut som et telefonnummer,",
        );
        self.warn(
            Rule::PrivateAddress,
            private_address(text),
            "Den interne adressen",
        );
    }

    fn warn(&mut self, rule: Rule, at: Option<(usize, &str)>, what: &str) {
        if let Some((offset, word)) = at {
            let message = format!("{what} «{word}» står åpent i teksten.");
            self.found.note(rule, self.spot(offset), message);
        }
    }
}

/// The first word that looks like an e-mail address.
fn email(text: &str) -> Option<(usize, &str)> {
    words(text, |c| {
        c.is_alphanumeric() || matches!(c, '@' | '.' | '_' | '%' | '+' | '-')
    })
    .find(|(_, word)| {
        let Some((local, domain)) = word.split_once('@') else {
            return false;
        };
        let last = domain
            .trim_end_matches('.')
            .rsplit_once('.')
            .map(|(_, last)| last);
        !local.is_empty() && last.is_some_and(|it| it.len() >= 2 && it.chars().all(char::is_alphabetic))
    })
}

/// The first run of digits that is grouped as Norwegian telephone numbers are.
fn phone(text: &str) -> Option<(usize, &str)> {
    words(text, |c| {
        c.is_ascii_digit() || matches!(c, '+' | ' ' | '.' | '-' | '/' | ':' | ',')
    })
    .find_map(|(at, run)| {
        let trimmed = run.trim_matches([' ', '.', '-', '/', ':', ',']);
        let at = at + run.find(trimmed).unwrap_or(0);
        is_phone(trimmed).then_some((at, trimmed))
    })
}

fn is_phone(run: &str) -> bool {
    let local = run.strip_prefix("+47").or_else(|| run.strip_prefix("0047"));
    let groups: Vec<&str> = local.unwrap_or(run).split_whitespace().collect();
    let lengths: Vec<usize> = groups.iter().map(|it| it.len()).collect();
    let digits = groups.iter().all(|it| it.bytes().all(|b| b.is_ascii_digit()));
    let grouped = matches!(lengths.as_slice(), [2, 2, 2, 2] | [3, 2, 3]);
    digits && (grouped || (local.is_some() && lengths.iter().sum::<usize>() == 8))
}

/// The first address that only an internal network knows.
fn private_address(text: &str) -> Option<(usize, &str)> {
    words(text, |c| c.is_alphanumeric() || matches!(c, '.' | '-')).find_map(|(at, word)| {
        let word = word.trim_end_matches('.');
        (is_private_number(word) || is_internal_host(word)).then_some((at, word))
    })
}

fn is_private_number(word: &str) -> bool {
    let parts: Vec<Option<u8>> = word.split('.').map(|it| it.parse().ok()).collect();
    matches!(
        parts.as_slice(),
        [Some(10), Some(_), Some(_), Some(_)]
            | [Some(192), Some(168), Some(_), Some(_)]
            | [Some(172), Some(16..=31), Some(_), Some(_)]
    )
}

fn is_internal_host(word: &str) -> bool {
    let Some((host, last)) = word.rsplit_once('.') else {
        return false;
    };
    !host.is_empty() && ["local", "lan", "internal", "intern"].contains(&last)
}

/// The runs of characters that `belongs` takes, with where they begin.
fn words(text: &str, belongs: impl Fn(char) -> bool) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text.get(rest..)?.find(&belongs)?;
        let tail = text.get(start..)?;
        let len = tail.find(|c| !belongs(c)).unwrap_or(tail.len());
        rest = start + len;
        Some((start, tail.get(..len)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn email_addresses_are_found_and_handles_are_not() {
        assert_eq!(
            email("skriv til ola.nordmann@nav.no."),
            Some((10, "ola.nordmann@nav.no."))
        );
        for text in [
            "https://x.no/@nav",
            "pakken @navikt/ds",
            "postgres@14.2",
            "a @ b.no",
        ] {
            assert_eq!(email(text), None, "{text}");
        }
    }

    #[test]
    fn telephone_numbers_are_found_and_other_numbers_are_not() {
        assert_eq!(phone("ring 22 33 44 55 i dag"), Some((5, "22 33 44 55")));
        assert_eq!(phone("+4722334455"), Some((0, "+4722334455")));
        assert_eq!(phone("tlf. 911 22 333."), Some((5, "911 22 333")));
        for text in [
            "889640782",
            "2026-06-24",
            "12 000 000",
            "20262027",
            "1.2.3.4",
            "2018, 2019",
        ] {
            assert_eq!(phone(text), None, "{text}");
        }
    }

    #[test]
    fn private_addresses_are_found_and_public_ones_are_not() {
        assert_eq!(private_address("på 10.0.0.12."), Some((4, "10.0.0.12")));
        assert_eq!(
            private_address("http://db.nav.local/x"),
            Some((7, "db.nav.local"))
        );
        for text in ["172.32.0.1", "10.2.1", "8.8.8.8", "nav.no", "lokal .local"] {
            assert_eq!(private_address(text), None, "{text}");
        }
    }
}
