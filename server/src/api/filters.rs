//! The query string of a list: filters, order, page and form, or everything that is wrong with it.

use app::{
    adoption::asked::{FROM, GROUP, SHEET, STEP, TO},
    search::choice,
};
use domain::{
    catalogue::{
        Catalogue,
        facets::{Facet, Selection},
        moment::PARAMETER,
    },
    text::nearest,
};

use super::{
    asked::{Asked, Form},
    paging::{MOST, Paging},
    problem::{Mistake, Refusal},
    words,
};

/// The parameter of the page.
pub const PAGE: &str = "side";
/// The parameter of the number of rows.
pub const SIZE: &str = "antall";
/// The parameter of the form.
pub const FORM: &str = "format";
/// The parameter of the order.
pub const SORT: &str = "sorter";

/// The parameters of the pictures of public cloud.
const PICTURE: [&str; 5] = [STEP, GROUP, FROM, TO, SHEET];

/// Which parameters an address understands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accepts {
    /// Filters, order, page and form.
    Selection,
    /// Page and form.
    Paging,
    /// Words, what hits are wanted, order, page and form. All but page and form are read by the search itself.
    Search,
    /// The form alone.
    Form,
    /// Filters, and what the pictures of public cloud are made by, and the form.
    Picture,
    /// The same without the form.
    PictureExport,
    /// Filters and order; the page is read and not used, as the whole selection is sent.
    Export,
}

impl Accepts {
    fn names(self) -> Vec<&'static str> {
        let filters = Facet::ALL.iter().map(|it| it.code()).chain([SORT]);
        match self {
            Self::Selection => filters.chain([PAGE, SIZE, FORM, PARAMETER]).collect(),
            Self::Paging => vec![PAGE, SIZE, FORM, PARAMETER],
            Self::Search => {
                let own = [choice::QUERY, choice::KIND, choice::REASON, choice::ORDER];
                own.into_iter().chain([PAGE, SIZE, FORM, PARAMETER]).collect()
            }
            Self::Form => vec![FORM, PARAMETER],
            Self::Picture => filters.chain(PICTURE).chain([FORM, PARAMETER]).collect(),
            Self::PictureExport => filters.chain(PICTURE).chain([PARAMETER]).collect(),
            Self::Export => filters.chain([PAGE, SIZE, PARAMETER]).collect(),
        }
    }
}

/// What a query string says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Filters and order.
    pub selection: Selection,
    /// Page and number of rows.
    pub paging: Paging,
    /// The form of the answer.
    pub form: Form,
}

impl Wish {
    /// Reads the query string of a request.
    ///
    /// # Errors
    /// [`Refusal::BadRequest`] with every mistake.
    pub fn read(catalogue: &Catalogue, asked: &Asked, accepts: Accepts) -> Result<Self, Refusal> {
        if asked.pairs.is_none() {
            let mistake = Mistake::value("", &asked.query, words::UNREADABLE_QUERY.to_owned());
            return Err(Refusal::BadRequest(vec![mistake]));
        }
        let mut reader = Reader {
            names: accepts.names(),
            mistakes: Vec::new(),
        };
        let known: Vec<(&str, &str)> = asked.filled().filter(|(name, _)| reader.knows(name)).collect();
        let paging = if accepts == Accepts::Export {
            Paging::default()
        } else {
            reader.paging(&known)
        };
        let form = reader.form(&known).unwrap_or(asked.preferred);
        if accepts == Accepts::Search {
            reader.single(&known, choice::QUERY);
            reader.single(&known, choice::ORDER);
        }
        let own = [PAGE, SIZE, FORM];
        let selects = accepts != Accepts::Search;
        let rest = known
            .iter()
            .copied()
            .filter(|(name, _)| selects && !own.contains(name));
        let (selection, unknown) = Selection::parse(rest, catalogue.index());
        reader.mistakes.extend(unknown.into_iter().map(Mistake::from));
        if reader.mistakes.is_empty() {
            Ok(Self {
                selection,
                paging,
                form,
            })
        } else {
            Err(Refusal::BadRequest(reader.mistakes))
        }
    }
}

struct Reader {
    names: Vec<&'static str>,
    mistakes: Vec<Mistake>,
}

impl Reader {
    fn knows(&mut self, name: &str) -> bool {
        let known = self.names.contains(&name);
        if !known {
            self.mistakes.push(Mistake::parameter(
                name,
                nearest(name, self.names.iter().copied()),
            ));
        }
        known
    }

    fn paging(&mut self, pairs: &[(&str, &str)]) -> Paging {
        let mut paging = Paging::default();
        if let Some(value) = self.single(pairs, PAGE) {
            match value.parse().ok().filter(|it| *it > 0) {
                Some(page) => paging.page = page,
                None => self
                    .mistakes
                    .push(Mistake::value(PAGE, value, words::not_a_page(value))),
            }
        }
        if let Some(value) = self.single(pairs, SIZE) {
            match value.parse().ok().filter(|it| (1..=MOST).contains(it)) {
                Some(size) => paging.size = size,
                None => self
                    .mistakes
                    .push(Mistake::value(SIZE, value, words::not_a_size(value, MOST))),
            }
        }
        paging
    }

    fn form(&mut self, pairs: &[(&str, &str)]) -> Option<Form> {
        let value = self.single(pairs, FORM)?;
        let form = Form::parse(value);
        if form.is_none() {
            let meant = nearest(value, [Form::Json.code(), Form::Csv.code()]);
            let mistake = Mistake::value(FORM, value, words::unknown_value(FORM, value, meant));
            self.mistakes.push(Mistake {
                nearest: meant.map(str::to_owned),
                ..mistake
            });
        }
        form
    }

    /// The value of a parameter that is given once at most.
    fn single<'a>(&mut self, pairs: &[(&str, &'a str)], name: &str) -> Option<&'a str> {
        let mut values = pairs
            .iter()
            .filter(|(it, _)| *it == name)
            .map(|(_, value)| *value);
        let first = values.next()?;
        if values.next().is_some() {
            self.mistakes
                .push(Mistake::value(name, first, words::given_twice(name)));
        }
        Some(first)
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        catalogue::{facets::Sort, store::DataVersion},
        content::Content,
        viewer::Viewer,
    };
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn empty() -> Catalogue {
        Catalogue::build(
            Content::default(),
            DataVersion(1),
            Vec::new(),
            Viewer::Public,
            date(2026, 11, 21),
        )
    }

    fn asked(pairs: &[(&str, &str)]) -> Asked {
        let pairs = pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Asked {
            path: String::new(),
            query: String::new(),
            pairs: Some(pairs.collect()),
            preferred: Form::Json,
            known: None,
        }
    }

    fn mistakes(pairs: &[(&str, &str)], accepts: Accepts) -> Vec<(String, Option<String>)> {
        match Wish::read(&empty(), &asked(pairs), accepts) {
            Err(Refusal::BadRequest(mistakes)) => mistakes
                .into_iter()
                .map(|it| (it.parameter, it.nearest))
                .collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn what_is_asked_for_is_read() {
        let pairs = [
            ("side", "3"),
            ("antall", "500"),
            ("format", "csv"),
            ("sorter", "siste_kilde"),
            ("sektor", ""),
        ];
        let wish = Wish::read(&empty(), &asked(&pairs), Accepts::Selection).expect("a wish");
        assert_eq!(
            (wish.paging.page, wish.paging.size, wish.form),
            (3, 500, Form::Csv)
        );
        assert_eq!(wish.selection.sort, Sort::Newest);
        let nothing = Wish::read(&empty(), &asked(&[]), Accepts::Selection).expect("a wish");
        assert_eq!((nothing.paging, nothing.form), (Paging::default(), Form::Json));
    }

    #[test]
    fn every_mistake_is_named() {
        let found = |name: &str, nearest: Option<&str>| (name.to_owned(), nearest.map(str::to_owned));
        let cases = [
            (vec![("side", "0")], vec![found("side", None)]),
            (
                vec![("side", "to"), ("antall", "501")],
                vec![found("side", None), found("antall", None)],
            ),
            (vec![("antall", "-1")], vec![found("antall", None)]),
            (vec![("side", "1"), ("side", "2")], vec![found("side", None)]),
            (vec![("format", "cvs")], vec![found("format", Some("csv"))]),
            (vec![("formatt", "csv")], vec![found("formatt", Some("format"))]),
            (vec![("sorter", "nvan")], vec![found("sorter", Some("navn"))]),
            (vec![("sektor", "helse")], vec![found("sektor", None)]),
        ];
        for (pairs, expected) in cases {
            assert_eq!(mistakes(&pairs, Accepts::Selection), expected, "{pairs:?}");
        }
        let filters_where_there_are_none = mistakes(&[("sektor", "health")], Accepts::Paging);
        assert_eq!(filters_where_there_are_none, [found("sektor", None)]);
    }

    #[test]
    fn an_export_reads_over_the_page() {
        assert_eq!(
            mistakes(&[("side", "x"), ("antall", "9999")], Accepts::Export),
            []
        );
    }

    proptest! {
        #[test]
        fn any_query_is_read_or_refused(pairs in prop::collection::vec(("[a-z_]{0,10}", "\\PC{0,10}"), 0..6)) {
            let pairs: Vec<(&str, &str)> = pairs.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
            let read = Wish::read(&empty(), &asked(&pairs), Accepts::Selection);
            prop_assert!(matches!(read, Ok(_) | Err(Refusal::BadRequest(_))));
        }
    }
}
