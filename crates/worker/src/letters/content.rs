//! What a letter says, before it is text or HTML. Both parts are made from it, so they can not differ.

/// A letter without its greeting: one purpose, one button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Content {
    pub(super) subject: String,
    pub(super) before: Vec<Block>,
    pub(super) button: Button,
    pub(super) after: Vec<Block>,
    /// The last lines: regards, and from whom.
    pub(super) sign_off: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Button {
    pub(super) label: String,
    pub(super) address: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    Text(String),
    /// Something to be typed elsewhere.
    Code(String),
    /// Facts under a title, such as dates.
    Facts {
        title: String,
        facts: Vec<Fact>,
    },
    /// A way on that is no button, after what it is for.
    Link {
        text: String,
        address: String,
    },
    Person {
        name: String,
        facts: Vec<Fact>,
        lists: Vec<List>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fact {
    pub(super) term: String,
    pub(super) value: Value,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    Email(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct List {
    pub(super) title: String,
    /// At least one.
    pub(super) items: Vec<String>,
}

impl Fact {
    pub(super) fn text(term: String, value: impl Into<String>) -> Self {
        Self { term, value: Value::Text(value.into()) }
    }
}

impl Value {
    pub(super) fn as_str(&self) -> &str {
        match self {
            Self::Text(text) | Self::Email(text) => text,
        }
    }
}
