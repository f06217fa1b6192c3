#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The office's side of the demonstration: a server of its own on the loopback, and a clerk who calls.

    office.py found  --program FILE --folder DIR --office DIR      makes the store, the authority and two people
    office.py enrol  --program FILE --ctl FILE --folder DIR --config FILE --log FILE
                                                                   makes the terminal a device of the running server
    office.py tell   --folder DIR --log FILE                       the pages' addresses, and how to log in
    office.py call   --folder DIR --log FILE --number A017         logs in, opens a counter, calls next: is it this one?

Passwords are made anew each time and stand in the demonstration's folder only.
"""
import argparse
import base64
import hashlib
import hmac
import http.client
import json
import os
import secrets
import ssl
import struct
import subprocess
import sys
import time
import uuid
from pathlib import Path

PEOPLE = {"anna": "counter", "ewa": "supervisor"}


class Trouble(Exception):
    """It cannot go on; says why."""


def run(*command, text=""):
    done = subprocess.run([str(one) for one in command], input=text, capture_output=True, text=True, timeout=60, check=False)
    if done.returncode:
        raise Trouble(f"{' '.join(map(str, command[:4]))} ...: {(done.stdout + done.stderr).strip()}")
    return done.stdout


def told(text, name):
    """What stands after "name: " in the program's output."""
    for line in text.splitlines():
        if line.startswith(f"{name}: "):
            return line[len(name) + 2:]
    raise Trouble(f"the program did not tell its {name}")


def private(path, text):
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)


def code_now(secret):
    """RFC 6238: SHA-1, 30 s, six digits."""
    digest = hmac.new(base64.b32decode(secret + "=" * (-len(secret) % 8)), struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7fffffff) % 1_000_000:06}"


def started(log):
    """The ports, once the server has said that it listens."""
    for line in log.read_text(encoding="utf-8").splitlines():
        if line.startswith("{") and (said := json.loads(line)).get("what") == "started":
            return said["pagesPort"], said["devicesPort"]
    raise Trouble("the server has not started")


def found(arguments):
    folder = arguments.folder
    folder.mkdir(mode=0o700, exist_ok=True)
    anywhere = {"address": "127.0.0.1", "port": 0}
    config = {"state_folder": "state", "store": {"sqlite": "store.sqlite"}, "pages": anywhere, "devices": anywhere,
              "names": {"dns": ["localhost"], "addresses": ["127.0.0.1"]}, "log": {"level": "info"}}
    file = folder / "backoffice.json"
    private(file, json.dumps(config, indent=2) + "\n")
    program = [arguments.program, "--config", file]
    answer = run(*program, "init", "--office", arguments.office, "--numbers-given-today", "no", "--terminals", "1")
    office = json.loads((arguments.office / "office.json").read_text(encoding="utf-8"))["id"]
    people = {"office": office, "fingerprint": told(answer, "authority's fingerprint"), "people": {}}
    for name, role in PEOPLE.items():
        password = secrets.token_urlsafe(12)
        answer = run(*program, "staff", "add", "--office", office, "--name", name, "--role", role, text=password + "\n")
        people["people"][name] = {"role": role, "password": password, "second_factor": told(answer, "second factor")}
    private(folder / "people.json", json.dumps(people, indent=2) + "\n")


def enrol(arguments):
    pages, devices = started(arguments.log)
    known = json.loads((arguments.folder / "people.json").read_text(encoding="utf-8"))
    config = json.loads(arguments.config.read_text(encoding="utf-8"))
    config["back_office"] = {"url": f"https://127.0.0.1:{devices}"}
    arguments.config.write_text(json.dumps(config, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    answer = run(arguments.program, "--config", arguments.folder / "backoffice.json", "enrol-code", "--office", known["office"], "--name", "Main entrance")
    run(arguments.ctl, "enrol", arguments.config, "--office", f"https://127.0.0.1:{pages}", "--code", "-",
        "--fingerprint", known["fingerprint"], text=told(answer, "code").split()[0] + "\n")


def tell(arguments):
    pages, _ = started(arguments.log)
    known = json.loads((arguments.folder / "people.json").read_text(encoding="utf-8"))
    address = f"https://127.0.0.1:{pages}"
    print(f"  {address}/counter   the counters\n  {address}/office    the supervisor\n  {address}/hall      the hall's screen\n"
          f"  {address}/sign/1    above counter 1")
    for name, one in known["people"].items():
        print(f"  {one['role']:<10} {name}, password {one['password']}, second factor {one['second_factor']} (now {code_now(one['second_factor'])})")


class Clerk:
    """A counter's page without the page."""

    def __init__(self, folder, port):
        authority = (folder / "state/authority.pem").read_text(encoding="ascii")
        begin, end = authority.index("-----BEGIN CERTIFICATE"), authority.index("-----END CERTIFICATE-----")
        context = ssl.create_default_context(cadata=authority[begin:end] + "-----END CERTIFICATE-----\n")
        self.line = http.client.HTTPSConnection("127.0.0.1", port, timeout=10, context=context)
        self.headers = {"Content-Type": "application/json"}

    def ask(self, method, path, body=None):
        self.line.request(method, path, None if body is None else json.dumps(body), self.headers)
        answer = self.line.getresponse()
        content = answer.read()
        if answer.status >= 300:
            raise Trouble(f"{method} {path}: {answer.status} {content.decode(errors='replace')[:300]}")
        if cookie := answer.getheader("Set-Cookie"):
            self.headers["Cookie"] = cookie.split(";")[0]
        return json.loads(content) if content else None

    def log_in(self, name, one):
        session = self.ask("POST", "/v1/staff/session", {"name": name, "password": one["password"], "totp": code_now(one["second_factor"])})
        self.headers["Okienko-Csrf"] = session["csrf"]

    def deed(self, counter, name, **more):
        """A deed at a counter, as it stands now."""
        seen = self.ask("GET", f"/v1/counters/{counter}")
        present = {"step": seen["step"], "ticket": seen["ticket"] and seen["ticket"]["ticket"]}
        return self.ask("POST", f"/v1/counters/{counter}/{name}", {"id": str(uuid.uuid4()), "present": present, **more})


def call(arguments):
    pages, _ = started(arguments.log)
    known = json.loads((arguments.folder / "people.json").read_text(encoding="utf-8"))
    clerk = Clerk(arguments.folder, pages)
    clerk.log_in("anna", known["people"]["anna"])
    begun = time.monotonic()
    while not (waiting := clerk.ask("GET", "/v1/waiting")["tickets"]):  # the post brings it in its own time
        if time.monotonic() > begun + 15:
            raise Trouble(f"{arguments.number} did not come to the office within 15 s")
        time.sleep(0.1)
    service = waiting[0]["service"]
    counter = next((one for one in clerk.ask("GET", "/v1/counters")["counters"] if service in one.get("mayServe", [])), None)
    if counter is None:
        raise Trouble(f"no counter serves {service}")
    clerk.deed(counter["counter"], "open", services=[service])
    called = clerk.deed(counter["counter"], "next")["counter"]
    number = called["ticket"]["number"] if called["ticket"] else "nobody"
    if number != arguments.number:
        raise Trouble(f"the office called {number}, the visitor holds {arguments.number}")
    print(f"{number} to counter {called['label']}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("deed", choices=("found", "enrol", "tell", "call"))
    parser.add_argument("--program", type=Path, help="okienko-backoffice")
    parser.add_argument("--ctl", type=Path, help="okienkoctl")
    parser.add_argument("--folder", required=True, type=Path, help="of the server")
    parser.add_argument("--office", type=Path, help="the office's files")
    parser.add_argument("--config", type=Path, help="the terminal's configuration")
    parser.add_argument("--log", type=Path, help="of the running server")
    parser.add_argument("--number")
    arguments = parser.parse_args()
    try:
        {"found": found, "enrol": enrol, "tell": tell, "call": call}[arguments.deed](arguments)
    except (Trouble, OSError, http.client.HTTPException, subprocess.TimeoutExpired) as trouble:
        print(f"office: error: {trouble}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
