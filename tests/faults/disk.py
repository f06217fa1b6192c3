#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the real program does when the disk of its state folder is full, read-only, foreign, damaged or gone, at start and at
run time: what the visitor reads, what staff are told, what stands in the log, which exit code, and how it comes back.

Small file systems are mounted for it, in a mount namespace of their own, so this needs root.
"""
import os
import shutil
import sqlite3
import subprocess
import sys
import unittest
from contextlib import closing

from kiosk import TO_RESTART, House, until


def fill(folder, name):
    """Leaves no byte free; answers the file that took it."""
    filler = folder / name
    with filler.open("wb", buffering=0) as file:
        for piece in (64 * 1024, 4096):
            try:
                while True:
                    file.write(b"\0" * piece)
            except OSError:
                pass
    return filler


def damage(file, first, last=None):
    """Overwrites pages of an SQLite file from page `first` (1 is the header's)."""
    with file.open("r+b") as pages:
        size = int.from_bytes(pages.read(18)[16:18], "big")
        pages.seek((first - 1) * size)
        count = (last or first) - first + 1
        pages.write(b"\xa5" * min(size * count, file.stat().st_size - (first - 1) * size))


class Disk(unittest.TestCase):
    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.close)

    def start(self, state, **options):
        return self.house.kiosk(self.house.configure("home", state), **options)

    def run_once(self, state):
        """The terminal comes up, and is ended."""
        kiosk = self.start(state)
        kiosk.shown("Idle")
        self.assertEqual(kiosk.end(), 0)

    def out_of_order(self, kiosk, reason):
        """The terminal says on the glass where to go, and to staff and in the log why."""
        words = kiosk.words(kiosk.shown("OutOfOrder"))
        for sentence in ("Ten terminal nie wydaje teraz biletów. Podejdź do stanowiska\xa01.",
                         "This terminal gives no tickets now. Please go to counter\xa01."):
            self.assertIn(sentence, words)
        status = kiosk.ask()
        self.assertEqual(status["alarms"], ["out-of-order"])
        self.assertIn(reason, status["reason"])
        self.assertIn(reason, kiosk.log())
        told = kiosk.ctl("status", str(kiosk.config))
        self.assertEqual(told.returncode, 1, told.stderr)
        self.assertIn(reason, told.stdout)

    def refused(self, kiosk):
        """A visitor asks for a ticket and is told where to go."""
        screen = kiosk.take()
        self.assertEqual(screen["name"], "NoTicket")
        words = " ".join(kiosk.words(screen))
        self.assertIn("1", words)
        kiosk.touch(screen, "Od nowa")
        return words

    def test_a_disk_that_fills_up_gives_up_its_reserve_and_numbers_go_on(self):
        state = self.house.mount("disk", "-t", "tmpfs", "-o", "size=16m", "none")
        kiosk = self.start(state)
        self.assertEqual(kiosk.number(), "A001")
        self.assertTrue((state / "reserve").exists())
        filler = fill(state, "filler")
        self.assertEqual(kiosk.number(), "A002")
        self.assertFalse((state / "reserve").exists())
        until("alarm", lambda: "disk-full" in kiosk.alarms())

        # The reserve is used up too: nothing is promised that is not kept.
        more = fill(state, "more")
        words = self.refused(kiosk)
        self.assertIn("ledger-trouble", kiosk.alarms())
        self.assertIn("okienko.terminal: ledger: SQLite 13", kiosk.log())
        more.unlink()
        filler.unlink()
        self.assertEqual(kiosk.number(), "A003", words)
        until("end of the alarms", lambda: kiosk.alarms().isdisjoint({"disk-full", "ledger-trouble"}))
        self.assertTrue((state / "reserve").exists())
        self.assertEqual(kiosk.end(), 0)

    def test_a_disk_that_is_full_at_start(self):
        state = self.house.mount("disk", "-t", "tmpfs", "-o", "size=16m", "none")
        self.run_once(state)
        fill(state, "filler")
        kiosk = self.start(state)
        self.assertEqual(kiosk.number(), "A001")
        self.assertIn("disk-full", kiosk.alarms())
        self.assertEqual(kiosk.end(), 0)

        more = fill(state, "more")
        kiosk = self.start(state)
        self.out_of_order(kiosk, "the disk is full: make room")
        self.read_on_the_glass("This terminal gives no tickets now", "counter 1")
        more.unlink()
        self.assertEqual(kiosk.ended(), TO_RESTART)
        kiosk = self.start(state)
        self.assertEqual(kiosk.number(), "A002")
        self.assertEqual(kiosk.end(), 0)

    def read_on_the_glass(self, *words):
        """What a person can read there, by optical character recognition of the X server's picture."""
        picture = self.house.folder / "glass.png"
        subprocess.run(["/usr/bin/import", "-silent", "-window", "root", str(picture)], env=self.house.environment, check=True)
        read = subprocess.run(["tesseract", str(picture), "-", "-l", "eng", "--psm", "4"], capture_output=True, text=True,
                              env=dict(self.house.environment, OMP_THREAD_LIMIT="1"), check=True).stdout
        for word in words:
            self.assertIn(word, " ".join(read.split()))

    def test_a_disk_that_is_read_only_at_start(self):
        state = self.house.mount("disk", "-t", "tmpfs", "-o", "size=16m", "none")
        self.run_once(state)
        subprocess.run(["mount", "-o", "remount,ro", str(state)], check=True)
        kiosk = self.start(state)
        self.out_of_order(kiosk, "cannot be written")
        subprocess.run(["mount", "-o", "remount,rw", str(state)], check=True)
        self.assertEqual(kiosk.ended(), TO_RESTART)
        self.run_once(state)

    def test_a_disk_that_falls_back_to_read_only_at_run_time(self):
        image = self.house.folder / "image"
        with image.open("wb") as file:
            file.truncate(24 * 1024 * 1024)
        subprocess.run(["mkfs.ext4", "-q", "-O", "^has_journal", str(image)], check=True)
        state = self.house.mount("disk", "-o", "loop,errors=remount-ro", str(image))
        kiosk = self.start(state)
        self.assertEqual(kiosk.number(), "A001")
        device = os.path.basename(subprocess.run(["findmnt", "-no", "SOURCE", str(state)], capture_output=True, text=True,
                                                 check=True).stdout.strip())
        with open(f"/sys/fs/ext4/{device}/trigger_fs_error", "w", encoding="ascii") as fault:
            fault.write("1")
        self.assertRaises(OSError, (state / "probe").touch)
        self.refused(kiosk)
        self.assertIn("ledger-trouble", kiosk.alarms())
        self.assertIn("okienko.terminal: ledger: SQLite", kiosk.log())
        self.refused(kiosk)  # and goes on saying so
        self.assertEqual(kiosk.end(), 0)
        kiosk = self.start(state)
        self.out_of_order(kiosk, "read-only")
        self.assertEqual(kiosk.end(), 0)

    def test_a_folder_that_belongs_to_somebody_else(self):
        state = self.house.folder / "state"
        state.mkdir()
        state.chmod(0o555)
        # Root may write everywhere; the same program without that right may not.
        kiosk = self.start(state, prefix=("setpriv", "--inh-caps=-all", "--bounding-set=-all"))
        self.out_of_order(kiosk, "cannot be written")
        state.chmod(0o755)
        self.assertEqual(kiosk.ended(), TO_RESTART)

    def test_a_state_folder_that_is_missing_is_made_and_one_that_vanishes_is_told(self):
        state = self.house.folder / "some" / "where"
        kiosk = self.start(state)
        self.assertEqual(kiosk.number(), "A001")
        shutil.rmtree(state)
        # The open file goes on; no number comes twice, and staff are told before the program ends.
        self.assertEqual(kiosk.number(), "A002")
        until("alarm", lambda: "ledger-trouble" in kiosk.alarms())
        self.assertIn("was deleted or moved while in use", kiosk.log())
        self.assertEqual(kiosk.end(), 0)

    def test_a_ledger_that_was_damaged_while_the_terminal_was_off(self):
        state = self.house.folder / "state"
        kiosk = self.start(state)
        self.assertEqual(kiosk.number(), "A001")
        self.assertEqual(kiosk.end(), 0)
        with closing(sqlite3.connect(state / "ledger.sqlite")) as ledger:
            page = ledger.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'print_jobs'").fetchone()[0]
        damage(state / "ledger.sqlite", page)
        kiosk = self.start(state)
        self.assertNotEqual(kiosk.number(), "A001")
        self.assertIn("ledger-set-aside", kiosk.alarms())
        self.assertIn("the ledger was damaged; put aside", kiosk.log())
        self.assertEqual(len(list(state.glob("ledger.sqlite.damaged-*"))), 1)
        self.assertEqual(kiosk.end(), 0)

    def test_an_office_file_that_was_damaged_while_the_terminal_was_off(self):
        state = self.house.folder / "state"
        kiosk = self.start(state)
        self.assertEqual(kiosk.number(), "A001")
        self.assertEqual(kiosk.end(), 0)
        damage(state / "office.sqlite", 2, 100)
        kiosk = self.start(state)
        self.assertEqual(kiosk.number(), "A002")  # lent before, and the ledger is whole
        self.assertEqual(len(list(state.glob("office.sqlite.damaged-*"))), 1)
        self.assertEqual(kiosk.end(), 0)

    def test_noise_in_place_of_the_ledger(self):
        state = self.house.folder / "state"
        state.mkdir()
        (state / "ledger.sqlite").write_bytes(os.urandom(50_000))
        kiosk = self.start(state)
        self.assertRegex(kiosk.number(), "^A[0-9]{3}$")
        self.assertIn("ledger-set-aside", kiosk.alarms())
        self.assertEqual(kiosk.end(), 0)


if __name__ == "__main__":
    if "OKIENKO_OWN_MOUNTS" not in os.environ:
        os.environ["OKIENKO_OWN_MOUNTS"] = "1"
        os.execvp("unshare", ["unshare", "--mount", "--propagation", "private", sys.executable, *sys.argv])
    unittest.main(verbosity=2)
