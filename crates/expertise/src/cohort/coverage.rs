//! What a cohort wants and has, before anyone is matched.

use std::collections::BTreeMap;

use super::Cohort;
use super::texts::Purpose;

/// How the needs of a cohort are covered by its offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Every distinct need, the least covered first.
    pub needs: Vec<NeedCoverage>,
    /// Words that the vocabulary does not know, the most frequent first.
    pub unknown_words: Vec<UnknownWord>,
}

/// A need and how many people could meet it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedCoverage {
    pub text: String,
    /// People who have the need.
    pub wanted_by: Vec<usize>,
    /// How many people can supply it to another who has the need.
    pub supplied_by: usize,
    /// How many supply it well: at half of the full degree or more.
    pub supplied_well_by: usize,
}

/// A word that no concept explains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownWord {
    pub word: String,
    /// In how many needs and offers, as written, it occurs.
    pub needs: u32,
    pub offers: u32,
}

impl Cohort<'_> {
    /// Needs with the number of people who supply them, and unknown words. A person's own offers do not cover their own
    /// needs. Cost: linear in demands, supplies and texts.
    pub fn coverage(&self) -> Coverage {
        let mut wanted_by: Vec<Vec<usize>> = vec![Vec::new(); self.features()];
        let mut supplied_by: Vec<(usize, usize)> = vec![(0, 0); self.features()];
        for person in 0..self.people.len() {
            for demand in self.demands(person) {
                wanted_by[demand.feature as usize].push(person);
            }
            for supply in self.supplies(person) {
                let counts = &mut supplied_by[supply.feature as usize];
                counts.0 += 1;
                counts.1 += usize::from(supply.degree >= super::SUPPLY_FULL / 2);
            }
        }
        let mut needs: Vec<NeedCoverage> = Vec::with_capacity(self.features());
        for (feature, wanted_by) in wanted_by.into_iter().enumerate() {
            // Who alone has a need cannot meet it themselves.
            let own = match wanted_by[..] {
                [only] => self.supplies(only).iter().find(|it| it.feature as usize == feature),
                _ => None,
            };
            let (some, well) = supplied_by[feature];
            let own_well = own.is_some_and(|it| it.degree >= super::SUPPLY_FULL / 2);
            needs.push(NeedCoverage {
                text: self.texts.content(self.features.texts[feature]).to_owned(),
                supplied_by: some - usize::from(own.is_some()),
                supplied_well_by: well - usize::from(own_well),
                wanted_by,
            });
        }
        needs.retain(|it| !it.wanted_by.is_empty());
        needs.sort_by(|left, right| {
            let rarity =
                (left.supplied_well_by, left.supplied_by).cmp(&(right.supplied_well_by, right.supplied_by));
            rarity
                .then(right.wanted_by.len().cmp(&left.wanted_by.len()))
                .then_with(|| left.text.cmp(&right.text))
        });
        Coverage { needs, unknown_words: self.unknown_words() }
    }

    fn unknown_words(&self) -> Vec<UnknownWord> {
        let mut counts: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
        for id in self.texts.ids() {
            let text = self.texts.get(id);
            let mut words: Vec<&str> = text.unknown.iter().map(|it| self.texts.lexicon.form(*it)).collect();
            words.sort_unstable();
            words.dedup();
            for word in words {
                let count = counts.entry(word).or_default();
                match text.purpose {
                    Purpose::Need => count.0 += text.times,
                    Purpose::Offer => count.1 += text.times,
                }
            }
        }
        let word = |(word, (needs, offers)): (&str, (u32, u32))| UnknownWord {
            word: word.to_owned(),
            needs,
            offers,
        };
        let mut words: Vec<UnknownWord> = counts.into_iter().map(word).collect();
        words.sort_by_key(|it| std::cmp::Reverse(it.needs + it.offers));
        words
    }
}
