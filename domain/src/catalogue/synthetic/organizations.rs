//! The organisations of the synthetic catalogue, and what became of some of them.

use super::{
    Seed, date, organization_slug, slug,
    vocabulary::{RULE, former, link},
};
use crate::{
    adoption::{AdoptionStatus, Stage},
    catalogue::{
        Country, Membership, MembershipStatus, OrgKind, OrgStatus, OrgSuccession, Organization, Sector,
        StaffingPoint, SuccessionKind, is_org_number,
    },
};

/// The organisation with this number.
pub(super) fn organization(number: usize) -> Organization {
    let seed = Seed::of(number).part("organization", 0);
    let name = name(number);
    Organization {
        slug: organization_slug(number),
        short_name: seed.is("short name", 60).then(|| short(&name)),
        org_number: org_number(number),
        kind: OrgKind::ALL[seed.popular("kind", OrgKind::ALL.len())],
        sectors: sectors(seed),
        parent: seed
            .maybe("parent", 50, &["Et departement", "Et annet departement"])
            .map(str::to_owned),
        country: if seed.is("foreign", 2) {
            Country::Sweden
        } else {
            Country::Norway
        },
        state_ownership: seed.maybe("ownership", 5, &[5100, 6700, 10_000]),
        status: status(number),
        membership: seed.is("membership", 85).then(|| membership(seed)),
        homepage: seed
            .is("homepage", 90)
            .then(|| link(&format!("virksomheter/{number}"))),
        source_code: if seed.is("source code", 30) {
            vec![link(&format!("kode/virksomheter/{number}"))]
        } else {
            vec![]
        },
        email_domains: vec![format!("virksomhet{number}.example.org")],
        aliases: if seed.is("alias", 25) {
            vec![format!("Gamle {name}")]
        } else {
            vec![]
        },
        former_slugs: former(number, 12, "tidligere-virksomhet"),
        summary: seed
            .is("summary", 80)
            .then(|| format!("{name} lager tjenester for innbyggere og andre etater.")),
        provenance: seed.provenance(),
        staffing: staffing(seed),
        cloud_adoption: cloud_adoption(seed),
        body: if seed.is("body", 40) {
            BODY.to_owned()
        } else {
            String::new()
        },
        name,
    }
}

const BODY: &str = "## Slik arbeider de\n\nTeamene eier tjenestene sine fra kode til drift. **Plattformen** gir \
    dem det som er felles, og ingen må bruke den.\n\n- Små endringer, ofte\n- Feil rettes der de ble laget\n";

fn name(number: usize) -> String {
    const BODIES: [&str; 8] = [
        "Direktoratet for",
        "Statens tilsyn for",
        "Etaten for",
        "Norsk senter for",
        "Øvre",
        "Åpent register for",
        "Kommunen",
        "Ærlig forvaltning av",
    ];
    const FIELDS: [&str; 12] = [
        "vei",
        "helse",
        "skatt",
        "arbeid",
        "miljø",
        "kart",
        "måling",
        "fiske",
        "utdanning",
        "energi",
        "lån",
        "ærfugl",
    ];
    let seed = Seed::of(number).part("name", 0);
    format!(
        "{} {} {}",
        seed.one("body", &BODIES),
        seed.one("field", &FIELDS),
        number + 1
    )
}

/// The name without its first word: the field and the number.
fn short(name: &str) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    words[words.len() - 2..].join(" ")
}

/// Eight digits by number and their control digit; no number where there is none (one of eleven).
fn org_number(number: usize) -> Option<String> {
    (0..10)
        .map(|control| format!("{:08}{control}", 90_000_000 + number))
        .find(|it| is_org_number(it))
}

fn sectors(seed: Seed) -> Vec<Sector> {
    let count = if seed.is("two sectors", 20) { 2 } else { 1 };
    seed.several("sectors", count, Sector::ALL.len())
        .into_iter()
        .map(|it| Sector::ALL[it])
        .collect()
}

fn membership(seed: Seed) -> Membership {
    Membership {
        status: MembershipStatus::ALL[seed.popular("member", MembershipStatus::ALL.len())],
        rule: seed.is("rule", 70).then(|| slug(RULE)),
        reason: seed.is("reason", 30).then(|| "Har egne utviklere.".to_owned()),
        since: seed
            .is("since", 50)
            .then(|| seed.date("member since", 2018, 2025)),
    }
}

/// Every fiftieth was merged into the one before it, and every 211th is closed.
fn status(number: usize) -> OrgStatus {
    if number % 50 == 49 {
        OrgStatus::Merged
    } else if number % 211 == 210 {
        OrgStatus::Closed
    } else {
        OrgStatus::Active
    }
}

/// How the organisation with this number went into the one before it, if it did.
pub(super) fn succession(number: usize) -> Option<OrgSuccession> {
    let before = number.checked_sub(1)?;
    let seed = Seed::of(number).part("succession", 0);
    (status(number) == OrgStatus::Merged).then(|| OrgSuccession {
        slug: slug(&format!("overgang-{number:05}")),
        kind: SuccessionKind::Merger,
        from: vec![organization_slug(number)],
        to: vec![organization_slug(before)],
        date: seed.date("merged", 2019, 2025),
        provenance: seed.provenance(),
    })
}

fn staffing(seed: Seed) -> Vec<StaffingPoint> {
    let point = |number: usize| {
        let seed = seed.part("staffing", number);
        let people = 8 + seed.popular("people", 400);
        StaffingPoint {
            date: date(&(2021 + number).to_string()),
            teams: count(people / 8),
            people: count(people),
            consultants: seed.is("consultants", 40).then(|| count(people / 3)).flatten(),
            note: None,
            provenance: seed.provenance(),
        }
    };
    (0..seed.popular("staffing", 4)).map(point).collect()
}

fn count(number: usize) -> Option<u32> {
    u32::try_from(number).ok()
}

/// None, one or two statuses; the first ends, at the latest, where the second begins.
fn cloud_adoption(seed: Seed) -> Vec<AdoptionStatus> {
    let statuses = seed.below("statuses", 3);
    let status = |number: usize| {
        let seed = seed.part("status", number);
        AdoptionStatus {
            stage: seed.one("stage", Stage::ALL),
            date: date(&(2018 + 4 * number + seed.below("year", 3)).to_string()),
            until: seed
                .is("until", 15)
                .then(|| date(&(2021 + 4 * number).to_string())),
            reasons: if seed.is("reasons", 40) {
                vec!["Raskere levering".to_owned()]
            } else {
                vec![]
            },
            provenance: seed.provenance(),
        }
    };
    (0..statuses).map(status).collect()
}
