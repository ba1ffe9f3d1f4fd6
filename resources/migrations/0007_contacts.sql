-- oldest reader: 4
-- On what ground people are kept, what they agreed to, what was spoken, how they are grouped, and what left the file.

ALTER TABLE person ADD COLUMN lawful_basis TEXT NOT NULL DEFAULT 'not-noted';

-- What a person said about one channel on one day. The last one counts.
CREATE TABLE contact_choice (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    channel TEXT NOT NULL,
    allowed INTEGER NOT NULL,
    noted_on TEXT,
    how TEXT NOT NULL DEFAULT ''
);
CREATE INDEX contact_choice_person ON contact_choice (person_id);

-- A call, a letter, a talk; or a fact to have in sight, when it is pinned.
CREATE TABLE contact_note (
    id INTEGER PRIMARY KEY,
    person_id INTEGER REFERENCES person ON DELETE CASCADE,
    organisation_id INTEGER REFERENCES organisation ON DELETE CASCADE,
    kind TEXT NOT NULL,
    happened_on TEXT,
    words TEXT NOT NULL,
    pinned INTEGER NOT NULL DEFAULT 0,
    CHECK ((person_id IS NULL) <> (organisation_id IS NULL))
);
CREATE INDEX contact_note_person ON contact_note (person_id);
CREATE INDEX contact_note_organisation ON contact_note (organisation_id);

CREATE TABLE person_tag (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    tag TEXT NOT NULL
);
CREATE INDEX person_tag_person ON person_tag (person_id);

CREATE TABLE saved_filter (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    name TEXT NOT NULL,
    definition TEXT NOT NULL
);

-- Who speaks for a sector, or for one organisation, in the collaborative, and who stands in for them.
CREATE TABLE representation (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    sector TEXT NOT NULL,
    organisation_id INTEGER REFERENCES organisation ON DELETE CASCADE,
    part TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT
);
CREATE INDEX representation_person ON representation (person_id);
CREATE INDEX representation_organisation ON representation (organisation_id);

-- Personal data that left the file: people are their ids between commas, so that a person can be told of it.
CREATE TABLE export_log (
    id INTEGER PRIMARY KEY,
    written_at TEXT NOT NULL,
    author TEXT NOT NULL,
    what TEXT NOT NULL,
    people_count INTEGER NOT NULL,
    left_out INTEGER NOT NULL DEFAULT 0,
    people TEXT NOT NULL DEFAULT ''
);

CREATE VIEW search_contact_note AS SELECT id, words AS title, '' AS body FROM contact_note;
