-- oldest reader: 4
-- What the register of schools (GIAS) says of an organisation, as of the last extract that was imported.

CREATE TABLE school (
    id INTEGER PRIMARY KEY,
    organisation_id INTEGER NOT NULL UNIQUE REFERENCES organisation ON DELETE CASCADE,
    status TEXT NOT NULL,
    phase TEXT NOT NULL,
    type TEXT NOT NULL DEFAULT '',
    type_group TEXT NOT NULL DEFAULT '',
    federation TEXT NOT NULL DEFAULT '',
    diocese TEXT NOT NULL DEFAULT '',
    authority_code TEXT NOT NULL DEFAULT '',
    authority TEXT NOT NULL DEFAULT '',
    district TEXT NOT NULL DEFAULT '',
    ward TEXT NOT NULL DEFAULT '',
    urban_rural TEXT NOT NULL DEFAULT '',
    lowest_age INTEGER NOT NULL DEFAULT -1,
    highest_age INTEGER NOT NULL DEFAULT -1,
    pupils INTEGER NOT NULL DEFAULT -1,
    free_meals INTEGER NOT NULL DEFAULT -1,
    send_needs TEXT NOT NULL DEFAULT '',
    send_provision TEXT NOT NULL DEFAULT '',
    opened_on TEXT,
    why_closed TEXT NOT NULL DEFAULT ''
);

-- Which school another came from or became, by URN: the other one may lie outside what was imported.
CREATE TABLE school_link (
    id INTEGER PRIMARY KEY,
    organisation_id INTEGER NOT NULL REFERENCES organisation ON DELETE CASCADE,
    other_urn TEXT NOT NULL,
    kind TEXT NOT NULL
);
CREATE INDEX school_link_organisation ON school_link (organisation_id);
CREATE INDEX school_link_other ON school_link (other_urn);
