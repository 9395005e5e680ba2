//! The macro behind every closed vocabulary: one list gives the type, its codes and its Norwegian labels.

/// Declares a vocabulary: an enum whose variants have a stable code (files, API, URLs) and a label in bokmål.
///
/// The generated type offers `ALL`, `code`, `label`, `parse`, and a JSON schema that carries the labels, so
/// that the content checker can name them in its messages.
macro_rules! vocabulary {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$vmeta:meta])* $variant:ident = $code:literal => $label:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $( $(#[$vmeta])* #[doc = concat!("«", $label, "»")] #[serde(rename = $code)] $variant, )+
        }

        impl $name {
            /// Every value, in the order it is shown.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )+];

            /// The stable code used in files, in the API and in URLs.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )+ }
            }

            /// The label in bokmål.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $( Self::$variant => $label, )+ }
            }

            /// The value with this code, if there is one.
            #[must_use]
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.label())
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "oneOf": [ $( { "const": $code, "title": $label }, )+ ],
                })
            }
        }
    };
}
