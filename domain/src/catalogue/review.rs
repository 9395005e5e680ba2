//! How often a fact should be looked at again, where it does not say so itself (catalogue.md, section 4): what moves
//! fast sooner, what hardly moves later.

use crate::content::Content;

/// Months for where an agency stands on public cloud.
const ADOPTION: u8 = 6;
/// Months for what an organisation is.
const ORGANIZATION: u8 = 24;

/// Fills in the months that differ from [`crate::provenance::REVIEW_MONTHS`].
pub fn fill_in(content: &mut Content) {
    for it in &mut content.organizations {
        it.provenance.review_in.get_or_insert(ORGANIZATION);
        for status in &mut it.cloud_adoption {
            status.provenance.review_in.get_or_insert(ADOPTION);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::{
        catalogue::samples::{self, TODAY, fact},
        provenance::Freshness,
    };

    #[test]
    fn a_stage_grows_old_sooner_than_a_name() {
        let stage = |date, review_in: Option<u8>| {
            fact(json!({ "stage": "test", "date": date, "as_of": date, "review_in": review_in }))
        };
        let catalogue = samples::catalogue([samples::organization(
            "nav",
            json!({
                "as_of": "2025-01",
                "cloud_adoption": [stage("2026-04", None), stage("2026-08", None), stage("2026-01", Some(12))],
            }),
        )]);
        let org = catalogue.organization("nav").expect("the organisation");
        assert_eq!(org.provenance.freshness(TODAY), Freshness::Fresh);
        let stages = org.cloud_adoption.iter().map(|it| it.provenance.freshness(TODAY));
        assert_eq!(
            stages.collect::<Vec<_>>(),
            [Freshness::Stale, Freshness::Fresh, Freshness::Fresh]
        );
    }
}
