// What leaves Crossmentor for calendars, read by programs that others wrote: ical.js here, Python's icalendar and the
// calendar server Radicale in calendar_peers.py. Meetings before and after the clocks change keep their hour.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { promisify } from "node:util";
import ICAL from "ical.js";
import { openBrowser, openPage, startServer } from "./harness.mjs";
import { readOutbox } from "./outbox.mjs";
import { signInAdministrator } from "./people.mjs";

const HOUR = "09:00";
const ZONE = "Europe/Helsinki";
const PEERS = fileURLToPath(new URL("calendar_peers.py", import.meta.url));
const PROGRAMME = "/programmes/clocks";

/** The Wednesdays before and after the next change of Helsinki's clocks that is far enough ahead to plan for. */
function aroundTheChange() {
  const offset = (at) =>
    new Intl.DateTimeFormat("en", { timeZone: ZONE, timeZoneName: "longOffset" }).format(at).split("GMT")[1];
  const day = 24 * 60 * 60 * 1000;
  let at = Date.now() + 60 * day;
  while (offset(at) === offset(at + day)) at += day;
  const wednesday = (from, step) => {
    let it = from;
    while (new Date(it).getUTCDay() !== 3) it += step * day;
    return new Date(it).toISOString().slice(0, 10);
  };
  return { before: wednesday(at - day, -1), after: wednesday(at + 2 * day, 1) };
}

/** Fills in a page's form and sends it. */
async function send(page, path, values) {
  await page.goto(new URL(path, page.origin).href);
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).first().fill(value);
  await confirm(page);
}

/** Presses the button that sends the page's form. */
async function confirm(page) {
  const submit = page.locator("main form:not(.button-form) button.button:not([name=do])").first();
  await Promise.all([page.waitForEvent("domcontentloaded"), submit.click()]);
}

/** Puts somebody on the list, with all that a name can do to a file, and approves her. */
async function addAino(page) {
  await page.goto(new URL(`${PROGRAMME}/people/add`, page.origin).href);
  await page.locator("input[name=name]").fill('Aino Järvi, "A"');
  await page.locator("input[name=email]").fill("aino@example.org");
  await page.locator("input[name=language][value=en]").check();
  await confirm(page);
  await page.goto(new URL(`${PROGRAMME}/people`, page.origin).href);
  await page.locator("input[name=person]").first().check();
  const approve = page.locator("button[name=do][value=approved]");
  await Promise.all([page.waitForEvent("domcontentloaded"), approve.click()]);
  await confirm(page);
}

/** A programme with one participant, and two meetings that everybody is invited to. */
async function prepare(page, { before, after }) {
  await send(page, "/new-programme", { name: "Clocks", opening: before, contact: "office@example.org" });
  assert.equal(new URL(page.url()).pathname, `${PROGRAMME}/settings`, await page.locator("main").innerText());
  await addAino(page);
  await page.goto(new URL(`${PROGRAMME}/joint-meetings`, page.origin).href);
  await Promise.all([page.waitForEvent("domcontentloaded"), page.locator("form[action$='/prepare'] button").click()]);
  await send(page, `${PROGRAMME}/joint-meetings/new`, {
    title: "After; the clocks, changed",
    day: after,
    time: HOUR,
    minutes: "90",
    place: "Helsinki, huone 2; Kaisla",
    link: "https://meet.example.org/clocks",
  });
  await page.goto(new URL(`${PROGRAMME}/joint-meetings`, page.origin).href);
  const meetings = await page.locator("article a").evaluateAll((links) => links.map((it) => it.getAttribute("href")));
  const [opening, added] = [meetings[0], meetings[1]];
  for (const meeting of [opening, added]) await send(page, `${meeting}/invitations`, {});
  return { opening, added };
}

/** The calendar files of the letters in the outbox whose subject begins so, as soon as there are enough. */
async function calendarFiles(page, start, count) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    await readOutbox(page, page.origin);
    const links = await page.locator("main article").evaluateAll(
      (articles, start) =>
        articles
          .filter(({ innerText }) => innerText.startsWith(start) && innerText.includes("(Clocks)"))
          .map((it) => it.querySelector("a[href$='/calendar']")?.href),
      start,
    );
    const found = links.filter(Boolean);
    if (found.length >= count) {
      return await Promise.all(found.map(async (it) => await (await page.context().request.get(it)).text()));
    }
    await page.waitForTimeout(200);
  }
  return assert.fail(`not ${count} letters ${start}`);
}

/** The events of a calendar as ical.js understands them. */
function events(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const method = calendar.getFirstPropertyValue("method");
  const zones = calendar.getAllSubcomponents("vtimezone").map((it) => new ICAL.Timezone(it));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const start = event.startDate;
    const zone = zones.find((it) => it.tzid === start.zone.tzid) ?? start.zone;
    start.zone = zone;
    return {
      method,
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      location: event.location,
      day: `${start.year}-${String(start.month).padStart(2, "0")}-${String(start.day).padStart(2, "0")}`,
      hour: start.hour,
      tzid: start.zone.tzid,
      moment: start.toJSDate().toISOString(),
      minutes: event.duration.toSeconds() / 60,
      status: component.getFirstPropertyValue("status"),
      attendees: component.getAllProperties("attendee").map((it) => it.getFirstValue()),
    };
  });
}

/** By the clock of Helsinki, as the browser's own zone data has it. */
function inHelsinki(moment) {
  return new Intl.DateTimeFormat("sv", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" }).format(new Date(moment));
}

test("calendar programs read letters and feed, and the hour stays when the clocks change", async () => {
  const server = await startServer({ example: true });
  const browser = await openBrowser();
  const folder = await mkdtemp(join(tmpdir(), "crossmentor-calendar-"));
  try {
    const page = await signInAdministrator(browser, server);
    page.origin = server.url;
    const dates = aroundTheChange();
    const { added } = await prepare(page, dates);
    const invitations = await calendarFiles(page, "Invitation", 2);

    const invited = invitations.flatMap(events).sort((one, other) => one.day.localeCompare(other.day));
    assert.deepEqual(
      invited.map(({ method, day, hour, tzid, sequence, status }) => ({ method, day, hour, tzid, sequence, status })),
      [dates.before, dates.after].map((day) => ({
        method: "REQUEST", day, hour: 9, tzid: ZONE, sequence: 0, status: "CONFIRMED",
      })),
    );
    assert.deepEqual(invited.map(({ moment }) => inHelsinki(moment)), [`${dates.before} 09:00`, `${dates.after} 09:00`]);
    const utcHours = new Set(invited.map(({ moment }) => moment.slice(11, 13)));
    assert.equal(utcHours.size, 2, "the same hour in Helsinki is two hours in universal time");
    assert.equal(invited[1].summary, "After; the clocks, changed – Clocks");
    assert.equal(invited[1].location, "Helsinki, huone 2; Kaisla");
    assert.deepEqual(invited[1].attendees, ["mailto:aino@example.org"]);

    // Moved by an hour: the same event, the next sequence. Then cancelled.
    await send(page, `${added}/edit`, { time: "10:00" });
    await confirm(page);
    const [changed] = await calendarFiles(page, "Changed", 1);
    const [moved] = events(changed);
    assert.deepEqual([moved.uid, moved.sequence, moved.hour, moved.method], [invited[1].uid, 1, 10, "REQUEST"]);

    // The feed has both, as they are now.
    await page.goto(new URL("/calendar", server.url).href);
    await Promise.all([page.waitForEvent("domcontentloaded"), page.locator("form[action='/calendar'] button").click()]);
    const address = new URL(await page.locator("#address").inputValue());
    const stranger = await openPage(browser);
    const feed = await (await stranger.context().request.get(new URL(address.pathname, server.url).href)).text();
    const listed = events(feed).filter(({ summary }) => summary.endsWith("– Clocks"));
    assert.deepEqual(listed.map(({ uid, sequence, hour }) => [uid, sequence, hour]), [
      [invited[0].uid, 0, 9],
      [invited[1].uid, 1, 10],
    ]);

    await send(page, `${added}/cancellation`, {});
    const [cancelled] = await calendarFiles(page, "Cancelled", 1);
    assert.deepEqual(
      events(cancelled).map(({ uid, sequence, method, status }) => [uid, sequence, method, status]),
      [[invited[1].uid, 2, "CANCEL", "CANCELLED"]],
    );

    const files = { feed, changed, cancelled, before: invitations.find((it) => events(it)[0].day === dates.before) };
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, `${name}.ics`), text);
    const expected = JSON.stringify({ zone: ZONE, before: `${dates.before}T09:00`, after: `${dates.after}T10:00` });
    const python = process.env.CROSSMENTOR_PYTHON;
    await promisify(execFile)(python, [PEERS, folder, expected], { timeout: 120_000 }).catch((error) =>
      assert.fail(`${error.message}\n${error.stdout}\n${error.stderr}`),
    );
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
