-- oldest reader: 4
-- Pages of charts of figures and texts about them: "The Norfolk picture, June 2024". A chart is kept as what it asks, so that it is drawn
-- again of the figures that are here when it is shown.

CREATE TABLE outcome_picture (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    made_on TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT ''
);

CREATE TABLE outcome_part (
    id INTEGER PRIMARY KEY,
    picture_id INTEGER NOT NULL REFERENCES outcome_picture ON DELETE CASCADE,
    position INTEGER NOT NULL,
    question TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT ''
);
CREATE INDEX outcome_part_picture ON outcome_part (picture_id, position);

CREATE VIEW search_outcome_picture AS SELECT id, title, note AS body FROM outcome_picture;
