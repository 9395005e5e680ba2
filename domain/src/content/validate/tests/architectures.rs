//! Cases about reference architectures and the decisions behind them.

use super::*;

const ARCHITECTURE: EntityKind = EntityKind::Architecture;
const DECISION: EntityKind = EntityKind::Decision;

const BODY: &str = "## Bakgrunn\nA.\n\n## Slik henger det sammen\nB.\n\n## Det vi ikke vet\nC.";

fn component(id: &str) -> Value {
    json!({ "id": id, "label": id, "layer": "devops_platform", "requirement": "Noe.", "options": ["loki"] })
}

fn flow(from: &str, to: &str) -> Value {
    json!([{ "title": "F", "steps": [{ "title": "S", "edges": [{ "from": from, "to": to, "mode": "auto" }] }] }])
}

fn implementation(platform: &str, slots: &Value) -> Value {
    fact(json!({ "platform": platform, "fit": "full", "slots": slots }))
}

fn architecture(slug: &str) -> Value {
    json!({
        "slug": slug, "title": slug, "summary": "Noe.", "kind": "pattern", "status": "draft", "version": 1,
        "problem": "Noe.", "use_when": ["a"], "avoid_when": ["b"],
        "components": [component("repo"), component("agent")], "flows": flow("repo", "agent"),
        "alternatives": [{ "title": "Annet", "when_better": "Noe.", "trade_off": "Noe.", "sources": ["kilde"] }],
        "considerations": [fact(json!({ "area": "security", "text": "Noe." }))],
        "implementations": [implementation("nais", &json!([{ "component": "agent", "technologies": ["loki"] }]))],
        "reviewed_on": "2026-06", "sources": ["kilde"], "body": BODY,
    })
}

fn decision(slug: &str) -> Value {
    fact(json!({
        "architecture": "gitops", "slug": slug, "title": "T", "status": "accepted", "date": "2024", "context": "Noe.",
        "outcome": "Noe.",
    }))
}

fn gitops(key: &str, to: Value) -> (EntityKind, Value) {
    (ARCHITECTURE, changed(architecture("gitops"), key, to))
}

#[test]
fn an_architecture_and_its_decision_are_in_order() {
    let both = [
        (ARCHITECTURE, architecture("gitops")),
        (DECISION, decision("0001-a")),
    ];
    expect(&both, &[]);
}

#[test]
fn what_an_architecture_refers_to_must_exist() {
    let slot = |component: &str, technology: &str| {
        let slots = json!([{ "component": component, "technologies": [technology] }]);
        json!([implementation("nais", &slots)])
    };
    let mut bare = component("repo");
    bare["capability"] = json!("loging");
    let mut open = component("repo");
    open["options"] = json!(["lok"]);
    let other = json!([{ "title": "A", "when_better": "B.", "trade_off": "C.", "sources": ["kild"] }]);
    let cases = [
        (
            "components",
            json!([bare, component("agent")]),
            "components.0.capability",
        ),
        (
            "components",
            json!([open, component("agent")]),
            "components.0.options.0",
        ),
        ("alternatives", other, "alternatives.0.sources.0"),
        ("sources", json!(["kild"]), "sources.0"),
        ("extends", json!(["gitop"]), "extends.0"),
        ("composed_of", json!(["gitop"]), "composed_of.0"),
        ("flows", flow("rep", "agent"), "flows.0.steps.0.edges.0.from"),
        ("flows", flow("repo", "agnt"), "flows.0.steps.0.edges.0.to"),
        (
            "implementations",
            json!([implementation("nai", &json!([]))]),
            "implementations.0.platform",
        ),
        (
            "implementations",
            slot("agnt", "loki"),
            "implementations.0.slots.0.component",
        ),
        (
            "implementations",
            slot("agent", "lok"),
            "implementations.0.slots.0.technologies.0",
        ),
    ];
    for (key, value, path) in cases {
        expect(&[gitops(key, value)], &[(Rule::Dangling, "gitops", path)]);
    }
    let lost = |key, to| (DECISION, changed(decision("0001-a"), key, Value::String(to)));
    expect(
        &[lost("architecture", "git".to_owned())],
        &[(Rule::Dangling, "git/0001-a", "architecture")],
    );
    expect(
        &[
            gitops("version", json!(1)),
            lost("organization", "navn".to_owned()),
        ],
        &[(Rule::Dangling, "gitops/0001-a", "organization")],
    );
}

#[test]
fn an_unknown_component_names_what_was_meant() {
    let message = |from: &str| {
        let mut content = in_order();
        let (kind, value) = gitops("flows", flow(from, "agent"));
        content.push(entity(kind, value));
        let found = validate(&content, &BTreeSet::new(), date(2026, 11, 21));
        found.into_iter().next().map(|it| it.message)
    };
    assert_eq!(
        message("agnt").as_deref(),
        Some("Ukjent komponent «agnt». Mente du «agent»?")
    );
    assert_eq!(
        message("zzzzzz").as_deref(),
        Some("Ukjent komponent «zzzzzz». Arkitekturen har agent, repo.")
    );
}

#[test]
fn an_architecture_says_a_thing_once() {
    let weighed = fact(json!({ "area": "cost", "text": "Noe." }));
    let slot = json!({ "component": "agent" });
    let cases = [
        (
            "components",
            json!([component("repo"), component("agent"), component("repo")]),
            "components.2",
        ),
        ("considerations", json!([weighed, weighed]), "considerations.1"),
        (
            "implementations",
            json!([
                implementation("nais", &json!([])),
                implementation("nais", &json!([]))
            ]),
            "implementations.1",
        ),
        (
            "implementations",
            json!([implementation("nais", &json!([slot, slot]))]),
            "implementations.0.slots.1",
        ),
    ];
    for (key, value, path) in cases {
        expect(&[gitops(key, value)], &[(Rule::DuplicateClaim, "gitops", path)]);
    }
    let former = changed(architecture("ny"), "former_slugs", json!(["gitops"]));
    expect(
        &[(ARCHITECTURE, architecture("gitops")), (ARCHITECTURE, former)],
        &[(Rule::DuplicateSlug, "ny", "former_slugs.0")],
    );
}

#[test]
fn every_section_is_there_once_in_order_and_with_text() {
    let cases = [
        (
            BODY.replace("## Bakgrunn\nA.", "Inn."),
            vec!["«## Bakgrunn» mangler. Legg"],
        ),
        (
            BODY.replace("Bakgrunn", "Bakgrun"),
            vec!["mangler. Er det det som heter «Bakgrun»"],
        ),
        (
            BODY.replace("B.", "\n### Mer"),
            vec!["«## Slik henger det sammen» er tomt"],
        ),
        (
            format!("{BODY}\n\n## Bakgrunn\nD."),
            vec!["«## Bakgrunn» står to ganger"],
        ),
        (
            "## Bakgrunn\nA.\n## Det vi ikke vet\nC.\n## Slik henger det sammen\nB.".to_owned(),
            vec!["«## Det vi ikke vet» står for tidlig"],
        ),
        (format!("{BODY}\n\n## Drift\nD."), vec![]),
        (BODY.replace("## Slik", "## Drift\nD.\n\n## Slik"), vec![]),
    ];
    for (body, expected) in cases {
        let mut content = in_order();
        let (kind, value) = gitops("body", json!(body));
        content.push(entity(kind, value));
        let found = validate(&content, &BTreeSet::new(), date(2026, 11, 21));
        let said: Vec<_> = found.iter().map(|it| (it.rule, it.message.as_str())).collect();
        assert_eq!(said.len(), expected.len(), "{said:?}");
        for ((rule, message), expected) in said.iter().zip(expected) {
            assert_eq!(*rule, Rule::MissingSection);
            assert!(message.contains(expected), "{message}");
        }
    }
}

#[test]
fn what_is_superseded_says_by_what() {
    expect(
        &[gitops("status", json!("superseded"))],
        &[(Rule::SupersededByNothing, "gitops", "status")],
    );
    let ny = (ARCHITECTURE, architecture("ny"));
    let later = gitops("superseded_by", json!("ny"));
    expect(
        &[ny.clone(), later.clone()],
        &[(Rule::SupersededByNothing, "gitops", "superseded_by")],
    );
    let both = (ARCHITECTURE, changed(later.1, "status", json!("superseded")));
    expect(&[ny, both], &[]);
}

#[test]
fn architectures_do_not_lead_back_to_themselves() {
    for key in ["extends", "composed_of"] {
        let path = format!("{key}.0");
        expect(
            &[gitops(key, json!(["gitops"]))],
            &[(Rule::SelfRelation, "gitops", &path)],
        );
    }
    let ring = [
        (
            ARCHITECTURE,
            changed(architecture("a1"), "extends", json!(["a2"])),
        ),
        (
            ARCHITECTURE,
            changed(architecture("a2"), "composed_of", json!(["a1"])),
        ),
    ];
    expect(&ring, &[(Rule::Cycle, "a2", "composed_of.0")]);
    let superseded = |slug, by: &str| {
        let value = changed(architecture(slug), "superseded_by", json!(by));
        (ARCHITECTURE, changed(value, "status", json!("superseded")))
    };
    expect(
        &[superseded("a1", "a2"), superseded("a2", "a1")],
        &[(Rule::Cycle, "a2", "superseded_by")],
    );
    expect(
        &[superseded("a1", "a1")],
        &[(Rule::SelfRelation, "a1", "superseded_by")],
    );
    let built_on = (
        ARCHITECTURE,
        changed(architecture("a2"), "extends", json!(["a1"])),
    );
    expect(&[superseded("a1", "a2"), built_on], &[]);
}

#[test]
fn decisions_have_numbers_of_their_own_and_days_that_have_come() {
    let decisions = |slugs: [&str; 2]| {
        let [first, second] = slugs.map(|it| (DECISION, decision(it)));
        [(ARCHITECTURE, architecture("gitops")), first, second]
    };
    expect(&decisions(["0001-a", "0002-b"]), &[]);
    expect(
        &decisions(["0001-a", "0001-b"]),
        &[(Rule::DuplicateNumber, "gitops/0001-b", "")],
    );
    let future = |mut value: Value, key: &str| {
        value[key] = json!("2027");
        value
    };
    expect(
        &[
            (ARCHITECTURE, future(architecture("gitops"), "reviewed_on")),
            (DECISION, future(decision("0001-a"), "date")),
        ],
        &[
            (Rule::FutureDate, "gitops", "reviewed_on"),
            (Rule::FutureDate, "gitops/0001-a", "date"),
        ],
    );
    let since = future(implementation("nais", &json!([])), "since");
    expect(
        &[gitops("implementations", json!([since]))],
        &[(Rule::FutureDate, "gitops", "implementations.0.since")],
    );
}

#[test]
fn an_architecture_vouches_for_what_it_cites_and_names() {
    let source = json!({ "slug": "bare-her", "title": "Kilde", "kind": "talk" });
    let mut open = component("repo");
    open["options"] = json!(["nomad"]);
    let used = [
        (EntityKind::Source, source),
        (TECHNOLOGY, technology("nomad")),
        (
            ARCHITECTURE,
            changed(
                gitops("components", json!([open, component("agent")])).1,
                "sources",
                json!(["bare-her"]),
            ),
        ),
    ];
    expect(&used, &[]);
}

#[test]
fn what_somebody_found_has_a_source_and_grows_old_and_a_decision_does_not() {
    let weighed = |key: &str, to: Value| {
        let weighed = changed(fact(json!({ "area": "cost", "text": "Noe." })), key, to);
        gitops("considerations", json!([weighed]))
    };
    expect(
        &[weighed("source", Value::Null)],
        &[(Rule::Unsourced, "gitops", "considerations.0.confidence")],
    );
    expect(
        &[weighed("as_of", json!("2019"))],
        &[(Rule::OldFacts, "gitops", "")],
    );
    let old = changed(decision("0001-a"), "as_of", json!("2019"));
    expect(
        &[(ARCHITECTURE, architecture("gitops")), (DECISION, old.clone())],
        &[],
    );
    let unsourced = changed(old, "source", Value::Null);
    expect(
        &[(ARCHITECTURE, architecture("gitops")), (DECISION, unsourced)],
        &[(Rule::Unsourced, "gitops/0001-a", "confidence")],
    );
}
