//! How far something has come.

use hypertext::prelude::*;

/// The pages of a long form, with where one is.
pub fn form_steps(label: String, steps: &[String], current: usize) -> impl Renderable {
    rsx! {
        <nav class="form-steps" aria-label=(label)>
            <ol>
                @for (number, step) in steps.iter().enumerate() {
                    <li class=(if number < current { "done" } else { "" }) aria-current=[(number == current).then_some("step")]>(step)</li>
                }
            </ol>
        </nav>
    }
}

/// A share of a whole as a bar, with the words that say the same.
pub fn meter(words: String, value: u32, most: u32) -> impl Renderable {
    rsx! {
        <div class="meter">
            <span class="meter-words" aria-hidden="true">(&words)</span>
            <progress value=(value) max=(most.max(1)) aria-label=(&words)>(&words)</progress>
        </div>
    }
}
