//! Every count against what pressing it gives, and every answer against a filter that asks organisation by
//! organisation.

use std::{collections::BTreeSet, sync::LazyLock};

use proptest::prelude::*;

use super::*;
use crate::{
    catalogue::{
        Level,
        facets::UNKNOWN,
        facts::{CloudStatus, offered},
        samples::build,
        synthetic,
    },
    content::Content,
};

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| build(synthetic::content(260)));

/// Some selections by their places among all values, for [`selection`].
fn choices() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0..Facet::ALL.len(), 0..400_usize), 0..7)
}

fn selection(choices: &[(usize, usize)]) -> Selection {
    let mut selection = Selection::default();
    for &(facet, value) in choices {
        let facet = Facet::ALL[facet];
        let values = CATALOGUE.index().values(facet);
        let code = &values[value % values.len()].code;
        if !selection.has(facet, code) {
            selection = selection.toggled(facet, code);
        }
    }
    selection
}

fn sorted_by(selection: &Selection, sort: Sort) -> Selection {
    let mut selection = selection.clone();
    selection.sort = sort;
    selection
}

/// The selection with nothing chosen in one facet.
fn without(selection: &Selection, facet: Facet) -> Selection {
    let chosen: Vec<String> = selection.chosen(facet).map(str::to_owned).collect();
    chosen
        .iter()
        .fold(selection.clone(), |it, code| it.toggled(facet, code))
}

/// The definition of a count: pressing a value gives as many hits as it says, when it is its facet's only choice.
fn check_counts(selection: &Selection) -> Result<(), TestCaseError> {
    let index = CATALOGUE.index();
    for &facet in Facet::ALL {
        let others = without(selection, facet);
        for (value, count) in index.counts(selection, facet) {
            let alone = others.toggled(facet, &value.code);
            prop_assert_eq!(index.select(&alone).count(), count, "{:?} {}", facet, value.code);
            let pressed = selection.toggled(facet, &value.code);
            let after = index.ordered(&pressed).len();
            if selection.has(facet, &value.code) {
                prop_assert!(!pressed.has(facet, &value.code));
            } else if others == *selection {
                prop_assert_eq!(after, count, "{:?} {}", facet, value.code);
            } else {
                prop_assert!(after >= count, "{:?} {}", facet, value.code);
            }
        }
    }
    Ok(())
}

#[test]
fn with_nothing_chosen_every_count_is_what_pressing_it_gives() -> Result<(), TestCaseError> {
    check_counts(&Selection::default())
}

#[test]
fn every_facet_has_values_that_somebody_has() {
    for &facet in Facet::ALL {
        let values = CATALOGUE.index().values(facet);
        assert!(values.len() > 1, "{facet:?}");
        assert!(values.iter().all(|it| !it.members.is_empty()), "{facet:?}");
        let codes: BTreeSet<&str> = values.iter().map(|it| it.code.as_str()).collect();
        assert_eq!(codes.len(), values.len(), "{facet:?}");
    }
}

#[test]
fn an_organisation_has_a_value_of_every_facet() {
    let index = CATALOGUE.index();
    for &facet in Facet::ALL {
        let mut all = Bits::empty(CATALOGUE.organizations().len());
        for value in index.values(facet) {
            all.unite(&value.members);
        }
        assert_eq!(all, index.active, "{facet:?}");
    }
}

#[test]
fn organisations_that_no_longer_exist_are_in_no_count() {
    let gone: Vec<usize> = (0..CATALOGUE.organizations().len())
        .filter(|&it| CATALOGUE.organizations()[it].status != OrgStatus::Active)
        .collect();
    assert!(gone.len() > 3);
    let index = CATALOGUE.index();
    assert_eq!(index.total(), CATALOGUE.organizations().len() - gone.len());
    for &facet in Facet::ALL {
        for value in index.values(facet) {
            assert!(
                !gone.iter().any(|it| value.members.contains(*it)),
                "{}",
                value.code
            );
        }
    }
}

#[test]
fn technologies_stand_by_use_with_unknown_last() {
    let values = CATALOGUE.index().values(Facet::Technology);
    let (unknown, named) = values.split_last().expect("there are technologies");
    assert_eq!(unknown.code, UNKNOWN);
    assert!(named.is_sorted_by_key(|it| Reverse(it.members.count())));
}

#[test]
fn plain_capabilities_stand_before_their_levels() {
    let values = CATALOGUE.index().values(Facet::Capability);
    assert!(values.is_sorted_by_key(|it| (it.code == UNKNOWN, it.code.contains('.'))));
}

#[test]
fn a_value_that_nobody_has_is_known_but_only_shown_when_chosen() {
    let empty = build(Content::default());
    let index = empty.index();
    assert_eq!(index.values(Facet::Provider), []);
    let openstack = index.value(Facet::Provider, "openstack").expect("a provider");
    assert_eq!(openstack.label, "OpenStack");
    assert_eq!(index.counts(&Selection::default(), Facet::Provider), []);
    let chosen = Selection::default().toggled(Facet::Provider, "openstack");
    assert_eq!(index.counts(&chosen, Facet::Provider), [(openstack, 0)]);
}

#[test]
fn choosing_a_value_that_nobody_has_leaves_nobody() {
    let mut content = synthetic::content(60);
    for platform in &mut content.platforms {
        platform.environments.clear();
    }
    let catalogue = build(content);
    let chosen = Selection::default().toggled(Facet::Provider, "openstack");
    assert_eq!(catalogue.index().ordered(&chosen), Vec::<usize>::new());
    let unknown = Selection::default().toggled(Facet::Provider, UNKNOWN);
    assert_eq!(
        catalogue.index().ordered(&unknown).len(),
        catalogue.index().total()
    );
}

#[test]
fn an_index_of_nothing_answers() {
    let index = Index::default();
    let selection = Selection::default().toggled(Facet::Kind, "agency");
    assert_eq!((index.total(), index.ordered(&selection)), (0, vec![]));
    assert_eq!(index.counts(&selection, Facet::Kind), []);
    assert_eq!(index.values(Facet::Kind), []);
    assert_eq!(index.value(Facet::Kind, "agency"), None);
}

#[test]
fn the_orders_are_by_name_by_newest_source_and_by_how_much_is_known() {
    let index = CATALOGUE.index();
    let facts = |it: usize| CATALOGUE.at(it).expect("a position").1;
    let ordered = |sort| index.ordered(&sorted_by(&Selection::default(), sort));
    assert!(ordered(Sort::Name).is_sorted());
    assert!(ordered(Sort::Newest).is_sorted_by_key(|&it| (Reverse(facts(it).newest), it)));
    assert!(ordered(Sort::Described).is_sorted_by_key(|&it| (Reverse(facts(it).count), it)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_count_is_what_pressing_it_gives(choices in choices()) {
        check_counts(&selection(&choices))?;
    }

    #[test]
    fn a_selection_leaves_those_that_have_any_choice_of_every_facet(choices in choices()) {
        let selection = selection(&choices);
        let expected: Vec<usize> = (0..CATALOGUE.organizations().len())
            .filter(|&it| CATALOGUE.organizations()[it].status == OrgStatus::Active && passes(it, &selection))
            .collect();
        prop_assert_eq!(CATALOGUE.index().select(&selection).iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn every_order_holds_the_same_organisations(choices in choices()) {
        let index = CATALOGUE.index();
        let selection = selection(&choices);
        let all: Vec<usize> = index.select(&selection).iter().collect();
        for &sort in Sort::ALL {
            let mut ordered = index.ordered(&sorted_by(&selection, sort));
            ordered.sort_unstable();
            prop_assert_eq!(&ordered, &all);
        }
    }

    #[test]
    fn a_choice_that_nobody_knows_changes_nothing(choices in choices(), facet in 0..Facet::ALL.len(), word in "[a-z-]{3,12}") {
        let (selection, facet) = (selection(&choices), Facet::ALL[facet]);
        let index = CATALOGUE.index();
        prop_assume!(index.value(facet, &word).is_none());
        let with_word = selection.toggled(facet, &word);
        prop_assert_eq!(index.ordered(&with_word), index.ordered(&selection));
        for &facet in Facet::ALL {
            prop_assert_eq!(index.counts(&with_word, facet), index.counts(&selection, facet));
        }
    }
}

fn passes(position: usize, selection: &Selection) -> bool {
    Facet::ALL.iter().all(|&facet| {
        let mut chosen = selection.chosen(facet).peekable();
        chosen.peek().is_none() || chosen.any(|code| codes(position, facet).contains(code))
    })
}

/// The codes of an organisation in a facet, told from its facts without any bitset.
fn codes(position: usize, facet: Facet) -> BTreeSet<String> {
    let (organization, facts) = CATALOGUE.at(position).expect("a position");
    let mut codes: BTreeSet<String> = match facet {
        Facet::Technology => facts.technologies.iter().cloned().collect(),
        Facet::Hosting => facts.hosting.iter().map(|it| it.code().to_owned()).collect(),
        Facet::Provider => facts.providers.iter().map(|it| it.code().to_owned()).collect(),
        Facet::Cloud => facts
            .cloud
            .iter()
            .map(|it| match it {
                CloudStatus::Stage(stage) => stage.code().to_owned(),
                CloudStatus::UsedWithoutStage => "trinn_ikke_oppgitt".to_owned(),
            })
            .collect(),
        Facet::Capability => capability_codes(facts),
        Facet::Sector => organization
            .sectors
            .iter()
            .map(|it| it.code().to_owned())
            .collect(),
        Facet::Kind => [organization.kind.code().to_owned()].into(),
        Facet::OpenSource => facts.open_source.iter().map(|it| it.code().to_owned()).collect(),
        Facet::Freshness => facts.freshness.iter().map(|it| it.code().to_owned()).collect(),
    };
    if facet == Facet::Hosting && facts.is_hybrid() {
        codes.insert("hybrid".to_owned());
    }
    if codes.is_empty() {
        codes.insert(UNKNOWN.to_owned());
    }
    codes
}

fn capability_codes(facts: &OrgFacts) -> BTreeSet<String> {
    let platforms = facts.platforms.iter().filter_map(|it| CATALOGUE.platform(it));
    let mut codes = BTreeSet::new();
    for claim in platforms.flat_map(|it| offered(it, CATALOGUE.today())) {
        let levels = [
            Level::Manual,
            Level::OnRequest,
            Level::SelfService,
            Level::ApiDriven,
        ];
        codes.insert(claim.capability.to_string());
        codes.extend(
            levels
                .iter()
                .filter(|it| claim.level.is_some_and(|level| level.rank() >= it.rank()))
                .map(|it| format!("{}.{}", claim.capability, it.code())),
        );
    }
    codes
}
