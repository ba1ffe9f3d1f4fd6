-- oldest reader: 4
-- Words that the team put on organisations to find them by.

CREATE TABLE organisation_tag (
    id INTEGER PRIMARY KEY,
    organisation_id INTEGER NOT NULL REFERENCES organisation ON DELETE CASCADE,
    tag TEXT NOT NULL
);
CREATE INDEX organisation_tag_organisation ON organisation_tag (organisation_id);
