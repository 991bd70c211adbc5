//! Which of our languages a browser's owner reads best.

use domain::Language;

/// The language to answer in, from an `Accept-Language` header: the best wish we can fulfil, else English.
///
/// Regions are ignored (`sv-FI` is Swedish); of equal wishes the first counts; `q=0` refuses a language.
pub fn negotiate(accept_language: &str) -> Language {
    let mut best: Option<(Language, u32)> = None;
    for wish in accept_language.split(',') {
        let mut parts = wish.split(';');
        let tag = parts.next().unwrap_or_default().trim();
        let primary = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let Ok(language) = primary.parse::<Language>() else { continue };
        let weight = parts.find_map(|it| it.trim().strip_prefix("q=")).map_or(Some(1000), thousandths);
        let Some(weight) = weight.filter(|it| *it > 0) else { continue };
        if best.is_none_or(|(_, most)| weight > most) {
            best = Some((language, weight));
        }
    }
    best.map_or(Language::default(), |(language, _)| language)
}

/// A quality value ("0.8", "1") in thousandths; `None` when it is not one.
fn thousandths(quality: &str) -> Option<u32> {
    let value: f64 = quality.trim().parse().ok()?;
    (0.0..=1.0).contains(&value).then_some((value * 1000.0).round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_wish_we_can_fulfil_wins() {
        let check = |header, language| assert_eq!(negotiate(header), language, "{header}");
        check("", Language::En);
        check("*", Language::En);
        check("de-DE,de;q=0.9", Language::En);
        check("sv-FI,sv;q=0.9,fi;q=0.8,en;q=0.7", Language::Sv);
        check("de,fi;q=0.4,da;q=0.6", Language::Da);
        check("fi;q=0,en;q=0.1", Language::En);
        check("FI_fi", Language::Fi);
        check("da;q=nonsense, sv;q=0.1", Language::Sv);
        check("da;q=7, fi;q=0.5", Language::Fi);
        check("en, fi", Language::En);
    }
}
