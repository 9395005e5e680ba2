//! Why something was found, in words.

use domain::search::{Place, Reason, ReasonKind};

/// One reason as a sentence.
#[must_use]
pub fn reason(reason: &Reason) -> String {
    let Reason { word, matched, .. } = reason;
    let place = reason.place.map_or("", place);
    let via = reason.via.as_deref().filter(|it| *it != word.as_str());
    match (reason.kind, via) {
        (ReasonKind::Field, _) => format!("Hører til {word}:{matched}."),
        (ReasonKind::Word, _) => format!("«{matched}» står {place}."),
        (ReasonKind::Inflection, _) => format!("«{matched}» {place} er en form av «{word}»."),
        (ReasonKind::Synonym, Some(via)) if via.to_lowercase() != *matched => {
            format!("«{matched}» {place} hører til «{via}», et annet ord for «{word}».")
        }
        (ReasonKind::Synonym, _) => format!("«{matched}» {place} er et annet ord for «{word}»."),
        (ReasonKind::Compound, Some(via)) => {
            format!("«{matched}» {place} har «{via}» som del, et annet ord for «{word}».")
        }
        (ReasonKind::Compound, None) => format!("«{matched}» {place} har «{word}» som del."),
        (ReasonKind::Letters, _) => format!("«{matched}» {place} har bokstavene «{word}» i seg."),
        (ReasonKind::Folded, _) => {
            format!("«{matched}» {place} ligner på «{word}» når æ, ø og å er skrevet på en annen måte.")
        }
    }
}

/// That there are more reasons than are told.
#[must_use]
pub fn more(count: usize) -> String {
    format!("Det samme gjelder {count} ord til.")
}

/// Where in a document something stands.
const fn place(place: Place) -> &'static str {
    match place {
        Place::Title => "i navnet",
        Place::Names => "i et annet navn",
        Place::Keywords => "blant nøkkelordene",
        Place::Summary => "i sammendraget",
        Place::Body => "i teksten",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_a_sentence_with_the_words_in_it() {
        let cases = [
            (ReasonKind::Word, "nais", None, "«nais» står i teksten."),
            (
                ReasonKind::Inflection,
                "rulles",
                None,
                "«rulles» i teksten er en form av «utrulling».",
            ),
            (
                ReasonKind::Synonym,
                "deploy",
                Some("deploy"),
                "«deploy» i teksten er et annet ord for «utrulling».",
            ),
            (
                ReasonKind::Synonym,
                "deployer",
                Some("deploy"),
                "«deployer» i teksten hører til «deploy», et annet ord for «utrulling».",
            ),
            (
                ReasonKind::Compound,
                "appdeploy",
                Some("deploy"),
                "«appdeploy» i teksten har «deploy» som del, et annet ord for «utrulling».",
            ),
            (
                ReasonKind::Compound,
                "apputrulling",
                None,
                "«apputrulling» i teksten har «utrulling» som del.",
            ),
        ];
        for (kind, matched, via, expected) in cases {
            let told = reason(&Reason {
                kind,
                word: "utrulling".to_owned(),
                matched: matched.to_owned(),
                place: Some(Place::Body),
                via: via.map(str::to_owned),
            });
            assert_eq!(told, expected);
        }
    }
}
