// The power goes again and again while members write: what the server has acknowledged is there afterwards, once, and
// nothing is half done.

import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openBrowser, openPage, startServer } from "./harness.mjs";
import { signInAdministrator, signInByMail } from "./people.mjs";

const PARTICIPANT = "kaisa.makela@strandvik.example";
/** How long each server lives once its writers are at work, in milliseconds: some die early, some in full swing. */
const LIVES_MS = [40, 700, 150, 1_100, 90, 400, 250, 900];
const WRITERS = 3;

/** Somebody signed in, as the cookie of their requests, and the address of their workspace below the server's. */
async function participant(server) {
  const browser = await openBrowser();
  try {
    const administrator = await signInAdministrator(browser, server);
    const outbox = await openPage(browser);
    await outbox.context().addCookies(await administrator.context().cookies());
    const page = await signInByMail(browser, server, outbox, PARTICIPANT);
    await page.goto(`${server.url}/programmes/the-first-round/partnership`);
    const href = await page.locator("a[href$='/agreement']").first().getAttribute("href");
    const cookies = await page.context().cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    return { cookie, workspace: href.replace(/\/agreement$/, "") };
  } finally {
    await browser.close();
  }
}

/** Writes one numbered text after another until the server is gone; those that were acknowledged. */
async function write(server, { cookie, workspace }, room, prefix) {
  const acknowledged = [];
  for (let number = 0; ; number += 1) {
    const text = `${prefix}-${number};`;
    const answer = await fetch(`${server.url}${workspace}/${room}`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie },
      body: new URLSearchParams({ text }),
    }).catch(() => undefined);
    if (!answer) return acknowledged;
    assert.equal(answer.status, 303, `${room} answered ${answer.status}`);
    acknowledged.push(text);
  }
}

/** All pages of a room, one after another. */
async function read(server, { cookie, workspace }, room) {
  let all = "";
  for (let path = `${workspace}/${room}`; path; ) {
    const answer = await fetch(new URL(path, server.url), { headers: { cookie } });
    assert.equal(answer.status, 200);
    const page = await answer.text();
    all += page;
    path = page.match(/<a rel="next" href="([^"]+)"/)?.[1]?.replaceAll("&amp;", "&");
  }
  return all;
}

test("nothing acknowledged is lost when the power goes, and nothing is half done", async () => {
  const data = await mkdtemp(join(tmpdir(), "crossmentor-endurance-"));
  let server = await startServer({ data });
  try {
    const who = await participant(server);
    const acknowledged = { notes: [], "notes/journal": [] };
    for (const [life, milliseconds] of LIVES_MS.entries()) {
      const writers = Object.entries(acknowledged).flatMap(([room, texts]) =>
        Array.from({ length: WRITERS }, async (_, writer) => {
          texts.push(...(await write(server, who, room, `${room}-${life}-${writer}`)));
        }),
      );
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await server.kill();
      await Promise.all(writers);
      server = await startServer({ data });
    }
    for (const [room, texts] of Object.entries(acknowledged)) {
      const page = await read(server, who, room);
      assert.ok(texts.length > 0, `nothing was written in ${room}`);
      const wrong = texts.filter((text) => page.split(text).length !== 2);
      assert.deepEqual(wrong, [], `${room}: acknowledged texts that do not stand there once`);
    }
  } finally {
    await server.stop();
    await rm(data, { recursive: true, force: true });
  }
});
