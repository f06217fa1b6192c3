-- SPDX-License-Identifier: GPL-3.0-or-later
-- The ticket that came with a booked time: the first that the office heard of.

ALTER TABLE bookings ADD COLUMN ticket TEXT;
ALTER TABLE bookings ADD COLUMN number TEXT;
