//! Vocabularies from files: the same concepts whatever the form, and every flaw handled and told.

use expertise::{Edit, EditProblem, Finding, Format, Import, ImportError, Language, Vocabulary};

const TURTLE: &str = r#"
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<http://x/lead> a skos:Concept ; skos:prefLabel "leadership"@en, "johtaminen"@fi ; skos:altLabel "leading"@en .
<http://x/team> skos:broader <http://x/lead> ; skos:prefLabel "team leadership"@en-GB .
<http://x/lead> skos:related <http://x/gone> .
"#;

const RDF_XML: &str = r#"<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
  <skos:Concept rdf:about="http://x/lead">
    <skos:prefLabel xml:lang="en">leadership</skos:prefLabel>
    <skos:prefLabel xml:lang="fi">johtaminen</skos:prefLabel>
    <skos:altLabel xml:lang="en">leading</skos:altLabel>
    <skos:narrower rdf:resource="http://x/team"/>
    <skos:related rdf:resource="http://x/gone"/>
  </skos:Concept>
  <skos:Concept rdf:about="http://x/team"><skos:prefLabel xml:lang="en-GB">team leadership</skos:prefLabel></skos:Concept>
</rdf:RDF>"#;

fn read(files: &[(&str, &str)]) -> Vocabulary {
    let mut import = Import::default();
    for (name, text) in files {
        let format = Format::of_name(name).expect("a known ending");
        import.read(name, format, text.as_bytes()).expect("a vocabulary");
    }
    import.finish()
}

/// Identifiers with English labels and broader identifiers.
fn summary(vocabulary: &Vocabulary) -> Vec<(String, Vec<String>, Vec<String>)> {
    let concepts = vocabulary.concepts().map(|(_, concept)| {
        let labels = concept.labels(Language::En).iter().map(str::to_owned).collect();
        let broader = concept.broader().iter().map(|it| vocabulary.concept(*it).id.clone()).collect();
        (concept.id.clone(), labels, broader)
    });
    let mut concepts: Vec<_> = concepts.collect();
    concepts.sort();
    concepts
}

#[test]
fn turtle_rdf_xml_and_esco_files_say_the_same() {
    let esco = read(&[
        (
            "skills_en.csv",
            "conceptType,conceptUri,preferredLabel,altLabels\nS,http://x/lead,leadership,leading\nS,http://x/team,team leadership,\n",
        ),
        (
            "skills_fi.csv",
            "conceptType,conceptUri,preferredLabel,altLabels\nS,http://x/lead,johta\u{ad}minen,\n",
        ),
        (
            "broaderRelationsSkillPillar.csv",
            "conceptType,conceptUri,broaderType,broaderUri\nS,http://x/team,S,http://x/lead\n",
        ),
    ]);
    let (turtle, xml) = (read(&[("v.ttl", TURTLE)]), read(&[("v.rdf", RDF_XML)]));
    let own = |id: &str, labels: &[&str], broader: &[&str]| {
        let owned = |list: &[&str]| list.iter().map(|it| (*it).to_owned()).collect::<Vec<String>>();
        (id.to_owned(), owned(labels), owned(broader))
    };
    let expected = vec![
        own("http://x/lead", &["leadership", "leading"], &[]),
        own("http://x/team", &["team leadership"], &["http://x/lead"]),
    ];
    assert_eq!(
        [summary(&turtle), summary(&xml), summary(&esco)],
        [expected.clone(), expected.clone(), expected]
    );
    for vocabulary in [&turtle, &xml, &esco] {
        let lead = vocabulary.find("http://x/lead").expect("it is stated");
        assert_eq!(vocabulary.concept(lead).label(Language::Fi), "johtaminen");
    }
    let unknown = Finding::UnknownRelation { id: "http://x/lead".into(), target: "http://x/gone".into() };
    assert!(turtle.findings().contains(&unknown) && xml.findings().contains(&unknown));
}

#[test]
fn cycles_duplicates_and_missing_languages_are_handled_and_told() {
    let table = "id,broader,label_en,label_fi\na,b,alpha,\nb,c,beta,beeta\nc,a,gamma,\na,,alpha two,\nd,d,alpha,\ne,,,\n";
    let vocabulary = Vocabulary::from_csv(table.as_bytes()).expect("a vocabulary");
    assert_eq!(vocabulary.concepts().len(), 4);
    let findings = vocabulary.findings();
    assert!(findings.contains(&Finding::DuplicateId { id: "a".into() }));
    assert!(findings.contains(&Finding::Cycle { id: "c".into(), broader: "a".into() }));
    assert!(findings.contains(&Finding::NoLabel { id: "e".into() }));
    let shared = Finding::SharedLabel {
        language: Language::En,
        label: "alpha".into(),
        ids: vec!["a".into(), "d".into()],
    };
    assert!(findings.contains(&shared));
    assert!(findings.contains(&Finding::MissingLanguage { language: Language::Fi, count: 3 }));
}

#[test]
fn what_is_no_vocabulary_is_refused() {
    let refused =
        |name: &str, text: &[u8]| Import::default().read(name, Format::of_name(name).expect("known"), text);
    assert!(matches!(refused("x.csv", b"name,phone\n"), Err(ImportError::NoLabelColumn)));
    assert!(matches!(refused("x.csv", b"conceptUri,preferredLabel\n"), Err(ImportError::LanguageUnknown)));
    assert!(matches!(refused("x.ttl", b"this is not turtle"), Err(ImportError::NoConcept)));
    assert!(matches!(refused("x.rdf", b"<html><body>hello"), Err(ImportError::NoConcept)));
    assert_eq!(Format::of_name("x.pdf"), None);
}

#[test]
fn edits_rename_merge_and_add_without_touching_the_source() {
    let vocabulary = read(&[("v.ttl", TURTLE)]);
    let edits = [
        Edit::Rename { id: "http://x/lead".into(), language: Language::En, label: "Leading people".into() },
        Edit::Add {
            id: "own/falconry".into(),
            language: Language::En,
            label: "falconry".into(),
            broader: Some("http://x/lead".into()),
        },
        Edit::Merge { from: "http://x/team".into(), into: "http://x/lead".into() },
        Edit::Remove { id: "nowhere".into() },
        Edit::AddLabel { id: "own/falconry".into(), language: Language::Fi, label: "  ".into() },
    ];
    let (edited, problems) = vocabulary.with_edits(&edits);
    let lead = edited.find("http://x/lead").expect("it was merged into");
    let labels: Vec<&str> = edited.concept(lead).labels(Language::En).iter().collect();
    assert_eq!(labels, ["Leading people", "leadership", "leading", "team leadership"]);
    assert_eq!(edited.find("http://x/team"), None);
    let falconry = edited.find("own/falconry").expect("it was added");
    assert_eq!(edited.concept(falconry).broader(), [lead]);
    let expected = [
        EditProblem::UnknownConcept { edit: 3, id: "nowhere".into() },
        EditProblem::Label { edit: 4, label: "  ".into() },
    ];
    assert_eq!(problems, expected);
    assert_eq!(summary(&vocabulary), summary(&read(&[("v.ttl", TURTLE)])), "the source is as it was");
}

#[test]
fn suggestions_complete_and_forgive() {
    let vocabulary = read(&[("v.ttl", TURTLE)]);
    let labels = |typed: &str, language| -> Vec<String> {
        vocabulary.suggest(typed, language, 5).into_iter().map(|it| it.label).collect()
    };
    assert_eq!(labels("lead", Language::En), ["leadership", "team leadership"]);
    assert_eq!(labels("johta", Language::Fi), ["johtaminen"]);
    assert_eq!(labels("laedersh", Language::En), ["leadership"], "one slip is forgiven");
    assert_eq!(labels("", Language::En), [] as [String; 0]);
}
