//! Every page with sample values, in every language, is sound HTML.

use domain::Language;
use server::pages::samples;
use server::visitor::Visitor;
use std::collections::BTreeSet;

#[test]
fn every_page_is_sound_in_every_language() {
    let mut unsound = Vec::new();
    for sample in samples() {
        for language in Language::ALL {
            for visitor in [Visitor::stranger(language), Visitor::sample(language)] {
                let page = (sample.page)(&visitor).into_inner();
                let found = faults(&page, language);
                unsound.extend(found.into_iter().map(|it| format!("{} ({language}): {it}", sample.name)));
            }
        }
    }
    assert_eq!(unsound, Vec::<String>::new());
}

#[test]
fn every_sample_has_a_name_of_its_own() {
    let names: Vec<_> = samples().into_iter().map(|it| it.name).collect();
    assert_eq!(names.len(), names.iter().collect::<BTreeSet<_>>().len(), "{names:?}");
}

/// What is wrong with a page, as far as a reader of its text can tell.
fn faults(page: &str, language: Language) -> Vec<String> {
    let mut faults = Vec::new();
    let mut must = |holds: bool, fault: &str| {
        if !holds {
            faults.push(fault.to_owned());
        }
    };
    must(page.starts_with(&format!("<!DOCTYPE html><html lang=\"{language}\">")), "no doctype or language");
    must(page.matches("<h1").count() == 1, "not exactly one h1");
    must(page.matches("<main").count() == 1, "not exactly one main");
    must(page.contains(" – Crossmentor</title>"), "the title does not say where");
    must(!page.contains(" style=\"") && !page.contains("<style"), "style within the page");
    must(!page.contains("<script>") && !page.contains(" onclick="), "script within the page");
    must(!page.contains("href=\"\"") && !page.contains("href=\"#\""), "a link to nowhere");
    must(!page.contains("<p></p>") && !page.contains("<h1></h1>"), "something empty");

    let ids: Vec<_> = attributes(page, "id").collect();
    let unique: BTreeSet<_> = ids.iter().copied().collect();
    must(ids.len() == unique.len(), "an id twice");
    let references = ["for", "aria-describedby", "aria-labelledby", "aria-controls"];
    for reference in references.iter().flat_map(|it| attributes(page, it)).flat_map(str::split_whitespace) {
        must(unique.contains(reference), &format!("nothing has the id {reference}"));
    }
    let anchors = attributes(page, "href").filter_map(|it| it.strip_prefix('#'));
    for anchor in anchors {
        must(unique.contains(anchor), &format!("nothing has the id {anchor}"));
    }
    faults
}

fn attributes<'a>(page: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let begin = format!(" {name}=\"");
    let pieces: Vec<&str> = page.split(&begin).skip(1).collect();
    pieces.into_iter().filter_map(|it| it.split('"').next())
}

#[test]
fn faults_are_found() {
    let page = "<!DOCTYPE html><html lang=\"en\"><title>A – Crossmentor</title><main><h1>A</h1><p id=\"a\"></p>\
                <b id=\"a\" style=\"x\"></b><label for=\"b\"></label><a href=\"#c\"></a></main>";
    assert_eq!(
        faults(page, Language::En),
        ["style within the page", "an id twice", "nothing has the id b", "nothing has the id c"]
    );
    assert_eq!(faults("<html>", Language::En).len(), 4);
}
