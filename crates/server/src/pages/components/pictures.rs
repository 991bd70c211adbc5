//! Figures drawn as SVG, with the same figures to read.

use super::tables::{Table, table};
use hypertext::Raw;
use hypertext::prelude::*;

/// A picture with what it shows in words, and its figures in a table that opens below.
pub struct Picture {
    pub caption: String,
    /// Markup drawn by the `documents` crate, which escapes the texts in it and names the picture.
    pub svg: String,
    /// What opens the table: "The figures".
    pub table_label: String,
    pub table: Table,
}

pub fn picture(picture: &Picture) -> impl Renderable {
    // The drawing comes from our own code, never from what people sent.
    let svg = Raw::<_, hypertext::context::Node>::dangerously_create(&picture.svg);
    rsx! {
        <figure class="picture">
            <div class="picture-drawing" tabindex="0" role="group" aria-label=(&picture.caption)>(svg)</div>
            <figcaption>(&picture.caption)</figcaption>
            <details>
                <summary>(&picture.table_label)</summary>
                (table(&picture.table))
            </details>
        </figure>
    }
}
