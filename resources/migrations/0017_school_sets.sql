-- oldest reader: 4
-- Schools that the team looks at together: groups, inclusion zones, cohorts with their dates. Schools stand by URN, as published figures
-- do: most of a county's schools are no organisation of the workspace.

CREATE TABLE school_set (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    started_on TEXT,
    ended_on TEXT,
    note TEXT NOT NULL DEFAULT ''
);

CREATE TABLE school_set_member (
    id INTEGER PRIMARY KEY,
    school_set_id INTEGER NOT NULL REFERENCES school_set ON DELETE CASCADE,
    urn TEXT NOT NULL,
    joined_on TEXT,
    left_on TEXT,
    UNIQUE (school_set_id, urn)
);
CREATE INDEX school_set_member_urn ON school_set_member (urn);

CREATE VIEW search_school_set AS SELECT id, name AS title, note AS body FROM school_set;
