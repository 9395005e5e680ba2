//! The reader says where everything is, refuses what is not plain, and reads back what the writer writes.

use proptest::prelude::*;
use serde_json::{Map, Value};

use super::*;
use crate::content::{bytes::text, yaml_writer::write};

fn faults(text: &str) -> Vec<(u16, usize, usize)> {
    let faults = read(text, 1).err().unwrap_or_default();
    faults
        .iter()
        .map(|it| (it.code as u16, it.at.line, it.at.col))
        .collect()
}

fn entries(node: &Node) -> &[Entry] {
    match &node.value {
        NodeValue::Map(entries) => entries,
        NodeValue::List(_) | NodeValue::Scalar { .. } => &[],
    }
}

#[test]
fn every_node_knows_its_place() {
    let root = read("name: Nav\ntools:\n  - a: å\n    b: \"c\"\n", 2).expect("yaml");
    let at = |line, col| Position { line, col };
    assert_eq!(root.at, at(2, 1));
    let places = |node: &Node| -> Vec<_> { entries(node).iter().map(|it| (it.at, it.value.at)).collect() };
    assert_eq!(places(&root), [(at(2, 1), at(2, 7)), (at(3, 1), at(4, 3))]);
    let items = match &entries(&root)[1].value.value {
        NodeValue::List(items) => items.as_slice(),
        NodeValue::Map(_) | NodeValue::Scalar { .. } => &[],
    };
    assert_eq!(places(&items[0]), [(at(4, 5), at(4, 8)), (at(5, 5), at(5, 8))]);
}

#[test]
fn what_is_not_plain_yaml_is_refused_at_its_place() {
    let cases = [
        ("a: &x b\n", vec![(2, 1, 4)]),
        ("a: &x b\nc: *x\n", vec![(2, 1, 4), (3, 2, 4)]),
        ("a: *x\n", vec![(3, 1, 4)]),
        ("a: !!str b\n", vec![(4, 1, 4)]),
        ("<<: b\n", vec![(5, 1, 1)]),
        ("a: b\n---\nc: d\n", vec![(6, 2, 1)]),
        ("a: b\na: c\n", vec![(7, 2, 1)]),
        ("- - - - - - - - - - - - - a\n", vec![(8, 1, 25)]),
        ("a: \"\\0\"\n", vec![(10, 1, 4)]),
        ("a:\n\tb: c\n", vec![(23, 2, 1)]),
        ("", vec![(26, 1, 1)]),
        ("# bare en kommentar\n", vec![(26, 1, 1)]),
        ("a: b: c\n", vec![(1, 1, 5)]),
        ("a: \"b\n", vec![(1, 1, 4)]),
        ("[a]: b\n", vec![(1, 1, 1)]),
    ];
    for (text, expected) in cases {
        assert_eq!(faults(text), expected, "{text:?}");
    }
}

#[test]
fn deep_and_long_input_is_answered_at_once() {
    for text in [
        "[".repeat(200_000),
        "- ".repeat(100_000),
        "a: {".repeat(60_000),
        "? ".repeat(100_000),
    ] {
        assert!(read(&text, 1).is_err());
    }
    let wide: String = (0..20_000).fold(String::new(), |all, i| all + &format!("k{i}: v\n"));
    assert!(read(&wide, 1).is_ok());
}

/// The node as JSON, told by the value it should be: a plain scalar has no type of its own.
fn like(node: &Node, model: &Value) -> Value {
    match (&node.value, model) {
        (NodeValue::List(items), Value::Array(models)) if items.len() == models.len() => items
            .iter()
            .zip(models)
            .map(|(it, model)| like(it, model))
            .collect(),
        (NodeValue::List(items), _) => items.iter().map(|it| like(it, &Value::Null)).collect(),
        (NodeValue::Map(entries), model) => entries
            .iter()
            .map(|it| {
                (
                    it.key.clone(),
                    like(&it.value, model.get(&it.key).unwrap_or(&Value::Null)),
                )
            })
            .collect::<Map<_, _>>()
            .into(),
        (NodeValue::Scalar { text, plain: true }, Value::Number(_) | Value::Bool(_) | Value::Null) => {
            serde_json::from_str(text).unwrap_or_else(|_| Value::from(text.as_str()))
        }
        (NodeValue::Scalar { text, .. }, _) => Value::from(text.as_str()),
    }
}

fn words() -> impl Strategy<Value = String> {
    let odd = proptest::sample::select(vec![
        "",
        " ",
        "-",
        "- a",
        "a: b",
        "a:",
        "#",
        "a #b",
        "NO",
        "null",
        "~",
        "1",
        "1.5",
        "0x1",
        "2026",
        "2026-06",
        "12:30",
        "'",
        "\"",
        "\\",
        "\n",
        "a\nb",
        "\t",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "%",
        "@",
        "`",
        "{",
        "}",
        "[",
        "]",
        ",",
        "?",
        "? a",
        ":",
        "...",
        "---",
        "å",
        "«a»",
        "\u{a0}",
        "a\u{a0}",
        "\u{3000}x",
        "🦀",
        "=",
        "<<",
    ]);
    let any = "\\PC{0,20}".prop_map(|it| it.chars().filter(|c| !bytes::is_refused(*c)).collect());
    prop_oneof![odd.prop_map(str::to_owned), any]
}

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        words().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        Just(Value::Null),
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::Array),
            prop::collection::vec(
                (words().prop_filter("no merge key", |it| it != "<<"), inner),
                0..6
            )
            .prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_bytes_are_answered_without_panic(input in prop::collection::vec(any::<u8>(), 0..3000)) {
        if let Ok(text) = text("x", &input) {
            let _ = read(text, 1);
        }
    }

    #[test]
    fn any_text_that_looks_like_yaml_is_answered_without_panic(
        input in "([a-zå0-9]{0,3}|[ ]{1,4}|\n|\t|- |: |\\? |[-\\[\\]{},:?&*!|>'\"%@`#~<.\\\\]|---\n|\\.\\.\\.\n){0,120}",
    ) {
        let _ = read(&input, 1);
    }

    #[test]
    fn what_is_written_reads_back(value in values()) {
        let text = write(&value);
        let node = read(&text, 1);
        prop_assert!(node.is_ok(), "{text}\n{node:?}");
        let node = node.expect("it is in order");
        prop_assert_eq!(like(&node, &value), value, "{}", text);
    }
}
