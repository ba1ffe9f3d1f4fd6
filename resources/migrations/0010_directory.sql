-- oldest reader: 4
-- The directory of key staff: who can be contacted for what, which of their details are public, and each list that was published.

CREATE TABLE directory_entry (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    service TEXT NOT NULL,
    post TEXT NOT NULL DEFAULT '',
    contact_for TEXT NOT NULL,
    comes_first INTEGER NOT NULL DEFAULT 0,
    show_email INTEGER NOT NULL DEFAULT 1,
    show_phone INTEGER NOT NULL DEFAULT 0,
    is_public INTEGER NOT NULL DEFAULT 0,
    reviewed_on TEXT,
    review_due_on TEXT
);
CREATE INDEX directory_entry_person ON directory_entry (person_id);

CREATE TABLE directory_publication (
    id INTEGER PRIMARY KEY,
    published_on TEXT NOT NULL,
    author TEXT NOT NULL
);

-- A line as it was published. It goes with the person: who is erased is no longer in what is kept of earlier lists.
CREATE TABLE directory_line (
    id INTEGER PRIMARY KEY,
    publication_id INTEGER NOT NULL REFERENCES directory_publication ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    service TEXT NOT NULL,
    name TEXT NOT NULL,
    post TEXT NOT NULL DEFAULT '',
    contact_for TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT ''
);
CREATE INDEX directory_line_publication ON directory_line (publication_id);
CREATE INDEX directory_line_person ON directory_line (person_id);

CREATE VIEW search_directory_entry AS
    SELECT e.id, p.given_name || ' ' || p.family_name || ', ' || e.service AS title, e.post || ' ' || e.contact_for AS body
    FROM directory_entry e JOIN person p ON p.id = e.person_id;
