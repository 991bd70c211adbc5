//! Facts in pairs, and what comes next.

use super::Part;
use super::icons::{Icon, icon};
use hypertext::prelude::*;

/// A fact: what it is, and its value.
pub struct Fact {
    pub term: String,
    pub value: Part,
    /// Where the fact can be changed, with words that say what: ("Change", "the opening", address).
    pub change: Option<Change>,
}

pub struct Change {
    pub label: String,
    /// Read out after the label, so that "Change" is told apart from other "Change"s.
    pub what: String,
    pub href: String,
}

/// Facts one below the other: a summary of answers, the details of a thing.
pub fn description_list(facts: &[Fact]) -> impl Renderable {
    rsx! {
        <dl class="facts">
            @for fact in facts {
                <div>
                    <dt>(&fact.term)</dt>
                    <dd>
                        (&fact.value)
                        @if let Some(change) = &fact.change {
                            <a class="fact-change" href=(&change.href)>
                                (&change.label)<span class="visually-hidden">" " (&change.what)</span>
                            </a>
                        }
                    </dd>
                </div>
            }
        </dl>
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    Done,
    /// To be done now.
    Now,
    Later,
}

/// One step of a path with its date in words.
pub struct Step {
    pub progress: Progress,
    /// The state in words, for those who do not see the picture: "Done", "Now", "Later".
    pub state: String,
    pub when: String,
    pub what: Part,
}

/// What was done, what is to do now, and what comes, with dates.
pub fn timeline(steps: &[Step]) -> impl Renderable {
    rsx! {
        <ol class="timeline">
            @for step in steps {
                @let (class, picture) = match step.progress {
                    Progress::Done => ("done", Icon::Check),
                    Progress::Now => ("now", Icon::Clock),
                    Progress::Later => ("later", Icon::Clock),
                };
                <li class=(class) aria-current=[(step.progress == Progress::Now).then_some("step")]>
                    (icon(picture))
                    <div>
                        <p class="timeline-when"><span class="visually-hidden">(&step.state) ", "</span>(&step.when)</p>
                        <div class="timeline-what">(&step.what)</div>
                    </div>
                </li>
            }
        </ol>
    }
}
