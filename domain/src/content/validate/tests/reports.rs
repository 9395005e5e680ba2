//! Cases about experiences, surveys, fagdager and synonyms.

use super::*;

const EXPERIENCE: EntityKind = EntityKind::Experience;
const SURVEY: EntityKind = EntityKind::Survey;
const FAGDAG: EntityKind = EntityKind::Fagdag;
const SYNONYM: EntityKind = EntityKind::Synonym;

fn experience(slug: &str, date: Option<&str>) -> Value {
    fact(json!({
        "slug": slug, "title": "Noe", "summary": "Noe.", "date": date, "areas": ["delivery"],
        "pairs": [{ "experience": "A.", "measure": "B." }],
    }))
}

fn survey(slug: &str, results: &Value) -> Value {
    fact(json!({
        "slug": slug, "series": "skysporing", "title": "Sky", "date": "2024", "population": "Etater", "invited": 90,
        "answered": 80, "anonymous": true, "results": results,
    }))
}

fn result(measure: &str) -> Value {
    json!({ "measure": measure, "label": measure, "per_mille": 263 })
}

fn told(key: &str, to: Value) -> (EntityKind, Value) {
    (EXPERIENCE, changed(experience("rapport", None), key, to))
}

#[test]
fn the_other_kinds_are_in_order() {
    let fagdag = fact(json!({ "slug": "var-24", "title": "Vår", "date": "2024-05-02", "hosts": ["nav"] }));
    let group = json!({ "slug": "k8s", "words": ["Kubernetes", "k8s"] });
    let all = [
        (EXPERIENCE, experience("2024-05-02-rapport", Some("2024-05-02"))),
        (SURVEY, survey("sky-24", &json!([result("m1"), result("m2")]))),
        (FAGDAG, fagdag),
        (SYNONYM, group),
    ];
    expect(&all, &[]);
}

#[test]
fn what_an_experience_or_a_fagdag_refers_to_must_exist() {
    let pair = |key: &str| {
        let mut pair = json!({ "experience": "A.", "measure": "B." });
        pair[key] = json!(["x1"]);
        json!([pair])
    };
    let cases = [
        (told("organization", json!("navn")), "organization"),
        (told("platform", json!("nai")), "platform"),
        (told("architectures", json!(["x1"])), "architectures.0"),
        (told("pairs", pair("capabilities")), "pairs.0.capabilities.0"),
        (told("pairs", pair("technologies")), "pairs.0.technologies.0"),
    ];
    for (change, path) in cases {
        expect(&[change], &[(Rule::Dangling, "rapport", path)]);
    }
    let fagdag = fact(json!({ "slug": "var-24", "title": "Vår", "date": "2024-05-02", "hosts": ["navn"] }));
    expect(&[(FAGDAG, fagdag)], &[(Rule::Dangling, "var-24", "hosts.0")]);
}

#[test]
fn a_technology_that_only_an_experience_names_is_mentioned() {
    let pair = json!([{ "experience": "A.", "measure": "B.", "technologies": ["nomad"] }]);
    expect(&[(TECHNOLOGY, technology("nomad")), told("pairs", pair)], &[]);
}

#[test]
fn a_report_is_called_by_its_day_and_by_no_other() {
    let cases = [
        ("rapport", None, None),
        ("rapport", Some("2024"), None),
        ("rapport", Some("2024-05"), None),
        ("2024-05-02-rapport", Some("2024-05-02"), None),
        ("rapport", Some("2024-05-02"), Some("date")),
        ("2024-05-02-rapport", None, Some("")),
        ("2024-05-02-rapport", Some("2024-05"), Some("date")),
        ("2024-05-02-rapport", Some("2024-05-03"), Some("date")),
    ];
    for (slug, date, path) in cases {
        let expected: Vec<_> = path.iter().map(|it| (Rule::NameAgainstDate, slug, *it)).collect();
        expect(&[(EXPERIENCE, experience(slug, date))], &expected);
    }
}

#[test]
fn what_was_told_and_held_is_of_a_day_that_has_come() {
    expect(
        &[told("date", json!("2027"))],
        &[(Rule::FutureDate, "rapport", "date")],
    );
    expect(&[told("revisit_on", json!("2027"))], &[]);
    let verdict = |key: &str, to: Value| {
        let verdict = json!({ "date": "2026", "by": "Plattformlederen", "outcome": "held", "text": "Noe." });
        told("verdicts", json!([changed(fact(verdict), key, to)]))
    };
    expect(
        &[verdict("date", json!("2027"))],
        &[(Rule::FutureDate, "rapport", "verdicts.0.date")],
    );
    expect(
        &[verdict("source", Value::Null)],
        &[(Rule::Unsourced, "rapport", "verdicts.0.confidence")],
    );
    let fagdag = |date: &str| {
        let value = fact(json!({ "slug": "var", "title": "Vår", "date": date }));
        (FAGDAG, value)
    };
    expect(&[fagdag("2024-05")], &[(Rule::VagueDate, "var", "date")]);
    expect(&[fagdag("2026-11-22")], &[(Rule::FutureDate, "var", "date")]);
}

#[test]
fn an_old_report_is_not_an_old_fact() {
    expect(&[told("as_of", json!("2015"))], &[]);
    expect(
        &[told("source", Value::Null)],
        &[(Rule::Unsourced, "rapport", "confidence")],
    );
}

#[test]
fn no_text_gives_anybody_away() {
    let voice = json!([{ "speaker": "En utvikler", "text": "Skriv til a@nav.no." }]);
    expect(
        &[told("voices", voice)],
        &[(Rule::EmailAddress, "rapport", "voices.0.text")],
    );
    let voice = json!([{ "speaker": " ", "text": "Ja." }]);
    expect(
        &[told("voices", voice)],
        &[(Rule::EmptyText, "rapport", "voices.0.speaker")],
    );
}

#[test]
fn a_survey_gives_each_number_once_and_in_one_way() {
    let one = |key: &str, to: Value| changed(result("m1"), key, to);
    let counted = |count: u32| json!({ "measure": "m1", "label": "m1", "count": count });
    let cases = [
        (
            json!([one("count", json!(3))]),
            Some((Rule::UnclearNumber, "results.0")),
        ),
        (
            json!([one("per_mille", Value::Null)]),
            Some((Rule::UnclearNumber, "results.0")),
        ),
        (
            json!([one("per_mille", json!(1001))]),
            Some((Rule::ImpossibleCount, "results.0.per_mille")),
        ),
        (
            json!([counted(81)]),
            Some((Rule::ImpossibleCount, "results.0.count")),
        ),
        (
            json!([result("m1"), result("m1")]),
            Some((Rule::DuplicateClaim, "results.1")),
        ),
        (json!([counted(80)]), None),
        (json!([one("per_mille", json!(1000))]), None),
    ];
    for (results, found) in cases {
        let expected: Vec<_> = found.iter().map(|(rule, path)| (*rule, "sky", *path)).collect();
        expect(&[(SURVEY, survey("sky", &results))], &expected);
    }
    let answered = changed(survey("sky", &json!([result("m1")])), "answered", json!(91));
    expect(
        &[(SURVEY, answered)],
        &[(Rule::ImpossibleCount, "sky", "answered")],
    );
    let future = changed(survey("sky", &json!([result("m1")])), "date", json!("2027"));
    expect(&[(SURVEY, future)], &[(Rule::FutureDate, "sky", "date")]);
}

#[test]
fn a_measure_is_called_the_same_all_through_its_series() {
    let renamed = json!([changed(result("m1"), "label", json!("Noe annet"))]);
    let first = (SURVEY, survey("s1", &json!([result("m1")])));
    expect(
        &[first.clone(), (SURVEY, survey("s2", &renamed))],
        &[(Rule::ChangedLabel, "s2", "results.0.label")],
    );
    let older = changed(survey("s2", &renamed), "date", json!("2023"));
    expect(
        &[first.clone(), (SURVEY, older)],
        &[(Rule::ChangedLabel, "s1", "results.0.label")],
    );
    let elsewhere = changed(survey("s2", &renamed), "series", json!("annen"));
    expect(&[first, (SURVEY, elsewhere)], &[]);
}

#[test]
fn a_word_belongs_to_one_group() {
    let group = |slug: &str, words: [&str; 2]| (SYNONYM, json!({ "slug": slug, "words": words }));
    expect(
        &[group("s1", ["Kubernetes", "k8s"]), group("s2", ["K8s", "kube"])],
        &[(Rule::SharedWord, "s2", "words.0")],
    );
    for twice in [["k8s", "K8s"], ["k8s", "k8s"]] {
        expect(&[group("s1", twice)], &[(Rule::DuplicateClaim, "s1", "words.1")]);
    }
}
