-- SPDX-License-Identifier: GPL-3.0-or-later
-- People and papers: devices and their certificates, staff, sessions, hall screens, the audit, answers that were given before; and
-- the office's catalogue and notices. How it is read: see 0001.sql. Secrets that are only compared stand here as SHA-256.

CREATE TABLE devices (
    office TEXT NOT NULL REFERENCES offices (office),
    device TEXT NOT NULL,
    name TEXT NOT NULL,                   -- as staff call it
    enrolled_at BIGINT NOT NULL,
    revoked_at BIGINT,
    revoked_why TEXT,                     -- stolen, replaced, retired, compromised, other
    heard_at BIGINT,
    health TEXT,                          -- JSON: the last heartbeat
    PRIMARY KEY (office, device)
) {strict};

CREATE TABLE certificates (
    office TEXT NOT NULL REFERENCES offices (office),
    serial TEXT NOT NULL,
    device TEXT NOT NULL,
    key_mark TEXT NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_to BIGINT NOT NULL,
    pem TEXT NOT NULL,
    issued_at BIGINT NOT NULL,
    seen BIGINT NOT NULL DEFAULT 0,       -- a request came with it: those before it are over
    replaced BIGINT NOT NULL DEFAULT 0,   -- a later one was seen
    PRIMARY KEY (office, serial)
) {strict};
CREATE UNIQUE INDEX certificates_serial ON certificates (serial);
CREATE INDEX certificates_device ON certificates (office, device, issued_at);

CREATE TABLE enrol_codes (
    office TEXT NOT NULL REFERENCES offices (office),
    code TEXT NOT NULL,                   -- its id, not what is typed
    name TEXT NOT NULL,                   -- of the device to be
    hash TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    used_for_key TEXT,
    used_at BIGINT,
    device TEXT,                          -- that it made
    withdrawn BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (office, code)
) {strict};
CREATE INDEX enrol_codes_hash ON enrol_codes (hash);

CREATE TABLE staff (
    office TEXT NOT NULL REFERENCES offices (office),
    staff TEXT NOT NULL,
    name TEXT NOT NULL,                   -- for logging in
    role TEXT NOT NULL,                   -- counter, supervisor, admin
    password TEXT NOT NULL,               -- Argon2id, PHC string format
    totp TEXT NOT NULL,                   -- the secret
    totp_step BIGINT,                     -- last used
    locked BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (office, staff)
) {strict};
CREATE UNIQUE INDEX staff_name ON staff (office, name);

CREATE TABLE sessions (
    office TEXT NOT NULL REFERENCES offices (office),
    token TEXT NOT NULL,
    staff TEXT NOT NULL,
    role TEXT NOT NULL,                   -- when it began: a session does not outlive a change of it
    begun_at BIGINT NOT NULL,
    used_at BIGINT NOT NULL,
    PRIMARY KEY (office, token)
) {strict};
CREATE UNIQUE INDEX sessions_token ON sessions (token);
CREATE INDEX sessions_staff ON sessions (office, staff);

-- Hall screens that show a code. They are of no office until a supervisor of one confirms it.
CREATE TABLE pairings (
    display TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,                   -- hall, sign
    code TEXT NOT NULL,
    token TEXT NOT NULL,
    address TEXT NOT NULL,                -- a mark of where it asked from, worth nothing elsewhere
    made_at BIGINT NOT NULL
) {strict};

CREATE TABLE displays (
    office TEXT NOT NULL REFERENCES offices (office),
    display TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    zone TEXT,                            -- of the hall, or the sign's counter; NULL: everything
    token TEXT NOT NULL,
    confirmed_at BIGINT NOT NULL,
    seen_at BIGINT,
    removed BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (office, display)
) {strict};
CREATE UNIQUE INDEX displays_token ON displays (token);

-- The chain (vault/auditchain.h). Rows are only ever added.
CREATE TABLE audit (
    office TEXT NOT NULL REFERENCES offices (office),
    position BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (office, position)
) {strict};

-- What a deed with an id was answered, kept seven days past its office day.
CREATE TABLE replies (
    office TEXT NOT NULL REFERENCES offices (office),
    request TEXT NOT NULL,
    content TEXT NOT NULL,                -- SHA-256 over operation, caller, place and body
    day BIGINT NOT NULL,
    status BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (office, request)
) {strict};
CREATE INDEX replies_day ON replies (office, day);

-- What was imported. One version is published; its documents stand in catalogue_documents.
CREATE TABLE catalogue_versions (
    office TEXT NOT NULL REFERENCES offices (office),
    version BIGINT NOT NULL,
    imported_at BIGINT NOT NULL,
    imported_by TEXT NOT NULL,
    published_at BIGINT,
    published_by TEXT,
    services BIGINT NOT NULL,
    articles BIGINT NOT NULL,
    warnings BIGINT NOT NULL,
    files TEXT NOT NULL,                  -- JSON object: file name -> its text
    PRIMARY KEY (office, version)
) {strict};

-- The published catalogue, each document with the version that changed it last; what was removed stays without a value.
CREATE TABLE catalogue_documents (
    office TEXT NOT NULL REFERENCES offices (office),
    kind TEXT NOT NULL,                   -- office, service, article
    document TEXT NOT NULL,
    version BIGINT NOT NULL,
    place BIGINT NOT NULL,                -- among those of its kind, from 0
    value TEXT,                           -- JSON
    PRIMARY KEY (office, kind, document)
) {strict};
CREATE INDEX catalogue_documents_version ON catalogue_documents (office, version, kind, document);

CREATE TABLE notices (
    office TEXT NOT NULL REFERENCES offices (office),
    notice TEXT NOT NULL,
    change BIGINT NOT NULL,               -- counted through all notices of the office
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    value TEXT,                           -- JSON; NULL: removed
    PRIMARY KEY (office, notice)
) {strict};
CREATE INDEX notices_change ON notices (office, change);
