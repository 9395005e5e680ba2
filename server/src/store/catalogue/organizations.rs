//! Organisations with their staffing, their stages on public cloud and the slugs they had before.

use domain::{
    adoption::{AdoptionStatus, Stage},
    catalogue::{
        Country, Membership, MembershipStatus, OrgKind, OrgStatus, Organization, Sector, StaffingPoint,
        store::StoreError,
    },
    text::Slug,
};

use super::read::{Groups, code, date, from_json, link, number, optional, placed, slug, text, to_json};
use crate::store::{table::table, transaction::Transaction};

table! {
    /// An organisation without its lists of claims.
    OrganizationRow in "organizations" [slug: String] {
        name: String,
        short_name: Option<String>,
        org_number: Option<String>,
        kind: String,
        sectors: String,
        parent: Option<String>,
        country: String,
        state_ownership: Option<i64>,
        status: String,
        membership_status: Option<String>,
        membership_rule: Option<String>,
        membership_reason: Option<String>,
        membership_since: Option<String>,
        homepage: Option<String>,
        source_code: String,
        email_domains: String,
        aliases: String,
        summary: Option<String>,
        body: String,
    } + provenance
}

table! {
    /// A slug that an organisation had before.
    FormerSlugRow in "organization_former_slugs" [organization: String, position: i64] {
        former_slug: String,
    }
}

table! {
    /// A count of people.
    StaffingRow in "staffing_points" [organization: String, position: i64] {
        date: String,
        teams: Option<i64>,
        people: Option<i64>,
        consultants: Option<i64>,
        note: Option<String>,
    } + provenance
}

table! {
    /// A stage on public cloud.
    AdoptionRow in "adoption_statuses" [organization: String, position: i64] {
        stage: String,
        date: String,
        until: Option<String>,
        reasons: String,
    } + provenance
}

impl TryFrom<FormerSlugRow> for Slug {
    type Error = StoreError;

    fn try_from(row: FormerSlugRow) -> Result<Self, Self::Error> {
        slug(&row.former_slug)
    }
}

impl StaffingRow {
    fn new(owner: &Slug, position: i64, it: &StaffingPoint) -> Self {
        Self {
            organization: owner.to_string(),
            position,
            date: it.date.to_string(),
            teams: it.teams.map(i64::from),
            people: it.people.map(i64::from),
            consultants: it.consultants.map(i64::from),
            note: it.note.clone(),
            provenance: (&it.provenance).into(),
        }
    }
}

impl TryFrom<StaffingRow> for StaffingPoint {
    type Error = StoreError;

    fn try_from(row: StaffingRow) -> Result<Self, Self::Error> {
        Ok(Self {
            date: date(&row.date)?,
            teams: row.teams.map(number).transpose()?,
            people: row.people.map(number).transpose()?,
            consultants: row.consultants.map(number).transpose()?,
            note: row.note,
            provenance: row.provenance.try_into()?,
        })
    }
}

impl AdoptionRow {
    fn new(owner: &Slug, position: i64, it: &AdoptionStatus) -> Self {
        Self {
            organization: owner.to_string(),
            position,
            stage: it.stage.code().to_owned(),
            date: it.date.to_string(),
            until: it.until.map(String::from),
            reasons: to_json(&it.reasons),
            provenance: (&it.provenance).into(),
        }
    }
}

impl TryFrom<AdoptionRow> for AdoptionStatus {
    type Error = StoreError;

    fn try_from(row: AdoptionRow) -> Result<Self, Self::Error> {
        Ok(Self {
            stage: code(Stage::parse, &row.stage)?,
            date: date(&row.date)?,
            until: optional(row.until, date)?,
            reasons: from_json(&row.reasons, text)?,
            provenance: row.provenance.try_into()?,
        })
    }
}

impl From<&Organization> for OrganizationRow {
    fn from(it: &Organization) -> Self {
        let sectors: Vec<&str> = it.sectors.iter().map(|sector| sector.code()).collect();
        let membership = it.membership.as_ref();
        Self {
            slug: it.slug.to_string(),
            name: it.name.clone(),
            short_name: it.short_name.clone(),
            org_number: it.org_number.clone(),
            kind: it.kind.code().to_owned(),
            sectors: to_json(&sectors),
            parent: it.parent.clone(),
            country: it.country.code().to_owned(),
            state_ownership: it.state_ownership.map(i64::from),
            status: it.status.code().to_owned(),
            membership_status: membership.map(|it| it.status.code().to_owned()),
            membership_rule: membership.and_then(|it| it.rule.as_ref().map(ToString::to_string)),
            membership_reason: membership.and_then(|it| it.reason.clone()),
            membership_since: membership.and_then(|it| it.since.map(String::from)),
            homepage: it.homepage.as_ref().map(ToString::to_string),
            source_code: to_json(&it.source_code),
            email_domains: to_json(&it.email_domains),
            aliases: to_json(&it.aliases),
            summary: it.summary.clone(),
            body: it.body.clone(),
            provenance: (&it.provenance).into(),
        }
    }
}

fn membership(row: &mut OrganizationRow) -> Result<Option<Membership>, StoreError> {
    let Some(status) = row.membership_status.take() else {
        return Ok(None);
    };
    Ok(Some(Membership {
        status: code(MembershipStatus::parse, &status)?,
        rule: optional(row.membership_rule.take(), slug)?,
        reason: row.membership_reason.take(),
        since: optional(row.membership_since.take(), date)?,
    }))
}

/// The organisation with empty lists of claims.
impl TryFrom<OrganizationRow> for Organization {
    type Error = StoreError;

    fn try_from(mut row: OrganizationRow) -> Result<Self, Self::Error> {
        Ok(Self {
            membership: membership(&mut row)?,
            slug: slug(&row.slug)?,
            name: row.name,
            short_name: row.short_name,
            org_number: row.org_number,
            kind: code(OrgKind::parse, &row.kind)?,
            sectors: from_json(&row.sectors, |word| code(Sector::parse, word))?,
            parent: row.parent,
            country: code(Country::parse, &row.country)?,
            state_ownership: row.state_ownership.map(number).transpose()?,
            status: code(OrgStatus::parse, &row.status)?,
            homepage: optional(row.homepage, link)?,
            source_code: from_json(&row.source_code, link)?,
            email_domains: from_json(&row.email_domains, text)?,
            aliases: from_json(&row.aliases, text)?,
            former_slugs: Vec::new(),
            summary: row.summary,
            provenance: row.provenance.try_into()?,
            staffing: Vec::new(),
            cloud_adoption: Vec::new(),
            body: row.body,
        })
    }
}

pub(super) async fn load(tx: &mut Transaction) -> Result<Vec<Organization>, StoreError> {
    let mut former_slugs = Groups::by_owner(tx.all::<FormerSlugRow>().await?)?;
    let mut staffing = Groups::by_owner(tx.all::<StaffingRow>().await?)?;
    let mut adoption = Groups::by_owner(tx.all::<AdoptionRow>().await?)?;
    let read = |row: OrganizationRow| {
        let it = Organization::try_from(row)?;
        Ok(Organization {
            former_slugs: former_slugs.take(it.slug.as_str()),
            staffing: staffing.take(it.slug.as_str()),
            cloud_adoption: adoption.take(it.slug.as_str()),
            ..it
        })
    };
    tx.all::<OrganizationRow>().await?.into_iter().map(read).collect()
}

pub(super) async fn save(tx: &mut Transaction, organizations: &[&Organization]) -> Result<(), StoreError> {
    let (mut rows, mut former_slugs) = (Vec::new(), Vec::new());
    let (mut staffing, mut adoption) = (Vec::new(), Vec::new());
    for it in organizations {
        rows.push(OrganizationRow::from(*it));
        former_slugs.extend(placed(&it.former_slugs).map(|(position, former)| FormerSlugRow {
            organization: it.slug.to_string(),
            position,
            former_slug: former.to_string(),
        }));
        staffing.extend(placed(&it.staffing).map(|(at, point)| StaffingRow::new(&it.slug, at, point)));
        adoption
            .extend(placed(&it.cloud_adoption).map(|(at, status)| AdoptionRow::new(&it.slug, at, status)));
    }
    let owners: Vec<&str> = organizations.iter().map(|it| it.slug.as_str()).collect();
    tx.upsert(rows).await?;
    tx.replace(&owners, former_slugs).await?;
    tx.replace(&owners, staffing).await?;
    tx.replace(&owners, adoption).await
}
