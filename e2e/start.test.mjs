// The first page anyone sees, in every window and theme.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { checkPage } from "./checks.mjs";
import { openBrowser, openPage, sizes, startServer, themes } from "./harness.mjs";

let server;
let browser;
before(async () => {
  server = await startServer({ example: true });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
});

for (const size of Object.keys(sizes)) {
  for (const theme of themes) {
    test(`the start page is fit to be seen on a ${size}, ${theme}`, async () => {
      const page = await openPage(browser, { size, theme });
      const answer = await page.goto(server.url);
      assert.equal(answer.status(), 200);
      assert.equal(await page.locator("html").getAttribute("lang"), "en");
      await checkPage(page, "start");
    });
  }
}

test("the start page speaks the browser's language", async () => {
  for (const language of ["en", "fi", "da", "sv"]) {
    const page = await openPage(browser, { language });
    await page.goto(server.url);
    assert.equal(await page.locator("html").getAttribute("lang"), language);
  }
});

test("the example prints a sign-in code for the administrator", () => {
  assert.match(server.code ?? server.output(), /^[A-Z2-9-]{8,}$/);
});
