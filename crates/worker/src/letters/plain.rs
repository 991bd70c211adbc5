//! The plain part: paragraphs with an empty line between them, links on lines of their own.

use super::content::{Block, Content, Fact, List};

pub(super) fn render(greeting: &str, content: &Content) -> String {
    let mut paragraphs = vec![greeting.to_owned()];
    paragraphs.extend(content.before.iter().map(block));
    paragraphs.push(format!("{}:\n{}", content.button.label, content.button.address));
    paragraphs.extend(content.after.iter().map(block));
    paragraphs.push(content.sign_off.join("\n"));
    paragraphs.join("\n\n") + "\n"
}

fn block(block: &Block) -> String {
    match block {
        Block::Text(text) => text.clone(),
        Block::Code(code) => format!("    {code}"),
        Block::Facts { title, facts } => {
            let lines =
                std::iter::once(format!("{title}:")).chain(facts.iter().map(|it| format!("- {}", fact(it))));
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Link { text, address } => format!("{text}\n{address}"),
        Block::Person { name, facts, lists } => {
            let head = std::iter::once(name.clone()).chain(facts.iter().map(fact));
            head.chain(lists.iter().map(list)).collect::<Vec<_>>().join("\n")
        }
    }
}

fn fact(it: &Fact) -> String {
    format!("{}: {}", it.term, it.value.as_str())
}

fn list(it: &List) -> String {
    let items = it.items.iter().map(|item| format!("\n- {item}"));
    format!("{}:{}", it.title, items.collect::<String>())
}
