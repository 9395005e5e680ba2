//! The changes of the catalogue as an Atom feed (RFC 4287).

use app::{routes, text::nb::pages};
use atom_syndication::{Entry, Feed, FixedDateTime, Link, Person, Text};
use axum::{extract::State, response::Response};
use domain::{catalogue::store::Change, content::EntityKind, search::HitKind};
use jiff::Timestamp;

use super::{
    answer::{Answer, Kind},
    asked::Asked,
    problem::Refusal,
    serve::serve,
    site::Site,
    words,
};
use crate::state::AppState;

/// The feed.
pub async fn feed(State(state): State<AppState>, asked: Asked) -> Response {
    serve(&state, &asked, |site, _| written(site))
}

fn written(site: &Site) -> Result<Answer, Refusal> {
    let entries: Vec<Entry> = site
        .catalogue
        .changes()
        .iter()
        .map(|it| entry(site, it))
        .collect();
    let own = site.absolute(routes::FEED);
    let feed = Feed {
        title: Text::plain(words::FEED_TITLE),
        id: own.clone(),
        updated: entries.iter().map(|it| it.updated).max().unwrap_or_default(),
        authors: vec![Person {
            name: words::SITE.to_owned(),
            ..Person::default()
        }],
        rights: Some(Text::plain(words::LICENSE)),
        links: vec![
            link("self", own),
            link("alternate", site.absolute(routes::CHANGES)),
        ],
        lang: Some("nb".to_owned()),
        entries,
        ..Feed::default()
    };
    let bytes = feed.write_to(Vec::new()).map_err(|_| Refusal::Internal)?;
    Ok(Answer::new(Kind::Atom, bytes))
}

fn entry(site: &Site, change: &Change) -> Entry {
    let at = moment(change.at);
    Entry {
        title: Text::plain(plain(&change.title)),
        id: format!("urn:uuid:{}", change.id),
        updated: at,
        published: Some(at),
        links: vec![link("alternate", site.absolute(&address(site, change)))],
        summary: Some(Text::plain(pages::change(change.kind, change.entity.kind))),
        ..Entry::default()
    }
}

fn link(rel: &str, href: String) -> Link {
    Link {
        rel: rel.to_owned(),
        href,
        ..Link::default()
    }
}

/// A title without the control characters that XML 1.0 has no form for.
fn plain(title: &str) -> String {
    title.chars().filter(|it| !it.is_control()).collect()
}

fn moment(unix_ms: i64) -> FixedDateTime {
    let moment = Timestamp::from_millisecond(unix_ms).unwrap_or(Timestamp::UNIX_EPOCH);
    FixedDateTime::parse_from_rfc3339(&moment.to_string()).unwrap_or_default()
}

/// Where a change can be seen; the list of changes for what has no page of its own.
fn address(site: &Site, change: &Change) -> String {
    let key = change.entity.key.as_str();
    match change.entity.kind {
        EntityKind::Organization => routes::agency(key),
        EntityKind::Platform => {
            let platform = site.catalogue.platform(key);
            platform.map_or_else(
                || routes::CHANGES.to_owned(),
                |it| routes::agency(it.organization.as_str()),
            )
        }
        EntityKind::Technology => routes::technology(key),
        EntityKind::Capability => routes::capability(key),
        EntityKind::Page => routes::hit(HitKind::Page, key),
        EntityKind::Architecture => routes::architecture(key),
        EntityKind::Decision => routes::decision(key),
        EntityKind::Experience => routes::experience(key),
        EntityKind::Source
        | EntityKind::Term
        | EntityKind::MembershipRule
        | EntityKind::Succession
        | EntityKind::Synonym
        | EntityKind::Survey
        | EntityKind::Fagdag => routes::CHANGES.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_and_titles_are_what_xml_can_hold() {
        assert_eq!(
            moment(1_795_000_000_123).to_rfc3339(),
            "2026-11-18T11:06:40.123+00:00"
        );
        assert_eq!(moment(i64::MAX).to_rfc3339(), "1970-01-01T00:00:00+00:00");
        assert_eq!(plain("Nav\u{0}\u{8} & <Nais>"), "Nav & <Nais>");
    }
}
