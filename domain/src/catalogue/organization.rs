//! Organisations: the agencies and companies of the network, their membership, people and history.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    adoption::AdoptionStatus,
    dates::PartialDate,
    provenance::Provenance,
    text::{Link, Slug},
};

vocabulary! {
    /// What kind of body an organisation is.
    pub enum OrgKind {
        Directorate = "directorate" => "Direktorat",
        Agency = "agency" => "Etat",
        AdministrativeBody = "administrative_body" => "Forvaltningsorgan",
        Ministry = "ministry" => "Departement",
        Municipality = "municipality" => "Kommune",
        County = "county" => "Fylkeskommune",
        StateCompany = "state_company" => "Statseid selskap",
        StateEnterprise = "state_enterprise" => "Statlig foretak",
        MunicipalCompany = "municipal_company" => "Kommunalt selskap",
        University = "university" => "Universitet eller høyskole",
        Research = "research" => "Forskningsinstitutt",
        Health = "health" => "Helseforetak",
        OtherPublic = "other_public" => "Annen offentlig",
        ForeignPublic = "foreign_public" => "Utenlandsk offentlig",
        Other = "other" => "Andre",
    }
}

vocabulary! {
    /// The sector an organisation works in, as the network's member list groups them.
    pub enum Sector {
        Digitalisation = "digitalisation" => "Digitalisering",
        Energy = "energy" => "Energi",
        Finance = "finance" => "Finans og økonomi",
        Defence = "defence" => "Forsvar og sikkerhet",
        General = "general" => "Generell forvaltning",
        Health = "health" => "Helse",
        Justice = "justice" => "Justis og beredskap",
        Culture = "culture" => "Kultur og medier",
        Agriculture = "agriculture" => "Landbruk og mat",
        Environment = "environment" => "Miljø og klima",
        Transport = "transport" => "Transport",
        Education = "education" => "Utdanning og forskning",
    }
}

vocabulary! {
    /// The country an organisation belongs to (ISO 3166-1 alpha-2).
    pub enum Country {
        Norway = "NO" => "Norge",
        Sweden = "SE" => "Sverige",
        Denmark = "DK" => "Danmark",
        Finland = "FI" => "Finland",
        Iceland = "IS" => "Island",
    }
}

vocabulary! {
    /// Whether an organisation still exists.
    pub enum OrgStatus {
        Active = "active" => "Virksom",
        Merged = "merged" => "Slått sammen",
        Closed = "closed" => "Nedlagt",
    }
}

vocabulary! {
    /// Whether an organisation belongs to the network.
    pub enum MembershipStatus {
        Member = "member" => "Medlem",
        Former = "former" => "Tidligere medlem",
        NotMember = "not_member" => "Ikke medlem",
    }
}

/// Whether an organisation belongs to the network, by which rule, and why. Never a hard check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Membership {
    /// Member or not.
    pub status: MembershipStatus,
    /// The [`MembershipRule`] it is judged by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Slug>,
    /// Why, in one sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Since when, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
}

/// A rule for who may belong to the network, with the time it holds for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct MembershipRule {
    /// Its name in files.
    pub slug: Slug,
    /// The rule in words.
    pub text: String,
    /// From when it holds.
    pub from: PartialDate,
    /// Until when it held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PartialDate>,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// How many people worked on the platform or in development at a date. Counts, never names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StaffingPoint {
    /// The date of the count.
    pub date: PartialDate,
    /// Teams.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub teams: Option<u32>,
    /// People, consultants included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
    /// Consultants among the people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consultants: Option<u32>,
    /// What was counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

/// An agency, enterprise, company or municipality.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Organization {
    /// Its name in URLs and files.
    pub slug: Slug,
    /// The full name.
    pub name: String,
    /// What it is called in daily speech, when that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_name: Option<String>,
    /// Nine digits with a valid control digit (modulus 11).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("format" = "org-number"))]
    pub org_number: Option<String>,
    /// What kind of body it is.
    pub kind: OrgKind,
    /// The sectors it works in, at least one.
    #[schemars(length(min = 1))]
    pub sectors: Vec<Sector>,
    /// What it belongs under, such as its ministry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// The country it belongs to.
    #[serde(default = "norway", skip_serializing_if = "is_norway")]
    pub country: Country,
    /// How much of it the state owns, in hundredths of a per cent (5397 is 53,97 %).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 10000))]
    pub state_ownership: Option<u16>,
    /// Whether it still exists.
    #[serde(default = "active", skip_serializing_if = "is_active")]
    pub status: OrgStatus,
    /// Whether it belongs to the network.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub membership: Option<Membership>,
    /// Its web site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub homepage: Option<Link>,
    /// Where it publishes its source code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub source_code: Vec<Link>,
    /// The domains its people write from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub email_domains: Vec<String>,
    /// Other names people look for it by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Slugs it had before; they redirect.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_slugs: Vec<Slug>,
    /// One or two sentences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Where the base facts above come from.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// How many people, over time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub staffing: Vec<StaffingPoint>,
    /// Where it stands on public cloud, over time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cloud_adoption: Vec<AdoptionStatus>,
    /// What fits no field, in Markdown, each with its source.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
}

impl Organization {
    /// What it is called in lists: the short name where there is one.
    #[must_use]
    pub fn display_name(&self) -> &str {
        self.short_name.as_deref().unwrap_or(&self.name)
    }
}

fn norway() -> Country {
    Country::Norway
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_norway(country: &Country) -> bool {
    *country == Country::Norway
}

fn active() -> OrgStatus {
    OrgStatus::Active
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_active(status: &OrgStatus) -> bool {
    *status == OrgStatus::Active
}

/// Whether nine digits are an organisation number: weights 3 2 7 6 5 4 3 2, modulus 11
/// (Brønnøysundregistrene, «Organisasjonsnummeret»).
#[must_use]
pub fn is_org_number(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    if digits.len() != 9 || text.len() != 9 {
        return false;
    }
    let sum: u32 = digits
        .iter()
        .zip([3, 2, 7, 6, 5, 4, 3, 2])
        .map(|(d, w)| d * w)
        .sum();
    match 11 - sum % 11 {
        11 => digits[8] == 0,
        10 => false,
        control => digits[8] == control,
    }
}

vocabulary! {
    /// How organisations became other organisations.
    pub enum SuccessionKind {
        Merger = "merger" => "Sammenslåing",
        Rename = "rename" => "Navneskifte",
        Split = "split" => "Deling",
        Transfer = "transfer" => "Overføring",
    }
}

/// Organisations that became other organisations at a date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OrgSuccession {
    /// Its name in files.
    pub slug: Slug,
    /// How.
    pub kind: SuccessionKind,
    /// What went in.
    #[schemars(length(min = 1))]
    pub from: Vec<Slug>,
    /// What came out.
    #[schemars(length(min = 1))]
    pub to: Vec<Slug>,
    /// When.
    pub date: PartialDate,
    /// Where it comes from.
    #[serde(flatten)]
    pub provenance: Provenance,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organisation_numbers_carry_a_control_digit() {
        for good in ["889640782", "974761076", "971526920", "991825827"] {
            assert!(is_org_number(good), "{good}");
        }
        for bad in [
            "889640783",
            "12345678",
            "1234567890",
            "88964078a",
            "",
            "000000010",
            "８89640782",
        ] {
            assert!(!is_org_number(bad), "{bad}");
        }
    }
}
