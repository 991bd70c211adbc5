//! The HTML part: one column, inline styles as mail programs want them, readable in light and dark.

use super::content::{Block, Button, Content, Fact, List, Value};
use hypertext::prelude::*;
use wording::Texts;

/// Mail programs that know dark mode read this; the others keep the inline styles.
const DARK: &str = ":root{color-scheme:light dark;supported-color-schemes:light dark}\
    @media (prefers-color-scheme:dark){\
    .sheet{background-color:#0f1a1f!important}\
    .ink{color:#e6eef0!important}\
    .soft{color:#a9b8be!important}\
    .panel{background-color:#18262c!important;border-color:#2f4048!important}\
    .link{color:#6cc9cf!important}\
    .button{background-color:#6cc9cf!important;color:#04252a!important}}";

const SHEET: &str = "margin:0;padding:0;background-color:#ffffff;";
const COLUMN: &str = "max-width:560px;margin:0 auto;padding:32px 20px;\
    font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;\
    font-size:17px;line-height:1.5;color:#13232a;";
const PARAGRAPH: &str = "margin:0 0 20px;";
const CODE: &str = "margin:0 0 20px;font-family:Consolas,Menlo,monospace;font-size:32px;font-weight:bold;\
    letter-spacing:6px;";
const PANEL: &str = "margin:0 0 20px;padding:16px 20px;background-color:#f4f7f7;border:1px solid #d6dfe1;\
    border-radius:8px;";
const TITLE: &str = "margin:0 0 8px;font-size:17px;line-height:1.4;font-weight:bold;";
const FACT: &str = "margin:0 0 4px;";
const SOFT: &str = "color:#4c5d65;";
const LIST_TITLE: &str = "margin:12px 0 4px;color:#4c5d65;";
const LIST: &str = "margin:0;padding:0 0 0 22px;";
const LINK_PLACE: &str = "margin:0 0 20px;font-size:14px;color:#4c5d65;word-break:break-all;";
const LINK: &str = "color:#0b5d66;";
const BUTTON_PLACE: &str = "margin:0 0 12px;";
const BUTTON: &str = "display:inline-block;padding:13px 26px;background-color:#0b5d66;color:#ffffff;\
    font-weight:bold;text-decoration:none;border-radius:6px;";
const BUTTON_ADDRESS: &str = "margin:0 0 24px;font-size:14px;color:#4c5d65;word-break:break-all;";

pub(super) fn render(t: &Texts, greeting: &str, content: &Content) -> String {
    rsx! {
        <!DOCTYPE html>
        <html lang=(t.language().code())>
            <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="supported-color-schemes" content="light dark">
                <title>(&content.subject)</title>
                <style>(DARK)</style>
            </head>
            <body class="sheet" style=(SHEET)>
                <div class="ink" style=(COLUMN)>
                    <p style=(PARAGRAPH)>(greeting)</p>
                    @for it in &content.before { (block(it)) }
                    (button(t, &content.button))
                    @for it in &content.after { (block(it)) }
                    <p style="margin:0;">
                        @for (number, line) in content.sign_off.iter().enumerate() {
                            @if number > 0 { <br> }
                            (line)
                        }
                    </p>
                </div>
            </body>
        </html>
    }
    .render()
    .into_inner()
}

fn block(it: &Block) -> impl Renderable {
    rsx! {
        @match it {
            Block::Text(text) => { <p style=(PARAGRAPH)>(text)</p> }
            Block::Code(code) => { <p style=(CODE)>(code)</p> }
            Block::Facts { title, facts: them } => {
                <div class="panel" style=(PANEL)>
                    <h2 style=(TITLE)>(title)</h2>
                    (facts(them))
                </div>
            }
            Block::Link { text, address } => {
                <p class="soft" style=(LINK_PLACE)>(text) " " <a class="link" style=(LINK) href=(address)>(address)</a></p>
            }
            Block::Person { name, facts: them, lists } => {
                <div class="panel" style=(PANEL)>
                    <h2 style=(TITLE)>(name)</h2>
                    (facts(them))
                    @for it in lists { (list(it)) }
                </div>
            }
        }
    }
}

fn facts(them: &[Fact]) -> impl Renderable {
    rsx! {
        @for fact in them {
            <p style=(FACT)>
                <span class="soft" style=(SOFT)>(&fact.term) ":"</span>
                " "
                @match &fact.value {
                    Value::Text(text) => { (text) }
                    Value::Email(address) => {
                        <a class="link" style=(LINK) href=(format!("mailto:{address}"))>(address)</a>
                    }
                }
            </p>
        }
    }
}

fn list(it: &List) -> impl Renderable {
    rsx! {
        <p class="soft" style=(LIST_TITLE)>(&it.title) ":"</p>
        <ul style=(LIST)>
            @for item in &it.items { <li>(item)</li> }
        </ul>
    }
}

fn button(t: &Texts, it: &Button) -> impl Renderable {
    rsx! {
        <p style=(BUTTON_PLACE)><a class="button" style=(BUTTON) href=(&it.address)>(&it.label)</a></p>
        <p class="soft" style=(BUTTON_ADDRESS)>(t.mail_button_address()) <br> (&it.address)</p>
    }
}
