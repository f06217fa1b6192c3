-- SPDX-License-Identifier: GPL-3.0-or-later
-- Indexes that give the order as well: without it SQLite, which knows no statistics, read all tickets of an office in their
-- order rather than find few and sort them. And whether the office counts what its clerks do.

DROP INDEX tickets_open;
DROP INDEX tickets_number;
DROP INDEX tickets_visit;
DROP INDEX ticket_events_ticket;
CREATE INDEX tickets_day ON tickets (office, day, ticket);
CREATE INDEX tickets_open ON tickets (office, day, is_over, ticket);
CREATE INDEX tickets_number ON tickets (office, day, series, n, ticket);
CREATE INDEX tickets_visit ON tickets (office, visit, ticket);
CREATE INDEX ticket_events_ticket ON ticket_events (office, ticket, number);

CREATE TABLE clerk_figures (
    office TEXT NOT NULL PRIMARY KEY REFERENCES offices (office),
    is_on BIGINT NOT NULL,
    reason TEXT NOT NULL,                 -- what the clerks read beside it
    set_at BIGINT NOT NULL,
    set_by TEXT NOT NULL
) {strict};

-- Slips that were made in advance for hours without power. A ticket is made of one when it is entered.
CREATE TABLE slips (
    office TEXT NOT NULL REFERENCES offices (office),
    ticket TEXT NOT NULL,
    day BIGINT NOT NULL,
    series TEXT NOT NULL,
    n BIGINT NOT NULL,
    digits BIGINT NOT NULL,
    code TEXT NOT NULL,
    entry TEXT,                           -- id of the entry that told what became of it
    PRIMARY KEY (office, ticket)
) {strict};
CREATE UNIQUE INDEX slips_number ON slips (office, day, series, n);
