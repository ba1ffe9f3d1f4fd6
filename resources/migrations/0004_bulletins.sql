-- oldest reader: 4
-- Bulletins, their sections and items.

CREATE TABLE picture (
    id INTEGER PRIMARY KEY,
    content_hash TEXT NOT NULL REFERENCES content,
    file_name TEXT NOT NULL DEFAULT '',
    width INTEGER NOT NULL,
    height INTEGER NOT NULL
);

CREATE TABLE bulletin (
    id INTEGER PRIMARY KEY,
    number INTEGER NOT NULL UNIQUE,
    title TEXT NOT NULL DEFAULT '',
    goes_out_on TEXT,
    state TEXT NOT NULL,
    introduction TEXT NOT NULL DEFAULT '',
    preheader TEXT NOT NULL DEFAULT '',
    footer TEXT NOT NULL DEFAULT ''
);

CREATE TABLE bulletin_section (
    id INTEGER PRIMARY KEY,
    bulletin_id INTEGER NOT NULL REFERENCES bulletin ON DELETE CASCADE,
    title TEXT NOT NULL,
    position INTEGER NOT NULL
);
CREATE INDEX bulletin_section_bulletin ON bulletin_section (bulletin_id);

-- source, source_id: the table and row it was made from, such as an approved update; it stays when that row goes.
CREATE TABLE bulletin_item (
    id INTEGER PRIMARY KEY,
    bulletin_id INTEGER NOT NULL REFERENCES bulletin ON DELETE CASCADE,
    section_id INTEGER NOT NULL REFERENCES bulletin_section ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT '',
    audience TEXT NOT NULL DEFAULT '',
    action_required INTEGER NOT NULL DEFAULT 0,
    action_by TEXT,
    link_text TEXT NOT NULL DEFAULT '',
    link_url TEXT NOT NULL DEFAULT '',
    picture_id INTEGER REFERENCES picture ON DELETE SET NULL,
    picture_alt TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    source_id INTEGER
);
CREATE INDEX bulletin_item_bulletin ON bulletin_item (bulletin_id, position);
CREATE INDEX bulletin_item_source ON bulletin_item (source, source_id);

CREATE VIEW search_bulletin AS SELECT id, 'Bulletin ' || number || CASE title WHEN '' THEN '' ELSE ': ' || title END AS title, introduction AS body FROM bulletin;
CREATE VIEW search_bulletin_item AS SELECT id, title, body || ' ' || category AS body FROM bulletin_item;
