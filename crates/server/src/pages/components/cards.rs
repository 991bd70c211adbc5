//! Things with edges: cards and badges.

use hypertext::prelude::*;

/// A box for one thing among several, with a heading of the third level.
pub fn card(heading: impl Renderable, body: impl Renderable) -> impl Renderable {
    rsx! { <article class="card"><h3>(heading)</h3>(body)</article> }
}

/// As [`card`], directly below the heading of the page.
pub fn main_card(heading: impl Renderable, body: impl Renderable) -> impl Renderable {
    rsx! { <article class="card"><h2>(heading)</h2>(body)</article> }
}

/// Cards side by side where there is room.
pub fn card_grid(cards: impl Renderable) -> impl Renderable {
    rsx! { <div class="card-grid">(cards)</div> }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadgeTone {
    Neutral,
    /// Under way.
    Active,
    Good,
    Caution,
    Bad,
}

/// A state in one or two words. The colour only repeats what they say.
pub fn badge(words: String, tone: BadgeTone) -> impl Renderable {
    let class = match tone {
        BadgeTone::Neutral => "badge",
        BadgeTone::Active => "badge active",
        BadgeTone::Good => "badge good",
        BadgeTone::Caution => "badge caution",
        BadgeTone::Bad => "badge bad",
    };
    rsx! { <span class=(class)>(words)</span> }
}
