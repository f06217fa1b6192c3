-- SPDX-License-Identifier: GPL-3.0-or-later
-- A return mark is good for longer than its ticket is kept: its number stands with it, and which ticket it was used for.

ALTER TABLE return_marks ADD COLUMN number TEXT NOT NULL DEFAULT '';
ALTER TABLE return_marks ADD COLUMN used_by TEXT;
