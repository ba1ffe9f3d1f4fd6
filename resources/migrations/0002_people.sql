-- oldest reader: 2
-- Organisations, people, who works where, and who is a member of the collaborative.

CREATE TABLE organisation (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    sector TEXT NOT NULL,
    urn TEXT NOT NULL DEFAULT '',
    dfe_number TEXT NOT NULL DEFAULT '',
    part_of INTEGER REFERENCES organisation ON DELETE SET NULL,
    town TEXT NOT NULL DEFAULT '',
    postcode TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    website TEXT NOT NULL DEFAULT '',
    closed_on TEXT,
    notes TEXT NOT NULL DEFAULT ''
);
CREATE INDEX organisation_part_of ON organisation (part_of);

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    email TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT ''
);

-- A person's job at an organisation. Leaving is an end date; the same job twice, years apart, is two roles.
CREATE TABLE role (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    organisation_id INTEGER NOT NULL REFERENCES organisation ON DELETE CASCADE,
    job_title TEXT NOT NULL DEFAULT '',
    starts_on TEXT,
    ends_on TEXT
);
CREATE INDEX role_person ON role (person_id);
CREATE INDEX role_organisation ON role (organisation_id);

-- From enquiry to stood down. state is the last of the four that was reached; each keeps its date.
CREATE TABLE membership (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    sector TEXT NOT NULL,
    state TEXT NOT NULL,
    enquired_on TEXT,
    invited_on TEXT,
    joined_on TEXT,
    stood_down_on TEXT,
    reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX membership_person ON membership (person_id);

CREATE VIEW search_organisation AS
SELECT id, name AS title, town || ' ' || postcode || ' ' || urn || ' ' || dfe_number || ' ' || email || ' ' || notes AS body FROM organisation;
CREATE VIEW search_person AS
SELECT id, given_name || ' ' || family_name AS title, email || ' ' || phone || ' ' || notes AS body FROM person;
