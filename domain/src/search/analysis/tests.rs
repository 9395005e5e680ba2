//! Words, stems, foldings and compounds, case by case.

use proptest::prelude::*;

use super::{
    compound::{Inside, judge},
    fold::foldings,
    irregular::roots,
    stem::stem,
    token::{lower, plain, tokens, words},
};

#[test]
fn words_are_letters_digits_and_a_few_signs() {
    let cases: [(&str, &[&str]); 12] = [
        ("", &[]),
        ("– … ()", &[]),
        ("Nais på K8s.", &["nais", "på", "k8s"]),
        ("C++, C# og .NET", &["c++", "c#", "og", ".net"]),
        (".NET-plattform", &[".net", "plattform"]),
        ("Slutt.Nettet", &["slutt", "nettet"]),
        ("ASP.NET", &["asp", "net"]),
        ("argo-cd / ci/cd", &["argo", "cd", "ci", "cd"]),
        ("node.js-en", &["node", "js", "en"]),
        ("abc# c#-kode", &["abc", "c#", "kode"]),
        ("ÆØÅ É", &["æøå", "é"]),
        ("2021-06", &["2021", "06"]),
    ];
    for (text, expected) in cases {
        assert_eq!(words(text), expected, "{text}");
    }
}

#[test]
fn a_text_is_read_without_markup_and_in_one_form() {
    let cases = [
        (
            "## Slik\n\n**Alle** kan `det`  [her](x)",
            "Slik Alle kan det her (x)",
        ),
        ("C# og # alene", "C# og alene"),
        ("a\u{30a}pen", "åpen"),
        ("inte\u{ad}grasjon", "integrasjon"),
    ];
    for (text, expected) in cases {
        assert_eq!(plain(text), expected);
    }
}

#[test]
fn forms_of_a_word_share_a_stem() {
    let families: [&[&str]; 20] = [
        &["tjeneste", "tjenesten", "tjenester", "tjenestene", "tjenestens"],
        &["teneste", "tenesta", "tenester", "tenestene"],
        &["miljø", "miljøet", "miljøer", "miljøene", "miljøa", "miljøets"],
        &[
            "plattform",
            "plattforma",
            "plattformen",
            "plattformer",
            "plattformene",
        ],
        &[
            "nøkkel",
            "nøkkelen",
            "nøkler",
            "nøklene",
            "nøklane",
            "nykel",
            "nyklar",
        ],
        &["sertifikat", "sertifikatet", "sertifikater", "sertifikata"],
        &["organisasjon", "organisasjonane", "organisasjonenes"],
        &["sky", "skyen", "skyer", "skyene", "skya", "skyenes"],
        &[
            "logg",
            "logging",
            "logger",
            "logge",
            "logget",
            "loggene",
            "loggføring",
            "loggingen",
        ],
        &[
            "deploy",
            "deploye",
            "deployer",
            "deployet",
            "deployment",
            "deployments",
        ],
        &["sikkerhet", "sikkerheten", "sikkerhets", "sikkerhetens"],
        &["nyhet", "nyheter", "nyhetene", "nyhetenes"],
        &["automatisere", "automatisering", "automatisert", "automatiserte"],
        &["container", "containere", "containeren", "containerne"],
        &["cluster", "clustere", "clusteret", "clusterne"],
        &["server", "servere", "serveren", "serverne"],
        &["regel", "regler", "reglene"],
        &["verksemd", "verksemda", "verksemder"],
        &["utvikler", "utviklere", "utvikleren", "utviklerne"],
        &["data", "dataene"],
    ];
    for family in families {
        for word in family {
            assert_eq!(stem(word), stem(family[0]), "{word}");
        }
    }
}

#[test]
fn different_words_keep_different_stems() {
    let pairs = [
        ("far", "får"),
        ("sky", "skyte"),
        ("sky", "skyld"),
        ("sikkerhet", "sikker"),
        ("data", "dato"),
        ("modell", "modul"),
        ("k8s", "k8"),
        ("bank", "bånd"),
    ];
    for (a, b) in pairs {
        assert_ne!(stem(a), stem(b), "{a} {b}");
    }
}

#[test]
fn snowballs_own_rules_hold() {
    let cases = [
        ("havnedistriktene", "havnedistrikt"),
        ("oppfyllelse", "oppfyll"),
        ("opning", "opning"),
        ("vernet", "vern"),
        ("bestemt", "bestemt"),
        ("lovt", "lovt"),
        ("politiets", "politi"),
        ("stk", "stk"),
        ("verks", "verk"),
        ("musikks", "musikk"),
        ("dyktig", "dykt"),
        ("fremmedlov", "fremmed"),
        ("betydelig", "betyd"),
    ];
    for (word, expected) in cases {
        assert_eq!(stem(word), expected, "{word}");
    }
}

#[test]
fn letters_are_folded_as_they_are_typed() {
    let cases: [(&str, &[&str]); 6] = [
        ("nokkel", &[]),
        ("nøkkel", &["nokkel", "noekkel"]),
        ("får", &["far", "faar"]),
        ("ærlig", &["aerlig"]),
        ("idé", &["ide"]),
        ("日本", &[]),
    ];
    for (word, expected) in cases {
        assert_eq!(foldings(word), expected);
    }
}

/// How a word inside another is judged, where the texts use these words on their own.
fn inside(word: &str, part: &str) -> Option<Inside> {
    let known = |it: &str| ["brikke", "kommune", "sertifikat"].contains(&it);
    let of = stem(part);
    let root = roots(&of).find(|it| word.contains(it))?;
    Some(judge(word, word.find(root)?, root, &of, &known))
}

#[test]
fn compounds_are_taken_apart_at_their_seams() {
    let parts = [
        ("mikrotjenesteplattform", "tjeneste"),
        ("mikrotjenesteplattformen", "plattform"),
        ("tjenesteeier", "tjeneste"),
        ("nøkkelhåndtering", "nøkkel"),
        ("testmiljøene", "miljø"),
        ("sertifikatfornyelse", "sertifikat"),
        ("integrasjonslaget", "integrasjon"),
        ("organisasjonsnummer", "organisasjon"),
        ("skytjenester", "sky"),
        ("skytjenester", "tjeneste"),
        ("plattformteamet", "plattform"),
        ("fellestjenester", "tjeneste"),
        ("krypteringsnøkler", "nøkkel"),
        ("kommunebrikker", "brikke"),
        ("datasenter", "data"),
        ("applikasjonsutrulling", "utrulling"),
        ("sikkerhetslogging", "logging"),
        ("gruppeskyen", "sky"),
    ];
    for (word, part) in parts {
        assert_eq!(inside(word, part), Some(Inside::Part), "{part} in {word}");
    }
    let letters = [
        ("innlogging", "logging"),
        ("skyld", "sky"),
        ("skygge", "sky"),
        ("beskytte", "sky"),
        ("whisky", "sky"),
        ("protest", "test"),
        ("kapital", "api"),
        ("landbruk", "bruk"),
        ("qwtjenestezx", "tjeneste"),
    ];
    for (word, part) in letters {
        assert_eq!(inside(word, part), Some(Inside::Letters), "{part} in {word}");
    }
}

proptest! {
    #[test]
    fn words_stand_where_they_are_said_to(text in "\\PC{0,80}") {
        let text = plain(&text);
        let mut end = 0;
        let mut buffer = String::new();
        for place in tokens(&text) {
            prop_assert!(place.start >= end && place.start < place.end);
            end = place.end;
            prop_assert!(!lower(&text[place], &mut buffer).is_empty());
        }
        prop_assert_eq!(plain(&text), text);
    }

    #[test]
    fn any_word_has_a_stem(word in "[a-zæøå]{1,20}") {
        let stem = stem(&word);
        prop_assert!(!stem.is_empty());
        prop_assert!(stem.len() <= word.len() + 3);
    }

    #[test]
    fn any_place_in_any_word_can_be_judged(word in "[a-zæøå]{1,24}", part in "[a-zæøå]{1,6}") {
        let _ = inside(&format!("{word}{part}{word}"), &part);
        prop_assert!(foldings(&word).iter().all(|it| it.is_ascii()));
    }
}
