//! Cases about words, facts, texts and what nothing refers to.

use super::*;

#[test]
fn words_are_defined_once_each() {
    let mut content = in_order();
    content.terms.retain(|it| it.key() != "layer/container_runtime");
    let extra = |code: &str| Term {
        set: TermSet::Layer,
        code: code.into(),
        definition: "Noe.".into(),
        note: None,
    };
    content.terms.push(extra("devops_platform"));
    content.terms.push(extra("kjeller"));
    let found = findings(&content);
    let expected = [
        (
            Rule::MissingTerm,
            "layer/container_runtime".to_owned(),
            String::new(),
        ),
        (Rule::UnknownTerm, "layer/kjeller".to_owned(), "code".to_owned()),
        (
            Rule::DuplicateTerm,
            "layer/devops_platform".to_owned(),
            "code".to_owned(),
        ),
    ];
    assert_eq!(found, expected);
}

#[test]
fn twins_are_mutual() {
    let one = (CAPABILITY, changed(capability("logging"), "twin", json!("spor")));
    let other = (CAPABILITY, capability("spor"));
    let found = with(&[one, other]);
    assert!(
        found.contains(&(Rule::OneSidedTwin, "logging".into(), "twin".into())),
        "{found:?}"
    );
}

#[test]
fn facts_have_a_source_and_a_day_that_has_come() {
    let nav = |key, to| (ORGANIZATION, changed(organization("nav"), key, to));
    expect(
        &[nav("source", Value::Null)],
        &[(Rule::Unsourced, "nav", "confidence")],
    );
    expect(
        &[nav("confidence", json!("confirmed"))],
        &[(Rule::UndatedConfirmation, "nav", "confidence")],
    );
    expect(
        &[nav("as_of", json!("2027"))],
        &[(Rule::FutureDate, "nav", "as_of")],
    );
    expect(
        &[nav("verified_on", json!("2026-11-22"))],
        &[(Rule::FutureDate, "nav", "verified_on")],
    );
    expect(&[nav("verified_on", json!("2026-11-21"))], &[]);
    expect(&[nav("as_of", json!("2019"))], &[(Rule::OldFacts, "nav", "")]);
    expect(&[nav("as_of", Value::Null)], &[(Rule::OldFacts, "nav", "")]);
    let staffing = json!([fact(json!({ "date": "2020", "people": 2, "consultants": 3 }))]);
    expect(
        &[nav("staffing", staffing)],
        &[(Rule::ImpossibleCount, "nav", "staffing.0.consultants")],
    );
}

#[test]
fn texts_say_something_and_give_nothing_away() {
    let nav = |text: &str| (ORGANIZATION, changed(organization("nav"), "body", json!(text)));
    expect(&[nav(" \n")], &[(Rule::EmptyText, "nav", "body")]);
    expect(&[nav("Spør a@nav.no.")], &[(Rule::EmailAddress, "nav", "body")]);
    expect(&[nav("Ring 22 33 44 55.")], &[(Rule::PhoneNumber, "nav", "body")]);
    expect(&[nav("På 10.1.2.3.")], &[(Rule::PrivateAddress, "nav", "body")]);
}

#[test]
fn what_nothing_refers_to_is_worth_knowing() {
    let source = json!({ "slug": "ubrukt", "title": "Kilde", "kind": "talk" });
    let unused = [
        (EntityKind::Source, source),
        (TECHNOLOGY, technology("nomad")),
        (CAPABILITY, capability("backup")),
    ];
    let expected = [
        (Rule::UnusedTechnology, "nomad", ""),
        (Rule::UnusedSource, "ubrukt", ""),
        (Rule::UnclaimedCapability, "backup", ""),
    ];
    expect(&unused, &expected);
    assert_eq!(Rule::UnusedSource.gravity(), Gravity::Warning);
    assert_eq!(Rule::EmptyText.gravity(), Gravity::Error);
}
