//! Pictures are sound SVG whatever is drawn: nothing, one thing, sixty things, hostile words.

use chrono::{Days, NaiveDate};
use documents::pictures::{
    Bar, Bin, Caption, Coverage, CoverageRow, Distribution, Flow, FlowBand, Mark, Node, Progress,
    ProgressRow, STYLE, Tie, Ties, Timeline, Width, coverage, distribution, flow, progress, responsive, ties,
    timeline,
};
use quick_xml::events::Event;

const HOSTILE: &str = "</text><script>alert(\"1\")</script> & a very long label that goes on and on, and on";

const CAPTION: Caption<'_> = Caption {
    id: "p1 \"x",
    title: "Title <1>",
    description: "What is \"seen\" & meant",
    empty: "Nothing yet",
};

fn day(number: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 12).and_then(|it| it.checked_add_days(Days::new(number))).expect("a day")
}

fn label(number: usize) -> String {
    ["Kirjasto", HOSTILE, "Ä", ""][number % 4].to_owned()
}

/// Every picture with so many items.
fn pictures(count: usize, width: Width) -> Vec<String> {
    let numbers = || 0..count;
    let bars = numbers().step_by(2).map(|it| Bar {
        label: label(it),
        note: "12 Jan – 28 Feb".into(),
        first: day(it as u64 * 3),
        last: day(it as u64 * 4),
    });
    let marks =
        numbers().skip(1).step_by(2).map(|it| Mark { label: label(it), note: label(it), on: day(it as u64) });
    let ticks = numbers().map(|it| (day(it as u64 * 30), label(it))).collect();
    let today = Some((day(1), HOSTILE.to_owned()));
    let timeline_input = Timeline { bars: bars.collect(), marks: marks.collect(), ticks, today };
    let rows = numbers().map(|it| CoverageRow {
        label: label(it),
        needs: it as u32 % 5,
        offers: it as u32 * 7 % 4,
        warning: (it % 3 == 1).then(|| label(it)),
    });
    let coverage_input = Coverage { needs_label: label(1), offers_label: label(1), rows: rows.collect() };
    let ties_input = Ties {
        nodes: numbers().map(|it| Node { label: label(it), size: it as u32 % 4 }).collect(),
        ties: numbers().map(|it| Tie { from: it, to: it * 7 % (count + 1), count: it as u32 % 5 }).collect(),
    };
    let bins = numbers().map(|it| Bin {
        label: label(it),
        count: 1 + it as u32 % 9,
        remark: (it == 1).then(|| label(1)),
    });
    let distribution_input =
        Distribution { count_label: label(1), value_label: label(1), bins: bins.collect() };
    let flow_input = Flow {
        from_label: label(1),
        to_label: label(1),
        from: numbers().map(label).collect(),
        to: numbers().map(label).collect(),
        bands: numbers()
            .map(|it| FlowBand { from: it, to: it * 5 % (count + 1), count: it as u32 % 4 + 1 })
            .collect(),
    };
    let rows = numbers().map(|it| ProgressRow {
        label: label(it),
        done: it % 7,
        note: label(it),
        quiet: it % 2 == 0,
    });
    let progress_input = Progress { steps: numbers().map(label).collect(), rows: rows.collect() };
    vec![
        timeline(&CAPTION, &timeline_input, width),
        coverage(&CAPTION, &coverage_input, width),
        ties(&CAPTION, &ties_input, width),
        distribution(&CAPTION, &distribution_input, width),
        flow(&CAPTION, &flow_input, width),
        progress(&CAPTION, &progress_input, width),
    ]
}

/// The elements with their attributes, after checking that the picture is well-formed and has only harmless ones.
fn elements(svg: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut reader = quick_xml::Reader::from_str(svg);
    let mut found = Vec::new();
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(it) | Event::Empty(it) => {
                let attributes = it.attributes().map(|it| it.expect("an attribute"));
                let attributes = attributes.map(|it| (it.key.as_ref().to_owned(), it.value.into_owned()));
                found.push((it.name().as_ref().to_owned(), attributes.collect()));
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn every_picture_is_sound_for_any_number_of_items() {
    for count in [0, 1, 2, 13, 60] {
        for width in [Width::Wide, Width::Narrow] {
            for svg in pictures(count, width) {
                check_sound(&svg);
            }
        }
    }
}

fn check_sound(svg: &str) {
    let known = ["svg", "title", "desc", "rect", "path", "circle", "text"];
    let elements = elements(svg);
    let (_, root) = &elements[0];
    assert!(root.contains(&("role".into(), "img".into())));
    assert_eq!((elements[1].0.as_str(), elements[2].0.as_str()), ("title", "desc"));
    for (name, attributes) in &elements {
        assert!(known.contains(&name.as_str()), "{name}");
        for (key, value) in attributes {
            assert!(key != "style" && !key.starts_with("on"), "{key}");
            assert!(!value.contains("NaN") && !value.contains("inf"), "{key}={value} in {svg}");
            let is_size = ["width", "height", "r", "stroke-width"].contains(&key.as_str());
            assert!(!is_size || value.parse::<f64>().is_ok_and(|it| it >= 0.0), "{key}={value}");
        }
    }
}

#[test]
fn texts_begin_and_end_within_the_picture() {
    for svg in [Width::Wide, Width::Narrow].into_iter().flat_map(|width| pictures(13, width)) {
        let elements = elements(&svg);
        let get = |attributes: &[(String, String)], key: &str| {
            attributes.iter().find(|(it, _)| it == key).map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let view: Vec<f64> =
            get(&elements[0].1, "viewBox").split(' ').filter_map(|it| it.parse().ok()).collect();
        for (_, attributes) in elements.iter().filter(|(name, _)| name == "text") {
            let (x, y) = (get(attributes, "x").parse::<f64>(), get(attributes, "y").parse::<f64>());
            assert!(x.is_ok_and(|it| (-0.1..=view[2] + 0.1).contains(&it)), "{attributes:?}");
            assert!(y.is_ok_and(|it| (0.0..=view[3]).contains(&it)), "{attributes:?}");
        }
    }
}

#[test]
fn a_picture_names_itself_and_says_when_it_is_empty() {
    let svg = progress(&CAPTION, &Progress::default(), Width::Narrow);
    insta::assert_snapshot!("nothing", svg.replace("><", ">\n<"));
}

#[test]
fn a_small_picture_is_drawn_as_it_is_meant() {
    let row = CoverageRow { label: "Law".into(), needs: 2, offers: 0, warning: Some("Nobody".into()) };
    let input = Coverage { needs_label: "Needs".into(), offers_label: "Offers".into(), rows: vec![row] };
    insta::assert_snapshot!("coverage", coverage(&CAPTION, &input, Width::Wide).replace("><", ">\n<"));
}

#[test]
fn both_layouts_have_their_own_identifiers() {
    let both = responsive(|width| progress(&CAPTION, &Progress::default(), width));
    assert_eq!(both.matches("id=\"p1x-t\"").count(), 1);
    assert_eq!(both.matches("id=\"p1x-narrow-t\"").count(), 1);
    assert!(STYLE.contains(".pic-wide") && STYLE.contains(".pic-narrow"));
}

#[test]
fn every_class_has_its_rule() {
    for svg in pictures(13, Width::Wide) {
        for (_, attributes) in elements(&svg) {
            for class in attributes.iter().filter(|(key, _)| key == "class").flat_map(|(_, it)| it.split(' '))
            {
                assert!(STYLE.contains(&format!(".{class} ")), "{class}");
            }
        }
    }
}
