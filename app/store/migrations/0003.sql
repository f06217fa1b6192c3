-- SPDX-License-Identifier: GPL-3.0-or-later
-- The few tickets with needs are found without looking at all: what is over is erased every minute.
CREATE INDEX tickets_needs ON tickets (day) WHERE needs IS NOT NULL;
