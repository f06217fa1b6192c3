-- SPDX-License-Identifier: GPL-3.0-or-later
-- The booked time that a ticket came with, also where another ticket of the same visit had it before.

ALTER TABLE tickets ADD COLUMN booking TEXT;
CREATE INDEX tickets_booking ON tickets (office, booking) WHERE booking IS NOT NULL;
