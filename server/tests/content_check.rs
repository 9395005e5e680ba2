//! Every mistake in content is reported at its place, and what is in order is left alone.

use std::fs;

use jiff::civil::{Date, date};
use server::content::{
    Tree,
    check::{Checked, check},
    problem::Severity,
    schema,
};
use trees::{Folder, fellesnevner, fixture, printed, repository, small};

#[path = "fixtures/trees.rs"]
mod trees;

const TODAY: Date = date(2026, 11, 21);

/// The files of `fixtures/mistakes` put over the small tree, and those whose bytes no editor should have to hold.
fn mistakes() -> Tree {
    let mut tree = small();
    tree.extend(fixture("mistakes"));
    let good = "name: Byte\nkind: oss\nlayer: container_runtime\nsummary: Noe.\n";
    let mut add = |name: &str, bytes: Vec<u8>| drop(tree.insert(format!("technologies/{name}.yml"), bytes));
    add(
        "too-big",
        format!("name: {}\n", "x".repeat(300 * 1024)).into_bytes(),
    );
    add("zero-byte", good.replace("Byte", "By\0te").into_bytes());
    add("latin-1", [b"name: K\xf8\n".as_slice(), good.as_bytes()].concat());
    add("crlf", good.replace('\n', "\r\n").into_bytes());
    add("byte-order-mark", format!("\u{feff}{good}").into_bytes());
    tree
}

fn errors(checked: &Checked) -> Vec<String> {
    checked
        .problems
        .iter()
        .filter(|it| it.severity == Severity::Error)
        .map(|it| format!("{}:{}:{} K{:03}", it.path, it.at.line, it.at.col, it.code))
        .collect()
}

#[test]
fn the_small_tree_is_in_order() {
    let checked = check(&small(), Vec::new(), TODAY);
    assert_eq!(errors(&checked), [] as [String; 0]);
    assert_eq!(checked.files, small().len());
}

#[test]
fn every_planted_mistake_is_reported_at_its_place() {
    let expected: Vec<&str> = include_str!("fixtures/mistakes.txt").lines().collect();
    assert!(expected.len() >= 140, "{} mistakes", expected.len());
    assert_eq!(errors(&check(&mistakes(), Vec::new(), TODAY)), expected);
}

#[test]
fn the_binary_reports_every_mistake_and_changes_nothing() {
    let (data, before, after) = (Folder::new(), Folder::new(), Folder::new());
    let content = Folder::with(&small());
    let path = |folder: &Folder| folder.path().display().to_string();
    let import = fellesnevner(data.path(), &["import", &path(&content)]);
    assert_eq!(import.status.code(), Some(0), "{import:?}");
    fellesnevner(data.path(), &["export", &path(&before)]);

    content.write(&mistakes());
    let check = fellesnevner(data.path(), &["check", &path(&content)]);
    let import = fellesnevner(data.path(), &["import", &path(&content)]);
    fellesnevner(data.path(), &["export", &path(&after)]);

    for output in [&check, &import] {
        assert_eq!(output.status.code(), Some(1));
        let printed = printed(output);
        for line in include_str!("fixtures/mistakes.txt").lines() {
            let (place, code) = line.split_once(' ').expect("a place and a code");
            let start = format!("{}/{place}: feil {code}: ", path(&content));
            assert!(printed.lines().any(|it| it.starts_with(&start)), "{start}");
        }
    }
    assert!(printed(&import).ends_with("Ingenting er endret.\n"));
    assert_eq!(trees::read(after.path()), trees::read(before.path()));
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_is_not_followed() {
    let content = Folder::with(&small());
    let link = content.path().join("technologies/lenke.yml");
    std::os::unix::fs::symlink("/etc/hostname", link).expect("a link can be made");
    let output = fellesnevner(content.path(), &["check", &content.path().display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(printed(&output).contains("technologies/lenke.yml:1:1: feil K034: "));
}

#[test]
fn json_says_the_same_as_the_lines() {
    let content = Folder::with(&mistakes());
    let folder = content.path().display().to_string();
    let output = fellesnevner(content.path(), &["check", "--json", &folder]);
    assert_eq!(output.status.code(), Some(1));
    let json: serde_json::Value = serde_json::from_str(&printed(&output)).expect("JSON");
    let problems = json["problems"].as_array().expect("a list");
    let errors: Vec<String> = problems
        .iter()
        .filter(|it| it["severity"] == "error")
        .map(|it| {
            let path = it["path"].as_str().unwrap_or_default();
            let path = path.strip_prefix(&format!("{folder}/")).unwrap_or(path);
            format!(
                "{path}:{}:{} {}",
                it["line"],
                it["column"],
                it["code"].as_str().unwrap_or_default()
            )
        })
        .collect();
    let expected: Vec<&str> = include_str!("fixtures/mistakes.txt").lines().collect();
    assert_eq!(errors, expected);
    assert_eq!(json["errors"], expected.len());
}

#[test]
fn misuse_and_a_missing_folder_are_told_apart() {
    let folder = Folder::new();
    let code = |arguments: &[&str]| fellesnevner(folder.path(), arguments).status.code();
    assert_eq!(code(&["sjekk"]), Some(2));
    assert_eq!(code(&["check", "--yaml"]), Some(2));
    assert_eq!(code(&["check", "/finnes/ikke"]), Some(1));
}

#[test]
fn formatting_makes_the_fixed_form_and_spares_comments() {
    let mut tree = small();
    let loose = "summary: \"Kjører jobber.\"\nlayer: container_runtime\nkind:   product\nname: 'Nomad'\n";
    let commented =
        "name: Loki # logger\nkind: oss\n# viktig\nlayer: devops_platform\nsummary: Samler logger.\n";
    tree.insert("technologies/nomad.yml".to_owned(), loose.as_bytes().to_vec());
    tree.insert("technologies/loki.yml".to_owned(), commented.as_bytes().to_vec());
    let content = Folder::with(&tree);
    let output = fellesnevner(content.path(), &["fmt", &content.path().display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(printed(&output).contains("technologies/loki.yml:1:12: feil K025: "));
    let read =
        |name: &str| fs::read_to_string(content.path().join("technologies").join(name)).expect("a file");
    assert_eq!(read("nomad.yml").as_bytes(), small()["technologies/nomad.yml"]);
    assert_eq!(read("loki.yml"), commented);
}

#[test]
fn a_comment_is_told_from_a_text_with_a_number_sign() {
    let problem = |name: &str, text: &str| {
        let mut tree = small();
        tree.insert(name.to_owned(), text.as_bytes().to_vec());
        errors(&check(&tree, Vec::new(), TODAY))
    };
    let nomad = "name: Nomad\nkind: product\nlayer: container_runtime\nsummary: Kjører jobber.\n";
    let file = "technologies/nomad.yml";
    let trailing = problem(file, &nomad.replace("product", "product # kjøpt"));
    assert_eq!(trailing, [format!("{file}:2:15 K025")]);
    let quoted = problem(file, &nomad.replace("Kjører jobber.", "'Kjører C # og F#.'"));
    assert_eq!(quoted, [format!("{file}:4:10 K040")]);
    let index = "organizations/digdir/index.md";
    let digdir = String::from_utf8(small()[index].clone()).expect("UTF-8");
    let commented = problem(index, &digdir.replace("kind:", "# Type\nkind:"));
    assert_eq!(commented, [format!("{index}:4:1 K025")]);
    let heading = problem(index, &format!("{digdir}\n# Om direktoratet\n"));
    assert_eq!(heading, [] as [String; 0]);
}

#[test]
fn the_schemas_in_content_are_those_of_the_types() {
    let checked_in: Tree = repository()
        .into_iter()
        .filter_map(|(path, bytes)| Some((path.strip_prefix("schema/")?.to_owned(), bytes)))
        .collect();
    let same = checked_in == schema::files();
    assert!(same, "run `fellesnevner schema` and commit content/schema");
}

#[test]
fn the_repository_content_is_in_order() {
    let checked = check(&repository(), Vec::new(), TODAY);
    let errors: Vec<String> = checked
        .problems
        .iter()
        .filter(|it| it.severity == Severity::Error)
        .map(ToString::to_string)
        .collect();
    assert_eq!(errors, [] as [String; 0]);
}
