//! What the address of the page asks for: whom to count, how finely, by what, and between which days.

use domain::{
    adoption::Grain,
    catalogue::{
        Catalogue,
        facets::{PAGE_SIZES, Selection, Sort, UnknownChoice, query_string},
        moment::PARAMETER,
    },
    dates::PartialDate,
    text::nearest,
};

use super::days::{self, Span};
use crate::routes;

/// The parameter of the length of the periods.
pub const STEP: &str = "steg";
/// The parameter of what the mixes are shown by.
pub const GROUP: &str = "gruppe";
/// The parameter of the first of two days.
pub const FROM: &str = "fra";
/// The parameter of the second of two days.
pub const TO: &str = "til";
/// The parameter of a table among the exports.
pub const SHEET: &str = "tabell";

/// The codes of the steps, with what they mean.
const STEPS: [(&str, Grain); 2] = [("aar", Grain::Year), ("halvaar", Grain::HalfYear)];

/// What the mixes are shown by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Group {
    /// The sectors; an organisation may work in several.
    #[default]
    Sector,
    /// The kinds of bodies.
    Kind,
}

/// A table of the page that can be had as a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    /// Where each organisation stands.
    #[default]
    Agencies,
    /// How many stand where in each period.
    Time,
    /// Who went from where to where.
    Flows,
    /// Whose machines they run on, by group.
    Hosting,
    /// Whose machines they run on, in each period.
    HostingTime,
}

/// What the address asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Whom to count.
    pub selection: Selection,
    /// How long the periods are.
    pub grain: Grain,
    /// What the mixes are shown by.
    pub group: Group,
    /// The first of the two days, if asked for.
    pub from: Option<PartialDate>,
    /// The second of the two days, if asked for.
    pub to: Option<PartialDate>,
}

/// Something in the address that cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// A value that is not one of those there are. It is left out.
    Choice(UnknownChoice),
    /// No date. It is left out.
    NoDate(&'static str, String),
    /// A date after the day that is looked at. It is left out.
    NotYet(&'static str, PartialDate),
    /// The first day is after the second. They have changed places.
    Reversed(PartialDate, PartialDate),
    /// Both are the same day. The first is left out.
    SameDay(PartialDate),
}

impl Group {
    /// Every choice.
    pub const ALL: [Self; 2] = [Self::Sector, Self::Kind];

    /// Its value in the address.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sector => "sektor",
            Self::Kind => "type",
        }
    }
}

impl Sheet {
    /// Every table, the one that comes unasked first.
    pub const ALL: [Self; 5] = [
        Self::Agencies,
        Self::Time,
        Self::Flows,
        Self::Hosting,
        Self::HostingTime,
    ];

    /// Its value in the address, and its name as a file.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Agencies => "etater",
            Self::Time => "tid",
            Self::Flows => "flyt",
            Self::Hosting => "drift",
            Self::HostingTime => "drift-tid",
        }
    }

    /// The table with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

impl Asked {
    /// Reads the pairs of a query string. What cannot be followed is left out and reported.
    pub fn read<'a>(
        catalogue: &Catalogue,
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> (Self, Vec<Mistake>) {
        let pairs: Vec<_> = pairs.into_iter().filter(|(_, it)| !it.is_empty()).collect();
        let (mut selection, unknown) = Selection::parse(pairs.iter().copied(), catalogue.index());
        // The order and the page belong to the list.
        (selection.sort, selection.page, selection.page_size) = (Sort::Name, 1, PAGE_SIZES[0]);
        // A day that has not come is not looked at, and today needs no name.
        selection.per = selection.per.filter(|it| it.latest() == catalogue.today());
        let mut asked = Self {
            selection,
            grain: Grain::Year,
            group: Group::Sector,
            from: None,
            to: None,
        };
        let mut mistakes: Vec<_> = unknown.into_iter().map(Mistake::Choice).collect();
        for (name, value) in pairs {
            mistakes.extend(asked.take(catalogue, name, value).err());
        }
        let today = catalogue.today();
        mistakes.extend(days::put_in_order(&mut asked.from, &mut asked.to, today));
        (asked, mistakes)
    }

    fn take(&mut self, catalogue: &Catalogue, name: &str, value: &str) -> Result<(), Mistake> {
        let today = catalogue.today();
        match name {
            STEP => self.grain = choice(name, value, &STEPS)?,
            GROUP => self.group = choice(name, value, &Group::ALL.map(|it| (it.code(), it)))?,
            FROM => self.from = Some(days::read(FROM, value, today)?),
            TO => self.to = Some(days::read(TO, value, today)?),
            _ => {}
        }
        Ok(())
    }

    /// The two days that are held against each other.
    #[must_use]
    pub fn span(&self, catalogue: &Catalogue) -> Span {
        Span::of(self.from, self.to, catalogue.today())
    }

    /// Every choice as it stands in the address.
    #[must_use]
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let filters = self
            .selection
            .iter()
            .map(|(facet, it)| (facet.code(), it.to_owned()));
        let step = STEPS.iter().skip(1).find(|(_, it)| *it == self.grain);
        let group = Some(self.group).filter(|it| *it != Group::default());
        let rest = [
            (PARAMETER, self.selection.per.map(|it| it.to_string())),
            (STEP, step.map(|(code, _)| (*code).to_owned())),
            (GROUP, group.map(|it| it.code().to_owned())),
            (FROM, self.from.map(|it| it.to_string())),
            (TO, self.to.map(|it| it.to_string())),
        ];
        let rest = rest.into_iter().filter_map(|(name, it)| Some((name, it?)));
        filters.chain(rest).collect()
    }

    /// The query string, empty where nothing is asked for.
    #[must_use]
    pub fn to_query(&self) -> String {
        query_string(self.pairs())
    }

    /// The page as it is asked for, from one of its sections on.
    #[must_use]
    pub fn address(&self, section: &str) -> String {
        let page = routes::with_query(routes::ADOPTION, &self.to_query());
        if section.is_empty() {
            page
        } else {
            format!("{page}#{section}")
        }
    }

    /// A table as a file.
    #[must_use]
    pub fn file(&self, sheet: Sheet) -> String {
        let sheet = (sheet != Sheet::default()).then(|| format!("{SHEET}={}", sheet.code()));
        let query = Some(self.to_query()).filter(|it| !it.is_empty());
        let parts: Vec<String> = [query, sheet].into_iter().flatten().collect();
        routes::with_query(routes::ADOPTION_CSV, &parts.join("&"))
    }

    /// The same with a period of another length.
    #[must_use]
    pub fn by(&self, grain: Grain) -> Self {
        Self {
            grain,
            ..self.clone()
        }
    }

    /// The same with the mixes by something else.
    #[must_use]
    pub fn grouped(&self, group: Group) -> Self {
        Self {
            group,
            ..self.clone()
        }
    }

    /// The same from another first day until now.
    #[must_use]
    pub fn since(&self, from: PartialDate) -> Self {
        Self {
            from: Some(from),
            to: None,
            ..self.clone()
        }
    }
}

fn choice<T: Copy>(parameter: &str, value: &str, choices: &[(&str, T)]) -> Result<T, Mistake> {
    let found = choices.iter().find(|(code, _)| *code == value);
    found.map(|(_, it)| *it).ok_or_else(|| {
        let nearest = nearest(value, choices.iter().map(|(code, _)| *code));
        Mistake::Choice(UnknownChoice {
            parameter: parameter.to_owned(),
            value: value.to_owned(),
            nearest: nearest.map(str::to_owned),
        })
    })
}

#[cfg(test)]
mod tests {
    use domain::{
        catalogue::{store::DataVersion, synthetic},
        viewer::Viewer,
    };
    use jiff::civil::date;

    use super::*;

    fn catalogue() -> Catalogue {
        let today = date(2026, 11, 21);
        Catalogue::build(
            synthetic::content(20),
            DataVersion(1),
            Vec::new(),
            Viewer::Public,
            today,
        )
    }

    fn read(query: &str) -> (Asked, Vec<Mistake>) {
        let pairs = query.split('&').filter_map(|it| it.split_once('='));
        Asked::read(&catalogue(), pairs)
    }

    #[test]
    fn an_address_is_written_as_it_is_read() {
        let queries = [
            "",
            "sektor=energy&type=agency",
            "sektor=energy&sektor=health&per=2026-11-21&steg=halvaar&gruppe=type&fra=2020-06&til=2023",
        ];
        for query in queries {
            let (asked, mistakes) = read(query);
            assert_eq!(
                (asked.to_query().as_str(), mistakes.as_slice()),
                (query, [].as_slice())
            );
        }
    }

    #[test]
    fn what_is_unasked_is_left_out_of_addresses() {
        let (asked, _) = read("steg=aar&gruppe=sektor&side=3&sorter=siste_kilde&fra=");
        assert_eq!(asked.address("aar"), format!("{}#aar", routes::ADOPTION));
        assert_eq!(asked.file(Sheet::Agencies), routes::ADOPTION_CSV);
        let other = asked.by(Grain::HalfYear).grouped(Group::Kind);
        let expected = format!("{}?steg=halvaar&gruppe=type&tabell=flyt", routes::ADOPTION_CSV);
        assert_eq!(other.file(Sheet::Flows), expected);
    }

    #[test]
    fn a_value_nobody_knows_is_answered_with_the_nearest() {
        let (asked, mistakes) = read("steg=halvar");
        assert_eq!(asked.grain, Grain::Year);
        let nearest = mistakes.first().map(|it| match it {
            Mistake::Choice(it) => it.nearest.clone(),
            _ => None,
        });
        assert_eq!(nearest, Some(Some("halvaar".to_owned())));
    }
}
