// The harness itself: each check finds what is planted for it on a page served here, under a content security
// policy as strict as Crossmentor's own.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { checkAccessible, checkKeyboard, checkNoProblems, checkPage, checkWidth, takeScreenshot } from "./checks.mjs";
import { openBrowser, openPage, sizes } from "./harness.mjs";
import { newestMailTo } from "./outbox.mjs";

const POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; base-uri 'none'; object-src 'none'";
const GOOD = `
  <header><a href="#main">Skip to content</a></header>
  <main id="main"><h1>Rounds</h1>
    <form><label>Name <input name="name"></label> <label>Day <input type="date" name="day"></label>
      <fieldset><legend>Mode</legend>
        <label><input type="radio" name="mode" value="a"> Online</label>
        <label><input type="radio" name="mode" value="b"> In person</label></fieldset>
      <details><summary>More</summary><a href="/hidden">Hidden</a></details>
      <button>Save</button></form></main>`;

const OUTBOX = `
  <main><h1>Outbox</h1>
    <article><h2>Your code</h2><p>To: aino@example.org</p><pre>Open http://site/in?a=1&amp;b=2 and type 123 456.</pre></article>
    <article><h2>Welcome</h2><p>To: bo@example.org</p><pre>Hello</pre></article>
    <article><h2>Your code</h2><p>To: aino@example.org</p><pre>An older one</pre></article></main>`;

let site;
let browser;
before(async () => {
  browser = await openBrowser();
  site = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://site");
    response.setHeader("content-security-policy", POLICY);
    if (pathname === "/style.css") {
      response.setHeader("content-type", "text/css");
      return response.end("a, button, input, summary { min-height: 24px; display: inline-block }");
    }
    if (!["/", "/administration/outbox"].includes(pathname)) return response.writeHead(pathname === "/broken" ? 500 : 204).end();
    response.setHeader("content-type", "text/html; charset=utf-8");
    const head = `<meta name="viewport" content="width=device-width"><link rel="icon" href="/icon">
      <link rel="stylesheet" href="/style.css"><title>Test</title>`;
    const body = searchParams.get("body") ?? OUTBOX;
    response.end(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
  });
  await new Promise((resolve) => site.listen(0, "127.0.0.1", resolve));
});
after(async () => {
  await browser?.close();
  site?.close();
});

const address = () => `http://127.0.0.1:${site.address().port}/`;

async function pageWith(body, wishes) {
  const page = await openPage(browser, wishes);
  await page.goto(`${address()}?body=${encodeURIComponent(body)}`);
  return page;
}

test("a good page passes every check", async () => {
  await checkPage(await pageWith(GOOD), "harness");
});

test("the keyboard's stops come in their order, one for a group of radio buttons", async () => {
  const stops = await checkKeyboard(await pageWith(GOOD));
  assert.deepEqual(stops, [
    "a “Skip to content”",
    "input “Name”",
    "input “Day”",
    "input “Online”",
    "summary “More”",
    "button “Save”",
  ]);
});

test("a picture without a text is not accessible", async () => {
  const page = await pageWith(`${GOOD}<footer><img src="/picture.png"></footer>`);
  await assert.rejects(checkAccessible(page), /image-alt \(critical\)[^]*img[^]*alt/);
});

test("an element that the Tab key does not reach is found", async () => {
  // A focus trap: leaving the first field leads back to it.
  const page = await pageWith(`<main><h1>Trap</h1><input aria-label="First"><input aria-label="Second"></main>`);
  await page.evaluate(() => {
    const [first] = document.querySelectorAll("input");
    first.addEventListener("blur", () => first.focus());
  });
  await assert.rejects(checkKeyboard(page), /Tab does not reach input “Second”/);
});

test("a focus that cannot be seen is found", async () => {
  const page = await pageWith(GOOD);
  await page.locator("button").evaluate((button) => (button.style.outline = "none"));
  await assert.rejects(checkKeyboard(page), /the focus cannot be seen on button “Save”/);
});

test("a page wider than a phone is found", async () => {
  const page = await pageWith(GOOD, { size: "phone" });
  await checkWidth(page);
  await page.locator("h1").evaluate((title) => (title.style.width = "500px"));
  await assert.rejects(checkWidth(page), /too wide:[^]*window of 390[^]*<h1/);
});

for (const [what, body, expected] of [
  ["an inline script", "<script>alert(1)</script>", /script/i],
  ["an answer 500", '<img src="/broken" alt="">', /\/broken answered 500/],
  ["a call to a stranger", '<img src="http://127.0.0.1:9/x.png" alt="">', /127\.0\.0\.1:9/],
]) {
  test(`${what} is noticed`, async () => {
    const page = await pageWith(`${GOOD}<footer>${body}</footer>`);
    assert.throws(() => checkNoProblems(page), expected);
  });
}

test("a screenshot shows the whole page in the size of its window", async () => {
  for (const size of Object.keys(sizes)) {
    const page = await pageWith(GOOD, { size, theme: "dark" });
    const path = await takeScreenshot(page, "harness");
    assert.match(path, new RegExp(`harness-${size}-dark\\.png$`));
    const header = (await readFile(path)).subarray(16, 24);
    assert.deepEqual(
      { width: header.readUInt32BE(0), height: header.readUInt32BE(4) },
      sizes[size],
    );
  }
});

test("the newest mail to somebody is read from the outbox", async () => {
  const page = await openPage(browser);
  const mail = await newestMailTo(page, address(), "aino@example.org");
  assert.equal(mail.subject, "Your code");
  assert.deepEqual(mail.links, ["http://site/in?a=1&b=2"]);
  assert.match(mail.text, /type 123 456\.$/);
  await assert.rejects(newestMailTo(page, address(), "cai@example.org"), /among: Your code; Welcome; Your code/);
});
