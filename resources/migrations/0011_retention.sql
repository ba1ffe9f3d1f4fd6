-- oldest reader: 4
-- How long what is kept of people, where it differs from what is usual, and who is to be kept longer.

CREATE TABLE retention_rule (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL UNIQUE,
    months INTEGER NOT NULL
);

CREATE TABLE retention_hold (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL UNIQUE REFERENCES person ON DELETE CASCADE,
    until TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT ''
);
