//! What closed vocabularies are called in messages.

/// The noun for a vocabulary's type name: «nivå» for `Level`.
#[must_use]
pub fn noun(name: &str) -> &'static str {
    match name {
        "Level" | "PrincipleLevel" => "nivå",
        "Layer" => "lag",
        "CapabilityGroup" => "gruppe",
        "ArchitectureKind" => "arkitekturtype",
        "ConsiderationArea" | "ExperienceArea" => "område",
        "Fit" => "grad av samsvar",
        "StepMode" => "måte",
        "VerdictOutcome" => "utfall",
        "OrgKind" => "virksomhetstype",
        "Sector" => "sektor",
        "Country" => "land",
        "OrgStatus" | "PlatformStatus" | "Stage" | "MembershipStatus" | "ArchitectureStatus"
        | "DecisionStatus" => "status",
        "Confidence" => "sikkerhet",
        "Visibility" => "synlighet",
        "SourceKind" => "kildetype",
        "TechnologyKind" => "teknologitype",
        "UseStage" => "bruksstatus",
        "HostingKind" => "driftsmiljø",
        "Provider" => "leverandør",
        "Purpose" => "formål",
        "DataLocation" => "dataplassering",
        "OpsArea" => "driftsområde",
        "Responsible" | "Owner" => "ansvarlig",
        "OnCall" => "vaktordning",
        "RestoreTest" => "hyppighet for gjenopprettingstest",
        "Gate" => "port",
        "OpenSource" => "åpenhet",
        "Principle" => "prinsipp",
        "MetricKey" => "måltall",
        "RelationKind" => "relasjon",
        "SuccessionKind" => "type endring",
        "TermSet" => "ordliste",
        _ => "verdi",
    }
}

/// Whether YAML 1.1 readers take a plain word for something else than text.
#[must_use]
pub fn is_yaml_word(text: &str) -> bool {
    matches!(
        text.to_ascii_lowercase().as_str(),
        "y" | "yes" | "n" | "no" | "true" | "false" | "on" | "off" | "null" | "~"
    )
}
