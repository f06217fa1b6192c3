-- SPDX-License-Identifier: GPL-3.0-or-later
-- Calendars of booked times, by secret addresses; and how often and when a booking was changed, which those tell.

CREATE TABLE calendars (
    office TEXT NOT NULL REFERENCES offices (office),
    calendar TEXT NOT NULL,
    name TEXT NOT NULL,                   -- as staff call it
    service TEXT,                         -- NULL: all
    secret TEXT NOT NULL,                 -- SHA-256
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    fetched_at BIGINT,
    removed BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (office, calendar)
) {strict};
CREATE UNIQUE INDEX calendars_secret ON calendars (secret);

ALTER TABLE bookings ADD COLUMN changes BIGINT NOT NULL DEFAULT 0;
ALTER TABLE bookings ADD COLUMN changed_at BIGINT NOT NULL DEFAULT 0;
UPDATE bookings SET changed_at = made_at, changes = CASE WHEN state = 0 THEN 0 ELSE 1 END;
