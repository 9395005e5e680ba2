//! Which titles are suggested, and in which order.

use super::*;

fn index() -> SearchIndex {
    let document = |kind, title: &str, names: &[&str]| {
        let mut it = Document::new(kind, "navn", title, "Uten betydning.");
        it.names = names.iter().map(|it| (*it).to_owned()).collect();
        it
    };
    SearchIndex::of_documents(
        vec![
            document(
                HitKind::Organization,
                "NAV",
                &["Trygdeetaten", "Arbeids- og velferdsetaten"],
            ),
            document(HitKind::Organization, "Kartverket", &[]),
            document(HitKind::Organization, "Åsnes kommune", &[]),
            document(HitKind::Technology, "Kubernetes", &["K8s"]),
            document(HitKind::Technology, "Azure Key Vault", &[]),
            document(HitKind::Page, "Får og far", &[]),
        ],
        &[],
    )
}

#[test]
fn beginnings_come_before_words_and_words_before_what_they_hold() {
    let index = index();
    let cases: [(&str, &[&str]); 14] = [
        (
            "k",
            &["Kartverket", "Kubernetes", "Åsnes kommune", "Azure Key Vault"],
        ),
        ("ke", &["Azure Key Vault"]),
        ("K8", &["Kubernetes"]),
        ("trygd", &["NAV"]),
        ("velferds", &["NAV"]),
        ("verk", &["Kartverket"]),
        ("ver", &[]),
        (" ÅSN ", &["Åsnes kommune"]),
        ("aasnes", &["Åsnes kommune"]),
        ("asnes", &["Åsnes kommune"]),
        ("far", &["Får og far"]),
        ("azure  key", &["Azure Key Vault"]),
        ("", &[]),
        (" ", &[]),
    ];
    for (query, expected) in cases {
        let found: Vec<&str> = index.suggest(query, 9).iter().map(|it| it.title).collect();
        assert_eq!(found, expected, "{query}");
    }
    assert_eq!(index.suggest("k", 2).len(), 2);
    assert_eq!(index.suggest("k", 0), []);
}
