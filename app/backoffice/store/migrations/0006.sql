-- SPDX-License-Identifier: GPL-3.0-or-later
-- Booked times. Nothing here tells who comes: the code is known from the visitor's paper.

CREATE TABLE bookings (
    office TEXT NOT NULL REFERENCES offices (office),
    booking TEXT NOT NULL,
    service TEXT NOT NULL,
    visits BIGINT NOT NULL,
    from_at BIGINT NOT NULL,
    to_at BIGINT NOT NULL,
    state BIGINT NOT NULL,                -- 0 held, 1 booked, 2 cancelled
    held_until BIGINT NOT NULL,
    code TEXT,                            -- none while it is held
    language TEXT NOT NULL,
    device TEXT,                          -- that holds it
    made_at BIGINT NOT NULL,
    PRIMARY KEY (office, booking)
) {strict};
-- Everything that the calendar looks at: a month is read from here alone.
CREATE INDEX bookings_time ON bookings (office, service, from_at, to_at, state, held_until, device, booking);
CREATE INDEX bookings_end ON bookings (office, to_at);
CREATE INDEX bookings_device ON bookings (office, device) WHERE state = 0;
CREATE UNIQUE INDEX bookings_code ON bookings (office, code) WHERE code IS NOT NULL;
