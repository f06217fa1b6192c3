-- SPDX-License-Identifier: GPL-3.0-or-later
-- The ledger of one terminal. UUIDs are 16 bytes (RFC 9562), instants milliseconds since 1970 in UTC, days whole
-- numbers YYYYMMDD in the office's zone. Enumerations are numbered as in app/domain.

CREATE TABLE ledger (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id BLOB NOT NULL CHECK (length(id) = 16),
    office TEXT NOT NULL,
    hardware_mark BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    retired INTEGER NOT NULL DEFAULT 0,
    acknowledged INTEGER NOT NULL DEFAULT 0,
    backed_up INTEGER NOT NULL DEFAULT 0,
    seen_generation BLOB,
    seen_counter INTEGER NOT NULL DEFAULT 0,
    seen_change INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The office day and what is known of the clock (D1 to D5).
CREATE TABLE clock (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    day INTEGER NOT NULL,
    doubt INTEGER NOT NULL DEFAULT 0,
    seen_utc INTEGER NOT NULL,        -- the highest time that was believed
    boot TEXT NOT NULL,               -- in which the four below were taken
    boot_since INTEGER NOT NULL,      -- CLOCK_BOOTTIME in milliseconds
    boot_wall INTEGER NOT NULL,       -- the wall clock at that moment
    boot_true INTEGER NOT NULL,       -- the time that was believed at that moment
    vouched INTEGER NOT NULL DEFAULT 0 -- by the office or by staff, in this boot
) STRICT;

CREATE TABLE leases (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    generation BLOB,
    generation_counter INTEGER NOT NULL,
    office TEXT NOT NULL,
    ledger BLOB,
    kind INTEGER NOT NULL CHECK (kind IN (0, 1)),
    series TEXT NOT NULL,
    first_day INTEGER NOT NULL,
    last_day INTEGER NOT NULL,
    from_n INTEGER NOT NULL,
    to_n INTEGER NOT NULL,
    next_n INTEGER NOT NULL,          -- of a live lease
    spent INTEGER NOT NULL DEFAULT 0, -- used up, left behind the head (N11), ended by the office, or not ours (N5)
    boot TEXT NOT NULL                -- in which it was taken up
) STRICT, WITHOUT ROWID;
CREATE INDEX leases_open ON leases (kind, series, from_n) WHERE spent = 0;

-- The cursor of a reserve slot in a series. It outlives the leases of the slot (D3).
CREATE TABLE reserve_cursors (
    series TEXT NOT NULL,
    slot INTEGER NOT NULL,            -- the slot's first number
    day INTEGER NOT NULL,
    next_n INTEGER NOT NULL,
    unsure INTEGER NOT NULL,          -- the last number was given while nobody vouched for the day
    PRIMARY KEY (series, slot)
) STRICT, WITHOUT ROWID;

-- The one request that was not answered yet (N4).
CREATE TABLE lend_requests (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    day INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    series TEXT NOT NULL              -- JSON array of letters
) STRICT, WITHOUT ROWID;

CREATE TABLE tickets (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    day INTEGER NOT NULL,
    series TEXT NOT NULL,
    n INTEGER NOT NULL,
    digits INTEGER NOT NULL,
    service TEXT NOT NULL,
    language TEXT NOT NULL,
    needs TEXT,                       -- JSON; NULL when none or erased
    visit BLOB,
    issued_at INTEGER NOT NULL,
    clock_sure INTEGER NOT NULL,
    state INTEGER NOT NULL,
    state_at INTEGER NOT NULL,
    secret BLOB NOT NULL,
    UNIQUE (day, series, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX tickets_issued ON tickets (issued_at);
CREATE INDEX tickets_visit ON tickets (visit) WHERE visit IS NOT NULL;

CREATE TABLE print_jobs (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    day INTEGER NOT NULL,
    visit BLOB,
    state INTEGER NOT NULL,
    copy INTEGER NOT NULL,
    by_staff INTEGER NOT NULL,
    printer_job INTEGER NOT NULL,
    trouble INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    turn INTEGER NOT NULL             -- the order among open jobs, whatever the clock did
) STRICT, WITHOUT ROWID;
CREATE INDEX print_jobs_open ON print_jobs (turn) WHERE state < 3;
CREATE INDEX print_jobs_shelved ON print_jobs (day, created_at) WHERE state = 5;

CREATE TABLE print_job_tickets (
    job BLOB NOT NULL REFERENCES print_jobs (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    ticket BLOB NOT NULL,
    PRIMARY KEY (job, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE boots (
    number INTEGER PRIMARY KEY,
    boot TEXT NOT NULL UNIQUE
) STRICT;

-- The log: positions 1, 2, 3 without a gap; chain = SHA-256(chain before || id).
CREATE TABLE log (
    position INTEGER PRIMARY KEY,
    id BLOB NOT NULL CHECK (length(id) = 16),
    kind TEXT NOT NULL,
    day INTEGER NOT NULL,
    ticket BLOB,                      -- whose needs go along when it is sent
    body TEXT NOT NULL,
    boot INTEGER NOT NULL REFERENCES boots (number),
    since_boot INTEGER NOT NULL,
    utc INTEGER NOT NULL,
    clock_sure INTEGER NOT NULL,
    chain BLOB NOT NULL CHECK (length(chain) = 32)
) STRICT;

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
