//! What the files of the matrix, the comparison and the family tree say to people, in bokmål.

/// The columns of the matrix.
pub const MATRIX_COLUMNS: [&str; 14] = [
    "Kapabilitet",
    "Kapabilitetens slug",
    "Gruppe",
    "Virksomhet",
    "Virksomhetens slug",
    "Plattformer",
    "Nivå",
    "Verktøy",
    "Praksis",
    "Eldste kilde",
    "Nyeste kilde",
    "Sikkerhet",
    "Ferskhet",
    "Kilder",
];

/// The columns of a comparison.
pub const COMPARISON_COLUMNS: [&str; 12] = [
    "Del",
    "Felt",
    "Enighet",
    "Side",
    "Kortnavn",
    "Plattform",
    "Svar",
    "Teknologi",
    "Slik",
    "Dato",
    "Sikkerhet",
    "Kilde",
];

/// The columns of the family tree.
pub const LINEAGE_COLUMNS: [&str; 12] = [
    "Plattform",
    "Slug",
    "Virksomhet",
    "Begynte",
    "Slektskap",
    "Til plattform",
    "Til slug",
    "Til virksomhet",
    "Siden",
    "Gjelder",
    "Sikkerhet",
    "Kilde",
];

/// Detail of 400 where there is nothing to compare.
pub const TWO_NEEDED: &str =
    "En sammenligning trenger minst to. Nevn dem med komma mellom, som i «etater=nav,digdir».";
/// The description of the parameter that names the sides of a comparison.
pub const PARAM_SIDES: &str = "Kortnavnene på to til fire virksomheter, med komma mellom eller gjentatt. «nav@2019» er Nav ved utgangen av 2019.";
/// The description of the parameter that names an architecture.
pub const PARAM_ARCHITECTURE: &str = "Kortnavnet på en referansearkitektur å holde dem mot.";
/// The description of the parameter that narrows to differences.
pub const PARAM_SHOW: &str = "Bare rader der de som har svart, svarer ulikt.";
/// The description of the parameter that hides empty rows.
pub const PARAM_HIDE: &str = "Ingen rader der ingen har svart.";
/// The description of the parameter for kinds of kin.
pub const PARAM_KIND: &str = "Slags slektskap, med komma mellom eller gjentatt. Uten denne er alle med.";
/// The description of the parameter that names agencies.
pub const PARAM_AGENCIES: &str =
    "Kortnavnene på virksomhetene, med komma mellom eller gjentatt. Uten denne avgjør filtrene.";
/// The description of the parameter that takes agencies away.
pub const PARAM_WITHOUT: &str = "Kortnavn som tas bort fra dem som er nevnt.";
/// The description of the parameter that folds twins.
pub const PARAM_TWINS: &str = "Slår sammen ord for nesten det samme til én rad.";
/// The description of the parameter for the rows.
pub const PARAM_ROWS: &str = "Bare rader der noe er oppgitt.";
