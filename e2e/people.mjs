// Signing people in as they do it themselves: with a code from a letter, which the administrator's outbox holds.

import assert from "node:assert/strict";
import { openPage } from "./harness.mjs";
import { newestMailTo } from "./outbox.mjs";

/** Signs the administrator in with the code the server printed. */
export async function signInAdministrator(browser, server, wishes = {}) {
  const page = await openPage(browser, wishes);
  await page.goto(new URL("/sign-in/code", server.url).href);
  await page.locator("input[name=code]").fill(server.code);
  await Promise.all([page.waitForURL(new URL("/", server.url).href), page.locator("main form button").click()]);
  return page;
}

/** Signs an administrator in afresh, with a code from the command line, in the page given or in one of their own. */
export async function signInAtConsole(browser, server, address, wishes = {}) {
  const said = await server.command("admin", "invite", address);
  const code = said.match(/: ([A-Z0-9-]+)\s*$/)[1];
  const page = await openPage(browser, wishes);
  await page.goto(new URL("/sign-in/code", server.url).href);
  await page.locator("input[name=code]").fill(code);
  await Promise.all([page.waitForURL(new URL("/", server.url).href), page.locator("main form button").click()]);
  return page;
}

/**
 * Signs somebody in by e-mail: asks in a browser of their own, reads the code in the administrator's outbox, types it.
 *
 * @param {import("playwright-core").Page} administrator a page where the administrator is signed in
 */
export async function signInByMail(browser, server, administrator, address, wishes = {}) {
  const page = await openPage(browser, wishes);
  await page.goto(new URL("/sign-in", server.url).href);
  await page.locator("input[name=email]").fill(address);
  await Promise.all([page.waitForURL("**/sign-in/code"), page.locator("main form button").click()]);
  const code = await letterWith(administrator, server, address, /\b([A-HJ-NP-Z2-9]{6})\b/);
  await page.locator("input[name=code]").fill(code);
  await Promise.all([page.waitForURL(new URL("/", server.url).href), page.locator("main form button").click()]);
  return page;
}

/** What the pattern's first group finds in the newest letter to an address, as soon as the letter is there. */
export async function letterWith(administrator, server, address, pattern) {
  // The worker writes letters a moment after the act that causes them.
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const mail = await newestMailTo(administrator, server.url, address).catch(() => undefined);
    const found = mail?.text.match(pattern);
    if (found) return found[1];
    await administrator.waitForTimeout(200);
  }
  assert.fail(`no letter to ${address} that has ${pattern}`);
}
