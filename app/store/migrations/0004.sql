-- SPDX-License-Identifier: GPL-3.0-or-later
-- A confirmation of a booked time that is to be put on paper. The row goes when the job ends: the code is known from the
-- paper only.
CREATE TABLE print_job_bookings (
    job BLOB PRIMARY KEY CHECK (length(job) = 16) REFERENCES print_jobs (id) ON DELETE CASCADE,
    booking BLOB NOT NULL CHECK (length(booking) = 16),
    code TEXT NOT NULL,
    service TEXT NOT NULL,
    from_utc INTEGER NOT NULL,
    to_utc INTEGER NOT NULL,
    language TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The booking that a ticket was taken with: one ticket a booking.
ALTER TABLE tickets ADD COLUMN booking BLOB CHECK (booking IS NULL OR length(booking) = 16);
CREATE INDEX tickets_booking ON tickets (booking) WHERE booking IS NOT NULL;
