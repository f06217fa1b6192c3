-- SPDX-License-Identifier: GPL-3.0-or-later
-- The hall: tickets, what happens to them, counters, services that are closed for now, help, and what earlier days taught.

CREATE TABLE tickets (
    office TEXT NOT NULL REFERENCES offices (office),
    ticket TEXT NOT NULL,
    day BIGINT NOT NULL,
    series TEXT NOT NULL,
    n BIGINT NOT NULL,                    -- 0: only its id is known yet
    digits BIGINT NOT NULL,
    code TEXT NOT NULL,                   -- as it stands on the paper
    ledger TEXT,                          -- that issued it; NULL: not known yet, or an entry of staff
    origin TEXT NOT NULL,                 -- kiosk, staff, paper
    known BIGINT NOT NULL,                -- 0: from its paper only (P5)
    language TEXT NOT NULL,
    secret_hash TEXT,
    visit TEXT,
    needs TEXT,                           -- JSON object; erased when the ticket is over
    stage TEXT NOT NULL,                  -- of the folded state, to be found by
    counter TEXT NOT NULL,
    is_over BIGINT NOT NULL,
    state TEXT NOT NULL,                  -- JSON: the history, folded (TicketNow), without needs
    again BIGINT NOT NULL DEFAULT 0,      -- a call came back that this memory has lost (P3, P7)
    told_minutes BIGINT,                  -- what a newcomer was told to expect when it was issued
    marks TEXT NOT NULL,                  -- JSON object: "marks": why its events were marked, for staff
    PRIMARY KEY (office, ticket)
) {strict};
CREATE INDEX tickets_open ON tickets (office, day, is_over);
CREATE INDEX tickets_number ON tickets (office, day, series, n);
CREATE INDEX tickets_visit ON tickets (office, visit);

-- A ticket that was taken by number and code had an id of the office's making until its event came (P5).
CREATE TABLE ticket_aliases (
    office TEXT NOT NULL REFERENCES offices (office),
    alias TEXT NOT NULL,
    ticket TEXT NOT NULL,
    PRIMARY KEY (office, alias)
) {strict};

-- Everything that happened to a ticket: facts from terminals and deeds of the office. Never changed but for `undone`, and for
-- ticket, ledger and number when a ticket from paper is joined with its event.
CREATE TABLE ticket_events (
    office TEXT NOT NULL REFERENCES offices (office),
    event TEXT NOT NULL,
    number BIGINT NOT NULL,               -- in the order in which they are told to terminals
    ticket TEXT NOT NULL,
    ledger TEXT,                          -- of the ticket
    day BIGINT NOT NULL,                  -- on which it was written
    deed TEXT NOT NULL,
    who TEXT NOT NULL,
    counter TEXT NOT NULL,
    at BIGINT NOT NULL,
    step BIGINT NOT NULL,
    request TEXT,
    lane TEXT,                            -- of a call by the rule
    undone BIGINT NOT NULL DEFAULT 0,
    told TEXT,                            -- what terminals are told that it was (CallDeed); NULL: not told
    detail TEXT NOT NULL,                 -- JSON: what else the event has
    PRIMARY KEY (office, event)
) {strict};
CREATE INDEX ticket_events_ticket ON ticket_events (office, ticket);
CREATE INDEX ticket_events_number ON ticket_events (office, number);
CREATE INDEX ticket_events_ledger ON ticket_events (office, ledger, number);
CREATE INDEX ticket_events_counter ON ticket_events (office, day, counter, number);

CREATE TABLE counters (
    office TEXT NOT NULL REFERENCES offices (office),
    counter TEXT NOT NULL,
    day BIGINT NOT NULL,                  -- of the state below; on another day the counter is closed
    step BIGINT NOT NULL,
    is_open BIGINT NOT NULL,
    paused BIGINT NOT NULL,
    services TEXT NOT NULL,               -- JSON object: "services": array of ids in the order of preference
    opened_at BIGINT,
    open_ms BIGINT NOT NULL,              -- of the day, without the present opening
    undo TEXT,                            -- JSON: what can be taken back
    PRIMARY KEY (office, counter)
) {strict};

CREATE TABLE suspensions (
    office TEXT NOT NULL REFERENCES offices (office),
    service TEXT NOT NULL,
    until_at BIGINT,
    return_until BIGINT NOT NULL,         -- last day on which a mark is good
    texts TEXT NOT NULL,                  -- JSON object by language
    offers TEXT NOT NULL,                 -- JSON object: "offers": array
    PRIMARY KEY (office, service)
) {strict};

CREATE TABLE return_marks (
    office TEXT NOT NULL REFERENCES offices (office),
    code TEXT NOT NULL,
    ticket TEXT NOT NULL,
    service TEXT NOT NULL,
    first_day BIGINT NOT NULL,
    last_day BIGINT NOT NULL,
    PRIMARY KEY (office, code)
) {strict};
CREATE INDEX return_marks_ticket ON return_marks (office, ticket);

CREATE TABLE help_requests (
    office TEXT NOT NULL REFERENCES offices (office),
    request TEXT NOT NULL,
    device TEXT NOT NULL,
    day BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    language TEXT NOT NULL,
    reason TEXT NOT NULL,
    screen TEXT NOT NULL,
    stage TEXT NOT NULL,                  -- waiting, coming, closed
    counter TEXT NOT NULL,
    minutes BIGINT,
    closed_at BIGINT,
    PRIMARY KEY (office, request)
) {strict};
CREATE INDEX help_requests_open ON help_requests (office, stage, asked_at);

-- What a day taught of one service (empty: of the gaps between two visits). No ticket and no clerk is in it.
CREATE TABLE experience (
    office TEXT NOT NULL REFERENCES offices (office),
    day BIGINT NOT NULL,
    service TEXT NOT NULL,
    seen TEXT NOT NULL,                   -- JSON: count, minutes, squares, noShows
    PRIMARY KEY (office, day, service)
) {strict};
