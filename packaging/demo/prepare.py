#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prepares the demonstration: a copy of the sample office that is open now, and a configuration for one terminal.

The sample office keeps office hours; the demonstration may run at night. Only the copy is changed: it is open all day,
every day, with no holiday.
"""
import argparse
import json
import shutil
from pathlib import Path

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--example", required=True, type=Path, help="configuration to begin with")
    parser.add_argument("--office", required=True, type=Path)
    parser.add_argument("--folder", required=True, type=Path, help="where office, state and configuration go")
    parser.add_argument("--printer", required=True, help="URI")
    parser.add_argument("--renderer", choices=("auto", "opengl", "software"), default="auto")
    arguments = parser.parse_args()

    office = arguments.folder / "office"
    shutil.rmtree(office, ignore_errors=True)
    shutil.copytree(arguments.office, office)
    file = office / "office.json"
    rules = json.loads(file.read_text(encoding="utf-8"))
    rules["opening_hours"] = {day: [{"open": "00:00", "close": "23:59"}] for day in DAYS}
    rules["last_ticket_minutes_before_close"] = 0
    for key in ("public_holidays", "extra_closures"):
        if key in rules:
            rules[key] = []
    rules.pop("opening_hours_note", None)
    file.write_text(json.dumps(rules, ensure_ascii=False, indent=2), encoding="utf-8")

    state = arguments.folder / "state"
    state.mkdir(exist_ok=True)
    config = json.loads(arguments.example.read_text(encoding="utf-8"))
    config["office_folder"] = str(office)
    config["state_folder"] = str(state)
    config.pop("operator_socket", None)
    config["printer"] = {"uri": arguments.printer, "paper_mm": 80}
    config.setdefault("screen", {})["renderer"] = arguments.renderer
    config["screen"]["px_per_mm"] = 4.03  # a 21.5 inch glass of 1080 x 1920
    config.setdefault("voice", {}).pop("output", None)
    config["voice"]["rate"] = 1.3  # the whole visit in less than 20 s
    target = arguments.folder / "kiosk.json"
    target.write_text(json.dumps(config, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(target)


if __name__ == "__main__":
    main()
