// What must hold of every page, each told in sentences when it does not.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import axe from "axe-core";

const SCREENSHOTS = fileURLToPath(new URL("screenshots/", import.meta.url));

/**
 * Everything below at once, and a screenshot: accessible, within the window, reachable by keyboard, and
 * nothing went wrong on the way here.
 *
 * @param {string} name the screenshot's, such as `rounds-studio`
 */
export async function checkPage(page, name) {
  await takeScreenshot(page, name);
  checkNoProblems(page);
  await checkWidth(page);
  await checkAccessible(page);
  await checkKeyboard(page);
}

/** axe finds nothing, its best practices and the target size of WCAG 2.2 included. */
export async function checkAccessible(page) {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const options = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };
    return (await globalThis.axe.run(document, options)).violations;
  });
  const told = violations.map(({ id, help, helpUrl, impact, nodes }) => {
    const places = nodes.map(({ target, html, failureSummary }) => {
      const [, ...reasons] = (failureSummary ?? "").split("\n");
      return `    ${target.join(" ")}\n      ${html}\n    ${reasons.join("\n    ")}`;
    });
    return `  ${id} (${impact}): ${help}\n  ${helpUrl}\n${places.join("\n")}`;
  });
  if (told.length > 0) assert.fail(`${where(page)} is not accessible:\n${told.join("\n\n")}`);
}

/** Nothing sticks out to the right, so that nobody has to scroll in two directions. */
export async function checkWidth(page) {
  const outside = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    const told = wide.map((element) => element.cloneNode(false).outerHTML.slice(0, 200));
    return [`the page is ${scrollWidth} wide in a window of ${clientWidth}`, ...told.slice(0, 10)];
  });
  if (outside.length > 0) assert.fail(`${where(page)} is too wide:\n  ${outside.join("\n  ")}`);
}

/** No error on the console, no lost request, no answer 500, no request to a stranger. */
export function checkNoProblems(page) {
  if (page.problems.length > 0) assert.fail(`${where(page)} had problems:\n  ${page.problems.join("\n  ")}`);
}

/**
 * The Tab key reaches everything that can be used, and one sees where one is.
 *
 * @returns {Promise<string[]>} the stops in their order, for tests of that order
 */
export async function checkKeyboard(page) {
  const { stops, unreached, unseen } = await walkByKeyboard(page);
  const complaints = [
    ...unreached.map((it) => `  Tab does not reach ${it}`),
    ...unseen.map((it) => `  the focus cannot be seen on ${it}`),
  ];
  if (complaints.length > 0) assert.fail(`${where(page)} by keyboard:\n${complaints.join("\n")}`);
  return stops;
}

/** Presses Tab through the whole page from its top. */
async function walkByKeyboard(page) {
  await page.evaluate(() => {
    const usable = "a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable=true]";
    const shown = (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.closest("[inert]") &&
      !element.matches(":disabled, input[type=hidden], [tabindex^='-']");
    // What a stop looks like with the focus differs from what it looked like without.
    const looks = (element) => {
      const { outline, outlineOffset, boxShadow, border, background, textDecoration } = getComputedStyle(element);
      return JSON.stringify([outline, outlineOffset, boxShadow, border, background, textDecoration]);
    };
    const told = (element) => {
      const words = element.ariaLabel ?? element.labels?.[0]?.innerText ?? element.innerText ?? "";
      const name = words.trim().replaceAll(/\s+/g, " ") || element.name || element.id;
      return `${element.localName} “${name.slice(0, 60)}”`;
    };
    // An address with a fragment, or a field just filled in, would have the walk begin in the middle.
    document.body.setAttribute("tabindex", "-1");
    document.body.focus({ preventScroll: true });
    document.body.blur();
    document.body.removeAttribute("tabindex");
    getSelection()?.removeAllRanges();
    const all = [...document.querySelectorAll(usable)].filter(shown);
    const before = new Map(all.map((element) => [element, looks(element)]));
    const reached = new Set();
    const unseen = [];
    let pressesWithoutNews = 0;
    globalThis.keyboardWalk = {
      /** Notes where the focus is; false when the round is complete or goes no further. */
      step() {
        const element = document.activeElement;
        if (!element || element === document.body || element === document.documentElement) return false;
        const [first] = reached;
        if (element === first && reached.size > 1) return false;
        pressesWithoutNews += 1;
        if (!reached.has(element)) {
          pressesWithoutNews = 0;
          reached.add(element);
          if (before.get(element) === looks(element)) unseen.push(told(element));
        }
        // A field for date and time keeps the focus for eight presses; more is a trap.
        return pressesWithoutNews < 16;
      },
      end() {
        // Of a group of radio buttons Tab reaches one; arrow keys do the rest.
        const groups = new Set([...reached].filter((it) => it.type === "radio").map((it) => it.name));
        const excused = (it) => it.type === "radio" && groups.has(it.name);
        const unreached = all.filter((it) => !reached.has(it) && !excused(it));
        return { stops: [...reached].map(told), unreached: unreached.map(told), unseen };
      },
    };
  });
  do {
    await page.keyboard.press("Tab");
  } while (await page.evaluate(() => globalThis.keyboardWalk.step()));
  return await page.evaluate(() => globalThis.keyboardWalk.end());
}

/** Keeps a picture of the whole page as `screenshots/NAME-SIZE-THEME.png`. */
export async function takeScreenshot(page, name) {
  await mkdir(SCREENSHOTS, { recursive: true });
  const path = `${SCREENSHOTS}${name}-${page.look}.png`;
  await page.screenshot({ path, fullPage: true });
  return path;
}

function where(page) {
  return `${page.url()} (${page.look})`;
}
