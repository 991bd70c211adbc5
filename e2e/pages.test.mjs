// Every page in every state that the product has samples for, held to what holds of all pages: on a phone in Finnish,
// whose words are the longest, and at a desk in English and in the dark. Everything that is wrong is told at once.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPage } from "./checks.mjs";
import { openBrowser, openPage, startGallery } from "./harness.mjs";

const LOOKS = [
  { size: "phone", theme: "light", language: "fi" },
  { size: "desktop", theme: "dark", language: "en" },
];

test("every page is fit to be seen in each of its states", async () => {
  const gallery = await startGallery();
  const browser = await openBrowser();
  const wrong = [];
  try {
    assert.ok(gallery.addresses.length > 100, `only ${gallery.addresses.length} samples`);
    for (const look of LOOKS) {
      const page = await openPage(browser, look);
      for (const address of gallery.addresses) {
        page.problems.length = 0;
        await page.goto(address);
        await checkPage(page, `sample-${address.split("/").at(-1)}`).catch((error) => wrong.push(error.message));
      }
      await page.context().close();
    }
  } finally {
    await browser.close();
    await gallery.stop();
  }
  if (wrong.length > 0) assert.fail(wrong.join("\n\n"));
});
