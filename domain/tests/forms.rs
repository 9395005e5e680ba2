//! Small text types as they stand in files: read, refused with the reason, written back, and described by a schema.

use std::str::FromStr as _;

use domain::{
    dates::{PartialDate, day_in_words},
    text::{Link, Slug, nearest, sort_key},
};
use jiff::civil::{Date, date};
use schemars::schema_for;
use serde_json::{from_value, json, to_value};

#[test]
fn slugs_links_and_dates_stand_as_text() {
    let slug: Slug = from_value(json!("statens-vegvesen")).expect("a slug");
    let link: Link = from_value(json!("https://www.nav.no/om?a=b")).expect("an address");
    let date: PartialDate = from_value(json!("2014-05")).expect("a date");
    assert_eq!(slug.to_string(), "statens-vegvesen");
    assert_eq!(
        (link.to_string().as_str(), link.host()),
        ("https://www.nav.no/om?a=b", "nav.no")
    );
    let written = [to_value(&slug), to_value(&link), to_value(date)].map(|it| it.expect("JSON"));
    assert_eq!(
        written,
        ["statens-vegvesen", "https://www.nav.no/om?a=b", "2014-05"].map(|it| json!(it))
    );
}

#[test]
fn the_reason_for_a_refusal_is_told() {
    let cases = [
        (
            from_value::<Slug>(json!("a")).map(|_| ()),
            "must have 2 to 60 characters",
        ),
        (
            from_value::<Slug>(json!("Å å")).map(|_| ()),
            "may hold a-z, 0-9 and hyphens between them",
        ),
        (
            from_value::<Link>(json!("http://nav.no")).map(|_| ()),
            "must begin with https://",
        ),
        (
            from_value::<Link>(json!("https://nav")).map(|_| ()),
            "is not a whole address",
        ),
        (
            from_value::<PartialDate>(json!("mai 2014")).map(|_| ()),
            "expected YYYY, YYYY-MM or YYYY-MM-DD",
        ),
    ];
    for (read, reason) in cases {
        assert_eq!(read.map_err(|it| it.to_string()), Err(reason.to_owned()));
    }
}

#[test]
fn schemas_tell_the_form() {
    let form = |schema: schemars::Schema| schema.get("format").cloned();
    assert_eq!(form(schema_for!(Slug)), Some(json!("slug")));
    assert_eq!(form(schema_for!(Link)), Some(json!("https-link")));
    assert_eq!(form(schema_for!(PartialDate)), Some(json!("partial-date")));
}

#[test]
fn a_slug_is_looked_up_by_its_text() {
    let slug = Slug::parse("nav").expect("a slug");
    assert!(std::collections::BTreeSet::from([slug]).contains("nav"));
}

#[test]
fn days_are_told_in_norwegian() {
    let months = [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ];
    for (number, month) in (1..).zip(months) {
        let day = Date::new(2026, number, 3).expect("a day");
        assert_eq!(day_in_words(day), format!("3. {month} 2026"));
        assert_eq!(PartialDate::from(day).in_words(), format!("3. {month} 2026"));
    }
    assert_eq!(PartialDate::from(date(2026, 2, 3)).to_string(), "2026-02-03");
}

#[test]
fn the_days_a_date_may_mean_reach_to_its_end() {
    let cases = [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-02-03", "2024-02-03", "2024-02-03"),
    ];
    for (text, first, last) in cases {
        let date = PartialDate::parse(text).expect("a date");
        let day = |it| Date::from_str(it).expect("a day");
        assert_eq!(
            (date.earliest(), date.latest(), date.year()),
            (day(first), day(last), day(first).year())
        );
    }
}

#[test]
fn foreign_letters_sort_and_suggest_as_norwegian_ones() {
    let cases = [("Ä", "æ"), ("Ö", "ø"), ("É", "e"), ("Ü", "y"), ("«A-B»", "ab")];
    for (foreign, norwegian) in cases {
        assert_eq!(sort_key(foreign), sort_key(norwegian), "{foreign}");
    }
    let suggested = ["Äpple Öl", "Idé", "Ærø"].map(|it| Slug::suggest(it).map(String::from));
    let expected = ["aepple-oel", "ide", "aeroe"].map(|it| Some(it.to_owned()));
    assert_eq!(suggested, expected);
}

#[test]
fn of_two_equally_near_words_the_first_in_the_alphabet_is_meant() {
    assert_eq!(nearest("tes", ["tesb", "tesa"]), Some("tesa"));
    assert_eq!(nearest("", ["abc"]), None);
}
