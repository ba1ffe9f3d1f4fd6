-- oldest reader: 4
-- Published figures of Key Stage 2: what was imported, from where, as of when. The figures themselves are content, kept once and never
-- changed, so that a new edition, undo and history need only the hash.

CREATE TABLE outcome_release (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    title TEXT NOT NULL,
    year INTEGER NOT NULL,
    status TEXT NOT NULL,
    file_name TEXT NOT NULL DEFAULT '',
    imported_at TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    row_count INTEGER NOT NULL DEFAULT 0,
    column_count INTEGER NOT NULL DEFAULT 0,
    la_codes TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
);
CREATE INDEX outcome_release_year ON outcome_release (year, source, status);

CREATE VIEW search_outcome_release AS SELECT id, title, file_name || ' ' || note AS body FROM outcome_release;
