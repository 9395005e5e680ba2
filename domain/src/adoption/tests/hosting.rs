//! Whose machines one organisation's production runs on.

use super::*;

fn hosting_on(catalogue: &Catalogue, text: &str) -> Hosting {
    let population = Population::of(catalogue);
    let mut all = population.hostings(day(text)).map(|(_, it)| it);
    all.next().expect("an organisation")
}

#[test]
fn kinds_make_a_mix() {
    let cases: [(&[&str], HostingMix); 10] = [
        (&[], HostingMix::NotStated),
        (&["on_prem"], HostingMix::OnPrem),
        (&["on_prem", "on_prem"], HostingMix::OnPrem),
        (&["private_cloud"], HostingMix::PrivateCloud),
        (&["community_cloud"], HostingMix::CommunityCloud),
        (&["public_cloud"], HostingMix::PublicCloud),
        (&["public_cloud", "on_prem"], HostingMix::Hybrid),
        (
            &["private_cloud", "public_cloud", "community_cloud"],
            HostingMix::Hybrid,
        ),
        (&["public_cloud", "community_cloud"], HostingMix::Other),
        (&["on_prem", "private_cloud"], HostingMix::Other),
    ];
    for (kinds, expected) in cases {
        let environments = kinds.iter().map(|it| json!({ "kind": it, "as_of": "2024" }));
        let catalogue = one(json!([]), environments.collect());
        assert_eq!(hosting_on(&catalogue, "2025-01-01").mix, expected, "{kinds:?}");
        assert_eq!(hosting_on(&catalogue, "2023-12-31").mix, HostingMix::NotStated);
    }
}

#[test]
fn only_production_and_what_may_be_production_counts() {
    let environments = json!([
        { "kind": "public_cloud", "from": "2018", "purposes": ["dev", "test"] },
        { "kind": "on_prem", "from": "2020", "purposes": ["prod"] },
        { "kind": "private_cloud", "from": "2022", "to": "2024" },
    ]);
    let catalogue = one(json!([]), environments);
    for (on, expected) in [
        ("2019-12-31", HostingMix::NotStated),
        ("2021-12-31", HostingMix::OnPrem),
        ("2023-12-31", HostingMix::Other),
        ("2024-01-01", HostingMix::OnPrem),
    ] {
        assert_eq!(hosting_on(&catalogue, on).mix, expected, "{on}");
    }
    let population = Population::of(&catalogue);
    let first = |periods: Vec<Period>| periods[0].year;
    assert_eq!(first(population.hosting_periods(Grain::Year, TODAY)), 2020);
    assert_eq!(first(population.adoption_periods(Grain::Year, TODAY)), 2018);
    let environments = population.environments("etat-a", day("2023-01-01"));
    assert_eq!(environments.len(), 3);
    assert!(population.environments("etat-b", TODAY).is_empty());
}

#[test]
fn an_undated_environment_counts_today_as_in_the_list_and_says_so() {
    let catalogue = one(json!([]), json!([{ "kind": "on_prem" }]));
    let population = Population::of(&catalogue);
    let share = |on, mix| hosting_mix(&population, on).counts.share(&[mix]);
    let today = share(TODAY, HostingMix::OnPrem);
    assert_eq!((today.n, today.undated, today.not_stated), (1, 1, 0));
    let before = share(day("2026-11-20"), HostingMix::NotStated);
    assert_eq!((before.n, before.undated, before.not_stated), (1, 1, 1));
}

#[test]
fn a_mix_is_no_surer_or_fresher_than_its_weakest_kind() {
    let environments = json!([
        { "kind": "public_cloud", "as_of": "2026" },
        { "kind": "public_cloud", "as_of": "2019", "confidence": "inferred" },
        { "kind": "on_prem", "as_of": "2021", "confidence": "inferred" },
    ]);
    let catalogue = one(json!([]), environments);
    let mix = hosting_mix(&Population::of(&catalogue), TODAY);
    let share = mix.counts.share(&[HostingMix::Hybrid]);
    assert_eq!((share.n, share.inferred, share.stale), (1, 1, 1));
    let environments = json!([
        { "kind": "public_cloud", "as_of": "2026" },
        { "kind": "public_cloud", "as_of": "2019", "confidence": "inferred" },
    ]);
    let catalogue = one(json!([]), environments);
    let mix = hosting_mix(&Population::of(&catalogue), TODAY);
    let share = mix.counts.share(&[HostingMix::PublicCloud]);
    assert_eq!((share.n, share.inferred, share.stale), (1, 0, 0));
}

#[test]
fn an_organisation_counts_in_each_of_its_sectors() {
    let catalogue = catalogue([
        organization("etat-a", json!({ "sectors": ["health", "energy"] })),
        organization("etat-b", json!({ "sectors": ["energy"], "kind": "municipality" })),
    ]);
    let population = Population::of(&catalogue);
    let sectors = hosting_by_sector(&population, TODAY);
    let sectors: Vec<_> = sectors
        .iter()
        .map(|(key, mix)| (key.code(), mix.counts.n))
        .collect();
    assert_eq!(sectors, [("energy", 2), ("health", 1)]);
    let kinds = hosting_by_kind(&population, TODAY);
    let kinds: Vec<_> = kinds
        .iter()
        .map(|(key, mix)| (key.code(), mix.counts.n))
        .collect();
    assert_eq!(kinds, [("agency", 1), ("municipality", 1)]);
}
