//! Terms, capabilities and membership rules: the words the rest of the catalogue is written in.

use domain::{
    catalogue::{
        Capability, CapabilityGroup, Layer, Level, LevelCriteria, MembershipRule, store::StoreError,
    },
    content::{Term, TermSet},
    text::Slug,
};

use super::read::{Groups, code, date, from_json, optional, placed, slug, text, to_json};
use crate::store::{table::table, transaction::Transaction};

table! {
    /// The definition of a word.
    TermRow in "terms" [term_set: String, code: String] {
        definition: String,
        note: Option<String>,
    }
}

table! {
    /// A capability without its lists.
    CapabilityRow in "capabilities" [slug: String] {
        name: String,
        definition: String,
        layer: String,
        capability_group: String,
        twin: Option<String>,
        aliases: String,
    }
}

table! {
    /// A capability to look at beside another.
    SeeAlsoRow in "capability_see_also" [capability: String, position: i64] {
        related: String,
    }
}

table! {
    /// How to tell that a level is reached.
    LevelRow in "capability_levels" [capability: String, position: i64] {
        level: String,
        criteria: String,
    }
}

table! {
    /// A rule for membership.
    RuleRow in "membership_rules" [slug: String] {
        description: String,
        valid_from: String,
        valid_to: Option<String>,
    } + provenance
}

pub(super) async fn load_terms(tx: &mut Transaction) -> Result<Vec<Term>, StoreError> {
    let read = |row: TermRow| {
        Ok(Term {
            set: code(TermSet::parse, &row.term_set)?,
            code: row.code,
            definition: row.definition,
            note: row.note,
        })
    };
    tx.all::<TermRow>().await?.into_iter().map(read).collect()
}

pub(super) async fn save_terms(tx: &mut Transaction, terms: &[&Term]) -> Result<(), StoreError> {
    let row = |it: &&Term| TermRow {
        term_set: it.set.code().to_owned(),
        code: it.code.clone(),
        definition: it.definition.clone(),
        note: it.note.clone(),
    };
    tx.upsert(terms.iter().map(row).collect()).await
}

impl TryFrom<SeeAlsoRow> for Slug {
    type Error = StoreError;

    fn try_from(row: SeeAlsoRow) -> Result<Self, Self::Error> {
        slug(&row.related)
    }
}

impl TryFrom<LevelRow> for LevelCriteria {
    type Error = StoreError;

    fn try_from(row: LevelRow) -> Result<Self, Self::Error> {
        Ok(Self {
            level: code(Level::parse, &row.level)?,
            criteria: from_json(&row.criteria, text)?,
        })
    }
}

pub(super) async fn load_capabilities(tx: &mut Transaction) -> Result<Vec<Capability>, StoreError> {
    let mut see_also = Groups::by_owner(tx.all::<SeeAlsoRow>().await?)?;
    let mut levels = Groups::by_owner(tx.all::<LevelRow>().await?)?;
    let read = |row: CapabilityRow| {
        Ok(Capability {
            see_also: see_also.take(&row.slug),
            levels: levels.take(&row.slug),
            slug: slug(&row.slug)?,
            name: row.name,
            definition: row.definition,
            layer: code(Layer::parse, &row.layer)?,
            group: code(CapabilityGroup::parse, &row.capability_group)?,
            twin: optional(row.twin, slug)?,
            aliases: from_json(&row.aliases, text)?,
        })
    };
    tx.all::<CapabilityRow>().await?.into_iter().map(read).collect()
}

pub(super) async fn save_capabilities(
    tx: &mut Transaction,
    capabilities: &[&Capability],
) -> Result<(), StoreError> {
    let (mut rows, mut see_also, mut levels) = (Vec::new(), Vec::new(), Vec::new());
    for it in capabilities {
        let owner = it.slug.as_str();
        see_also.extend(placed(&it.see_also).map(|(position, related)| SeeAlsoRow {
            capability: owner.to_owned(),
            position,
            related: related.to_string(),
        }));
        levels.extend(placed(&it.levels).map(|(position, level)| LevelRow {
            capability: owner.to_owned(),
            position,
            level: level.level.code().to_owned(),
            criteria: to_json(&level.criteria),
        }));
        rows.push(CapabilityRow {
            slug: owner.to_owned(),
            name: it.name.clone(),
            definition: it.definition.clone(),
            layer: it.layer.code().to_owned(),
            capability_group: it.group.code().to_owned(),
            twin: it.twin.as_ref().map(ToString::to_string),
            aliases: to_json(&it.aliases),
        });
    }
    let owners: Vec<&str> = capabilities.iter().map(|it| it.slug.as_str()).collect();
    tx.upsert(rows).await?;
    tx.replace(&owners, see_also).await?;
    tx.replace(&owners, levels).await
}

pub(super) async fn load_rules(tx: &mut Transaction) -> Result<Vec<MembershipRule>, StoreError> {
    let read = |row: RuleRow| {
        Ok(MembershipRule {
            slug: slug(&row.slug)?,
            text: row.description,
            from: date(&row.valid_from)?,
            to: optional(row.valid_to, date)?,
            provenance: row.provenance.try_into()?,
        })
    };
    tx.all::<RuleRow>().await?.into_iter().map(read).collect()
}

pub(super) async fn save_rules(tx: &mut Transaction, rules: &[&MembershipRule]) -> Result<(), StoreError> {
    let row = |it: &&MembershipRule| RuleRow {
        slug: it.slug.to_string(),
        description: it.text.clone(),
        valid_from: it.from.to_string(),
        valid_to: it.to.map(String::from),
        provenance: (&it.provenance).into(),
    };
    tx.upsert(rules.iter().map(row).collect()).await
}
