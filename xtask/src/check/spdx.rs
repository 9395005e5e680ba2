//! Licence expressions as crates write them: names joined by OR, AND, WITH, brackets and the old slash.

/// Whether an expression can be met with licences that are allowed. A licence with an exception counts as
/// allowed when the pair (`A WITH B`) or the bare licence is. What cannot be read is not allowed.
pub fn is_met(expression: &str, is_allowed: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader {
        words: &words,
        is_allowed,
    };
    reader.any_of() == Some(true) && reader.words.is_empty()
}

struct Reader<'a> {
    words: &'a [&'a str],
    is_allowed: &'a dyn Fn(&str) -> bool,
}

impl<'a> Reader<'a> {
    fn any_of(&mut self) -> Option<bool> {
        let mut met = self.all_of()?;
        while self.accept("OR") {
            met |= self.all_of()?;
        }
        Some(met)
    }

    fn all_of(&mut self) -> Option<bool> {
        let mut met = self.one()?;
        while self.accept("AND") {
            met &= self.one()?;
        }
        Some(met)
    }

    fn one(&mut self) -> Option<bool> {
        if self.accept("(") {
            let met = self.any_of()?;
            return self.accept(")").then_some(met);
        }
        let licence = self.name()?;
        if !self.accept("WITH") {
            return Some((self.is_allowed)(licence));
        }
        let exception = self.name()?;
        Some((self.is_allowed)(&format!("{licence} WITH {exception}")) || (self.is_allowed)(licence))
    }

    fn name(&mut self) -> Option<&'a str> {
        let words = self.words;
        let (first, rest) = words.split_first()?;
        self.words = rest;
        let is_name = !["(", ")", "AND", "OR", "WITH"].contains(first);
        is_name.then_some(*first)
    }

    fn accept(&mut self, word: &str) -> bool {
        match self.words {
            [first, rest @ ..] if *first == word => {
                self.words = rest;
                true
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expression_is_met_by_allowed_licences_only() {
        let is_allowed = |name: &str| ["MIT", "Apache-2.0", "Unicode-3.0"].contains(&name);
        let cases = [
            ("MIT", true),
            ("GPL-3.0", false),
            ("MIT OR GPL-3.0", true),
            ("GPL-3.0/MIT", true),
            ("MIT AND GPL-3.0", false),
            ("(MIT OR GPL-3.0) AND Unicode-3.0", true),
            ("MIT OR GPL-3.0 AND BSL-1.1", true),
            ("(MIT OR GPL-3.0) AND BSL-1.1", false),
            ("Apache-2.0 WITH LLVM-exception", true),
            ("GPL-2.0 WITH Classpath-exception", false),
            ("", false),
            ("MIT OR", false),
            ("(MIT", false),
            ("MIT MIT", false),
        ];
        for (expression, expected) in cases {
            assert_eq!(is_met(expression, &is_allowed), expected, "{expression}");
        }
    }
}
