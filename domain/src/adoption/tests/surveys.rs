//! Surveys by series.

use super::*;

fn survey(slug: &str, series: &str, date: &str, results: &[(&str, u16)]) -> Survey {
    let result = |(measure, share): &(&str, u16)| json!({ "measure": measure, "label": format!("{measure} i {date}"), "per_mille": share });
    let results: Vec<_> = results.iter().map(result).collect();
    let value = json!({
        "slug": slug, "series": series, "title": format!("{series} {date}"), "date": date, "population": "Alle",
        "anonymous": true, "results": results, "source": "kilde", "as_of": date, "confidence": "stated",
    });
    serde_json::from_value(value).expect("a survey in the test")
}

#[test]
fn rounds_of_a_series_stand_on_one_axis() {
    let surveys = [
        survey(
            "to-2026",
            "to",
            "2026",
            &[("kubernetes", 830), ("plattform", 920)],
        ),
        survey("en-2012", "en", "2012", &[("sky", 263)]),
        survey("to-2024", "to", "2024", &[("plattform", 860)]),
    ];
    let all = survey_series(&surveys);
    let titles: Vec<_> = all.iter().map(|it| (it.slug.as_str(), it.title)).collect();
    assert_eq!(titles, [("en", "en 2012"), ("to", "to 2026")]);
    let rounds: Vec<_> = all[1].rounds.iter().map(|it| it.slug.as_str()).collect();
    assert_eq!(rounds, ["to-2024", "to-2026"]);
    let measures = all[1].measures.iter().map(|it| {
        let points = it.points.iter();
        let points = points.map(|point| (point.survey.date.year(), point.result.per_mille));
        (it.slug.as_str(), it.label, points.collect::<Vec<_>>())
    });
    assert_eq!(
        measures.collect::<Vec<_>>(),
        [
            (
                "plattform",
                "plattform i 2026",
                vec![(2024, Some(860)), (2026, Some(920))]
            ),
            ("kubernetes", "kubernetes i 2026", vec![(2026, Some(830))]),
        ]
    );
    assert_eq!(survey_series(&[]), []);
}
