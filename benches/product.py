"""The product as its users meet it: import, matching, pages, start, memory, size.

Usage: product.py BINARY DATA_FOLDER, or product.py --build DATA_FOLDER to build it from nothing first

Every figure stands beside a peer measured in the same run, for machines differ: a plain script for the import and the
matching, `/healthz` for the pages. Only the standard library is used. Rewrites the table in docs/reference/figures.md.
"""

import csv
import gzip
import http.client
import os
import re
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/reference/figures.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"

REQUESTS_A_SECOND = 100
SECONDS_A_PAGE = 10
CONNECTIONS = 8
PROGRAMME = "learning-across-borders"


def run(command, **options):
    """Runs a command to its end; wall seconds, CPU seconds of it and its children, most memory in MiB."""
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{output}")
    return time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Server:
    """A running Crossmentor; `ready_seconds` is the time until it said that it was ready."""

    def __init__(self, binary, data, *flags):
        port = free_port()
        self.address = ("127.0.0.1", port)
        environment = {"PATH": os.environ["PATH"], "HOME": str(data), "RUST_LOG": "warn"}
        command = [binary, "serve", "--data", str(data), "--listen", f"127.0.0.1:{port}", *flags]
        begun = time.monotonic()
        self.log = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(command, stdout=self.log, stderr=subprocess.STDOUT, env=environment)
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() - begun > 60:
                sys.exit(f"the server did not start:\n{self.output()}")
            time.sleep(0.002)
        self.ready_seconds = time.monotonic() - begun

    def answers(self):
        try:
            return self.ask(http.client.HTTPConnection(*self.address, timeout=5), "/readyz")[0] == 200
        except OSError:
            return False

    def output(self):
        self.log.seek(0)
        return self.log.read()

    @staticmethod
    def ask(connection, path, cookies="", form=None):
        headers = {"Cookie": cookies} if cookies else {}
        body = None
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            body = urllib.parse.urlencode(form)
        connection.request("GET" if form is None else "POST", path, body, headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer.headers

    def sign_in(self):
        code = re.search(r"\b[Cc]ode\b.{0,80}?: ([A-Z0-9-]{6,})", self.output()).group(1)
        connection = http.client.HTTPConnection(*self.address, timeout=30)
        status, headers = self.ask(connection, "/sign-in/code", form={"code": code})
        cookies = [it.split(";")[0] for it in headers.get_all("Set-Cookie", [])]
        if status != 303 or not cookies:
            sys.exit(f"signing in was answered {status}")
        return "; ".join(cookies)

    def memory(self, which):
        """VmRSS (now) or VmHWM (the most so far), in MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"{which}:\s+(\d+) kB", status).group(1)) / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        if self.process.wait(60) != 0:
            sys.exit(f"the server did not stop in peace:\n{self.output()}")


def free_port():
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def latencies(server, path, cookies):
    """Milliseconds of requests that begin at fixed moments, however long the earlier ones take."""
    count = REQUESTS_A_SECOND * SECONDS_A_PAGE
    begun = time.monotonic() + 0.1
    taken = [0.0] * count

    def work(first):
        connection = http.client.HTTPConnection(*server.address, timeout=30)
        for number in range(first, count, CONNECTIONS):
            due = begun + number / REQUESTS_A_SECOND
            time.sleep(max(0, due - time.monotonic()))
            status, _ = server.ask(connection, path, cookies)
            taken[number] = (time.monotonic() - due) * 1000
            if status != 200:
                raise SystemExit(f"{path} was answered {status}")

    workers = [threading.Thread(target=work, args=(first,)) for first in range(CONNECTIONS)]
    for it in workers:
        it.start()
    for it in workers:
        it.join()
    taken.sort()
    return statistics.median(taken), taken[count * 99 // 100]


def people_file(survey, folder):
    """The survey's people as a sign-up file: names and addresses are made from the row's number."""
    path = folder / "people.csv"
    with gzip.open(survey, "rt", newline="") as source, open(path, "w", newline="") as target:
        writer = csv.writer(target)
        writer.writerow(["Name", "E-mail", "Country", "Occupation", "Age", "I can share", "I want to learn"])
        for number, row in enumerate(csv.DictReader(source), 1):
            skills = (row["offers"], row["needs"])
            who = (f"Person {number}", f"person{number}@example.org")
            writer.writerow([*who, row["country"], row["occupation"], row["age"], *skills])
    return path, number


def plain_import(path, folder):
    """What a script does: the same rows into three tables of SQLite, in one durable transaction."""
    begun = time.process_time()
    database = sqlite3.connect(folder / "plain.sqlite")
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.executescript(
        "CREATE TABLE people (id INTEGER PRIMARY KEY, name, email UNIQUE, country, occupation, age);"
        "CREATE TABLE offers (person, position, text);"
        "CREATE TABLE needs (person, position, text);"
    )
    with open(path, newline="") as file, database:
        for number, row in enumerate(csv.DictReader(file), 1):
            who = (row["Name"], row["E-mail"], row["Country"], row["Occupation"], row["Age"])
            database.execute("INSERT INTO people VALUES (?, ?, ?, ?, ?, ?)", (number, *who))
            for table, column in (("offers", "I can share"), ("needs", "I want to learn")):
                texts = [it for it in row[column].split(";") if it]
                rows = [(number, position, text) for position, text in enumerate(texts)]
                database.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", rows)
    database.close()
    return time.process_time() - begun


def plain_match(path, folder):
    """What a script does: count shared labels of every pair, take the best pairs greedily, write them down."""
    begun = time.process_time()
    with open(path, newline="") as file:
        people = [(set(row["offers"].split(";")), set(row["needs"].split(";"))) for row in csv.DictReader(file)]
    scored = []
    for i, (offers, needs) in enumerate(people):
        for j in range(i + 1, len(people)):
            gives, gets = len(offers & people[j][1]), len(needs & people[j][0])
            if gives and gets:
                scored.append((2 * gives * gets / (gives + gets), i, j))
    scored.sort(reverse=True)
    placed, pairs = set(), []
    for _, i, j in scored:
        if i not in placed and j not in placed:
            placed |= {i, j}
            pairs.append((i, j))
    with open(folder / "plain-pairs.csv", "w", newline="") as file:
        csv.writer(file).writerows(pairs)
    return time.process_time() - begun


def measure(binary, data):
    survey = data / "so_survey_2019"
    rows = []

    def row(what, value, peer, ratio):
        rows.append((what, value, peer, ratio))
        print(f"{what}: {value}" + (f" ({peer}: {ratio})" if peer else ""), flush=True)

    with tempfile.TemporaryDirectory(prefix="crossmentor-figures-") as temporary:
        folder = Path(temporary)
        if binary is None:
            target = {**os.environ, "CARGO_TARGET_DIR": str(folder / "target")}
            wall, cpu, _ = run(["cargo", "build", "--release", "--quiet", "--bin", "crossmentor"], cwd=ROOT, env=target)
            row("build from nothing, packages downloaded", f"{wall:.0f} s, {cpu:.0f} CPU seconds", "", "")
            binary = folder / "target/release/crossmentor"
        row("the program, one file", f"{os.path.getsize(binary) / 2**20:.1f} MiB", "", "")

        server = Server(binary, folder / "first")
        first = server.ready_seconds
        server.stop()
        server = Server(binary, folder / "first")
        row("ready after the start, empty database made first", f"{first * 1000:.0f} ms", "", "")
        row("ready after the start, database there", f"{server.ready_seconds * 1000:.0f} ms", "", "")
        row("memory when idle", f"{server.memory('VmRSS'):.0f} MiB", "", "")
        server.stop()

        server = Server(binary, folder / "example", "--example")
        cookies = server.sign_in()
        base, base_99 = latencies(server, "/healthz", "")
        row("`/healthz`, 100 requests a second", f"{base:.2f} ms, 99 % within {base_99:.1f} ms", "", "")
        inside = f"/programmes/{PROGRAMME}"
        pages = [
            ("the public page of a programme", inside, ""),
            ("the sign-up form", f"{inside}/sign-up", ""),
            ("the organiser's overview", f"{inside}/overview", cookies),
            ("the list of people", f"{inside}/people", cookies),
            ("the matching studio, 24 people", "/programmes/sharing-expertise/rounds", cookies),
        ]
        for name, path, jar in pages:
            middle, late = latencies(server, path, jar)
            row(f"{name}, 100 requests a second", f"{middle:.2f} ms, 99 % within {late:.1f} ms", "`/healthz`", f"{middle / base:.1f} ×")
        row("most memory while answering", f"{server.memory('VmHWM'):.0f} MiB", "", "")
        server.stop()

        path, count = people_file(survey / "people.csv.gz", folder)
        command = [binary, "import", path, "--programme", PROGRAMME, "--data", folder / "example", "--only-good"]
        wall, cpu, memory = run(command)
        plain = plain_import(path, folder)
        value = f"{wall:.1f} s, {cpu:.1f} CPU seconds, {memory:.0f} MiB"
        row(f"import of {count:,} people", value, "plain script into SQLite", f"{cpu / plain:.1f} ×")

        sample = survey / "sample_1000.csv"
        out = [f"--{name}={folder / file}" for name, file in
               [("out", "pairs.xlsx"), ("report", "report.html"), ("certificate", "proof.json")]]
        wall, cpu, memory = run([binary, "match", sample, *out])
        plain = plain_match(sample, folder)
        value = f"{wall:.2f} s, {cpu:.2f} CPU seconds, {memory:.0f} MiB"
        row("match of 1,000 people: read, understand, solve, prove, report", value,
            "plain script, shared labels, greedy, no proof", f"{cpu / plain:.2f} ×")
        wall, cpu, _ = run([binary, "verify", sample, folder / "pairs.xlsx", folder / "proof.json"])
        row("verify the 1,000", f"{wall:.2f} s, {cpu:.2f} CPU seconds", "", "")
    return rows


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    binary = None if sys.argv[1] == "--build" else Path(sys.argv[1]).resolve()
    data = Path(sys.argv[2]).resolve()
    if not (data / "so_survey_2019/people.csv.gz").is_file():
        sys.exit(f"{data} has no so_survey_2019/people.csv.gz")
    rows = measure(binary, data)
    table = ["| what | measured | peer in the same run | ours / peer |", "|---|---|---|---|"]
    table += [f"| {' | '.join(it)} |" for it in rows]
    page = PAGE.read_text()
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    PAGE.write_text(before + BEGIN + "\n" + "\n".join(table) + "\n" + END + after)
    print(f"written to {PAGE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
