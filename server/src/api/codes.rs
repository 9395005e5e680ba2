//! The closed vocabularies as the API writes them: codes, described with their labels in the OpenAPI document.

use std::borrow::Cow;

use serde::Serialize;
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        RefOr,
        schema::{ObjectBuilder, Schema, SchemaType, Type},
    },
};

/// Wraps vocabularies of the domain in types of the same names that have a schema.
macro_rules! codes {
    ($($path:path => $name:ident,)+) => {
        $(
            #[doc = concat!("A code of the vocabulary `", stringify!($name), "`.")]
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
            #[serde(transparent)]
            pub struct $name($path);

            impl From<$path> for $name {
                fn from(value: $path) -> Self {
                    Self(value)
                }
            }

            impl PartialSchema for $name {
                fn schema() -> RefOr<Schema> {
                    vocabulary(<$path>::ALL.iter().map(|it| (it.code(), it.label())))
                }
            }

            impl ToSchema for $name {
                fn name() -> Cow<'static, str> {
                    stringify!($name).into()
                }
            }
        )+
    };
}

codes! {
    domain::adoption::HostingMix => HostingMix,
    domain::adoption::Stage => Stage,
    domain::architecture::ArchitectureKind => ArchitectureKind,
    domain::architecture::ArchitectureStatus => ArchitectureStatus,
    domain::architecture::ConsiderationArea => ConsiderationArea,
    domain::architecture::DecisionStatus => DecisionStatus,
    domain::architecture::Fit => Fit,
    domain::architecture::Owner => Owner,
    domain::architecture::StepMode => StepMode,
    domain::catalogue::CapabilityGroup => CapabilityGroup,
    domain::catalogue::Country => Country,
    domain::catalogue::DataLocation => DataLocation,
    domain::catalogue::Gate => Gate,
    domain::catalogue::HostingKind => HostingKind,
    domain::catalogue::Layer => Layer,
    domain::catalogue::Level => Level,
    domain::catalogue::MembershipStatus => MembershipStatus,
    domain::catalogue::MetricKey => MetricKey,
    domain::catalogue::OnCall => OnCall,
    domain::catalogue::OpenSource => OpenSource,
    domain::catalogue::OpsArea => OpsArea,
    domain::catalogue::OrgKind => OrgKind,
    domain::catalogue::PlatformStatus => PlatformStatus,
    domain::catalogue::Principle => Principle,
    domain::catalogue::PrincipleLevel => PrincipleLevel,
    domain::catalogue::Provider => Provider,
    domain::catalogue::Purpose => Purpose,
    domain::catalogue::RelationKind => RelationKind,
    domain::catalogue::Responsible => Responsible,
    domain::catalogue::RestoreTest => RestoreTest,
    domain::catalogue::Sector => Sector,
    domain::catalogue::SuccessionKind => SuccessionKind,
    domain::catalogue::TechnologyKind => TechnologyKind,
    domain::catalogue::UseStage => UseStage,
    domain::experience::ExperienceArea => ExperienceArea,
    domain::experience::VerdictOutcome => VerdictOutcome,
    domain::provenance::Confidence => Confidence,
    domain::provenance::Freshness => Freshness,
    domain::provenance::SourceKind => SourceKind,
    domain::search::HitKind => HitKind,
    domain::search::ReasonKind => ReasonKind,
}

/// A date as precise as its source: year, month or day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct PartialDate(domain::dates::PartialDate);

impl From<domain::dates::PartialDate> for PartialDate {
    fn from(value: domain::dates::PartialDate) -> Self {
        Self(value)
    }
}

impl PartialSchema for PartialDate {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(SchemaType::new(Type::String))
            .pattern(Some(r"^\d{4}(-\d{2}(-\d{2})?)?$"))
            .description(Some(
                "Dato så nøyaktig som kilden: ÅÅÅÅ, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD.",
            ))
            .into()
    }
}

impl ToSchema for PartialDate {}

fn vocabulary<'a>(values: impl Iterator<Item = (&'a str, &'a str)>) -> RefOr<Schema> {
    let values: Vec<(&str, &str)> = values.collect();
    let lines: Vec<String> = values
        .iter()
        .map(|(code, label)| format!("- `{code}`: {label}"))
        .collect();
    ObjectBuilder::new()
        .schema_type(SchemaType::new(Type::String))
        .enum_values(Some(values.iter().map(|(code, _)| (*code).to_owned())))
        .description(Some(lines.join("\n")))
        .into()
}
