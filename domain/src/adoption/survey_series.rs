//! Surveys on one axis: what each series has measured, round by round. Never joined to what agencies say by name.

use super::{Survey, SurveyResult};
use crate::text::Slug;

/// The rounds of one survey, or the years of one statistic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveySeries<'a> {
    /// Its name in files.
    pub slug: &'a Slug,
    /// What it is called in its newest round.
    pub title: &'a str,
    /// Its rounds, oldest first.
    pub rounds: Vec<&'a Survey>,
    /// What it has measured, in the order its rounds first name it.
    pub measures: Vec<Measure<'a>>,
}

/// One question of a series through its rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure<'a> {
    /// Its name in files.
    pub slug: &'a Slug,
    /// What it is called in the newest round that asks it.
    pub label: &'a str,
    /// Its numbers, oldest first. A round that did not ask has no point.
    pub points: Vec<Point<'a>>,
}

/// One number, with the round it is from: its date, how many answered, and its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point<'a> {
    /// The round.
    pub survey: &'a Survey,
    /// The number.
    pub result: &'a SurveyResult,
}

/// The surveys by series, the series by name.
#[must_use]
pub fn survey_series(surveys: &[Survey]) -> Vec<SurveySeries<'_>> {
    let mut rounds: Vec<&Survey> = surveys.iter().collect();
    rounds.sort_by_key(|it| (&it.series, it.date, &it.slug));
    rounds
        .chunk_by(|a, b| a.series == b.series)
        .filter_map(one)
        .collect()
}

fn one<'a>(rounds: &[&'a Survey]) -> Option<SurveySeries<'a>> {
    let newest = rounds.last()?;
    Some(SurveySeries {
        slug: &newest.series,
        title: &newest.title,
        rounds: rounds.to_vec(),
        measures: measures(rounds),
    })
}

fn measures<'a>(rounds: &[&'a Survey]) -> Vec<Measure<'a>> {
    let mut measures: Vec<Measure<'a>> = Vec::new();
    let numbers = rounds
        .iter()
        .flat_map(|survey| survey.results.iter().map(|it| Point { survey, result: it }));
    for point in numbers {
        let (slug, label) = (&point.result.measure, point.result.label.as_str());
        if let Some(known) = measures.iter_mut().find(|it| it.slug == slug) {
            known.label = label;
            known.points.push(point);
        } else {
            measures.push(Measure {
                slug,
                label,
                points: vec![point],
            });
        }
    }
    measures
}
