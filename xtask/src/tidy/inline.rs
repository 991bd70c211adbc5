//! Pages carry no inline style or script: the content security policy would drop them, and style sheets and
//! scripts have files of their own.

use proc_macro2::{TokenStream, TokenTree};

use super::Finding;
use super::project::{Project, tokens};

/// hypertext's macros, whose content is markup.
const MARKUP: [&str; 2] = ["rsx", "maud"];

pub(super) fn check(project: &Project) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, source) in project.texts("crates/server/src/", ".rs") {
        look(tokens(source), false, &mut |line, what| {
            findings.push(Finding { file: path.into(), line: Some(line), what: what.into() });
        });
    }
    findings
}

fn look(stream: TokenStream, in_markup: bool, find: &mut dyn FnMut(usize, &str)) {
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let before = tokens[..at].last();
        let after = &tokens[at + 1..];
        let line = token.span().start().line;
        match token {
            TokenTree::Group(group) => {
                // Code in parentheses or braces inside markup is looked at as markup too: `let` tells it apart.
                look(group.stream(), in_markup || is_markup_macro(&tokens[..at]), find);
            }
            TokenTree::Literal(literal) => look_at_text(&literal.to_string(), line, find),
            TokenTree::Ident(name) if in_markup => {
                let name = name.to_string();
                let is_attribute = is_punct(after.first(), '=')
                    && !is_punct(after.get(1), '=')
                    && !is_word(before, &["let", "mut"]);
                if is_attribute && name == "style" {
                    find(line, "has an inline style: give the element a class");
                }
                if is_attribute && is_event(&name) {
                    find(line, "has an inline event handler: listen for it in a script file");
                }
                if is_punct(before, '<') && name == "style" {
                    find(line, "has a style element: write it in a style sheet");
                }
                if is_punct(before, '<') && name == "script" && has_body(after) {
                    find(line, "has a script with a body: write it in a script file");
                }
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
}

/// Markup may also be built as text.
fn look_at_text(text: &str, line: usize, find: &mut dyn FnMut(usize, &str)) {
    let text = text.to_ascii_lowercase();
    for start in ["<script", "<style", " style=", " onclick=", " onchange=", " onsubmit="] {
        if text.contains(start) {
            find(line, &format!("has `{}` in a text", start.trim()));
        }
    }
}

/// Whether the tokens before a group are `rsx!` or the like.
fn is_markup_macro(before: &[TokenTree]) -> bool {
    matches!(before, [.., name, mark] if is_word(Some(name), &MARKUP) && is_punct(Some(mark), '!'))
}

/// Whether a script element has anything between its tags. `after` begins behind its name.
fn has_body(after: &[TokenTree]) -> bool {
    let Some(end) = after.iter().position(|token| is_punct(Some(token), '>')) else { return false };
    let closed_at_once = end > 0 && is_punct(after.get(end - 1), '/');
    let closing_tag = is_punct(after.get(end + 1), '<') && is_punct(after.get(end + 2), '/');
    !closed_at_once && !closing_tag
}

fn is_event(name: &str) -> bool {
    name.strip_prefix("on")
        .is_some_and(|event| event.len() > 2 && event.chars().all(|it| it.is_ascii_lowercase()))
}

fn is_punct(token: Option<&TokenTree>, character: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == character)
}

fn is_word(token: Option<&TokenTree>, words: &[&str]) -> bool {
    matches!(token, Some(TokenTree::Ident(ident)) if words.iter().any(|word| ident == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(source: &str) -> Vec<String> {
        check(&Project::of(&[("crates/server/src/pages/home.rs", source)]))
            .iter()
            .map(|it| it.to_string().replace("crates/server/src/pages/home.rs:", ""))
            .collect()
    }

    #[test]
    fn clean_markup_and_code_around_it_break_nothing() {
        let source = r#"
            fn page(style: &str, once: bool) {
                let style = sheet(style);
                let onward = once == true;
                rsx! {
                    <link rel="stylesheet" href=(style)>
                    <script src="/assets/pages.js" defer></script>
                    <p class="only">@let style = f(); (style)</p>
                    (if onward == once { "a" } else { "b" })
                }
            }"#;
        assert_eq!(findings(source), Vec::<String>::new());
    }

    #[test]
    fn inline_style_and_script_are_found() {
        let source = r#"rsx! {
            <p style="color: red">"a"</p>
            <button onclick=(call)>"b"</button>
            <script>"alert(1)"</script>
            <div>{ rsx! { <style>"p {}"</style> } }</div>
        }"#;
        assert_eq!(
            findings(&format!("fn page() {{ {source} }}")),
            [
                "2: has an inline style: give the element a class",
                "3: has an inline event handler: listen for it in a script file",
                "4: has a script with a body: write it in a script file",
                "5: has a style element: write it in a style sheet",
            ]
        );
    }

    #[test]
    fn markup_built_as_text_is_found() {
        assert_eq!(
            findings("fn f() { format!(\"<p style='{a}'>\") }\nconst B: &str = r\"<SCRIPT>go()</SCRIPT>\";"),
            ["1: has `style=` in a text", "2: has `<script` in a text"]
        );
    }
}
