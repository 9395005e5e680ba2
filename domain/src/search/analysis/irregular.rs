//! Words that the rules for stems keep apart, or bring too close.

use std::{collections::HashMap, iter, sync::LazyLock};

/// A stem, and the words, or what the rules make of them, that belong to it.
const FAMILIES: [(&str, &[&str]); 28] = [
    ("alarm", &["alarmer", "alarmering"]),
    ("artikkel", &["artikl"]),
    ("bruk", &["brukar", "bruker", "brukern"]),
    ("bygg", &["bygging"]),
    ("cluster", &["clust", "clustern", "clustr"]),
    ("container", &["contain", "containern"]),
    ("data", &["datas"]),
    ("datasenter", &["datasent", "datasentr"]),
    ("deploy", &["deploying", "deployment"]),
    ("drift", &["drifting"]),
    ("eier", &["eiern"]),
    ("eksempel", &["eksempl"]),
    ("kapittel", &["kapitl"]),
    ("kø", &["køen", "køens", "køer"]),
    ("lagr", &["lagring"]),
    ("logg", &["logging", "loggfør", "loggføring"]),
    ("modul", &["module"]),
    ("nøkkel", &["nykel", "nykl", "nøkl"]),
    ("overvåk", &["overvåking", "overvåkning"]),
    ("regel", &["regl"]),
    ("register", &["regist", "registr"]),
    ("senter", &["sent", "sentr"]),
    ("server", &["serv", "servern"]),
    (
        "sky",
        &["skya", "skyas", "skyen", "skyens", "skyer", "skyers", "skys"],
    ),
    ("test", &["testing"]),
    ("tittel", &["titl"]),
    ("utvikl", &["utviklar", "utvikler", "utviklern"]),
    ("varsl", &["varsel", "varsling"]),
];

/// The stem of a word, or of what the rules have made of it, if it is one of the few.
pub(super) fn stem(word: &str) -> Option<&'static str> {
    static STEMS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
        let all = FAMILIES.iter();
        all.flat_map(|(stem, words)| words.iter().chain([stem]).map(move |it| (*it, *stem)))
            .collect()
    });
    STEMS.get(word).copied()
}

/// What the words of a stem begin with: the stem, and what stands for it where the rules alone would see another.
pub(in crate::search) fn roots(stem: &str) -> impl Iterator<Item = &str> {
    let family = FAMILIES.iter().find(|(it, _)| *it == stem);
    let others = family.into_iter().flat_map(|(_, words)| words.iter().copied());
    iter::once(stem).chain(others.filter(move |it| !it.starts_with(stem)))
}
