-- oldest reader: 1
-- The file's own tables: who did what when, the search index, pictures and documents by their hash.

CREATE TABLE migration (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    oldest_reader INTEGER NOT NULL,
    applied_at TEXT NOT NULL
);

-- A step is what a person can undo. kind: edit, undo, redo. state: done, undone, dropped (no longer to be redone).
CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    of_step INTEGER REFERENCES step,
    typing TEXT
);
CREATE INDEX step_state ON step (state, kind);

CREATE TABLE change_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES step,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT,
    after TEXT
);
CREATE INDEX change_log_row ON change_log (table_name, row_id);
CREATE INDEX change_log_step ON change_log (step_id);

-- Bytes of pictures and of what was exported, kept once each. Never changed, so not in the log; records name the hash.
CREATE TABLE content (
    hash TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
);

CREATE TABLE search_record (
    id INTEGER PRIMARY KEY,
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (table_name, row_id)
);
CREATE VIRTUAL TABLE search_text USING fts5 (title, body, content = 'search_record', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');

-- What was written out of the workspace, so that it can be written again byte for byte. subject: the table of what it shows.
CREATE TABLE export (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    format TEXT NOT NULL,
    file_name TEXT NOT NULL,
    content_hash TEXT NOT NULL REFERENCES content,
    exported_at TEXT NOT NULL,
    author TEXT NOT NULL
);
CREATE INDEX export_subject ON export (subject, subject_id);

-- Whose workspace this is: at most one row.
CREATE TABLE publisher (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    ambition TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    footer TEXT NOT NULL DEFAULT ''
);
