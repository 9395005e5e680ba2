//! Words that compounds of our trade are put together from, besides those that the texts use on their own.

use std::{collections::HashSet, sync::LazyLock};

use super::stem::stem;

/// Parts of compounds, as they stand in them.
const PARTS: &str = "
    adgang admin agent aksess alarm ansatt ansvar anskaffelse api app applikasjon arbeid arkiv arkitektur artefakt
    automat autentisering autorisasjon avdeling avhengighet avtale avvik bank base basis behandling behov beredskap
    bestilling bibliotek bilde borger boks bruk bruker brukar budsjett bygg byggeløp container cluster dag data
    database datasenter del deling deploy desentral dialog digital direktorat dokument dokumentasjon domene drift
    driver egen eier eierskap ekstern endring enhet entreprise erfaring etat fag fagdag feil felles figur fil
    filter finne flate flyt folk forbedring forespørsel forum forvaltning fornyelse fri funksjon fylke gjenbruk
    gjennomgang gjenoppretting gransking grensesnitt gruppe grunn hai handel helse hemmelighet hendelse hjelp hoved
    hub hull hvelv håndtering id identitet ikt import informasjon infra infrastruktur innbygger innlogging innkjøp
    innsikt integrasjon intern internett investering jobb kapabilitet kapasitet kart katalog kilde kjede kjerne
    kjøre kjøring klient klynge kode kommando kommune komponent kompetanse konfigurasjon konsoll kontakt konto
    kontroll kopi kostnad krav kryptering kubernetes kundesenter kunde kurs kvalitet kø lager lagring land lag last
    ledelse ledd leder lenke leveranse leverandør lisens liste logg logging lokal lov løp løsning maskin melding
    meldinger mellom merke metode mester meta migrering mikro miljø mobil modell modenhet modul mottak mål måling
    møte nasjonal navn nett nettverk nivå node norm nummer nytte nøkkel når område offentlig oppdatering oppfølging
    oppgave oppgradering oppsett oppskrift opplæring organisasjon orkestrering overvåking overvåkning pakke panel
    partner passord person personvern pilot plan plattform policy portal post praksis prinsipp privat produksjon
    produkt program programvare proses prosess prosjekt protokoll publisering punkt register rapport regel regnskap
    repo ressurs ressurser rett rettighet risiko rolle rot ruting råd saks sak samarbeid samhandling samle sandkasse
    sektor seksjon sender sentral senter selv selvbetjening sertifikat server sesjon sikkerhet sikkerheit sikring
    side signering sky skjema skriv slutt spor sporing språk stab standard stat statistikk status stack sti stil
    strategi strøm struktur styring støtte system søk team teknologi tenant teneste tekst test tid tiltak tilbud
    tilgang tilgjengelighet tilsyn tilstand tjeneste tjener token trafikk transport tråd trussel type undersøkelse
    under utfasing utgave utrulling utstyr utstedelse utvikler utvikling utveksling vakt valg validering varsel varsling vedlikehold vei veileder verdi verksemd versjon verktøy verktøykasse vern vertikal
    virksomhet virtuell ytelse økonomi økosystem åpen år årsak
    betaling fyrtårn hensyn interesse kjede linje moder person rad relé reise tall utløp variabel referanse varehus vitenskap rom
    multi mini mikro mega makro inter intra super pseudo auto fler fjern for frem hel halv innen mot ned ny over
    om opp på re sam sub til topp ut vare ved ende tvers kryss sam delt
";

/// Short words that are looked for inside others, where what is around them makes sense.
const SHORT: [&str; 5] = ["api", "app", "ikt", "kø", "sky"];

/// Beginnings of words that look put together from a stem they have nothing to do with, and that stem.
const SIMPLE: [(&str, &str); 14] = [
    ("avbruk", "bruk"),
    ("forbruk", "bruk"),
    ("innlogg", "logg"),
    ("kontroll", "roll"),
    ("landbruk", "bruk"),
    ("misbruk", "bruk"),
    ("oppdrift", "drift"),
    ("pålogg", "logg"),
    ("reserver", "server"),
    ("skygg", "sky"),
    ("skyld", "sky"),
    ("skyss", "sky"),
    ("utlogg", "logg"),
    ("utrykning", "rykn"),
];

/// Whether a word, or the stem of one, is a part that compounds are made of.
pub(super) fn is_part(word: &str) -> bool {
    static ALL: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let parts = PARTS.split_whitespace();
        parts.flat_map(|it| [it.to_owned(), stem(it)]).collect()
    });
    ALL.contains(word)
}

/// Whether a stem of fewer than four letters is looked for inside words.
pub(in crate::search) fn is_short_part(stem: &str) -> bool {
    SHORT.contains(&stem)
}

/// Whether a word only looks as if it held a word of this stem.
pub(super) fn is_simple(word: &str, stem: &str) -> bool {
    SIMPLE
        .iter()
        .any(|(whole, false_part)| *false_part == stem && word.contains(whole))
}
