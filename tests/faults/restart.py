#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program ends to be started anew: with which exit code, and what it does when it is back. What a supervisor does
(systemd: Restart=on-failure) is done here by hand."""
import shutil
import sqlite3
import unittest
from contextlib import closing

from disk import damage
from kiosk import TO_RESTART, WRONG_SETUP, House, Trouble


class Restart(unittest.TestCase):
    def setUp(self):
        self.house = House()
        self.addCleanup(self.house.close)
        self.state = self.house.folder / "state"

    def start(self):
        return self.house.kiosk(self.house.configure("home", self.state))

    def test_a_ledger_from_an_old_image_is_put_aside_and_no_number_comes_twice(self):
        kiosk = self.start()
        self.assertEqual(kiosk.number(), "A001")
        self.assertEqual(kiosk.end(), 0)
        image = self.house.folder / "image"
        shutil.copy(self.state / "ledger.sqlite", image)
        kiosk = self.start()
        given = ["A001", kiosk.number()]
        self.assertEqual(kiosk.end(), 0)
        shutil.copy(image, self.state / "ledger.sqlite")

        kiosk = self.start()
        self.assertNotIn(kiosk.number(), given)
        self.assertIn("ledger-set-aside", kiosk.alarms())
        self.assertIn("the ledger was an old image or a copy; put aside", kiosk.log())
        self.assertEqual(len(list(self.state.glob("ledger.sqlite.stale-*"))), 1)
        self.assertEqual(kiosk.end(), 0)

    def test_a_ledger_that_is_damaged_at_run_time_is_put_aside_by_a_fresh_start(self):
        kiosk = self.start()
        given = [kiosk.number()]
        self.assertEqual(kiosk.end(), 0)
        # Large enough that not all of it is in memory: what is not read again nobody can find damaged.
        with closing(sqlite3.connect(self.state / "ledger.sqlite", isolation_level=None)) as ledger:
            ledger.execute("CREATE TEMP TABLE many AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                           "WHERE i < 80000) SELECT i FROM n")
            columns = [row[1] for row in ledger.execute("PRAGMA table_info(tickets)")]
            other = {"id": "randomblob(16)", "n": "1000 + i", "series": "'Z'", "visit": "randomblob(16)",
                     "issued_at": "tickets.issued_at - 172800000"}
            values = ", ".join(other.get(column, f"tickets.{column}") for column in columns)
            ledger.execute(f"INSERT INTO tickets ({', '.join(columns)}) SELECT {values} FROM tickets, many")
        kiosk = self.start()
        kiosk.shown("Idle")
        damage(self.state / "ledger.sqlite", 2, 100_000)
        try:
            for _ in range(3):
                given.append(kiosk.number())
        except Trouble:
            pass
        self.assertEqual(kiosk.ended(), TO_RESTART, kiosk.log())
        self.assertIn("the ledger is damaged; starting anew", kiosk.log())

        kiosk = self.start()
        self.assertNotIn(kiosk.number(), given)
        self.assertIn("ledger-set-aside", kiosk.alarms())
        self.assertEqual(len(list(self.state.glob("ledger.sqlite.damaged-*"))), 1)
        self.assertEqual(kiosk.end(), 0)

    def test_a_second_program_on_the_same_folder_ends_at_once_and_harms_nobody(self):
        kiosk = self.start()
        kiosk.shown("Idle")
        second = self.start()
        self.assertEqual(second.ended(), TO_RESTART)
        self.assertIn("another okienko runs on this state_folder", second.log())
        self.assertTrue(kiosk.ask()["ok"])
        self.assertEqual(kiosk.number(), "A001")
        self.assertEqual(kiosk.end(), 0)

    def test_a_killed_terminal_comes_back_with_the_next_number(self):
        kiosk = self.start()
        self.assertEqual(kiosk.number(), "A001")
        kiosk.process.kill()
        kiosk.ended()
        kiosk = self.start()
        self.assertEqual(kiosk.number(), "A002")
        self.assertEqual(kiosk.end(), 0)

    def test_a_wrong_set_up_says_so_in_one_line_and_is_not_tried_again(self):
        config = self.house.configure("home", self.state)
        config.write_text(config.read_text(encoding="utf-8").replace('"kiosk_id"', '"kiosk_identity"'), encoding="utf-8")
        kiosk = self.house.kiosk(config)
        self.assertEqual(kiosk.ended(), WRONG_SETUP)
        self.assertIn('kiosk.json /kiosk_id: found nothing', kiosk.log())
        config = self.house.configure("other", self.state)
        (config.parent / "office" / "office.json").write_text("{", encoding="utf-8")
        kiosk = self.house.kiosk(config)
        self.assertEqual(kiosk.ended(), WRONG_SETUP)
        self.assertIn("office.json 1:2", kiosk.log())


if __name__ == "__main__":
    unittest.main(verbosity=2)
