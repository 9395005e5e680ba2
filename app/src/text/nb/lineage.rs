//! Whom a platform builds on, and who builds on it.

use domain::catalogue::RelationKind;

/// The heading over a platform's kin.
#[must_use]
pub fn lineage(platform: &str) -> String {
    format!("Slekta til {platform}")
}

/// Relations that the platform holds.
#[must_use]
pub fn relation_out(kind: RelationKind, platform: &str) -> String {
    match kind {
        RelationKind::RunsOn => format!("{platform} kjører på"),
        RelationKind::InspiredBy => format!("{platform} er inspirert av"),
        RelationKind::ForkedFrom => format!("{platform} bygger på kode fra"),
        RelationKind::Replaces => format!("{platform} erstatter"),
        RelationKind::SharesTeam => format!("{platform} deler team med"),
    }
}

/// Relations that others hold to the platform.
#[must_use]
pub fn relation_in(kind: RelationKind, platform: &str) -> String {
    match kind {
        RelationKind::RunsOn => format!("Kjører på {platform}"),
        RelationKind::InspiredBy => format!("Inspirert av {platform}"),
        RelationKind::ForkedFrom => format!("Bygger på kode fra {platform}"),
        RelationKind::Replaces => format!("{platform} er erstattet av"),
        RelationKind::SharesTeam => format!("Deler team med {platform}"),
    }
}

/// A platform with its owner.
#[must_use]
pub fn platform_of(platform: &str, unnamed: bool, owner: &str) -> String {
    if unnamed {
        owner.to_owned()
    } else {
        format!("{owner}: {platform}")
    }
}
