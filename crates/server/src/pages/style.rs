//! Every component with sample values, to look at. For administrators; in English, since it names code.

use super::components::audience::Audience;
use super::components::buttons::{Tone, action_button, button, link_button};
use super::components::cards::{BadgeTone, badge, card, card_grid};
use super::components::confirm::{Confirmation, confirm};
use super::components::fields::{Choice, Field, field};
use super::components::lists::{Change, Fact, Progress, Step, description_list, timeline};
use super::components::navigation::{Pagination, pagination, tabs};
use super::components::notices::{self, empty_state, error_summary, notice};
use super::components::pictures::{Picture, picture};
use super::components::progress::{form_steps, meter};
use super::components::row_fields::{Cell, RowGroup, default_button, row_group};
use super::components::tables::{Column, Order, Table, table};
use super::components::{Part, part};
use super::layout::{Link, Place, Section, layout};
use super::{Page, Sample};
use crate::forms::Form;
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::Visitor;
use documents::pictures::{Caption, Coverage, CoverageRow, coverage, responsive};
use hypertext::prelude::*;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/style", Policy::Administrator, show)]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample { name: "style", page }, Sample { name: "style-confirm", page: confirm_page }]
}

async fn show(visitor: Visitor) -> Page {
    page(&visitor)
}

fn section(t: &Texts) -> Section {
    let name = "Spring 2027";
    let links = ["Overview", "People", "Matching", "Partnerships", "Settings"];
    let pages = ["People", "Invitations", "Import"];
    Section {
        name: name.to_owned(),
        label: t.layout_programme_navigation(name),
        links: links.map(|it| Link::new(it, "/style").current(it == "People")).to_vec(),
        pages: pages.map(|it| Link::new(it, "/style").current(it == "Invitations")).to_vec(),
    }
}

fn page(visitor: &Visitor) -> Page {
    let t = visitor.texts;
    let place = Place::new("Style".to_owned()).within(section(t)).under("Programmes", "/").wide();
    layout(
        visitor,
        &place,
        rsx! {
            <div lang="en">
                <h1>"Style"</h1>
                <p class="lead">"Every component with sample values. What is not here does not exist yet."</p>
                (texts_and_notices())
                (buttons_and_badges(t))
                (cards_and_lists(t))
                (table_and_picture(t))
                (fields(t))
            </div>
        },
    )
}

fn words(words: &'static str) -> Part {
    part(words)
}

fn texts_and_notices() -> impl Renderable {
    rsx! {
        <section>
            <h2>"Texts and notices"</h2>
            <p>
                "Body text reads at an easy measure. " <a href="/style">"A link"</a> " stands within it, and "
                <strong>"strong words"</strong> " where they matter."
            </p>
            <p class="soft">"Soft text says what is good to know but not needed."</p>
            (notice(notices::Kind::Info, "Sign-up closes on Friday 26 March".to_owned(), rsx! { <p>"18 of 24 seats are taken."</p> }))
            (notice(notices::Kind::Success, "Saved".to_owned(), rsx! { <p>"Your answers are kept."</p> }))
            (notice(notices::Kind::Warning, "Two needs are offered by nobody".to_owned(), rsx! { <p>"Ask for people who know procurement law or grant writing."</p> }))
            (notice(notices::Kind::Problem, "The file could not be read".to_owned(), rsx! { <p>"Save it as CSV or XLSX and choose it again."</p> }))
            (empty_state("No partnerships yet".to_owned(), "They will be listed here once a round is published.".to_owned(), link_button("Start a round".to_owned(), "/style", Tone::Main)))
        </section>
    }
}

fn buttons_and_badges(t: &Texts) -> impl Renderable {
    let views = [
        Link::new("All", "/style").current(true),
        Link::new("Unplaced", "/style"),
        Link::new("Weak", "/style"),
    ];
    let pages = Pagination {
        label: "Pages".to_owned(),
        position: format!("21–40 of {}", t.number(88_883)),
        previous: Some(Link::new("Previous", "/style")),
        next: Some(Link::new("Next", "/style")),
    };
    let steps = ["About you", "Offers and needs", "Wishes", "Check"].map(str::to_owned);
    rsx! {
        <section>
            <h2>"Buttons, badges, navigation"</h2>
            <form method="post" action="/style">
                <div class="button-row">
                    (button(t.common_save(), Tone::Main))
                    (action_button(t.common_add(), "add".to_owned(), Tone::Quiet))
                    (action_button(t.common_remove(), "remove".to_owned(), Tone::Danger))
                    (link_button(t.common_download(), "/style", Tone::Quiet))
                </div>
            </form>
            <p class="button-row">
                (badge("Draft".to_owned(), BadgeTone::Neutral))
                (badge("Open for sign-up".to_owned(), BadgeTone::Active))
                (badge("Published".to_owned(), BadgeTone::Good))
                (badge("Waiting".to_owned(), BadgeTone::Caution))
                (badge("Declined".to_owned(), BadgeTone::Bad))
            </p>
            (tabs("Views".to_owned(), &views).memoize())
            (form_steps("Sign-up".to_owned(), &steps, 1).memoize())
            (meter("18 of 24 seats taken".to_owned(), 18, 24))
            (pagination(&pages).memoize())
        </section>
    }
}

fn cards_and_lists(t: &Texts) -> impl Renderable {
    let day = |month, day| chrono::NaiveDate::from_ymd_opt(2027, month, day).unwrap_or_default();
    let facts = [
        Fact {
            term: "Opening".to_owned(),
            value: part(t.date(day(4, 5))),
            change: Some(Change {
                label: t.common_change(),
                what: "the opening".to_owned(),
                href: "/style".to_owned(),
            }),
        },
        Fact { term: "Languages".to_owned(), value: part(t.list_and(["Suomi", "Svenska"])), change: None },
        Fact { term: "Open".to_owned(), value: part(t.common_yes()), change: None },
        Fact { term: "Theme".to_owned(), value: part(t.common_no()), change: None },
    ];
    let steps = [
        (Progress::Done, "Done", day(3, 1), "You signed up"),
        (Progress::Now, "Now", day(3, 26), "Check your offers and needs"),
        (Progress::Later, "Later", day(4, 5), "Joint opening, online"),
    ]
    .map(|(progress, state, when, what)| Step {
        progress,
        state: state.to_owned(),
        when: t.date(when),
        what: words(what),
    });
    let pair = |both: &'static str, reason: &'static str| {
        card(both, rsx! { <p>(reason)</p> (badge("Proposed".to_owned(), BadgeTone::Active)) })
    };
    rsx! {
        <section>
            <h2>"Cards and lists"</h2>
            (card_grid(rsx! {
                (pair("Aino Virtanen and Søren Holm", "Aino gets help with three of her four needs, Søren with two of two."))
                (pair("Karin Öberg and Ali Hassan", "Both look for and offer negotiating; both speak Swedish."))
                (pair("Mette Lund, Jari Salo and Eva Ek", "A group of three, since an odd number takes part."))
            }))
            (timeline(&steps).memoize())
            (description_list(&facts).memoize())
        </section>
    }
}

fn organisations(t: &Texts) -> Table {
    let row = |name: &'static str, seats: u32, taken: u32| {
        let figure = |number: u32| part(t.number(number.into()));
        vec![words(name), figure(seats), figure(taken), part(t.percent(taken.into(), seats.into()))]
    };
    Table {
        caption: "Seats by organisation".to_owned(),
        columns: vec![
            Column::words("Organisation".to_owned()).sorted("/style".to_owned(), Order::Ascending),
            Column::figures("Seats".to_owned()).sorted("/style".to_owned(), Order::None),
            Column::figures("Taken".to_owned()),
            Column::figures("Share".to_owned()),
        ],
        rows: vec![row("Aalborg Data", 6, 5), row("Helsingin Vesi", 8, 8), row("Umeå kommun", 10, 5)],
    }
}

fn table_and_picture(t: &Texts) -> impl Renderable {
    let seats = |label: &str, needs, offers| CoverageRow {
        label: label.to_owned(),
        needs,
        offers,
        warning: (offers == needs).then(|| "full".to_owned()),
    };
    let drawn = Coverage {
        needs_label: "Seats".to_owned(),
        offers_label: "Taken".to_owned(),
        rows: vec![seats("Aalborg Data", 6, 5), seats("Helsingin Vesi", 8, 8), seats("Umeå kommun", 10, 5)],
    };
    let said = "Helsingin Vesi is full; Umeå kommun has five seats left.";
    let words = Caption { id: "seats", title: "Seats by organisation", description: said, empty: "None yet" };
    let drawing = Picture {
        caption: said.to_owned(),
        svg: responsive(|width| coverage(&words, &drawn, width)),
        table_label: "The figures".to_owned(),
        table: organisations(t),
    };
    rsx! {
        <section>
            <h2>"Tables and pictures"</h2>
            (table(&organisations(t)).memoize())
            (picture(&drawing).memoize())
        </section>
    }
}

fn fields(t: &Texts) -> impl Renderable {
    let mut form = Form::with([
        ("name", "Aino Virtanen"),
        ("email", "aino(at)example.org"),
        ("mode", "online"),
        ("languages", "fi"),
        ("languages", "sv"),
        ("offer", "Negotiating with suppliers"),
        ("example", "I led the renewal of our energy contracts"),
        ("offer", "Plain-language writing"),
        ("example", ""),
    ]);
    form.refuse("email", t.forms_not_an_email());
    form.refuse("hours", t.forms_out_of_range(1, 40));
    let languages =
        [("fi", "Suomi"), ("da", "Dansk"), ("sv", "Svenska")].map(|(value, label)| Choice::new(value, label));
    let modes = vec![
        Choice::new("online", "Online"),
        Choice::new("face-to-face", "Face to face").hint("In Helsinki or Umeå"),
        Choice::new("mixed", "Mixed"),
    ];
    let countries = ["Finland", "Denmark", "Sweden"].map(|it| Choice::new(it, it)).to_vec();
    let questions = [
        Field::line("name", "Your name".to_owned()).autocomplete("name").seen_by(Audience::Participants),
        Field::line("email", "E-mail".to_owned())
            .email()
            .hint("Used to reach you, never shown to others unless you say so.")
            .seen_by(Audience::Organisers),
        Field::number("hours", "Hours a month".to_owned(), 1, 40).seen_by(Audience::PartnersAndOrganisers),
        Field::date("opening", "Opening".to_owned()).seen_by(Audience::Public),
        Field::time("time", "Time".to_owned()).seen_by(Audience::Organisation),
        Field::line("code", "Code".to_owned()).short().autocomplete("one-time-code"),
        Field::menu("country", "Country".to_owned(), countries).seen_by(Audience::Partnership),
        Field::radios("mode", "How would you like to meet?".to_owned(), modes)
            .hint("You can change this later."),
        Field::boxes("languages", "Languages you can be mentored in".to_owned(), languages.to_vec()),
        Field::area("wish", "Is there somebody you would rather not be paired with?".to_owned(), 3)
            .optional()
            .seen_by(Audience::Matching),
        Field::file("file", "A file of people".to_owned(), ".csv,.tsv,.xlsx")
            .hint("CSV, TSV or XLSX, up to 10 MB."),
        Field::tick("consent", "I have read what is asked of me".to_owned()).seen_by(Audience::OnlyYou),
    ];
    let group = RowGroup {
        legend: "What can you help others with?".to_owned(),
        hint: "The strongest first.".to_owned(),
        fields: &["offer", "example"],
        cells: vec![Cell::line("Offer".to_owned()), Cell::line("Example".to_owned())],
        audience: Some(Audience::PartnersAndOrganisers),
        most: 5,
        is_ranked: true,
    };
    part(rsx! {
        <section class="narrow">
            <h2>"Fields"</h2>
            (error_summary(t, &form))
            <form method="post" action="/style" novalidate>
                (default_button())
                @for question in &questions { (field(t, &form, question)) }
                (row_group(t, &form, &group))
                <div class="button-row">
                    (button(t.common_continue(), Tone::Main))
                    (link_button(t.common_back(), "/style", Tone::Quiet))
                    (link_button(t.common_search(), "/style", Tone::Quiet))
                </div>
            </form>
        </section>
    })
}

fn confirm_page(visitor: &Visitor) -> Page {
    let t = visitor.texts;
    let confirmation = Confirmation {
        question: "Publish 12 partnerships?".to_owned(),
        act: "Publish and send 24 e-mails".to_owned(),
        tone: Tone::Main,
        action: "/style",
        back: "/style",
    };
    let preview =
        rsx! { <p>"Each of the 24 people gets an e-mail with their partner’s name and the reason."</p> };
    let place = Place::new(confirmation.question.clone()).within(section(t));
    layout(visitor, &place, rsx! { <div lang="en">(confirm(t, &confirmation, preview, ""))</div> }.memoize())
}
