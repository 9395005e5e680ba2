//! Every closed vocabulary: codes are unique, read back, stand in JSON and in the schema, and each has its label.

use std::{collections::BTreeSet, fmt::Display};

use domain::{
    adoption::{HostingMix, Stage},
    catalogue::{
        CapabilityGroup, Country, DataLocation, Gate, HostingKind, Layer, Level, MembershipStatus, MetricKey,
        OnCall, OpenSource, OpsArea, OrgKind, OrgStatus, PlatformStatus, Principle, PrincipleLevel, Provider,
        Purpose, RelationKind, Responsible, RestoreTest, Sector, SuccessionKind, TechnologyKind, UseStage,
        facets::{Facet, Sort},
        store::ChangeKind,
    },
    content::{EntityKind, TermSet},
    provenance::{Confidence, Freshness, SourceKind, Visibility},
    search::{Field, HitKind, ReasonKind},
};
use schemars::{JsonSchema, schema_for};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{from_value, json, to_value};

fn check<T>(all: &[T], words: fn(T) -> (&'static str, &'static str), parse: fn(&str) -> Option<T>)
where
    T: Copy + PartialEq + std::fmt::Debug + Display + Serialize + DeserializeOwned + JsonSchema,
{
    let mut seen = (BTreeSet::new(), BTreeSet::new());
    let mut listed = Vec::new();
    for &value in all {
        let (code, label) = words(value);
        assert!(
            seen.0.insert(code) && seen.1.insert(label),
            "{code} or {label} stands twice"
        );
        assert_eq!(parse(code), Some(value));
        assert_eq!(value.to_string(), label);
        assert_eq!(to_value(value).expect("JSON"), json!(code));
        assert_eq!(from_value::<T>(json!(code)).expect("a value"), value);
        listed.push(json!({ "const": code, "title": label }));
    }
    for wrong in ["", "finnes ikke", "NONE"] {
        assert_eq!(parse(wrong), None);
        assert!(from_value::<T>(json!(wrong)).is_err());
    }
    assert_eq!(schema_for!(T).get("oneOf"), Some(&json!(listed)));
}

macro_rules! check_all {
    ($($vocabulary:ident),+ $(,)?) => {
        $( check($vocabulary::ALL, |it| (it.code(), it.label()), $vocabulary::parse); )+
    };
}

#[test]
fn every_code_reads_back_and_has_its_label() {
    check_all!(
        CapabilityGroup,
        ChangeKind,
        Confidence,
        Country,
        DataLocation,
        EntityKind,
        Facet,
        Field,
        Freshness,
        Gate,
        HitKind,
        HostingKind,
        HostingMix,
        Layer,
        Level,
        MembershipStatus,
        MetricKey,
        OnCall,
        OpenSource,
        OpsArea,
        OrgKind,
        OrgStatus,
        PlatformStatus,
        Principle,
        PrincipleLevel,
        Provider,
        Purpose,
        ReasonKind,
        RelationKind,
        Responsible,
        RestoreTest,
        Sector,
        Sort,
        SourceKind,
        Stage,
        SuccessionKind,
        TechnologyKind,
        TermSet,
        UseStage,
        Visibility,
    );
}

#[test]
fn the_levels_rise_and_what_does_not_apply_has_no_rank() {
    let ranks: Vec<Option<u8>> = Level::ALL.iter().map(|it| it.rank()).collect();
    assert_eq!(ranks, [Some(0), Some(1), Some(2), Some(3), Some(4), None]);
}

#[test]
fn those_who_sell_public_cloud_are_told_from_what_data_centres_are_made_of() {
    let sold: Vec<Provider> = Provider::ALL
        .iter()
        .copied()
        .filter(|it| it.is_public_cloud())
        .collect();
    assert_eq!(sold, [Provider::GoogleCloud, Provider::Azure, Provider::Aws]);
}
