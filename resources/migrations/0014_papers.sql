-- oldest reader: 4
-- Papers of meetings with their versions, and the packs that were issued. The bytes of both are content, kept once and never changed.

CREATE TABLE paper (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
    agenda_item_id INTEGER REFERENCES agenda_item ON DELETE SET NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    author TEXT NOT NULL DEFAULT '',
    readers TEXT NOT NULL,
    late INTEGER NOT NULL DEFAULT 0,
    turn INTEGER NOT NULL DEFAULT 0,
    source TEXT NOT NULL DEFAULT '',
    source_id INTEGER,
    linked_path TEXT NOT NULL DEFAULT ''
);
CREATE INDEX paper_meeting ON paper (meeting_id, position);

CREATE TABLE paper_version (
    id INTEGER PRIMARY KEY,
    paper_id INTEGER NOT NULL REFERENCES paper ON DELETE CASCADE,
    number INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    source_hash TEXT NOT NULL,
    pages INTEGER NOT NULL,
    tagged INTEGER NOT NULL,
    remarks TEXT NOT NULL DEFAULT '',
    added_at TEXT NOT NULL,
    author TEXT NOT NULL DEFAULT '',
    UNIQUE (paper_id, number)
);

CREATE TABLE pack (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
    edition TEXT NOT NULL,
    version INTEGER NOT NULL,
    supplement INTEGER NOT NULL DEFAULT 0,
    pages INTEGER NOT NULL,
    content_hash TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    author TEXT NOT NULL DEFAULT '',
    UNIQUE (meeting_id, edition, version, supplement)
);

CREATE TABLE pack_part (
    id INTEGER PRIMARY KEY,
    pack_id INTEGER NOT NULL REFERENCES pack ON DELETE CASCADE,
    position INTEGER NOT NULL,
    paper_id INTEGER REFERENCES paper ON DELETE SET NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    pages INTEGER NOT NULL,
    first_page TEXT NOT NULL,
    last_page TEXT NOT NULL
);
CREATE INDEX pack_part_pack ON pack_part (pack_id, position);
CREATE INDEX pack_part_paper ON pack_part (paper_id);

CREATE VIEW search_paper AS SELECT id, title, author AS body FROM paper;
