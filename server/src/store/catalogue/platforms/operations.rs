//! Who answers for operations, and with which tools.

use domain::{
    catalogue::{OnCall, OpsArea, OpsResponsibility, Platform, Responsible, RestoreTest, store::StoreError},
    text::Slug,
};

use super::replace_parts;
use crate::store::{
    catalogue::read::{Groups, code, optional, placed, slug},
    table::table,
    transaction::Transaction,
};

table! {
    /// A responsibility without its tools.
    OpsRow in "ops_responsibilities" [platform: String, position: i64] {
        area: String,
        who: Option<String>,
        on_call: Option<String>,
        post_mortem: Option<bool>,
        restore_test: Option<String>,
        how: Option<String>,
    } + provenance
}

table! {
    /// A tool of the responsibility that stands at place `responsibility`.
    ToolRow in "ops_responsibility_tools" [platform: String, responsibility: i64, position: i64] {
        technology: String,
    }
}

pub(super) async fn load(tx: &mut Transaction) -> Result<Groups<String, OpsResponsibility>, StoreError> {
    let mut tools = Groups::of(tx.all::<ToolRow>().await?, |row: ToolRow| {
        Ok(((row.platform, row.responsibility), slug(&row.technology)?))
    })?;
    Groups::of(tx.all::<OpsRow>().await?, |row: OpsRow| {
        let place = (row.platform.clone(), row.position);
        let responsibility = OpsResponsibility {
            tools: tools.take(&place),
            ..row.try_into()?
        };
        Ok((place.0, responsibility))
    })
}

pub(super) async fn save(tx: &mut Transaction, platforms: &[&Platform]) -> Result<(), StoreError> {
    replace_parts(tx, platforms, |it| &it.operations, OpsRow::new).await?;
    // The old rows took their tools with them (ON DELETE CASCADE).
    let tools = platforms.iter().flat_map(|it| {
        placed(&it.operations).flat_map(move |(responsibility, of)| {
            placed(&of.tools).map(move |(position, technology)| ToolRow {
                platform: it.slug.to_string(),
                responsibility,
                position,
                technology: technology.to_string(),
            })
        })
    });
    tx.insert(tools.collect()).await
}

impl OpsRow {
    fn new(owner: &Slug, position: i64, it: &OpsResponsibility) -> Self {
        Self {
            platform: owner.to_string(),
            position,
            area: it.area.code().to_owned(),
            who: it.who.map(|who| who.code().to_owned()),
            on_call: it.on_call.map(|watch| watch.code().to_owned()),
            post_mortem: it.post_mortem,
            restore_test: it.restore_test.map(|often| often.code().to_owned()),
            how: it.how.clone(),
            provenance: (&it.provenance).into(),
        }
    }
}

/// The responsibility without tools.
impl TryFrom<OpsRow> for OpsResponsibility {
    type Error = StoreError;

    fn try_from(row: OpsRow) -> Result<Self, Self::Error> {
        Ok(Self {
            area: code(OpsArea::parse, &row.area)?,
            who: optional(row.who, |word| code(Responsible::parse, word))?,
            on_call: optional(row.on_call, |word| code(OnCall::parse, word))?,
            post_mortem: row.post_mortem,
            restore_test: optional(row.restore_test, |word| code(RestoreTest::parse, word))?,
            tools: Vec::new(),
            how: row.how,
            provenance: row.provenance.try_into()?,
        })
    }
}
