// A programme of twelve people from its publication to its certificates, seven months in a few minutes: the clock is
// moved from phase to phase. One pair is followed closely, one member in Finnish on a phone, the other in English at a
// desk; the others answer what they are asked. Every page on the way is held to what holds of all pages.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { checkPage } from "./checks.mjs";
import { newClock } from "./clock.mjs";
import { openBrowser, openPage, startServer } from "./harness.mjs";
import { letterWith, signInAdministrator, signInAtConsole, signInByMail } from "./people.mjs";

const SLUG = "the-first-round";
const ORGANISER = "administrator@crossmentor.example";
const SECRET = "kanarialintu-7f3a";
const DAY = 24 * 60 * 60 * 1000;

/** The addresses of the twelve, as the example takes them from its file. */
async function twelve() {
  const file = fileURLToPath(new URL("../examples/people.csv", import.meta.url));
  const lines = (await readFile(file, "utf8")).trim().split("\n");
  return lines.slice(13, 25).map((line) => line.split(",")[1]);
}

/** Presses a button and waits for the page it leads to. */
async function press(page, selector) {
  const button = page.locator(selector).first();
  if ((await button.count()) === 0) {
    const words = await page.locator("main").innerText();
    assert.fail(`${page.url()} has nothing to press that is ${selector}. It says:\n${words}`);
  }
  await Promise.all([page.waitForEvent("domcontentloaded"), button.click()]);
}

const save = "main form[novalidate] .button-row button:not(.default-button)";

/** What the life of a programme is played on. */
class Stage {
  static async begin() {
    const stage = new Stage();
    stage.clock = await newClock();
    stage.server = await startServer({ example: true, clock: stage.clock });
    stage.browser = await openBrowser();
    stage.organiser = await signInAdministrator(stage.browser, stage.server);
    stage.outbox = await openPage(stage.browser);
    await stage.outbox.context().addCookies(await stage.organiser.context().cookies());
    return stage;
  }

  async end() {
    await this.browser?.close();
    await this.server?.stop();
    await this.clock?.remove();
  }

  at(rest) {
    return `${this.server.url}/programmes/${SLUG}/${rest}`;
  }

  /** Sessions die in the months between: whoever comes back signs in anew. */
  async moveTo(moment) {
    await this.clock.moveTo(moment);
    const old = [this.organiser, this.outbox];
    this.organiser = await signInAtConsole(this.browser, this.server, ORGANISER);
    this.outbox = await openPage(this.browser);
    await this.outbox.context().addCookies(await this.organiser.context().cookies());
    for (const page of old) await page.context().close();
  }

  async signIn(address, wishes) {
    return await signInByMail(this.browser, this.server, this.outbox, address, wishes);
  }

  async letter(address, pattern) {
    return await letterWith(this.outbox, this.server, address, pattern);
  }
}

/** Everybody accepts; who is whose partner comes out on the way, by the addresses of their agreements. */
async function accept(stage, people) {
  const pairs = new Map();
  const fresh = [];
  for (const address of people) {
    const page = await stage.signIn(address, { size: "phone", language: "fi" });
    await page.goto(stage.at("partnership"));
    if (pairs.size === 0) await checkPage(page, "life-partnership");
    // The example's first pairs have accepted and begun already.
    const acceptance = "form[action$='/acceptance'] button";
    if ((await page.locator(acceptance).count()) > 0) await press(page, acceptance);
    const href = await page.locator("a[href$='/agreement']").first().getAttribute("href");
    const id = href.match(/partnership\/([0-9a-f]+)\/agreement/)[1];
    pairs.set(id, [...(pairs.get(id) ?? []), address]);
    if (pairs.get(id).length === 1 && (await isFresh(stage, page, id))) fresh.push(id);
    await page.context().close();
  }
  assert.deepEqual([...pairs.values()].map((it) => it.length), [2, 2, 2, 2, 2, 2]);
  return { pairs, fresh };
}

/** Whether the pair has nothing of what the example's first pairs have done already. */
async function isFresh(stage, page, id) {
  const links = async (room, pattern) => {
    await page.goto(stage.at(`partnership/${id}/${room}`));
    return await page.locator(`main a[href*='${pattern}']`).count();
  };
  return (await links("agreement", "/versions/")) + (await links("goals", "/goals/")) + (await links("meetings", "/times")) === 0;
}

/** Both draft, both sign the same version, each sets a goal, and they write to each other. */
async function agree(stage, id, first, second) {
  const at = (rest) => stage.at(`partnership/${id}/${rest}`);
  for (const [page, goal] of [[first, "Osaan kertoa luvuista"], [second, "Lead a difficult conversation"]]) {
    await page.goto(at("goals"));
    await page.locator("[name=text]").last().fill(`${goal} ${SECRET}`);
    await page.locator("[name=measure]").last().fill("A colleague says so");
    await page.locator("[name=before]").last().selectOption("3");
    await press(page, save);
    await checkPage(page, "life-goals");
  }
  await first.goto(at("agreement"));
  await checkPage(first, "life-agreement-empty");
  await first.goto(at("agreement/draft"));
  for (const area of await first.locator("main textarea").all()) await area.fill(`Sovittu yhdessä. ${SECRET}`);
  await first.locator("input[name=way]").first().check();
  await checkPage(first, "life-agreement-draft");
  await press(first, save);
  await press(first, "form[action$='/signature'] button");
  await second.goto(at("agreement"));
  await checkPage(second, "life-agreement");
  await press(second, "form[action$='/signature'] button");
  await press(second, "main a[href*='/agreement/']:not([href$='/draft'])");
  await checkPage(second, "life-agreement-document");

  await first.goto(at("notes"));
  await first.locator("textarea[name=text]").fill(`Hei! Tavataanko ensi viikolla? ${SECRET}`);
  await press(first, save);
  await second.goto(at("notes"));
  assert.match(await second.locator("main").innerText(), /Tavataanko ensi viikolla/);
  await checkPage(second, "life-notes");
}

/**
 * Everybody is invited to the opening already; the organiser invites to the other two, and one of the pair says yes by one
 * press from the mail.
 */
async function invite(stage, address) {
  const page = stage.organiser;
  await page.goto(stage.at("joint-meetings"));
  await checkPage(page, "life-joint-meetings");
  const paths = await page.locator("main h3 a").evaluateAll((links) => links.map((it) => it.getAttribute("href")));
  const meetings = paths.map((path) => new URL(path, stage.server.url).href);
  assert.equal(meetings.length, 3);
  for (const [number, meeting] of meetings.slice(1).entries()) {
    await page.goto(`${meeting}/invitations`);
    if (number === 0) await checkPage(page, "life-joint-meeting-invitations");
    await press(page, "main form[method=post] button");
    const token = await stage.letter(address, /\/reply\/([0-9a-zA-Z_-]{20,})/);
    if (number === 0) await answer(stage, token);
  }
  return meetings;
}

/** Without signing in, by the address from the mail. */
async function answer(stage, token) {
  const stranger = await openPage(stage.browser, { size: "phone" });
  await stranger.goto(`${stage.server.url}/reply/${token}`);
  await checkPage(stranger, "life-reply");
  await press(stranger, "main form button");
  await checkPage(stranger, "life-replied");
  await stranger.context().close();
}

/** Everybody on the list was there. */
async function attend(stage, meeting) {
  const page = stage.organiser;
  await page.goto(`${meeting}/attendance`);
  for (const box of await page.locator("input[name=there]").all()) await box.check();
  await checkPage(page, "life-attendance");
  await press(page, "main form[action$='/attendance'] button");
}

/** A time is proposed, suits, is held; what came of it is written down; a visit counts as well. */
async function work(stage, id, first, second) {
  const at = (rest) => stage.at(`partnership/${id}/${rest}`);
  await first.goto(at("meetings"));
  await checkPage(first, "life-meetings-empty");
  await first.goto(at("meetings/new"));
  const day = new Date(stage.clock.now().getTime() + 3 * DAY).toISOString().slice(0, 10);
  await first.locator("input[name=day]").first().fill(day);
  await first.locator("input[name=time]").first().fill("10:00");
  await first.locator("input[name=mode][value=online]").check();
  await checkPage(first, "life-meeting-new");
  await press(first, "main form button[value=ask]");
  const meeting = first.url();
  await second.goto(meeting);
  await checkPage(second, "life-meeting-asked");
  await press(second, "main form[action$='/answer'] button");
  await checkPage(second, "life-meeting-fixed");

  await stage.moveTo(new Date(stage.clock.now().getTime() + 4 * DAY));
  await first.goto(`${meeting}/held`);
  for (const box of await first.locator("input[name=present]").all()) await box.check();
  await first.locator("input[name=minutes]").fill("60");
  await checkPage(first, "life-meeting-held");
  await press(first, save);
  await first.goto(`${meeting}/notes`);
  await first.locator("textarea[name=notes]").fill(`Puhuimme mittareista. ${SECRET}`);
  await press(first, save);
  await second.goto(`${meeting}/feedback`);
  await second.locator("textarea[name=most-useful]").fill(`The example. ${SECRET}`);
  await press(second, save);
  await second.goto(meeting);
  await checkPage(second, "life-meeting");
  await second.goto(at("meetings/activities/new"));
  await second.locator("input[name=kind]").first().check();
  await second.locator("input[name=day]").fill(stage.clock.now().toISOString().slice(0, 10));
  await second.locator("input[name=hours]").fill("2");
  await checkPage(second, "life-activity");
  await press(second, save);
  await second.goto(at("meetings"));
  await checkPage(second, "life-meetings");
}

/** They write an article, another pair reads it, both agree, and everybody can read it. */
async function publish(stage, id, first, second, readers) {
  await first.goto(stage.at(`partnership/${id}/outputs`));
  await checkPage(first, "life-outputs-empty");
  await first.locator("input[name=title]").fill("Mitä opimme luvuista");
  await first.locator("input[name=kind]").first().check();
  await press(first, save);
  const output = first.url().replace(/\/(text|details)$/, "");
  await first.goto(`${output}/text`);
  await first.locator("textarea[name=text]").fill("# Luvut puhuvat\n\nKun *kysymys* on selvä, yksi kuva riittää.\n");
  await checkPage(first, "life-output-text");
  await press(first, "form.editor .button-row button:not([value=preview]):not(.default-button)");
  await first.goto(output);
  await checkPage(first, "life-output");
  await first.goto(`${output}/review`);
  await first.locator("input[name=reader]").first().check();
  await checkPage(first, "life-output-review");
  await press(first, save);

  const reader = await findReader(stage, readers);
  await checkPage(reader, "life-review");
  await reader.locator("textarea[name=good]").fill("Selkeä alku.");
  await reader.locator("input[name=verdict]").first().check();
  await press(reader, save);
  await reader.context().close();

  await first.goto(`${output}/publication`);
  await first.locator("input[name=reach][value=public]").check();
  await first.locator("input[name=licence]").first().check();
  await checkPage(first, "life-output-publication");
  await press(first, save);
  for (const page of [first, second]) {
    await page.goto(`${output}/publication`);
    const consent = page.locator("form[action$='/consent'] button");
    if ((await consent.count()) > 0) await press(page, "form[action$='/consent'] button");
  }
  const stranger = await openPage(stage.browser, { language: "en" });
  await stranger.goto(stage.at("outputs"));
  await checkPage(stranger, "life-gallery");
  await press(stranger, "main a[href*='/outputs/']:has-text('Mitä opimme luvuista')");
  assert.match(await stranger.locator("main").innerText(), /Luvut puhuvat/);
  await checkPage(stranger, "life-article");
  await stranger.context().close();
}

/** Whoever of the others was asked to read, at the page where they do. */
async function findReader(stage, addresses) {
  for (const address of addresses) {
    const page = await stage.signIn(address, { language: "en" });
    await page.goto(stage.at("partnership"));
    const id = (await page.locator("a[href$='/agreement']").first().getAttribute("href")).match(/([0-9a-f]+)\/agreement/)[1];
    await page.goto(stage.at(`partnership/${id}/outputs`));
    const reviews = page.locator("main a[href*='/reviews/']");
    for (const path of await reviews.evaluateAll((links) => links.map((it) => it.getAttribute("href")))) {
      await page.goto(new URL(path, stage.server.url).href);
      // Of what was read before, the answer is on the page, and no form.
      if ((await page.locator("textarea[name=good]").count()) > 0) return page;
    }
    await page.context().close();
  }
  assert.fail("nobody was asked to read");
}

/** Everybody answers the closing questionnaire: enough for the results to be shown. */
async function reflect(stage, people) {
  for (const [number, address] of people.entries()) {
    const page = await stage.signIn(address, number % 2 ? { language: "en" } : { size: "phone", language: "fi" });
    await page.goto(stage.at("questionnaires/closing"));
    for (const scale of await page.locator("main fieldset:has(input[type=radio])").all()) {
      await scale.locator("input[type=radio]").nth(number % 2).check();
    }
    if (number < 2) await checkPage(page, "life-questionnaire");
    await press(page, save);
    if (number < 2) await checkPage(page, "life-questionnaire-done");
    await page.context().close();
  }
}

/** Results are there, certificates issued and verified, and the report tells the figures of this very run. */
async function close(stage, person) {
  const page = stage.organiser;
  await page.goto(stage.at("results"));
  await checkPage(page, "life-results");
  await page.goto(stage.at("results/closing"));
  // The daily sweep has counted the answers and destroyed the sheets.
  assert.match(await page.locator("main").innerText(), /12 of 12 have answered/);
  await checkPage(page, "life-results-closing");
  await page.goto(stage.at("certificates"));
  await checkPage(page, "life-certificates");
  for (const box of await page.locator("input[name=who]").all()) await box.check();
  await press(page, "main form[action$='/certificates'] button:not(.default-button)");
  await checkPage(page, "life-certificates-preview");
  await press(page, "main form[action$='/certificates'] button:not(.default-button)");

  await stage.letter(person, /\/(the-first-round\/certificate)\b/);
  const own = await stage.signIn(person, { size: "phone", language: "fi" });
  await own.goto(stage.at("certificate"));
  await checkPage(own, "life-certificate");
  const code = (await own.locator("main").innerText()).match(/[A-Z0-9]{4}(?: [A-Z0-9]{4}){3}/)[0];
  const pdf = await own.request.get(stage.at("certificate/pdf"));
  assert.equal((await pdf.body()).subarray(0, 5).toString(), "%PDF-");
  await own.context().close();
  const stranger = await openPage(stage.browser, { language: "fi" });
  await stranger.goto(`${stage.server.url}/certificates`);
  await stranger.locator("main input[name=code]").fill(code);
  await press(stranger, "main form button");
  assert.equal(new URL(stranger.url()).pathname, `/certificates/${code.replaceAll(" ", "")}`);
  await checkPage(stranger, "life-certificate-verified");
  await stranger.context().close();

  await page.goto(stage.at("report"));
  await checkPage(page, "life-report");
  const rows = await page.locator("main tbody tr").evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.innerText.trim())),
  );
  const figure = (what) => rows.find(([name]) => name === what)?.slice(1);
  // The example's first pairs had signed, met and worked once each; this run adds one of each.
  assert.deepEqual(
    ["Everybody", "Signed agreements", "Meetings held", "Other work together", "Joint opening", "Joint closing"].map(figure),
    [["12", "12", "12"], ["2"], ["2"], ["2"], ["12", "12"], ["12", "12"]],
  );
  assert.doesNotMatch(await page.content(), new RegExp(SECRET));
}

/** The organiser follows all of it without reading any of it. */
async function follow(stage, name, id) {
  const pages = ["overview", "partnerships", `partnerships/${id}`, "results", "mail", "organisers", "history"];
  for (const [number, rest] of pages.entries()) {
    await stage.organiser.goto(stage.at(rest));
    await checkPage(stage.organiser, `life-${name}-${number}-${rest.split("/")[0]}`);
    assert.doesNotMatch(await stage.organiser.content(), new RegExp(SECRET));
  }
}

test("a programme of twelve lives from its publication to its certificates", async () => {
  const stage = await Stage.begin();
  try {
    const people = await twelve();
    const { pairs, fresh } = await accept(stage, people);
    const id = fresh[0];
    const [one, other] = pairs.get(id);
    const readers = people.filter((it) => it !== one && it !== other);
    let first = await stage.signIn(one, { size: "phone", language: "fi" });
    let second = await stage.signIn(other, { language: "en", theme: "dark" });
    await first.context().addCookies([{ name: "language", value: "fi", url: stage.server.url }]);
    await second.context().addCookies([{ name: "language", value: "en", url: stage.server.url }]);
    await first.goto(stage.at("me"));
    await checkPage(first, "life-me");
    await agree(stage, id, first, second);
    const [opening, midpoint, closing] = await invite(stage, one);
    await follow(stage, "start", id);

    const start = stage.clock.now().getTime();
    await stage.moveTo(new Date(start + 34 * DAY));
    await attend(stage, opening);
    const again = async () => {
      for (const page of [first, second]) await page.context().close();
      first = await stage.signIn(one, { size: "phone", language: "fi" });
      second = await stage.signIn(other, { language: "en", theme: "dark" });
      await first.context().addCookies([{ name: "language", value: "fi", url: stage.server.url }]);
      await second.context().addCookies([{ name: "language", value: "en", url: stage.server.url }]);
    };
    await again();
    await work(stage, id, first, second);
    await stage.moveTo(new Date(start + 150 * DAY));
    await attend(stage, midpoint);
    await again();
    await publish(stage, id, first, second, readers);
    await follow(stage, "work", id);

    // The closing lies seven months after the opening.
    await stage.moveTo(new Date(start + 254 * DAY));
    await attend(stage, closing);
    await reflect(stage, people);
    await stage.moveTo(new Date(start + 300 * DAY));
    await close(stage, one);
    await follow(stage, "end", id);
  } finally {
    await stage.end();
  }
});
