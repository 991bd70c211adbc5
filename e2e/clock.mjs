// The clock of a server under test, moved by libfaketime from outside: the program itself has no other clock than the
// machine's, in tests as elsewhere. Only what it takes for today moves; how long things take stays real.

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A clock that shows the present until it is moved; hand it to `startServer`, to as many servers as share it. */
export async function newClock() {
  const library = process.env.CROSSMENTOR_FAKETIME;
  if (!library) throw new Error("CROSSMENTOR_FAKETIME is not set: run the browser tests with `cargo xtask e2e`");
  const folder = await mkdtemp(join(tmpdir(), "crossmentor-clock-"));
  const file = join(folder, "clock");
  let ahead = 0;
  const show = (seconds) => {
    ahead = seconds;
    return writeFile(file, `${seconds >= 0 ? "+" : ""}${seconds}\n`);
  };
  await show(0);
  return {
    env: {
      [process.platform === "darwin" ? "DYLD_INSERT_LIBRARIES" : "LD_PRELOAD"]: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    },
    /** What the servers take for now. */
    now: () => new Date(Date.now() + ahead * 1000),
    /** Moves to a moment, as a `Date`; backwards too. */
    moveTo: (moment) => show(Math.round((moment.getTime() - Date.now()) / 1000)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
