//! Organisations that became other organisations.

use domain::{
    catalogue::{OrgSuccession, SuccessionKind, store::StoreError},
    text::Slug,
};

use super::read::{Groups, code, date, placed, slug};
use crate::store::{table::table, transaction::Transaction};

const FROM: &str = "from";
const TO: &str = "to";

table! {
    /// A succession without its members.
    SuccessionRow in "successions" [slug: String] {
        kind: String,
        date: String,
    } + provenance
}

table! {
    /// An organisation that went in (side `from`) or came out (side `to`).
    MemberRow in "succession_members" [succession: String, side: String, position: i64] {
        organization: String,
    }
}

pub(super) async fn load(tx: &mut Transaction) -> Result<Vec<OrgSuccession>, StoreError> {
    let mut members = Groups::of(tx.all::<MemberRow>().await?, |row: MemberRow| {
        Ok(((row.succession, row.side), slug(&row.organization)?))
    })?;
    let read = |row: SuccessionRow| {
        Ok(OrgSuccession {
            slug: slug(&row.slug)?,
            kind: code(SuccessionKind::parse, &row.kind)?,
            from: members.take(&(row.slug.clone(), FROM.to_owned())),
            to: members.take(&(row.slug, TO.to_owned())),
            date: date(&row.date)?,
            provenance: row.provenance.try_into()?,
        })
    };
    tx.all::<SuccessionRow>().await?.into_iter().map(read).collect()
}

pub(super) async fn save(tx: &mut Transaction, successions: &[&OrgSuccession]) -> Result<(), StoreError> {
    let (mut rows, mut members) = (Vec::new(), Vec::new());
    for it in successions {
        members.extend(side(&it.slug, FROM, &it.from));
        members.extend(side(&it.slug, TO, &it.to));
        rows.push(SuccessionRow {
            slug: it.slug.to_string(),
            kind: it.kind.code().to_owned(),
            date: it.date.to_string(),
            provenance: (&it.provenance).into(),
        });
    }
    let owners: Vec<&str> = successions.iter().map(|it| it.slug.as_str()).collect();
    tx.upsert(rows).await?;
    tx.replace(&owners, members).await
}

fn side(succession: &Slug, side: &'static str, organizations: &[Slug]) -> impl Iterator<Item = MemberRow> {
    placed(organizations).map(move |(position, organization)| MemberRow {
        succession: succession.to_string(),
        side: side.to_owned(),
        position,
        organization: organization.to_string(),
    })
}
