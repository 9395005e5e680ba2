//! How queries are read.

use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Vec<(Wanted, bool)> {
    Query::parse(text)
        .clauses
        .into_iter()
        .map(|it| (it.wanted, it.excluded))
        .collect()
}

fn word(text: &str) -> Wanted {
    Wanted::Word(text.to_owned())
}

fn phrase(words: &[&str]) -> Wanted {
    Wanted::Phrase(words.iter().map(|it| (*it).to_owned()).collect())
}

fn tagged(field: Field, name: &str) -> Wanted {
    Wanted::Tag(field, name.to_owned())
}

#[test]
fn a_query_is_words_phrases_fields_and_what_is_left_out() {
    let cases: [(&str, Vec<(Wanted, bool)>); 14] = [
        ("", vec![]),
        (" – ", vec![]),
        ("Logging", vec![(word("logging"), false)]),
        ("logg logg", vec![(word("logg"), false)]),
        ("\"Rulle ut\"", vec![(phrase(&["rulle", "ut"]), false)]),
        (
            "«rulle ut» nå",
            vec![(phrase(&["rulle", "ut"]), false), (word("nå"), false)],
        ),
        ("\"rulle ut", vec![(phrase(&["rulle", "ut"]), false)]),
        ("sky -oracle", vec![(word("sky"), false), (word("oracle"), true)]),
        ("-\"rulle ut\"", vec![(phrase(&["rulle", "ut"]), true)]),
        ("argo-cd", vec![(word("argo"), false), (word("cd"), false)]),
        ("etat:NAV", vec![(tagged(Field::Agency, "nav"), false)]),
        (
            "Etat:\"Norges Bank\"",
            vec![(tagged(Field::Agency, "norgesbank"), false)],
        ),
        (
            "-teknologi:argo-cd",
            vec![(tagged(Field::Technology, "argocd"), true)],
        ),
        (
            "kapabilitet: logg",
            vec![(word("kapabilitet"), false), (word("logg"), false)],
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text), expected, "{text}");
    }
}

#[test]
fn kinds_are_known_by_code_and_label() {
    let cases: [(&str, &[HitKind]); 9] = [
        ("arkitektur", &[HitKind::Architecture]),
        ("referansearkitekturer", &[HitKind::Architecture]),
        ("architecture", &[HitKind::Architecture]),
        ("erfaring", &[HitKind::Experience]),
        ("erfaringer", &[HitKind::Experience]),
        ("etat", &[HitKind::Organization]),
        ("Virksomheter", &[HitKind::Organization]),
        ("teknologi", &[HitKind::Technology]),
        ("tull", &[]),
    ];
    for (value, expected) in cases {
        let wanted = Wanted::Kinds(expected.to_vec());
        assert_eq!(read(&format!("type:{value}")), [(wanted, false)], "{value}");
    }
}

#[test]
fn unknown_fields_are_words_and_are_reported() {
    let query = Query::parse("Farge:blå 12:30 https://nav.no a:");
    assert_eq!(query.unknown_fields(), ["farge"]);
    let words: Vec<&str> = query.words().collect();
    assert_eq!(words, ["farge", "blå", "12", "30", "https", "nav", "no", "a"]);
}

#[test]
fn what_only_leaves_out_asks_for_nothing() {
    assert!(Query::parse("-sky -\"a b\"").is_empty());
    assert!(!Query::parse("etat:nav").is_empty());
}

#[test]
fn a_query_is_cut_at_its_limit() {
    let long = format!("{}å", "æ ".repeat(MAX_QUERY));
    assert_eq!(Query::parse(&long).text().chars().count(), MAX_QUERY - 1);
    let many: Vec<String> = (0..60).map(|it| it.to_string()).collect();
    assert_eq!(Query::parse(&many.join(" ")).clauses.len(), MAX_CLAUSES);
}

proptest! {
    #[test]
    fn any_text_is_a_query(text in "\\PC{0,220}") {
        let query = Query::parse(&text);
        prop_assert_eq!(&Query::parse(query.text()), &query);
    }

    #[test]
    fn signs_of_the_language_never_confuse_it(text in "[-\":«» a-cæ]{0,40}") {
        let query = Query::parse(&text);
        prop_assert!(query.clauses.len() <= MAX_CLAUSES);
    }
}
