//! Figures as SVG that stands in a page, prints, and reads aloud.
//!
//! Every function takes plain numbers and labels that are already worded, and gives one `<svg>` element with
//! `role="img"`, a title and a description. Colours are classes that [`STYLE`] binds to the custom properties of
//! the page (light and dark), with presentation attributes as what shows without a style sheet; there is no style
//! attribute and no script, so a strict content security policy holds. Text is always visible text, lines are
//! hairlines at any size, and nothing is told by colour alone.
//!
//! A picture does not shrink until it cannot be read: it is laid out for a [`Width`], and [`responsive`] puts both
//! layouts side by side so that the style sheet shows the one that fits.

mod before_after;
mod coverage;
mod distribution;
mod flow;
mod progress;
mod svg;
mod ties;
mod timeline;

pub use before_after::{BeforeAfter, Level, before_after};
pub use coverage::{Coverage, CoverageRow, coverage};
pub use distribution::{Bin, Distribution, distribution};
pub use flow::{Flow, FlowBand, flow};
pub use progress::{Progress, ProgressRow, progress};
pub use ties::{Node, Tie, Ties, ties};
pub use timeline::{Bar, Mark, Timeline, timeline};

/// The style sheet of all pictures: colours from the page's custom properties, and which layout is shown.
pub const STYLE: &str = include_str!("pictures.css");

/// What a picture is called and says.
#[derive(Clone, Copy, Debug)]
pub struct Caption<'a> {
    /// Unique in its page; anything but ASCII letters, digits and dashes is left out.
    pub id: &'a str,
    pub title: &'a str,
    /// What a person sees in it, in a sentence or two.
    pub description: &'a str,
    /// What stands in the picture when there is nothing to draw.
    pub empty: &'a str,
}

/// What a picture is laid out for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// 720 units, for a column of text on a screen or on paper.
    Wide,
    /// 344 units, for a phone.
    Narrow,
}

impl Width {
    fn units(self) -> f64 {
        match self {
            Self::Wide => 720.0,
            Self::Narrow => 344.0,
        }
    }
}

/// Both layouts of a picture, of which [`STYLE`] shows the one that fits; on paper the wide one.
pub fn responsive(draw: impl Fn(Width) -> String) -> String {
    format!(
        "<div class=\"pic-wide\">{}</div><div class=\"pic-narrow\">{}</div>",
        draw(Width::Wide),
        draw(Width::Narrow)
    )
}
