-- SPDX-License-Identifier: GPL-3.0-or-later
-- The embedded office. UUIDs are 16 bytes, instants milliseconds since 1970 in UTC, days whole numbers YYYYMMDD.

CREATE TABLE office (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    generation BLOB NOT NULL CHECK (length(generation) = 16),
    generation_counter INTEGER NOT NULL,
    change INTEGER NOT NULL,
    live_closed_until INTEGER,        -- the last day on which no live number is lent (N6)
    reserve_closed_until INTEGER,     -- the last day whose reserve cells are not lent (N6)
    current_ledger BLOB
) STRICT;

CREATE TABLE clock (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    day INTEGER NOT NULL,
    doubt INTEGER NOT NULL DEFAULT 0,
    seen_utc INTEGER NOT NULL,
    boot TEXT NOT NULL,
    boot_since INTEGER NOT NULL,
    boot_wall INTEGER NOT NULL,
    boot_true INTEGER NOT NULL,
    vouched INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE ledgers (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    hardware_mark BLOB,
    retired INTEGER NOT NULL DEFAULT 0,
    heard_boot TEXT,
    heard_since INTEGER NOT NULL DEFAULT 0,
    heard_utc INTEGER NOT NULL DEFAULT 0,
    have INTEGER NOT NULL DEFAULT 0,
    chain BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE leases (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    generation BLOB NOT NULL,
    generation_counter INTEGER NOT NULL,
    ledger BLOB NOT NULL,
    kind INTEGER NOT NULL,
    series TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    from_n INTEGER NOT NULL,
    to_n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX leases_day ON leases (kind, first_day, series, to_n);

-- Leases that a ledger told of and that this memory does not know: lent, whatever their rectangle was (N7).
CREATE TABLE learned_leases (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    ledger BLOB NOT NULL,
    day INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Series opened again by staff on a closed day, after a look at the highest number on paper (N6).
CREATE TABLE opened_series (
    series TEXT PRIMARY KEY,
    day INTEGER NOT NULL,
    from_n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE answers (
    request BLOB PRIMARY KEY CHECK (length(request) = 16),
    ledger BLOB NOT NULL,
    day INTEGER NOT NULL,
    refused TEXT NOT NULL             -- JSON object: letter -> reason
) STRICT, WITHOUT ROWID;
CREATE TABLE answer_leases (
    request BLOB NOT NULL REFERENCES answers (request) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    lease BLOB NOT NULL REFERENCES leases (id) ON DELETE CASCADE,
    PRIMARY KEY (request, place)
) STRICT, WITHOUT ROWID;

-- Everything that ever arrived. Unique by id, never by number (P2). A second content under one id is a row of its own.
CREATE TABLE events (
    row INTEGER PRIMARY KEY,
    ledger BLOB NOT NULL,
    position INTEGER NOT NULL,
    id BLOB NOT NULL,
    content BLOB NOT NULL,            -- SHA-256 over what does not change when it is sent again
    kind TEXT NOT NULL,
    day INTEGER,
    body TEXT NOT NULL,
    ticket BLOB,
    series TEXT,
    n INTEGER,
    taken INTEGER NOT NULL,           -- 0 taken, 1 twin, 2 marked
    happened_at INTEGER NOT NULL,     -- received minus age; fixed once (P6)
    certain INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    UNIQUE (id, content)
) STRICT;
CREATE INDEX events_position ON events (ledger, position);
CREATE INDEX events_cell ON events (day, series, n) WHERE n IS NOT NULL;
CREATE INDEX events_ticket ON events (ticket) WHERE ticket IS NOT NULL;

CREATE TABLE alarms (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;
