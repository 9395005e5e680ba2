//! The stages of public cloud, and how the numbers are made.

/// The stages.
pub const STAGES: &str = "Alle sju trinn";
/// Where their words are from.
pub const STAGES_INTRO: &str =
    "Ordene er fra nettverkets egen avstemning. Trinnene er ingen stige, og vi regner aldri gjennomsnitt.";
/// The decision against.
pub const AGAINST: &str = "Et vedtak, ikke et trinn";
/// Why it stands apart.
pub const AGAINST_INTRO: &str = "Å la være kan være like godt begrunnet som å ta i bruk. Derfor har det en egen farge, og det er ikke det nederste trinnet.";
/// What is no stage.
pub const OUTSIDE: &str = "Når ingen kilde oppgir trinnet";
/// Use without a stage.
pub const USED: &str =
    "En datert kilde sier at en plattform står på allmenn sky. Ingen sier hvilket trinn det er.";
/// Nothing stated.
pub const NOT_STATED: &str = "Vi har ikke funnet noen datert kilde. Det betyr ikke nei.";
/// How it is done.
pub const METHOD: &str = "Slik er tallene laget";
/// Who is only assumed.
pub const INFERRED: &str = "Antatt nå";

/// The rules, each with its name.
pub const RULES: [(&str, &str); 8] = [
    (
        "Hva som teller",
        "Bare opplysninger med kilde og dato. «I produksjon» står bare når kilden sier produksjon, i drift, eller nevner et produksjonsmiljø.",
    ),
    (
        "Bruker, trinn ikke oppgitt",
        "Når kilden bare sier hvilken sky plattformen står på, vet vi at den brukes, men ikke til hva.",
    ),
    (
        "Videreført",
        "Det en kilde sier, gjelder til noen sier noe annet, eller til det tar slutt. Stripa blir tynn når ingen har sagt noe nytt.",
    ),
    (
        "Antatt",
        "Redaksjonen har tolket kilden. Det er tegnet med stiplet ramme og talt for seg.",
    ),
    (
        "Foreldet",
        "Opplysningen burde vært sjekket igjen. Den blir stående, og vi sier hvor mange det gjelder.",
    ),
    (
        "Ikke oppgitt",
        "Ingen datert kilde. Det er aldri det samme som nei, og vi gjetter ikke.",
    ),
    (
        "Av hvor mange",
        "Nevneren er alle virksomheter i utvalget som finnes på dagen du ser på, også dem vi ikke vet noe om. Den er den samme i alle søylene.",
    ),
    (
        "Flere sektorer",
        "En virksomhet med flere sektorer er med i hver av dem. Derfor kan sektorene bli flere enn virksomhetene til sammen. Typene går alltid opp.",
    ),
];

/// The poll's own words.
#[must_use]
pub fn quoted(words: &str) -> String {
    format!("«{words}»")
}
