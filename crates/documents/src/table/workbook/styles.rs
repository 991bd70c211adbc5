//! Which cell styles show a number as a date (ECMA-376 part 1, 18.8.30 and 18.8.31).

use super::package::{Package, Workbook};
use super::xml;
use crate::table::ReadError;
use quick_xml::events::Event;
use std::collections::HashSet;

/// Whether the style with this index shows dates or times.
pub(super) fn read(package: &mut Package<'_>, book: &Workbook) -> Result<Vec<bool>, ReadError> {
    let Some(path) = &book.styles else { return Ok(Vec::new()) };
    let mut custom_dates = HashSet::new();
    let mut custom_others = HashSet::new();
    let mut styles = Vec::new();
    package.part(path, |parts| {
        let mut in_cell_styles = false;
        parts.each(|event| {
            match event {
                Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                    "numFmt" => {
                        let [id, code] = xml::attributes(element, ["numFmtId", "formatCode"])?;
                        let Some(id) = id.and_then(|it| it.parse::<u32>().ok()) else { return Ok(()) };
                        let dates = code.is_some_and(|code| shows_date(&code));
                        if dates {
                            custom_dates.insert(id)
                        } else {
                            custom_others.insert(id)
                        };
                    }
                    "cellXfs" => in_cell_styles = true,
                    "xf" if in_cell_styles => {
                        let [id] = xml::attributes(element, ["numFmtId"])?;
                        let id = id.and_then(|it| it.parse::<u32>().ok()).unwrap_or(0);
                        let built_in = !custom_others.contains(&id) && is_built_in_date(id);
                        styles.push(custom_dates.contains(&id) || built_in);
                    }
                    _ => {}
                },
                Event::End(element) if element.local_name().as_ref() == "cellXfs" => in_cell_styles = false,
                _ => {}
            }
            Ok(())
        })
    })?;
    Ok(styles)
}

fn is_built_in_date(id: u32) -> bool {
    matches!(id, 14..=22 | 27..=36 | 45..=47 | 50..=58)
}

/// A format code shows a date when a letter of days, months, years, hours or seconds is left once quoted texts,
/// escaped characters and bracketed colours or locales are taken out. `[h]` and its kin are elapsed time.
fn shows_date(code: &str) -> bool {
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => drop(characters.find(|it| *it == '"')),
            '\\' | '_' | '*' => drop(characters.next()),
            '[' => {
                let inner: String = characters.by_ref().take_while(|it| *it != ']').collect();
                let unit = inner.to_ascii_lowercase();
                if !unit.is_empty() && unit.chars().all(|it| matches!(it, 'h' | 'm' | 's')) {
                    return true;
                }
            }
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_formats_are_told_from_number_formats() {
        let dates = ["dd/mm/yyyy hh:mm:ss", "[$-409]m/d/yy", "[h]:mm", "yyyy\\-mm", "\"Day\" d"];
        let others = ["General", "0.00", "#,##0 \"days\"", "[Red]0", "0\\d", "@", "_-* 0_-"];
        assert_eq!(dates.map(shows_date), [true; 5]);
        assert_eq!(others.map(shows_date), [false; 7]);
    }
}
