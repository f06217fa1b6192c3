-- SPDX-License-Identifier: GPL-3.0-or-later
-- Offices, numbers and the post. Read by Migrations: BIGINT is INTEGER in SQLite, {strict} is its STRICT, a statement ends with
-- a semicolon at the end of a line. UUIDs are lower-case text, bytes lower-case hex, instants milliseconds since 1970 (UTC), days
-- whole numbers YYYYMMDD, yes and no 1 and 0. Every key begins with the office.

CREATE TABLE offices (
    office TEXT NOT NULL PRIMARY KEY,
    zone TEXT NOT NULL,                   -- IANA name
    shape TEXT NOT NULL,                  -- JSON object: digits, liveFirst, liveLast, reserveFirst, slotSize, slots
    series TEXT NOT NULL,                 -- JSON array of the letters that are served
    generation TEXT NOT NULL,
    generation_counter BIGINT NOT NULL,
    change BIGINT NOT NULL,               -- commits of this generation and those before
    lineage TEXT NOT NULL,                -- PostgreSQL: system id and timeline that wrote last (N7)
    live_closed_until BIGINT,             -- N6
    reserve_closed_until BIGINT,
    lost_in_doubt BIGINT NOT NULL DEFAULT 0,
    lost_at BIGINT,                       -- when memory was last lost
    day BIGINT NOT NULL,                  -- the office day (D1)
    doubt BIGINT NOT NULL DEFAULT 0,
    seen_at BIGINT NOT NULL,              -- the latest time that was believed
    last_event BIGINT NOT NULL DEFAULT 0,
    last_alarm BIGINT NOT NULL DEFAULT 0
) {strict};

-- How wall clock and time since boot stood to each other, for each machine that serves the office, by its boot.
CREATE TABLE clock_anchors (
    office TEXT NOT NULL REFERENCES offices (office),
    boot TEXT NOT NULL,
    since_boot BIGINT NOT NULL,
    wall BIGINT NOT NULL,
    PRIMARY KEY (office, boot)
) {strict};

-- One row a ledger that was ever heard of, by hello or by its log.
CREATE TABLE ledgers (
    office TEXT NOT NULL REFERENCES offices (office),
    ledger TEXT NOT NULL,
    device TEXT NOT NULL,
    standing TEXT NOT NULL,               -- current, waiting (second), retired, log (only its log came)
    hardware_mark TEXT,
    length BIGINT NOT NULL DEFAULT 0,     -- as it said itself
    have BIGINT NOT NULL DEFAULT 0,
    chain TEXT NOT NULL,
    backed_up_to BIGINT NOT NULL DEFAULT 0,
    heard_at BIGINT,
    heard_boot TEXT NOT NULL DEFAULT '',  -- the office's machine that heard it, and its time since boot
    heard_since BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (office, ledger)
) {strict};
CREATE INDEX ledgers_device ON ledgers (office, device);

-- N1: never changed, never lent again; kept 60 days longer than their last day.
CREATE TABLE leases (
    office TEXT NOT NULL REFERENCES offices (office),
    lease TEXT NOT NULL,
    generation TEXT NOT NULL,
    generation_counter BIGINT NOT NULL,
    ledger TEXT NOT NULL,                 -- the office's own id: numbers that staff give
    kind TEXT NOT NULL,                   -- live, reserve
    series TEXT NOT NULL,                 -- empty for a reserve
    first_day BIGINT NOT NULL,
    last_day BIGINT NOT NULL,
    from_n BIGINT NOT NULL,
    to_n BIGINT NOT NULL,
    PRIMARY KEY (office, lease)
) {strict};
CREATE INDEX leases_cell ON leases (office, kind, first_day, series, to_n);
CREATE INDEX leases_ledger ON leases (office, ledger, last_day);

-- Leases that a ledger told of and that this memory does not know: lent, whatever their rectangle was (N7).
CREATE TABLE learned_leases (
    office TEXT NOT NULL REFERENCES offices (office),
    lease TEXT NOT NULL,
    ledger TEXT NOT NULL,
    day BIGINT NOT NULL,
    PRIMARY KEY (office, lease)
) {strict};

-- What each request to lend was answered (N4).
CREATE TABLE lend_answers (
    office TEXT NOT NULL REFERENCES offices (office),
    request TEXT NOT NULL,
    content TEXT NOT NULL,                -- SHA-256 of what was asked
    day BIGINT NOT NULL,
    refused TEXT NOT NULL,                -- JSON object: letter -> reason, in the contract's words
    leases TEXT NOT NULL,                 -- JSON object: "leases": array of ids in their order
    PRIMARY KEY (office, request)
) {strict};

-- Series opened again by staff on a closed day (N6).
CREATE TABLE opened_series (
    office TEXT NOT NULL REFERENCES offices (office),
    series TEXT NOT NULL,
    day BIGINT NOT NULL,
    from_n BIGINT NOT NULL,
    PRIMARY KEY (office, series)
) {strict};

-- Everything that ever arrived. Unique by id and content, never by number (P2).
CREATE TABLE events (
    office TEXT NOT NULL REFERENCES offices (office),
    number BIGINT NOT NULL,               -- in the order of arrival
    event TEXT NOT NULL,
    content TEXT NOT NULL,                -- SHA-256 over what does not change when it is sent again
    ledger TEXT NOT NULL,
    position BIGINT NOT NULL,
    device TEXT NOT NULL,                 -- that sent it
    kind TEXT NOT NULL,
    day BIGINT,
    body TEXT NOT NULL,                   -- without needs: those stand with the ticket only
    original TEXT,                        -- as it came, when it could not be read as the contract says
    ticket TEXT,
    series TEXT,                          -- with n: the cell that is on paper
    n BIGINT,
    taken TEXT NOT NULL,                  -- taken, twin, marked
    happened_at BIGINT NOT NULL,          -- P6, fixed once
    certain BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (office, event, content)
) {strict};
CREATE INDEX events_position ON events (office, ledger, position);
CREATE INDEX events_cell ON events (office, day, series, n);
CREATE INDEX events_ticket ON events (office, ticket);

CREATE TABLE alarms (
    office TEXT NOT NULL REFERENCES offices (office),
    alarm BIGINT NOT NULL,                -- counted from 1
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    day BIGINT NOT NULL,
    detail TEXT NOT NULL,
    device TEXT,
    tickets TEXT NOT NULL,                -- JSON object: "tickets": array of ids
    seen_by TEXT,
    seen_at BIGINT,
    PRIMARY KEY (office, alarm)
) {strict};
