//! Finding the offers that may meet a need without comparing it with all of them.

use std::cmp::Reverse;

use super::comparison::{Cards, Comparison};
use super::features::LEAST_SIMILARITY;
use super::lexicon::WordId;
use super::relations::Relations;
use super::texts::{Purpose, Text, TextId, Texts};
use super::vectors::with_closeness;
use crate::rows::Rows;
use crate::similarity::Strength;
use crate::threads::{both, in_blocks};
use crate::vocabulary::{ConceptId, Vocabulary};

/// Full comparisons of two texts for a whole cohort, shared evenly among its distinct needs: about a second of work.
const COMPARISONS: usize = 3_000_000;
/// However many distinct needs there are, each is compared with so many of the most promising offers.
const FEWEST_COMPARISONS: usize = 24;
/// Entries of the index read for one need, for every comparison it may make. What is read beyond promises little, and
/// offers that only have much of it push out better ones.
const ENTRIES_FOR_ONE: usize = 5;
/// Needs that a thread takes at a time.
const BLOCK: usize = 512;

/// Needs times offers up to which a model is asked about every pair; beyond, only about those that share a term.
const MOST_BY_MEANING: usize = 20_000_000;

/// Finds for a need the offers that share a term with it, and how similar they are.
pub(super) struct Finder<'c> {
    texts: &'c Texts,
    concepts: usize,
    /// Every text that is an offer, ascending; the index speaks of their places here.
    offers: Vec<TextId>,
    /// How much each offer says in all, at least 1.
    says: Vec<u32>,
    cards: Cards,
    relations: Relations,
    index: Index,
    /// A model is at hand and the cohort small enough to ask it about every need and offer.
    by_meaning: bool,
}

/// Lists of offers, ascending: one for every word and one for every concept.
struct Index {
    with_word: Rows<u32>,
    with_concept: Rows<u32>,
    /// For every word, and for every concept, of a need the lists that hold something of it.
    from_word: Rows<Lead>,
    from_concept: Rows<Lead>,
}

/// A list of the index that a word or a concept of a need leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Lead {
    list: u32,
    strength: Strength,
}

impl<'c> Finder<'c> {
    pub(super) fn new(texts: &'c Texts, vocabulary: &Vocabulary, threads: usize) -> Self {
        let offers: Vec<TextId> = texts.of_purpose(Purpose::Offer).collect();
        let concepts = vocabulary.concepts().len();
        let with_word = || {
            let of_offer =
                |(at, id): (u32, &TextId)| texts.get(*id).terms.iter().map(move |it| (it.word.index(), at));
            Rows::sorted(texts.lexicon.count(), || (0..).zip(&offers).flat_map(of_offer))
        };
        let with_concept = || {
            let of_offer = |(at, id): (u32, &TextId)| {
                texts.get(*id).all_concepts().iter().map(move |it| (it.index(), at))
            };
            let mut lists = Rows::sorted(concepts, || (0..).zip(&offers).flat_map(of_offer));
            // An offer may name a concept twice.
            lists.dedup();
            lists
        };
        let says = offers.iter().map(|it| bounded(texts.get(*it).weight).max(1)).collect();
        let cards = || Cards::new(offers.iter().map(|it| texts.get(*it)));
        let (cards, (with_word, with_concept)) = both(threads, cards, || (with_word(), with_concept()));
        let offered: Vec<ConceptId> = vocabulary
            .concepts()
            .map(|it| it.0)
            .filter(|it| !with_concept.row(it.index()).is_empty())
            .collect();
        let needed = texts.of_purpose(Purpose::Need).flat_map(|id| texts.get(id).all_concepts());
        let relations = Relations::new(vocabulary, needed, &offered);
        let index = Index::new(texts, &relations, (with_word, with_concept), threads);
        let needs = texts.count() - offers.len();
        let by_meaning = !texts.vectors.is_empty() && offers.len() * needs <= MOST_BY_MEANING;
        Self { texts, concepts, offers, says, cards, relations, index, by_meaning }
    }

    /// For every need the offers that meet it, ascending by text.
    ///
    /// Up to some thousand distinct needs every offer with a common term is compared. Beyond, each need is compared with
    /// the offers that promise most, so that the whole stays linear in the number of needs.
    pub(super) fn all(&self, needs: &[TextId], threads: usize) -> Rows<(TextId, Strength)> {
        let comparisons = (COMPARISONS / needs.len().max(1)).max(FEWEST_COMPARISONS);
        let desk = || Desk::new(self, comparisons);
        let (_, blocks) = in_blocks(threads, needs.len(), BLOCK, desk, |desk, range| {
            let mut found =
                Rows::with_capacity(range.len(), range.len() * comparisons.min(FEWEST_COMPARISONS));
            for need in &needs[range] {
                desk.search(*need, &mut found);
            }
            found
        });
        Rows::joined(blocks)
    }
}

impl Index {
    fn new(
        texts: &Texts,
        relations: &Relations,
        (with_word, with_concept): (Rows<u32>, Rows<u32>),
        threads: usize,
    ) -> Self {
        // What is met most first; of those the shorter list, because it says it of fewer; of those the first.
        let sort = |leads: &mut [Lead], lists: &Rows<u32>| {
            leads.sort_by_key(|it| (Reverse(it.strength), lists.row(it.list as usize).len()));
        };
        let (_, blocks) = in_blocks(
            threads,
            texts.lexicon.count(),
            BLOCK,
            || (),
            |(), range| {
                let mut leads = Rows::with_capacity(range.len(), range.len());
                for at in range {
                    for it in texts.lexicon.neighbours(WordId(u32::try_from(at).unwrap_or(u32::MAX))) {
                        leads.push(Lead { list: it.word.0, strength: it.strength });
                    }
                    sort(leads.open_mut(), &with_word);
                    leads.end_row();
                }
                leads
            },
        );
        let from_word = Rows::joined(blocks);
        let mut from_concept = Rows::default();
        for concept in (0..with_concept.len()).map(|at| ConceptId(u32::try_from(at).unwrap_or(u32::MAX))) {
            for (other, relation) in relations.from(concept) {
                from_concept.push(Lead { list: other.0, strength: relation.strength });
            }
            sort(from_concept.open_mut(), &with_concept);
            from_concept.end_row();
        }
        Self { with_word, with_concept, from_word, from_concept }
    }

    fn list(&self, source: Source, lead: Lead) -> &[u32] {
        match source {
            Source::Words => self.with_word.row(lead.list as usize),
            Source::Concepts => self.with_concept.row(lead.list as usize),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    Words,
    Concepts,
}

/// The lists that one term or concept of a need leads to, the most promising first.
#[derive(Debug, Clone, Copy)]
struct Head<'c> {
    source: Source,
    leads: &'c [Lead],
    /// How much it says.
    weight: u64,
    /// What the first list promises, and how long it is.
    gain: u32,
    length: usize,
}

impl<'c> Head<'c> {
    fn new(source: Source, leads: &'c [Lead], weight: u64, index: &Index) -> Self {
        let mut head = Self { source, leads, weight, gain: 0, length: 0 };
        head.look(index);
        head
    }

    fn look(&mut self, index: &Index) {
        if let Some(first) = self.leads.first() {
            self.gain = bounded(self.weight * u64::from(first.strength));
            self.length = index.list(self.source, *first).len();
        }
    }
}

/// In half the memory, for which searching waits. Only texts of hundreds of rare words say so much that it is cut off.
fn bounded(weight: u64) -> u32 {
    u32::try_from(weight).unwrap_or(u32::MAX)
}

/// Where one thread works on need after need.
struct Desk<'c> {
    finder: &'c Finder<'c>,
    comparison: Comparison<'c>,
    /// Comparisons for each need.
    most: usize,
    /// What each offer promises for the need at hand, by its place; nothing between needs.
    promised: Vec<u32>,
    touched: Vec<u32>,
    best: Vec<(Reverse<u64>, u32)>,
    candidates: Vec<u32>,
}

impl<'c> Desk<'c> {
    fn new(finder: &'c Finder<'c>, most: usize) -> Self {
        Self {
            finder,
            comparison: Comparison::new(
                &finder.texts.lexicon,
                &finder.relations,
                &finder.cards,
                finder.concepts,
            ),
            most,
            promised: vec![0; finder.offers.len()],
            touched: Vec::new(),
            best: Vec::new(),
            candidates: Vec::new(),
        }
    }

    /// Adds the row of a need: the offers that meet it, ascending.
    fn search(&mut self, id: TextId, found: &mut Rows<(TextId, Strength)>) {
        let finder = self.finder;
        let need = finder.texts.get(id);
        self.candidates.clear();
        if finder.by_meaning {
            let all = u32::try_from(finder.offers.len()).expect("fewer than four billion texts");
            self.candidates.extend(0..all);
        } else {
            self.read_index(need);
            self.choose();
            self.candidates.sort_unstable();
        }
        self.comparison.begin(need);
        for place in &self.candidates {
            let offer = finder.offers[*place as usize];
            let by_terms = self.comparison.with(need, *place);
            let similarity = with_closeness(by_terms, finder.texts.vectors.closeness(id, offer));
            if similarity >= LEAST_SIMILARITY {
                found.push((offer, similarity));
            }
        }
        found.end_row();
    }

    /// Adds up what offers promise, from the lists that promise most, as far as the budget reaches.
    fn read_index(&mut self, need: Text<'_>) {
        let index = &self.finder.index;
        let mut heads = self.heads(need);
        let mut budget = self.most.saturating_mul(ENTRIES_FOR_ONE);
        while budget > 0 {
            // Of equals the first.
            let next = heads.iter_mut().min_by_key(|it| (Reverse(it.gain), it.length));
            let Some(head) = next.filter(|it| !it.leads.is_empty()) else { break };
            let list = index.list(head.source, head.leads[0]);
            let read = list.len().min(budget);
            budget -= read;
            for offer in &list[..read] {
                let promised = &mut self.promised[*offer as usize];
                if *promised == 0 {
                    self.touched.push(*offer);
                }
                *promised = promised.saturating_add(head.gain);
            }
            head.leads = &head.leads[1..];
            head.look(index);
            heads.retain(|it| !it.leads.is_empty());
        }
    }

    /// The terms and the concepts of a need with what they lead to, in the order of the text.
    fn heads(&self, need: Text<'_>) -> Vec<Head<'c>> {
        let index = &self.finder.index;
        let mut heads = Vec::with_capacity(16);
        for term in need.terms {
            let leads = index.from_word.row(term.word.index());
            heads.push(Head::new(Source::Words, leads, u64::from(term.weight), index));
        }
        // A concept that is named once more adds nothing.
        for (at, mention) in (0_u16..).zip(need.mentions).filter(|it| it.1.spoken) {
            let of_mention = need.terms.iter().filter(|it| it.mention == Some(at));
            let said = of_mention.map(|it| u64::from(it.weight)).sum::<u64>();
            for concept in need.concepts(mention) {
                let leads = index.from_concept.row(concept.index());
                heads.push(Head::new(Source::Concepts, leads, said, index));
            }
        }
        heads.retain(|it| !it.leads.is_empty());
        heads
    }

    /// The offers that promise most for what they say in all (a short offer that fits is to the point), of equals the first.
    fn choose(&mut self) {
        let cut = |best: &mut Vec<(Reverse<u64>, u32)>, most: usize| {
            (best.len() > most).then(|| {
                let (_, last, _) = best.select_nth_unstable(most - 1);
                let least = last.0.0;
                best.truncate(most);
                least
            })
        };
        // What promises less than the last of those kept need not be ranked.
        let mut least = 0_u64;
        self.best.clear();
        for offer in self.touched.drain(..) {
            let promised = u64::from(std::mem::take(&mut self.promised[offer as usize])) << 16;
            let says = u64::from(self.finder.says[offer as usize]);
            if least.checked_mul(says).is_none_or(|it| promised < it) {
                continue;
            }
            self.best.push((Reverse(promised / says), offer));
            if self.best.len() >= 2 * self.most {
                least = cut(&mut self.best, self.most).unwrap_or(least);
            }
        }
        cut(&mut self.best, self.most);
        self.candidates.extend(self.best.iter().map(|it| it.1));
    }
}
