//! How code comes into production: pipelines and their steps.

use domain::{
    catalogue::{Gate, Pipeline, PipelineStep, Platform, Purpose, store::StoreError},
    text::Slug,
};

use super::replace_parts;
use crate::store::{
    catalogue::read::{Groups, code, from_json, optional, placed, slug, text, to_json},
    table::table,
    transaction::Transaction,
};

/// The steps to production.
const DEPLOY: &str = "deploy";
/// The steps of the queue in front of it.
const QUEUE: &str = "queue";

table! {
    /// A pipeline without its steps.
    PipelineRow in "pipelines" [platform: String, position: i64] {
        title: String,
        started_by: Option<String>,
        improvements: String,
        planned: String,
    } + provenance
}

table! {
    /// A step of the pipeline that stands at place `pipeline`.
    StepRow in "pipeline_steps" [platform: String, pipeline: i64, lane: String, position: i64] {
        action: String,
        tool: Option<String>,
        environment: Option<String>,
        gate: Option<String>,
    }
}

pub(super) async fn load(tx: &mut Transaction) -> Result<Groups<String, Pipeline>, StoreError> {
    let mut steps = Groups::of(tx.all::<StepRow>().await?, |row: StepRow| {
        let place = (row.platform.clone(), row.pipeline, row.lane.clone());
        Ok((place, PipelineStep::try_from(row)?))
    })?;
    Groups::of(tx.all::<PipelineRow>().await?, |row: PipelineRow| {
        let (owner, position) = (row.platform.clone(), row.position);
        let mut take = |lane: &str| steps.take(&(owner.clone(), position, lane.to_owned()));
        let pipeline = Pipeline {
            steps: take(DEPLOY),
            queue: take(QUEUE),
            ..row.try_into()?
        };
        Ok((owner, pipeline))
    })
}

pub(super) async fn save(tx: &mut Transaction, platforms: &[&Platform]) -> Result<(), StoreError> {
    replace_parts(tx, platforms, |it| &it.pipelines, PipelineRow::new).await?;
    // The old pipelines took their steps with them (ON DELETE CASCADE).
    let steps = platforms.iter().flat_map(|it| {
        placed(&it.pipelines).flat_map(move |(pipeline, of)| {
            let lanes = [(DEPLOY, &of.steps), (QUEUE, &of.queue)];
            lanes.into_iter().flat_map(move |(lane, steps)| {
                placed(steps).map(move |(position, step)| StepRow {
                    platform: it.slug.to_string(),
                    pipeline,
                    lane: lane.to_owned(),
                    position,
                    action: step.action.clone(),
                    tool: step.tool.as_ref().map(ToString::to_string),
                    environment: step.environment.map(|purpose| purpose.code().to_owned()),
                    gate: step.gate.map(|gate| gate.code().to_owned()),
                })
            })
        })
    });
    tx.insert(steps.collect()).await
}

impl PipelineRow {
    fn new(owner: &Slug, position: i64, it: &Pipeline) -> Self {
        Self {
            platform: owner.to_string(),
            position,
            title: it.title.clone(),
            started_by: it.trigger.clone(),
            improvements: to_json(&it.improvements),
            planned: to_json(&it.planned),
            provenance: (&it.provenance).into(),
        }
    }
}

/// The pipeline without steps.
impl TryFrom<PipelineRow> for Pipeline {
    type Error = StoreError;

    fn try_from(row: PipelineRow) -> Result<Self, Self::Error> {
        Ok(Self {
            title: row.title,
            trigger: row.started_by,
            steps: Vec::new(),
            queue: Vec::new(),
            improvements: from_json(&row.improvements, text)?,
            planned: from_json(&row.planned, text)?,
            provenance: row.provenance.try_into()?,
        })
    }
}

impl TryFrom<StepRow> for PipelineStep {
    type Error = StoreError;

    fn try_from(row: StepRow) -> Result<Self, Self::Error> {
        Ok(Self {
            action: row.action,
            tool: optional(row.tool, slug)?,
            environment: optional(row.environment, |word| code(Purpose::parse, word))?,
            gate: optional(row.gate, |word| code(Gate::parse, word))?,
        })
    }
}
