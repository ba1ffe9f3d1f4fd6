-- oldest reader: 4
-- That somebody's data were erased, when, by whom and why: to account for it, without a word of who it was.

CREATE TABLE erasure (
    id INTEGER PRIMARY KEY,
    erased_on TEXT NOT NULL,
    author TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT ''
);
