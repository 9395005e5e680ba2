//! Which piece of a text is shown, and what is marked in it.

use proptest::prelude::*;

use super::*;
use crate::search::{Filter, HitKind, Query, SearchIndex};

/// The snippet of a single text, with what is marked in brackets.
fn shown(text: &str, query: &str) -> String {
    let index = SearchIndex::of_documents(vec![Document::new(HitKind::Page, "om", "Etat", text)], &[]);
    let hits = index.search(&Query::parse(query)).page(&Filter::default(), 0, 1);
    let pieces = hits.into_iter().flat_map(|it| it.snippet);
    pieces
        .map(|it| {
            if it.marked {
                format!("[{}]", it.text)
            } else {
                it.text
            }
        })
        .collect()
}

#[test]
fn what_was_found_is_marked_and_only_that() {
    let cases = [
        ("Kort *tekst* om\nlogg.", "logg", "Kort tekst om [logg]."),
        ("Kort tekst.", "etat", "Kort tekst."),
        (
            "Plattformen og plattformer.",
            "plattform",
            "[Plattformen] og [plattformer].",
        ),
        (
            "En applikasjonsutrulling.",
            "utrulling",
            "En applikasjons[utrulling].",
        ),
        ("TESTMILJØENE er stengt.", "miljø", "TEST[MILJØ]ENE er stengt."),
        ("Kryptert med Nøkler.", "nokkel nøkler", ""),
        ("Bruk en nøkkel.", "nokkel", "Bruk en [nøkkel]."),
        (
            "Først vente, så rulle ut.",
            "\"rulle ut\"",
            "Først vente, så [rulle ut].",
        ),
        ("C++ og C#", "c++", "[C++] og C#"),
    ];
    for (text, query, expected) in cases {
        assert_eq!(shown(text, query), expected, "{query}");
    }
}

#[test]
fn a_long_text_is_shown_around_what_was_found() {
    let filler = "ord ".repeat(80);
    let middle = shown(&format!("{filler}nålen {filler}"), "nålen");
    assert!(
        middle.starts_with("… ord ") && middle.ends_with(" ord …"),
        "{middle}"
    );
    assert!(
        middle.contains(" [nålen] ") && middle.chars().count() <= SNIPPET + 6,
        "{middle}"
    );
    let first = shown(&format!("nålen {filler}"), "nålen");
    assert!(
        first.starts_with("[nålen] ord ") && first.ends_with(" ord …"),
        "{first}"
    );
    let last = shown(&format!("{filler}nålen"), "nålen");
    assert!(
        last.starts_with("… ord ") && last.ends_with(" ord [nålen]"),
        "{last}"
    );
    let dense = shown(&format!("høy {filler} nål og høy {filler}"), "nål høy");
    assert!(dense.contains("[nål] og [høy]"), "{dense}");
    let word = format!("{}nålen{} slutt", "a".repeat(400), "b".repeat(400));
    let inside = shown(&word, "nålen");
    assert!(
        inside.contains("[nålen]") && inside.starts_with("… ") && inside.ends_with(" …"),
        "{inside}"
    );
}

#[test]
fn what_only_a_keyword_has_is_shown_by_it() {
    let mut it = Document::new(HitKind::Technology, "argo-cd", "Argo CD", "Noe annet.");
    it.keywords = vec!["Utrulling".to_owned(), "Logging".to_owned()];
    let index = SearchIndex::of_documents(vec![it], &[]);
    let hits = index
        .search(&Query::parse("utrulling"))
        .page(&Filter::default(), 0, 1);
    let piece = Piece {
        text: "Utrulling".to_owned(),
        marked: true,
    };
    assert_eq!(hits[0].snippet, [piece]);
    assert_eq!(
        hits[0].marked_title,
        [Piece {
            text: "Argo CD".to_owned(),
            marked: false
        }]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_snippet_is_a_piece_of_the_text_with_a_word_found(
        words in prop::collection::vec("[a-zæøåA-ZÆØÅ.,]{1,30}", 1..80),
        pick in 0..80_usize,
    ) {
        let text = words.join(" ");
        let query = words[pick % words.len()].replace(['.', ','], "");
        let index = SearchIndex::of_documents(vec![Document::new(HitKind::Page, "om", "0", &text)], &[]);
        let hits = index.search(&Query::parse(&query)).page(&Filter::default(), 0, 1);
        for hit in &hits {
            let pieces: Vec<&Piece> = hit.snippet.iter().filter(|it| it.text != "… " && it.text != " …").collect();
            let bare: String = pieces.iter().map(|it| it.text.as_str()).collect();
            prop_assert!(text.contains(&bare), "{}", bare);
            prop_assert!(bare.chars().count() <= SNIPPET + 35);
            prop_assert!(pieces.iter().any(|it| it.marked), "{} in {}", query, text);
        }
    }

    #[test]
    fn pieces_put_together_are_the_text(text in "\\PC{0,80}", query in "\\PC{1,3}") {
        let text = crate::search::analysis::token::plain(&text);
        let marks: Vec<Range<usize>> = text.match_indices(&query).map(|(at, it)| at..at + it.len()).collect();
        let joined: String = pieces(&text, &marks).iter().map(|it| it.text.as_str()).collect();
        prop_assert_eq!(joined, text);
    }
}
