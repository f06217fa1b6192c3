-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the office did with tickets of this ledger (numbers P3). Known by id, so that a deed told again changes nothing.
CREATE TABLE call_deeds (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    ticket BLOB NOT NULL,
    deed TEXT NOT NULL,
    at INTEGER NOT NULL,
    counter TEXT NOT NULL,
    label TEXT NOT NULL,
    again INTEGER NOT NULL,
    day INTEGER NOT NULL              -- on which it was taken up here
) STRICT;                             -- rows stand in the order in which they were told
CREATE INDEX call_deeds_ticket ON call_deeds (ticket);
CREATE INDEX call_deeds_day ON call_deeds (day);
