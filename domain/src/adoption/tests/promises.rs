//! What must hold for any organisations on any days.

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::*;

fn dates() -> impl Strategy<Value = String> {
    (2015..2027_i32, option::of((1..13_u8, option::of(1..29_u8)))).prop_map(|(year, rest)| match rest {
        None => year.to_string(),
        Some((month, None)) => format!("{year}-{month:02}"),
        Some((month, Some(day))) => format!("{year}-{month:02}-{day:02}"),
    })
}

fn days() -> impl Strategy<Value = Date> {
    (2014..2028_i16, 1..13_i8, 1..29_i8)
        .prop_map(|(year, month, day)| Date::new(year, month, day).expect("a day that exists"))
}

/// The fields of a fact's provenance: one in five without a source, one in two without a date.
fn provenances() -> impl Strategy<Value = Value> {
    let sources = prop::bool::weighted(0.8);
    let confidences = select(&["stated", "inferred", "confirmed"][..]);
    (sources, option::of(dates()), confidences).prop_map(|(sourced, as_of, confidence)| {
        json!({ "source": sourced.then_some("kilde"), "as_of": as_of, "confidence": confidence })
    })
}

fn merged(mut a: Value, b: Value) -> Value {
    let (Some(all), Value::Object(more)) = (a.as_object_mut(), b) else {
        return a;
    };
    all.extend(more);
    a
}

fn statuses() -> impl Strategy<Value = Value> {
    (select(Stage::ALL), dates(), option::of(dates()), provenances()).prop_map(
        |(stage, date, until, provenance)| {
            merged(
                json!({ "stage": stage, "date": date, "until": until }),
                provenance,
            )
        },
    )
}

fn environments() -> impl Strategy<Value = Value> {
    let kinds = select(crate::catalogue::HostingKind::ALL);
    let purposes = select(vec![vec![], vec!["prod"], vec!["dev", "test"]]);
    let ends = (option::of(dates()), option::of(dates()));
    (kinds, purposes, ends, provenances()).prop_map(|(kind, purposes, (from, to), provenance)| {
        let base = json!({ "kind": kind, "purposes": purposes, "from": from, "to": to });
        merged(base, provenance)
    })
}

/// What is known of one organisation: its sectors, its statements, its platform.
fn organizations() -> impl Strategy<Value = (Value, Value)> {
    let sectors = select(vec![vec!["health"], vec!["health", "energy"], vec!["energy"]]);
    let kinds = select(&["agency", "municipality"][..]);
    let states = select(&["active", "active", "active", "merged"][..]);
    let platform_states = option::of(select(&["planned", "production", "retired"][..]));
    let platform = (platform_states, option::of(dates()), vec(environments(), 0..4)).prop_map(
        |(status, retired, environments)| {
            json!({ "status": status, "retired": retired, "environments": environments })
        },
    );
    let organization = (sectors, kinds, states, vec(statuses(), 0..4)).prop_map(
        |(sectors, kind, status, adoption)| {
            json!({ "sectors": sectors, "kind": kind, "status": status, "cloud_adoption": adoption })
        },
    );
    (organization, platform)
}

fn catalogue_of(described: &[(Value, Value)]) -> Catalogue {
    let entities = described
        .iter()
        .enumerate()
        .flat_map(|(number, (fields, its_platform))| {
            let slug = format!("etat-{number}");
            [
                organization(&slug, fields.clone()),
                platform(&format!("plattform-{number}"), &slug, its_platform.clone()),
            ]
        });
    catalogue(entities)
}

fn catalogues() -> impl Strategy<Value = Catalogue> {
    vec(organizations(), 0..9).prop_map(|it| catalogue_of(&it))
}

fn grains() -> impl Strategy<Value = Grain> {
    select(&[Grain::Year, Grain::HalfYear][..])
}

/// Every column adds up to the population, and no part of a tally is more than the tally.
fn adds_up<C: Grouping>(counts: &Counts<C>, n: usize) -> bool {
    let whole = counts.share(C::ANSWERS);
    let parts = |it: &Tally<C>| it.inferred.max(it.stale + it.undated) <= it.n;
    counts.tallies.len() == C::ANSWERS.len()
        && counts.tallies.iter().all(parts)
        && (counts.n, whole.n, whole.of) == (n, n, n)
        && whole.not_stated == counts.count(C::NOT_STATED)
}

fn check_series(catalogue: &Catalogue, last: Date, grain: Grain) {
    let population = Population::of(catalogue);
    let n = catalogue.index().total();
    let columns = series(&population, &population.adoption_periods(grain, last));
    assert_eq!(columns.last().map(|it| it.period.day), Some(last));
    assert!(columns.iter().all(|it| adds_up(&it.counts, n)));
    let columns = hosting_series(&population, &population.hosting_periods(grain, last));
    assert_eq!(columns.last().map(|it| it.period.day), Some(last));
    assert!(columns.iter().all(|it| adds_up(&it.counts, n)));
}

fn check_bands(catalogue: &Catalogue, last: Date, grain: Grain) {
    let population = Population::of(catalogue);
    let periods = population.adoption_periods(grain, last);
    let bands = bands(&population, &periods);
    assert_eq!(bands.len(), population.len());
    for column in series(&population, &periods) {
        for &category in Category::ALL {
            let here = |it: &&Band<'_>| {
                let mut segments = it.segments.iter();
                let holding = segments.find(|it| it.first <= column.period && column.period <= it.last);
                holding.expect("a segment for every period").category == category
            };
            assert_eq!(bands.iter().filter(here).count(), column.counts.count(category));
        }
    }
    let place = |it: &Period| periods.binary_search(it).expect("a period of the axis");
    for band in &bands {
        let silent = |it: &Segment| (it.said == Said::Nothing) == (it.category == Category::NotStated);
        assert!(band.segments.iter().all(silent));
        let mut neighbours = band.segments.windows(2);
        assert!(neighbours.all(|it| place(&it[0].last) + 1 == place(&it[1].first)));
    }
}

fn check_flows(catalogue: &Catalogue, first: Date, second: Date) {
    let population = Population::of(catalogue);
    let flows = flows(&population, first, second);
    assert!(adds_up(&flows.before, population.len()) && adds_up(&flows.after, population.len()));
    let sum = |which: &dyn Fn(&Flow<'_>) -> bool| -> usize {
        let chosen = flows.all.iter().filter(|it| which(it));
        chosen.map(|it| it.organizations.len()).sum()
    };
    for &category in Category::ALL {
        assert_eq!(sum(&|it| it.from == category), flows.before.count(category));
        assert_eq!(sum(&|it| it.to == category), flows.after.count(category));
    }
    assert!(flows.all.iter().all(|it| !it.organizations.is_empty()));
    assert!(
        flows
            .all
            .windows(2)
            .all(|it| (it[0].from, it[0].to) < (it[1].from, it[1].to))
    );
}

fn check_mix(catalogue: &Catalogue, on: Date) {
    let population = Population::of(catalogue);
    let mix = hosting_mix(&population, on);
    assert!(adds_up(&mix.counts, population.len()));
    let kinds = hosting_by_kind(&population, on);
    for &answer in HostingMix::ALL {
        assert_eq!(mix.organizations(answer).count(), mix.counts.count(answer));
        let by_kind: usize = kinds.iter().map(|(_, it)| it.counts.count(answer)).sum();
        assert_eq!(by_kind, mix.counts.count(answer));
    }
    for (sector, mix) in hosting_by_sector(&population, on) {
        let there = catalogue.active().filter(|(it, _)| it.sectors.contains(&sector));
        assert!(adds_up(&mix.counts, there.count()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn columns_add_up_to_the_population(it in catalogues(), last in days(), grain in grains()) {
        check_series(&it, last, grain);
    }

    #[test]
    fn bands_show_what_the_columns_count(it in catalogues(), last in days(), grain in grains()) {
        check_bands(&it, last, grain);
    }

    #[test]
    fn flows_add_up_to_both_ends(it in catalogues(), first in days(), second in days()) {
        check_flows(&it, first, second);
    }

    #[test]
    fn mixes_add_up_all_together_and_by_group(it in catalogues(), on in days()) {
        check_mix(&it, on);
    }

    #[test]
    fn without_sources_nobody_has_stated_anything(mut described in vec(organizations(), 1..5), on in days()) {
        for (organization, platform) in &mut described {
            for fact in organization["cloud_adoption"].as_array_mut().into_iter().flatten() {
                fact["source"] = Value::Null;
            }
            for fact in platform["environments"].as_array_mut().into_iter().flatten() {
                fact["source"] = Value::Null;
            }
        }
        let catalogue = catalogue_of(&described);
        let population = Population::of(&catalogue);
        prop_assert_eq!(headlines(&population, on).not_stated.n, population.len());
        let mix = hosting_mix(&population, on);
        prop_assert_eq!(mix.counts.count(HostingMix::NotStated), population.len());
    }

    #[test]
    fn nothing_is_stated_before_the_first_dated_fact(it in catalogues()) {
        let population = Population::of(&it);
        let first = population.adoption_periods(Grain::Year, TODAY)[0].first;
        let before = first.yesterday().expect("a day before");
        prop_assert_eq!(headlines(&population, before).not_stated.n, population.len());
    }
}

#[test]
fn the_made_up_catalogue_keeps_every_promise() {
    let catalogue = build(synthetic::content(400));
    for grain in [Grain::Year, Grain::HalfYear] {
        check_series(&catalogue, TODAY, grain);
        check_bands(&catalogue, TODAY, grain);
    }
    check_flows(&catalogue, day("2019-06-01"), TODAY);
    check_mix(&catalogue, TODAY);
    let population = Population::of(&catalogue);
    let headlines = headlines(&population, TODAY);
    let each = [
        headlines.production,
        headlines.used_without_stage,
        headlines.not_stated,
    ];
    assert!(each.iter().all(|it| it.n > 0 && it.of == population.len()));
}
