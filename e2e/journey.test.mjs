// A cross-expertise programme from its set-up to published pairs, as the people in it live it: the organiser at a
// desk and in English, those who take part on a phone and in Finnish. Every page on the way is held to what holds of
// all pages. The same journey runs on SQLite and on PostgreSQL, there with two servers, each with its own worker.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { checkPage } from "./checks.mjs";
import { newDatabase, openBrowser, openPage, startServer } from "./harness.mjs";
import { letterWith, signInAdministrator, signInByMail } from "./people.mjs";

const PEOPLE = fileURLToPath(new URL("../examples/people.csv", import.meta.url));
/** A sign-up filled in faster than this is taken for a machine's. */
const PATIENCE_OF_A_PERSON_MS = 4_500;

/** Presses a button and waits for the page it leads to. */
async function press(page, selector) {
  await Promise.all([page.waitForEvent("domcontentloaded"), page.locator(selector).first().click()]);
}

const submit = "main form:not(.button-form):not(.languages) button:not(.default-button):not([name=do])";

async function setUpProgramme(page, url) {
  await page.goto(`${url}/new-programme`);
  await checkPage(page, "new-programme");
  await page.locator("input[name=name]").fill("Journey 2027");
  const opening = new Date(Date.now() + 90 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await page.locator("input[name=opening]").fill(opening);
  await page.locator("input[name=contact]").fill("office@example.org");
  await press(page, submit);
  assert.equal(page.url(), `${url}/programmes/journey-2027/settings`);
  await checkPage(page, "settings");

  await page.goto(`${url}/programmes/journey-2027/settings/texts`);
  await checkPage(page, "settings-texts");
  await page.locator("input[name=name-fi]").fill("Matka 2027");
  await press(page, submit);
  for (const part of ["dates", "rules", "questions", "organisations", "charter", "limits"]) {
    await page.goto(`${url}/programmes/journey-2027/settings/${part}`);
    await checkPage(page, `settings-${part}`);
  }
  await page.goto(`${url}/programmes/journey-2027/opening`);
  await checkPage(page, "opening");
  await press(page, submit);
  assert.equal(page.url(), `${url}/programmes/journey-2027/overview`);
  await checkPage(page, "overview");
}

/** A stranger signs up on a phone, in Finnish, and confirms the address. */
async function signUp(browser, url, letters) {
  const page = await openPage(browser, { size: "phone", language: "fi" });
  await page.goto(`${url}/programmes/journey-2027`);
  assert.equal(await page.locator("h1").innerText(), "Matka 2027");
  await checkPage(page, "public");
  await page.goto(`${url}/programmes/journey-2027/sign-up`);
  await checkPage(page, "sign-up");
  await page.locator("input[name=name]").fill("Saara Suomalainen");
  await page.locator("input[name=email]").fill("saara@example.org");
  await page.locator("input[name=organisation]").fill("Saaren lukio");
  await page.locator("input[name=offer]").first().fill("elokuvakasvatus");
  await page.locator("input[name=offer]").nth(1).fill("vertaisarviointi");
  await page.locator("input[name=need]").first().fill("palvelumuotoilu");
  await page.locator("input[name=need]").nth(1).fill("hankehakemukset");
  await page.locator("input[name=language][value=fi]").check();
  for (const choice of ["company", "subject-wish", "mode"]) {
    await page.locator(`input[name=${choice}][value=either]`).check();
  }
  await page.locator("input[name=keep]").check();
  await page.waitForTimeout(PATIENCE_OF_A_PERSON_MS);
  await press(page, submit);
  assert.equal(page.url(), `${url}/programmes/journey-2027/sign-up/sent`);
  await checkPage(page, "sign-up-sent");

  const token = await letters("saara@example.org", /\/sign-up\/confirm\/([0-9a-f]{64})/);
  await page.goto(`${url}/sign-up/confirm/${token}`);
  await checkPage(page, "sign-up-confirm");
  await press(page, submit);
  await checkPage(page, "sign-up-done");
  await page.context().close();
}

/** The organiser takes a spreadsheet in, with everybody approved. */
async function importPeople(page, url) {
  await page.goto(`${url}/programmes/journey-2027/import`);
  await checkPage(page, "import");
  await page.locator("input[type=file]").setInputFiles(PEOPLE);
  await press(page, "main form[enctype] button:not(.default-button)");
  await checkPage(page, "import-columns");
  await page.goto(`${page.url()}/check`);
  await checkPage(page, "import-check");
  await page.locator("input[name=standing][value=approved]").check();
  await press(page, "main form[action$='/check'] button:not(.default-button)");
  await checkPage(page, "import-done");
}

/** The organiser approves whoever signed up, and closes the sign-up. */
async function approve(page, url) {
  await page.goto(`${url}/programmes/journey-2027/people`);
  await checkPage(page, "people");
  const row = page.locator("tr, li, article").filter({ hasText: "Saara Suomalainen" });
  await row.locator("input[name=person]").first().check();
  await press(page, "button[name=do][value=approved]");
  await checkPage(page, "people-decision");
  await press(page, submit);
  await page.goto(`${url}/programmes/journey-2027/overview`);
  await press(page, "form[action$='/closing'] button");
}

/** One button, a pin, and everybody is told. */
async function match(page, url) {
  await page.goto(`${url}/programmes/journey-2027/rounds`);
  await checkPage(page, "rounds-coverage");
  await press(page, "main form[action$='/rounds'] button");
  await page.goto(`${url}/programmes/journey-2027/rounds`);
  await checkPage(page, "rounds-studio");
  const words = await page.locator("main").innerText();
  assert.match(words, /Saara Suomalainen/);

  await page.goto(`${url}/programmes/journey-2027/overview`);
  await page.goto(`${url}/programmes/journey-2027/rounds`);
  const publication = await page.locator("a[href$='/publication']").first().getAttribute("href");
  await page.goto(new URL(publication, url).href);
  await checkPage(page, "publication");
  await press(page, "main form[action$='/publication'] button");
  await checkPage(page, "published");
}

/** Saara reads who her partner is, and says yes. */
async function meet(page, url) {
  await page.goto(`${url}/programmes/journey-2027/me`);
  await checkPage(page, "me");
  await page.goto(`${url}/programmes/journey-2027/me/profile`);
  await checkPage(page, "my-profile");
  await page.goto(`${url}/programmes/journey-2027/partnership`);
  await checkPage(page, "partnership");
  const before = await page.locator("main").innerText();
  assert.match(before, /@|Kaisla|Strandvik|Kuusamo|Granby|Lyngby|Northlight/);
  await press(page, "form[action$='/acceptance'] button");
  await checkPage(page, "partnership-accepted");
  assert.equal(await page.locator("form[action$='/acceptance']").count(), 0);
}

/** @param {{url: string}[]} servers the first is the organiser's, the last that of those who take part */
async function journey(servers) {
  const [organisers, participants] = [servers[0], servers.at(-1)];
  const browser = await openBrowser();
  try {
    const organiser = await signInAdministrator(browser, organisers);
    const outbox = await openPage(browser);
    await outbox.context().addCookies(await organiser.context().cookies());
    const letters = (address, pattern) => letterWith(outbox, organisers, address, pattern);
    await setUpProgramme(organiser, organisers.url);
    await signUp(browser, participants.url, letters);
    await importPeople(organiser, organisers.url);
    await approve(organiser, organisers.url);
    await match(organiser, organisers.url);
    await letters("saara@example.org", /(Matka 2027)/);
    const saara = await signInByMail(browser, participants, outbox, "saara@example.org", {
      size: "phone",
      language: "fi",
    });
    await meet(saara, participants.url);
    await organiser.goto(`${organisers.url}/programmes/journey-2027/rounds`);
    await checkPage(organiser, "rounds-answers");
  } finally {
    await browser.close();
  }
}

test("a programme runs from its set-up to a partnership, on SQLite", async () => {
  assert.equal((await readFile(PEOPLE, "utf8")).trim().split("\n").length, 25);
  const server = await startServer({ example: true });
  try {
    await journey([server]);
  } finally {
    await server.stop();
  }
});

test("the same programme runs on PostgreSQL with two servers and two workers", async () => {
  const database = await newDatabase();
  const first = await startServer({ example: true, database });
  const second = await startServer({ example: false, database });
  try {
    await journey([first, second]);
  } finally {
    await second.stop();
    await first.stop();
  }
});
