// What a browser test stands on: a running Crossmentor with a data folder of its own, a browser, pages that
// notice when something goes wrong in them, and PostgreSQL databases. `cargo xtask e2e` sets the environment.

import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

/** The windows every page is looked at in, in CSS pixels. */
export const sizes = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
};
export const themes = ["light", "dark"];

/** How long a server may take before a test gives up on it: a hang's limit, not a promise of speed. */
const PATIENCE_MS = 60_000;

/** A line that speaks of a code, and on it the code: letters and digits that cannot be mistaken for others. */
const CODE = /\b[Cc]ode\b.{0,80}?(?<![\w-])([A-HJ-NP-Z2-9][A-HJ-NP-Z2-9-]{5,})(?![\w-])/;

const running = new Set();
process.on("exit", () => running.forEach((server) => server.kill("SIGKILL")));

/**
 * Starts Crossmentor and waits until it says where it listens.
 *
 * @param {object} wishes
 * @param {boolean} wishes.example whether to load the example programme; the administrator's one-time code is
 *   then part of what is returned
 * @param {string} wishes.database a PostgreSQL URL, as `newDatabase` makes them; without it, SQLite
 * @param {string} wishes.data a data folder to go on with; without it, an empty one that `stop` removes
 * @param {string[]} wishes.settings further arguments of `crossmentor serve`
 * @param {{env: object}} wishes.clock what the server takes for the time, as `newClock` makes them
 * @returns {Promise<{url: string, code: string | undefined, output: () => string, command: (...words: string[]) => Promise<string>,
 *   kill: () => Promise<void>, stop: () => Promise<void>}>}
 */
export async function startServer({ example = true, database, data, settings = [], clock } = {}) {
  const folder = data ?? (await mkdtemp(join(tmpdir(), "crossmentor-e2e-")));
  const listen = `127.0.0.1:${await freePort()}`;
  const options = ["serve", "--data", folder, "--listen", listen, ...settings];
  if (example) options.push("--example");
  if (database) options.push("--database", database);

  // The settings of whoever runs the tests, such as a mail server, must not reach the tests.
  const env = { PATH: process.env.PATH, HOME: folder, RUST_BACKTRACE: "1", ...clock?.env };
  const server = spawn(required("CROSSMENTOR_BINARY"), options, { env, stdio: ["ignore", "pipe", "pipe"] });
  running.add(server);

  let output = "";
  const exit = new Promise((resolve) => {
    server.once("error", (error) => resolve(`could not be started: ${error.message}`));
    server.once("exit", (status, signal) => resolve(status ?? signal));
  }).finally(() => running.delete(server));

  await new Promise((resolve, reject) => {
    const fail = async (why) => {
      server.kill("SIGKILL");
      if (!data) await rm(folder, { recursive: true, force: true });
      reject(new Error(`crossmentor ${options.join(" ")} ${why}. It said:\n${output}`));
    };
    const patience = setTimeout(() => fail("printed no address"), PATIENCE_MS);
    const listenTo = (stream) =>
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
        if (addressIn(output, listen)) {
          clearTimeout(patience);
          resolve();
        }
      });
    listenTo(server.stdout);
    listenTo(server.stderr);
    exit.then((status) => {
      clearTimeout(patience);
      fail(`ended before it listened (${status})`);
    });
  });

  return {
    url: addressIn(output, listen),
    code: output.match(CODE)?.[1],
    output: () => output,
    /** What a further command of the program says, run on the same data by the same clock. */
    async command(...words) {
      const given = [...words, "--data", folder, ...(database ? ["--database", database] : [])];
      return (await promisify(execFile)(required("CROSSMENTOR_BINARY"), given, { env })).stdout;
    },
    /** Ends it as a power cut would. */
    async kill() {
      server.kill("SIGKILL");
      await exit;
    },
    async stop() {
      server.kill("SIGTERM");
      const patience = setTimeout(() => server.kill("SIGKILL"), PATIENCE_MS);
      const status = await exit;
      clearTimeout(patience);
      if (!data) await rm(folder, { recursive: true, force: true });
      if (status !== 0) throw new Error(`crossmentor did not stop in peace (${status}). It said:\n${output}`);
    },
  };
}

/**
 * Starts the gallery, which shows every page with sample values.
 *
 * @returns {Promise<{addresses: string[], stop: () => Promise<void>}>}
 */
export async function startGallery() {
  const listen = `127.0.0.1:${await freePort()}`;
  const gallery = spawn(required("CROSSMENTOR_GALLERY"), [listen], { stdio: ["ignore", "pipe", "inherit"] });
  running.add(gallery);
  const exit = new Promise((resolve) => gallery.once("exit", resolve)).finally(() => running.delete(gallery));
  let output = "";
  gallery.stdout.setEncoding("utf8").on("data", (text) => (output += text));
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    if (await fetch(`http://${listen}/healthz`).then((it) => it.ok, () => false)) break;
    if (Date.now() > end) throw new Error("the gallery did not start");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    addresses: output.trim().split("\n"),
    async stop() {
      gallery.kill("SIGTERM");
      await exit;
    },
  };
}

function addressIn(output, listen) {
  const port = listen.split(":")[1];
  return output.match(new RegExp(`https?://[\\w.-]+:${port}(?=\\D)`))?.[0];
}

/** A new, empty PostgreSQL database, dropped by the server's end; several servers may share it. */
export async function newDatabase() {
  const url = new URL(required("CROSSMENTOR_TEST_POSTGRES"));
  const name = `e2e_${randomBytes(8).toString("hex")}`;
  await promisify(execFile)("psql", [url.href, "--no-psqlrc", "--quiet", "--command", `create database ${name}`]);
  url.pathname = `/${name}`;
  return url.href;
}

export async function openBrowser() {
  const isRoot = process.getuid?.() === 0;
  return await chromium.launch({
    executablePath: required("CROSSMENTOR_CHROMIUM"),
    // Chromium's sandbox refuses to work for root, as whom tests run in containers.
    chromiumSandbox: !isRoot,
    // A test's browser talks to the server under test and to nobody else.
    args: [
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-gpu",
      "--disable-quic",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

/**
 * Opens a page in a browser session of its own: no cookies are shared with other pages.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {object} wishes
 * @param {"phone" | "desktop"} wishes.size
 * @param {"light" | "dark"} wishes.theme
 * @param {string} wishes.language the browser's language, such as `fi`
 * @param {boolean} wishes.scripts whether JavaScript runs; pages must work without it
 * @returns {Promise<import("playwright-core").Page & {problems: string[], look: string}>}
 */
export async function openPage(browser, wishes = {}) {
  const { size = "desktop", theme = "light", language = "en", scripts = true } = wishes;
  const context = await browser.newContext({
    viewport: sizes[size],
    isMobile: size === "phone",
    hasTouch: size === "phone",
    colorScheme: theme,
    locale: language,
    reducedMotion: "reduce",
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  page.look = `${size}-${theme}`;
  page.problems = [];
  watch(page);
  return page;
}

/** Notes what a person would not see but an engineer must: errors, lost requests, calls to strangers. */
function watch(page) {
  const note = (problem) => page.problems.push(`${page.url()}: ${problem}`);
  let own;
  page.on("console", (message) => {
    if (message.type() === "error") note(message.text());
  });
  page.on("pageerror", (error) => note(error.message));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (!protocol.startsWith("http")) return;
    own ??= origin;
    if (origin !== own) note(`asks a stranger for ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A download, and a page left while it loads, both end a request this way.
    if (reason !== "net::ERR_ABORTED") note(`${request.url()} failed: ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) note(`${response.url()} answered ${response.status()}`);
  });
}

function required(variable) {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: run the browser tests with \`cargo xtask e2e\``);
  return value;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
