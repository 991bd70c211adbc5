//! Two people have changed one text at the same time: what each changed is joined, and where both changed the same
//! lines, both are kept for somebody to choose. Also what one version of a text has that another has not.
//!
//! Finding the smallest difference of two long texts with nothing in common takes long, so it is not looked for longer
//! than [`MOST_TIME`]; a larger difference is then found, which is as right but shows more lines as changed.

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};
use std::ops::Range;
use std::time::{Duration, Instant};

/// How long one comparison of two texts may look for the smallest difference.
pub const MOST_TIME: Duration = Duration::from_millis(500);

/// A stretch of a joined text, in whole lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Only one side changed it, both did the same, or neither did.
    Agreed(String),
    /// Both changed it, each in another way.
    Conflict { mine: String, theirs: String },
}

/// What becomes of a conflict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// Theirs, then mine: nothing is lost.
    #[default]
    Both,
    Mine,
    Theirs,
}

/// Joins two texts that both began from `base`.
pub fn merge(base: &str, mine: &str, theirs: &str) -> Vec<Piece> {
    let (base, mine, theirs) = (lines(base), lines(mine), lines(theirs));
    let my_changes = changes(&base, &mine);
    let their_changes = changes(&base, &theirs);
    let (mut my, mut their) = (my_changes.into_iter().peekable(), their_changes.into_iter().peekable());
    let mut pieces = Pieces::default();
    let mut done = 0;
    // A group is what changes of both sides touch: they are taken together while they overlap in the base.
    loop {
        let start = match (my.peek(), their.peek()) {
            (None, None) => break,
            (Some(one), None) => one.base.start,
            (None, Some(other)) => other.base.start,
            (Some(one), Some(other)) => one.base.start.min(other.base.start),
        };
        let mut end = start;
        let (mut my_group, mut their_group) = (Vec::new(), Vec::new());
        loop {
            let touches = |it: &Change| it.base.start <= end;
            if let Some(it) = my.next_if(|it| touches(it)) {
                end = end.max(it.base.end);
                my_group.push(it);
            } else if let Some(it) = their.next_if(|it| touches(it)) {
                end = end.max(it.base.end);
                their_group.push(it);
            } else {
                break;
            }
        }
        pieces.agree(&base[done..start]);
        let in_mine = side(&base, &mine, start..end, &my_group);
        let in_theirs = side(&base, &theirs, start..end, &their_group);
        if their_group.is_empty() || in_mine == in_theirs {
            pieces.agree(&in_mine);
        } else if my_group.is_empty() {
            pieces.agree(&in_theirs);
        } else {
            pieces.0.push(Piece::Conflict { mine: in_mine.concat(), theirs: in_theirs.concat() });
        }
        done = end;
    }
    pieces.agree(&base[done..]);
    pieces.0
}

/// The joined text, with a choice for each conflict in their order; those that are missing keep both.
pub fn resolve(pieces: &[Piece], choices: &[Choice]) -> String {
    let mut choices = choices.iter().copied();
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Agreed(it) => push_lines(&mut text, it),
            Piece::Conflict { mine, theirs } => match choices.next().unwrap_or_default() {
                Choice::Mine => push_lines(&mut text, mine),
                Choice::Theirs => push_lines(&mut text, theirs),
                Choice::Both => {
                    push_lines(&mut text, theirs);
                    push_lines(&mut text, mine);
                }
            },
        }
    }
    text.truncate(text.trim_end_matches('\n').len());
    text
}

/// A line of a text beside an older one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    Same(String),
    Added(String),
    Removed(String),
    /// So many unchanged lines, left out.
    Skipped(usize),
}

/// What `new` has that `old` has not and the other way round, with `around` unchanged lines about each change.
pub fn difference(old: &str, new: &str, around: usize) -> Vec<Line> {
    let (old, new) = (lines(old), lines(new));
    let plain = |it: &str| it.trim_end_matches('\n').to_owned();
    let mut shown = Vec::new();
    for op in compare(&old, &new) {
        let (tag_old, tag_new) = (op.old_range(), op.new_range());
        if matches!(op, DiffOp::Equal { .. }) {
            shown.extend(new[tag_new].iter().map(|it| Line::Same(plain(it))));
        } else {
            shown.extend(old[tag_old].iter().map(|it| Line::Removed(plain(it))));
            shown.extend(new[tag_new].iter().map(|it| Line::Added(plain(it))));
        }
    }
    skip_unchanged(shown, around)
}

fn skip_unchanged(lines: Vec<Line>, around: usize) -> Vec<Line> {
    let is_change = |it: &Line| !matches!(it, Line::Same(_));
    let mut near = vec![false; lines.len()];
    for (place, _) in lines.iter().enumerate().filter(|(_, it)| is_change(it)) {
        let range = place.saturating_sub(around)..(place + around + 1).min(lines.len());
        near[range].fill(true);
    }
    let mut shown = Vec::new();
    for (line, is_near) in lines.into_iter().zip(near) {
        match (is_near, shown.last_mut()) {
            (true, _) => shown.push(line),
            (false, Some(Line::Skipped(count))) => *count += 1,
            (false, _) => shown.push(Line::Skipped(1)),
        }
    }
    shown
}

/// Lines with their ends, so that joining them gives the text back.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// A text may end without a line end; what follows begins a line of its own all the same.
fn push_lines(text: &mut String, lines: &str) {
    if !lines.is_empty() && !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text.push_str(lines);
}

/// One side has replaced a stretch of the base by a stretch of its own.
struct Change {
    base: Range<usize>,
    side: Range<usize>,
}

fn changes(base: &[&str], side: &[&str]) -> Vec<Change> {
    let changed = compare(base, side).into_iter().filter(|it| !matches!(it, DiffOp::Equal { .. }));
    changed.map(|it| Change { base: it.old_range(), side: it.new_range() }).collect()
}

fn compare(old: &[&str], new: &[&str]) -> Vec<DiffOp> {
    // The last line of a text has no end, and is the same line all the same.
    let bare =
        |lines: &[&str]| lines.iter().map(|it| it.trim_end_matches('\n').to_owned()).collect::<Vec<_>>();
    capture_diff_slices_deadline(
        Algorithm::Patience,
        &bare(old),
        &bare(new),
        Some(Instant::now() + MOST_TIME),
    )
}

/// What one side has in place of a stretch of the base, given its changes there.
fn side<'a>(base: &[&'a str], own: &[&'a str], range: Range<usize>, group: &[Change]) -> Vec<&'a str> {
    let mut found = Vec::new();
    let mut at = range.start;
    for change in group {
        found.extend_from_slice(&base[at..change.base.start]);
        found.extend_from_slice(&own[change.side.clone()]);
        at = change.base.end;
    }
    found.extend_from_slice(&base[at..range.end]);
    found
}

#[derive(Default)]
struct Pieces(Vec<Piece>);

impl Pieces {
    fn agree(&mut self, lines: &[&str]) {
        if lines.is_empty() {
            return;
        }
        if let Some(Piece::Agreed(text)) = self.0.last_mut() {
            push_lines(text, &lines.concat());
        } else {
            self.0.push(Piece::Agreed(lines.concat()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn joined(base: &str, mine: &str, theirs: &str) -> String {
        let pieces = merge(base, mine, theirs);
        assert!(pieces.iter().all(|it| matches!(it, Piece::Agreed(_))), "{pieces:?}");
        resolve(&pieces, &[])
    }

    #[test]
    fn changes_in_different_places_are_joined() {
        let base = "one\n\ntwo\n\nthree";
        assert_eq!(
            joined(base, "ONE\n\ntwo\n\nthree", "one\n\ntwo\n\nthree\n\nfour"),
            "ONE\n\ntwo\n\nthree\n\nfour"
        );
        assert_eq!(joined(base, "one\n\nthree", "zero\n\none\n\ntwo\n\nthree"), "zero\n\none\n\nthree");
        assert_eq!(joined(base, "same\n\ntwo", "same\n\ntwo"), "same\n\ntwo");
        assert_eq!(joined("", "mine", "mine"), "mine");
    }

    #[test]
    fn where_both_changed_the_same_line_both_are_kept_until_somebody_chooses() {
        let pieces = merge("a\nb\nc", "a\nmine\nc", "a\ntheirs\nc");
        let conflict = Piece::Conflict { mine: "mine\n".into(), theirs: "theirs\n".into() };
        assert_eq!(pieces, [Piece::Agreed("a\n".into()), conflict, Piece::Agreed("c".into())]);
        assert_eq!(resolve(&pieces, &[]), "a\ntheirs\nmine\nc");
        assert_eq!(resolve(&pieces, &[Choice::Mine]), "a\nmine\nc");
        assert_eq!(resolve(&pieces, &[Choice::Theirs]), "a\ntheirs\nc");
        let both_began = merge("", "mine", "theirs");
        assert_eq!(resolve(&both_began, &[]), "theirs\nmine");
    }

    #[test]
    fn a_difference_shows_what_changed_with_a_little_around() {
        assert_eq!(
            difference("a\nb\nc\nd\ne", "a\nb\nc\nD\ne", 1),
            [
                Line::Skipped(2),
                Line::Same("c".into()),
                Line::Removed("d".into()),
                Line::Added("D".into()),
                Line::Same("e".into()),
            ]
        );
    }

    #[test]
    fn long_texts_with_nothing_in_common_take_bounded_time() {
        let text = |what: &str| (0..10_000).map(|it| format!("{what} {it}\n")).collect::<String>();
        let began = Instant::now();
        let pieces = merge(&text("base"), &text("mine"), &text("theirs"));
        assert_eq!(pieces.len(), 1);
        assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
    }

    proptest! {
        #[test]
        fn whoever_changes_nothing_changes_nothing(base in "[ab\n]{0,12}", side in "[abc\n]{0,12}") {
            let plain = |it: &str| it.trim_end_matches('\n').to_owned();
            prop_assert_eq!(plain(&resolve(&merge(&base, &side, &base), &[])), plain(&side));
            prop_assert_eq!(plain(&resolve(&merge(&base, &base, &side), &[])), plain(&side));
        }

        #[test]
        fn no_new_line_of_either_is_lost(base in "[ab\n]{0,12}", mine in "[cd\n]{0,12}", theirs in "[ef\n]{0,12}") {
            let text = resolve(&merge(&base, &mine, &theirs), &[]);
            for line in mine.lines().chain(theirs.lines()).filter(|it| !it.is_empty()) {
                prop_assert!(text.lines().any(|it| it == line), "{:?} is not in {:?}", line, text);
            }
        }
    }
}
