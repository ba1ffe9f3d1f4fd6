-- oldest reader: 4
-- Pairs of people that look alike and are not the same: somebody looked and said so. person_id is the smaller id.

CREATE TABLE not_same_person (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE
);
CREATE INDEX not_same_person_person ON not_same_person (person_id);
CREATE INDEX not_same_person_other ON not_same_person (other_id);
