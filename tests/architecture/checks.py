#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The walls of the house, as checks over its files. All rules stand in rooms.toml.

    checks.py [--root DIR] [--links FILE] [--lupdate PROGRAM] CHECK...     one or more checks; exit status 1 = a rule is broken
    checks.py --list, --rooms                                            the names of all checks, of all rooms

--links names a file with lines "room=item;item;..." of what each room's target links, written by CMake itself.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile
import tomllib
import xml.etree.ElementTree as xml
from pathlib import Path

CODE = {".cpp", ".h"}
SOURCES = CODE | {".qml", ".js", ".cmake", ".py", ".sh", ".sql", ".toml", ".conf"}
FINISHED_FORMS = {"pl": 3, "uk": 3, "en": 2, "de": 2}


class House:
    """A tree of files and its table of rules."""

    def __init__(self, root, rules=None, links=None, lupdate=None):
        self.root = Path(root).resolve()
        self.links_file = links
        self.lupdate = lupdate
        path = Path(rules) if rules else self.root / "tests/architecture/rooms.toml"
        self.rules = tomllib.loads(path.read_text(encoding="utf-8"))
        self._files = None

    def ignored(self, name):
        skip = self.rules["ignored"]
        return name in skip["names"] or any(name.startswith(prefix) for prefix in skip["prefixes"])

    def files(self):
        """All files of the repository, as paths relative to its root."""
        if self._files is None:
            found = []
            for folder, folders, names in os.walk(self.root):
                folders[:] = sorted(name for name in folders if not self.ignored(name))
                found += [(Path(folder) / name).relative_to(self.root) for name in sorted(names) if not self.ignored(name)]
            self._files = found
        return self._files

    def under(self, folder, suffixes):
        return [path for path in self.files() if path.suffix in suffixes and path.is_relative_to(folder)]

    def text(self, path):
        """The file's text, or None for what is no text."""
        data = (self.root / path).read_bytes()
        if b"\0" in data[:4096]:
            return None
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return None

    def rooms(self):
        """Rooms that exist: name -> (rule, files). A room with a list of files owns just those."""
        existing = {}
        for name, rule in self.rules["rooms"].items():
            folder = Path(rule["folder"])
            files = [path for path in self.under(folder, CODE) if "files" not in rule or path.name in rule["files"]]
            if "files" in rule:
                files = [path for path in files if path.parent == folder]
            if files or (self.root / folder / "CMakeLists.txt").exists() and "files" not in rule:
                existing[name] = (rule, files)
        return existing


def bare(text, qml=False):
    """The text with comments (and, for QML, the content of strings) blanked; line numbers stay."""
    strings = r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''
    pattern = re.compile(strings + r"|//[^\n]*|/\*.*?\*/", re.S)

    def blank(match):
        found = match.group(0)
        if found[0] in "\"'":
            return '""' if qml else found
        return re.sub(r"[^\n]", " ", found)

    return pattern.sub(blank, text)


def matches(include, pattern):
    if len(pattern) > 1 and pattern[0] == pattern[-1] == "/":
        return re.fullmatch(pattern[1:-1], include) is not None
    return include == pattern or pattern.endswith("/") and include.startswith(pattern)


def may_use(rule, room, other):
    return other == room or "*" in rule["may"] or other in rule["may"]


def check_top(house):
    """The top level of the repository is fixed."""
    allowed = set(house.rules["top"]["entries"]) | set(house.rules["top"]["dot"])
    for entry in sorted(os.listdir(house.root)):
        if entry not in allowed and not house.ignored(entry):
            yield f"{entry}: not part of the fixed top level ({' '.join(sorted(allowed))})"


def check_rooms(house):
    """Every source file under app/, printer/ and qml/ belongs to a room of the table."""
    owned = {path for _, files in house.rooms().values() for path in files}
    for top in ("app", "printer", "qml"):
        for path in house.under(top, CODE):
            if path not in owned:
                yield f"{path}: belongs to no room of rooms.toml"
    for path in house.under("qml", {".qml"}):
        if path.parts[1] not in house.rules["qml"]:
            yield f"{path}: belongs to no QML module of rooms.toml"


def check_includes(house):
    """A room includes only rooms it may use, by their names, and outside libraries only at their home."""
    names = set(house.rules["rooms"])
    for room, (rule, files) in house.rooms().items():
        for path in files:
            text = bare(house.text(path) or "")
            if path.suffix == ".h" and "#pragma once" not in text:
                yield f"{path}: has no #pragma once"
            for match in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"]+)"|<([^>]+)>)', text, re.M):
                line = text.count("\n", 0, match.start()) + 1
                own, outside = match.groups()
                if own is not None:
                    first = own.split("/")[0]
                    if own.endswith(".moc"):
                        continue
                    if ".." in own or "/" not in own:
                        yield f'{path}:{line}: "{own}" does not name its room ("{room}/{Path(own).name}")'
                    elif first not in names:
                        yield f'{path}:{line}: "{own}": there is no room {first}'
                    elif not may_use(rule, room, first):
                        yield f"{path}:{line}: {room} must not include {first} (it may: {' '.join(rule['may']) or 'nothing'})"
                    continue
                if "/" in outside and outside.split("/")[0] in names:
                    yield f"{path}:{line}: <{outside}>: rooms are included with quotes"
                for library in house.rules["libraries"]:
                    if room not in library["homes"] and any(matches(outside, one) for one in library["includes"]):
                        home = " ".join(library["homes"]) or "nowhere"
                        yield f"{path}:{line}: <{outside}> is {library['name']}, which is at home only in: {home}"


def check_links(house):
    """A room's target links only rooms it may use, and outside libraries only at their home."""
    if not house.links_file:
        yield "links: needs --links FILE, as written by CMake"
        return
    rooms = house.rules["rooms"]
    for line in Path(house.links_file).read_text(encoding="utf-8").splitlines():
        room, _, items = line.partition("=")
        if room not in rooms:
            yield f"okienko_{room}: a room that rooms.toml does not know"
            continue
        rule = rooms[room]
        for item in sorted(set(filter(None, items.split(";")))):
            generated = re.fullmatch(r"\$<(?:LINK_ONLY|BUILD_INTERFACE):(.+)>", item)
            item = generated.group(1) if generated else item
            own = f"okienko_{room}"
            if item == own or re.match(rf"{own}(plugin|_resources|_init|_qmlcache)", item) or "$<TARGET_OBJECTS:" in item:
                continue
            if item in house.rules["everywhere"]["targets"]:
                continue
            other = re.fullmatch(r"okienko_([a-z]+?)(?:plugin(?:_init)?)?", item)
            if other:
                if other.group(1) not in rooms:
                    yield f"{own} links {item}: there is no such room"
                elif not may_use(rule, room, other.group(1)):
                    yield f"{own} links {item}: {room} may use only: {' '.join(rule['may']) or 'nothing'}"
                continue
            home = [library for library in house.rules["libraries"] if item in library["targets"]]
            if not home:
                yield f"{own} links {item}: a library that rooms.toml does not know; give it a home"
            elif room not in home[0]["homes"]:
                yield f"{own} links {item}: {home[0]['name']} is at home only in: {' '.join(home[0]['homes']) or 'nowhere'}"


def check_imports(house):
    """A QML module imports only what the table allows."""
    for module, allowed in house.rules["qml"].items():
        for path in house.under(f"qml/{module}", {".qml"}):
            text = bare(house.text(path) or "")
            for match in re.finditer(r"^[ \t]*import[ \t]+(\S+)", text, re.M):
                line = text.count("\n", 0, match.start()) + 1
                name = match.group(1)
                if name[0] in "\"'":
                    yield f"{path}:{line}: imports a folder or script by path ({name}); name the module"
                elif name not in allowed:
                    yield f"{path}:{line}: {module} must not import {name} (it may: {' '.join(allowed)})"


def check_raw(house):
    """Screens and the shell build only from our controls, which carry name, role and focus ring."""
    rule = house.rules["raw"]
    pattern = re.compile(rf"(?<![\w])({'|'.join(rule['types'])})\s*\{{")
    for module in rule["modules"]:
        for path in house.under(f"qml/{module}", {".qml"}):
            text = bare(house.text(path) or "", qml=True)
            for match in pattern.finditer(text):
                line = text.count("\n", 0, match.start()) + 1
                yield f"{path}:{line}: raw {match.group(1)}; use the control of ours from qml/controls"


def check_colours(house):
    """Colours stand in the theme only."""
    home = house.rules["colours"]["home"]
    literal = re.compile(r"""["']#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})["']""")
    named = re.compile(r"""\bcolor\s*:\s*["'](?!transparent["'])[a-z]+["']|\bQt\.(?:rgba|hsla|hsva)\(""")
    for top in ("qml", "app"):
        for path in house.under(top, {".qml", ".js"} | CODE):
            if path.is_relative_to(home) or str(path) in house.rules["colours"]["also"]:
                continue
            text = bare(house.text(path) or "")
            for pattern in (literal, named) if path.suffix in {".qml", ".js"} else (literal,):
                for match in pattern.finditer(text):
                    line = text.count("\n", 0, match.start()) + 1
                    yield f"{path}:{line}: colour {match.group(0)} outside {home}"


def check_spdx(house):
    """Every source file begins with its licence."""
    line = "SPDX-License-Identifier: GPL-3.0-or-later"
    for path in house.files():
        text = house.text(path)
        if text is None or not text.strip():
            continue
        script = text.startswith("#!")
        if path.suffix in SOURCES or path.name in {"CMakeLists.txt", ".clang-format", ".clang-tidy"} or script:
            first = text.splitlines()[1 if script else 0:][:1]
            if not first or line not in first[0]:
                yield f"{path}: the first line{' after #!' if script else ''} is not '{line}'"


def check_names(house):
    """File names are lower case (types of QML excepted), folders one lower-case word."""
    for path in house.files():
        if path.parts[0] in {"README.md", "LICENSE", "CMakeLists.txt"} or path.is_relative_to("packaging/debian"):
            continue
        for part in path.parts[:-1]:
            if not re.fullmatch(r"\.?[a-z0-9-]+", part):
                yield f"{path}: the folder '{part}' is not lower case"
        name = path.name
        if path.suffix == ".qml":
            good = re.fullmatch(r"(?:[A-Z][A-Za-z0-9]*|tst_[a-z0-9]+)\.qml", name)
        else:
            good = name in {"CMakeLists.txt", "README.md"} or re.fullmatch(r"\.?[a-z0-9][a-z0-9._-]*", name)
        if not good:
            yield f"{path}: the name is not lower case" + (" (QML: UpperCamelCase or tst_...)" if path.suffix == ".qml" else "")


def check_length(house):
    """No source file of a room grows beyond what one reads at a sitting."""
    limit = 400
    for top in ("app", "printer", "qml"):
        for path in house.under(top, CODE | {".qml"}):
            lines = (house.text(path) or "").count("\n")
            if lines > limit:
                yield f"{path}: {lines} lines; split it (limit {limit})"


def check_words(house):
    """No notes for later, no skipped tests, no paths of somebody's machine."""
    words = [word.replace("-", "") for word in house.rules["words"]["forbidden"]]
    paths = [one.replace("wo-rk", "work").replace("ro-ot", "root").replace("ho-me", "home").replace("ok-build", "okbuild")
             .replace("sha-red", "shared") for one in house.rules["words"]["paths"]]
    pattern = re.compile(r"\b(?:" + "|".join(words) + r")\b|(?<![\w.$}])(?:" + "|".join(map(re.escape, paths)) + ")")
    for path in house.files():
        text = house.text(path)
        if text is None or path.name == "LICENSE":
            continue
        for match in pattern.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            yield f"{path}:{line}: '{match.group(0)}' has no place in the repository"


def check_tests(house):
    """Every room with behaviour has tests of its own."""
    for room, (rule, files) in house.rooms().items():
        if rule.get("tests", True) and files:
            tests = [path for path in house.under(f"tests/unit/{room}", {".cpp"}) if path.name.startswith("tst_")]
            if not tests:
                yield f"{rule['folder']}: no tests in tests/unit/{room}"
            listed = house.root / f"tests/unit/{room}/CMakeLists.txt"
            text = listed.read_text(encoding="utf-8") if listed.exists() else ""
            for path in tests:
                # By its name, or by the class's name in a loop over tst_${...}.
                if not re.search(rf"\b(?:tst_)?{path.stem.removeprefix('tst_')}\b", text):
                    yield f"{path}: not named in tests/unit/{room}/CMakeLists.txt, so it never runs"


def check_map(house):
    """The README's map names every room and every folder of the top level."""
    readme = house.root / "README.md"
    if not readme.exists():
        yield "README.md: missing"
        return
    text = readme.read_text(encoding="utf-8")
    for room, (rule, _) in house.rooms().items():
        last = rule["folder"].split("/")[-1]
        if "files" not in rule and not re.search(rf"(?<![\w-]){re.escape(last)}/", text):
            yield f"README.md: the map does not name the room {rule['folder']}/"
    for entry in house.rules["top"]["entries"]:
        if (house.root / entry).is_dir() and not re.search(rf"(?<![\w-]){re.escape(entry)}/", text):
            yield f"README.md: the map does not name {entry}/"


def messages(path):
    """Of a .ts file: (context, source, comment) -> (state, numerus, translations)."""
    found = {}
    for context in xml.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            numerus = message.get("numerus") == "yes"
            texts = []
            if translation is not None:
                texts = [form.text or "" for form in translation.iter("numerusform")] if numerus else [translation.text or ""]
            state = "" if translation is None else translation.get("type", "")
            found[name, message.findtext("source") or "", message.findtext("comment") or ""] = state, numerus, texts
    return found


def check_translations(house):
    """Every text exists in all languages, finished, with all plural forms and the same arguments."""
    rule = house.rules["translations"]
    files = {language: house.root / rule["folder"] / f"okienko_{language}.ts" for language in rule["languages"]}
    every = {}
    for language, path in files.items():
        if not path.exists():
            yield f"{rule['folder']}/{path.name}: missing"
            continue
        try:
            every[language] = messages(path)
        except xml.ParseError as error:
            yield f"{rule['folder']}/{path.name}: {error}"
    union = set().union(*every.values()) if every else set()
    for language, texts in every.items():
        name = f"{rule['folder']}/okienko_{language}.ts"
        for key in sorted(union - set(texts)):
            yield f"{name}: '{key[1]}' ({key[0]}) is missing, other languages have it"
        for (context, source, _), (state, numerus, translated) in texts.items():
            where = f"{name}: '{source}' ({context})"
            if state:
                yield f"{where}: is {state}"
            elif not translated or not all(text.strip() for text in translated):
                yield f"{where}: is empty"
            elif numerus and len(translated) != FINISHED_FORMS[language]:
                yield f"{where}: has {len(translated)} plural forms, {language} needs {FINISHED_FORMS[language]}"
            else:
                wanted = set(re.findall(r"%L?\d", source))
                for text in translated:
                    if set(re.findall(r"%L?\d", text)) != wanted:
                        yield f"{where}: the arguments of '{text}' are not {' '.join(sorted(wanted)) or 'none'}"


def check_texts(house):
    """Every text of the sources is in the translations (asks lupdate)."""
    if not house.lupdate:
        yield "texts: needs --lupdate PROGRAM"
        return
    rule = house.rules["translations"]
    known = house.root / rule["folder"] / f"okienko_{rule['languages'][0]}.ts"
    if not known.exists():
        yield f"{known.relative_to(house.root)}: missing"
        return
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch) / "fresh.ts"
        folders = [str(house.root / top) for top in ("app", "printer", "qml") if (house.root / top).exists()]
        done = subprocess.run([house.lupdate, "-silent", *folders, "-ts", str(fresh)], capture_output=True, text=True, check=False)
        if done.returncode != 0 or not fresh.exists():
            yield f"lupdate failed: {done.stderr.strip()}"
            return
        used, have = set(messages(fresh)), set(messages(known))
    for context, source, _ in sorted(used - have):
        yield f"{context}: '{source}' is not in {rule['folder']}/; run lupdate (target update_translations) and translate it"
    for context, source, _ in sorted(have - used):
        yield f"{context}: '{source}' is translated but no longer used"


CHECKS = {name[len("check_"):]: function for name, function in list(globals().items()) if name.startswith("check_")}


def main():
    parser = argparse.ArgumentParser(description="Checks the walls of the house.")
    parser.add_argument("--root", default=Path(__file__).resolve().parents[2])
    parser.add_argument("--rules")
    parser.add_argument("--links")
    parser.add_argument("--lupdate")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--rooms", action="store_true")
    parser.add_argument("checks", nargs="*", metavar="CHECK")
    arguments = parser.parse_args()
    if arguments.rooms:
        print(";".join(House(arguments.root, arguments.rules).rules["rooms"]), end="")
        return 0
    if arguments.list:
        for name, function in CHECKS.items():
            print(f"{name:14}{function.__doc__}")
        return 0
    unknown = [name for name in arguments.checks if name not in CHECKS]
    if unknown or not arguments.checks:
        parser.error(f"name one or more of: {' '.join(CHECKS)}")
    house = House(arguments.root, arguments.rules, arguments.links, arguments.lupdate)
    broken = 0
    for name in arguments.checks:
        found = list(CHECKS[name](house))
        print(f"{name}: {CHECKS[name].__doc__} {'ok' if not found else f'{len(found)} broken:'}")
        for message in found:
            print(f"  {message}")
        broken += len(found)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
