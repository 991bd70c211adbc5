"""Reads Crossmentor's calendar files with icalendar, and puts them into a Radicale server and takes them out again.

Called by calendar.test.mjs with the folder of the files and what is expected of them.
"""

import base64
import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from icalendar import Calendar


def events(text):
    calendar = Calendar.from_ical(text)
    assert not calendar.errors, calendar.errors
    # Whoever reads the feed may have meetings of the example programme too.
    found = [event for event in calendar.walk("VEVENT") if event["SUMMARY"].endswith("– Clocks")]
    for event in found:
        assert not event.errors, event.errors
    return calendar, found


def check_start(event, local, zone):
    """The start is at this local time, by the zone's own data and by what the file says of it."""
    start = event.decoded("DTSTART")
    expected = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone))
    assert start.astimezone(ZoneInfo("UTC")) == expected.astimezone(ZoneInfo("UTC")), (start, expected)
    assert start.replace(tzinfo=None) == expected.replace(tzinfo=None), (start, expected)


def check_zone(calendar, local, zone):
    """The definition in the file gives the same offset as the zone's own data."""
    [definition] = calendar.walk("VTIMEZONE")
    offset = definition.to_tz(lookup_tzid=False).utcoffset(datetime.fromisoformat(local))
    assert offset == ZoneInfo(zone).utcoffset(datetime.fromisoformat(local)), offset


def read_with_icalendar(files, expected):
    zone, before, after = expected["zone"], expected["before"], expected["after"]
    for name, local in [("before", before), ("changed", after)]:
        calendar, [event] = events(files[name])
        assert calendar["METHOD"] == "REQUEST"
        check_start(event, local, zone)
        check_zone(calendar, local, zone)
        assert str(event["ATTENDEE"]) == "mailto:aino@example.org"
        assert event["ATTENDEE"].params["CN"] == "Aino Järvi, 'A'", event["ATTENDEE"].params
        assert str(event["ORGANIZER"]) == "mailto:office@example.org"
    calendar, listed = events(files["feed"])
    for event, local in zip(listed, [before, after], strict=True):
        check_start(event, local, zone)
        check_zone(calendar, local, zone)
    calendar, [event] = events(files["cancelled"])
    assert (calendar["METHOD"], event["STATUS"], event["SEQUENCE"]) == ("CANCEL", "CANCELLED", 2)


def ask(method, url, body=None, kind=None):
    request = urllib.request.Request(url, body, method=method)
    # Radicale makes a place for whoever comes with a name; here any word will do.
    request.add_header("Authorization", "Basic " + base64.b64encode(b"aino:aino").decode())
    if kind:
        request.add_header("Content-Type", kind)
    with urllib.request.urlopen(request, timeout=10) as answer:
        return answer.read().decode()


def start_radicale(folder, port):
    settings = folder / "radicale.conf"
    settings.write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = none\n[rights]\ntype = authenticated\n"
        f"[storage]\nfilesystem_folder = {folder / 'radicale'}\n"
    )
    server = subprocess.Popen([sys.executable, "-m", "radicale", "--config", str(settings)])
    for _ in range(100):
        try:
            ask("OPTIONS", f"http://127.0.0.1:{port}/")
            return server
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    server.terminate()
    raise AssertionError("Radicale does not answer")


def keep_in_radicale(files, expected, folder, port):
    """A calendar server takes the feed's events, replaces one by its next version, and gives them back as they were."""
    server = start_radicale(folder, port)
    try:
        at = f"http://127.0.0.1:{port}/aino/meetings/"
        ask("MKCALENDAR", at)
        calendar, listed = events(files["feed"])
        zones = calendar.walk("VTIMEZONE")
        for event in listed:
            one = Calendar()
            for name in ["VERSION", "PRODID"]:
                one.add(name, calendar[name])
            for part in [*zones, event]:
                one.add_component(part)
            ask("PUT", at + str(event["UID"]) + ".ics", one.to_ical(), "text/calendar")
        kept, found = events(ask("GET", at))
        by_uid = {str(event["UID"]): event for event in found}
        assert set(by_uid) == {str(event["UID"]) for event in listed}
        for event, local in zip(listed, [expected["before"], expected["after"]], strict=True):
            check_start(by_uid[str(event["UID"])], local, expected["zone"])
            assert by_uid[str(event["UID"])]["SUMMARY"] == event["SUMMARY"]
    finally:
        server.terminate()
        server.wait(timeout=20)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def main():
    folder, expected = Path(sys.argv[1]), json.loads(sys.argv[2])
    files = {path.stem: path.read_bytes().decode() for path in folder.glob("*.ics")}
    read_with_icalendar(files, expected)
    keep_in_radicale(files, expected, folder, free_port())


main()
