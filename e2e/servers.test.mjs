// How servers and databases are started and ended, tried on a small program that stands in for Crossmentor.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { newDatabase, startServer } from "./harness.mjs";

/** Says what it was asked, listens, and ends with the status that its last argument names. */
const STAND_IN = `#!/usr/bin/env node
const options = process.argv.slice(2);
const value = (name) => options[options.indexOf(name) + 1];
if (options.includes("--refuse")) {
  console.error("the data folder is of a newer version");
  process.exit(2);
}
process.on("SIGTERM", () => process.exit(options.includes("--clumsy") ? 1 : 0));
require("node:http").createServer((_, answer) => answer.end(JSON.stringify(options))).listen({
  host: "127.0.0.1",
  port: Number(value("--listen").split(":")[1]),
}, () => console.log("Sign in with the code ABCD-2345 at http://" + value("--listen") + "/"));
`;

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "crossmentor-stand-in-"));
  const program = join(folder, "crossmentor");
  await writeFile(program, STAND_IN, { mode: 0o755 });
  process.env.CROSSMENTOR_BINARY = program;
});
after(() => rm(folder, { recursive: true, force: true }));

test("a server is ready when it is handed over, and its folder goes with it", async () => {
  const server = await startServer({ database: "postgres://somewhere/x", settings: ["--verbose"] });
  assert.equal(server.code, "ABCD-2345");
  const options = await (await fetch(server.url)).json();
  const data = options[2];
  const listen = new URL(server.url).host;
  assert.deepEqual(options, [
    "serve", "--data", data, "--listen", listen, "--verbose", "--example", "--database", "postgres://somewhere/x",
  ]);
  assert.ok(existsSync(data));
  await server.stop();
  assert.ok(!existsSync(data));
  await assert.rejects(fetch(server.url));
});

test("a folder that was handed in stays, for a second start", async () => {
  const server = await startServer({ data: folder, example: false });
  await server.stop();
  assert.ok(existsSync(folder));
});

test("a server that does not start is told with its own words", async () => {
  await assert.rejects(startServer({ settings: ["--refuse"] }), /ended before it listened \(2\)[^]*newer version/);
});

test("a server that does not end in peace fails its test", async () => {
  const server = await startServer({ settings: ["--clumsy"] });
  await assert.rejects(server.stop(), /did not stop in peace \(1\)/);
});

test("every database is new and empty", async () => {
  const count = "select count(*) from information_schema.tables where table_schema = 'public'";
  const ask = (url, statement) => execFileSync("psql", [url, "-XAtc", statement], { encoding: "utf8" }).trim();
  const [one, other] = [await newDatabase(), await newDatabase()];
  ask(one, "create table people (name text)");
  assert.equal(ask(one, count), "1");
  assert.equal(ask(other, count), "0");
});
