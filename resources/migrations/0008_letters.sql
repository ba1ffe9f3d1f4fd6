-- oldest reader: 4
-- Letters that are written often: the words once, with placeholders for whom each one goes to.

CREATE TABLE letter (
    id INTEGER PRIMARY KEY,
    use TEXT NOT NULL,
    name TEXT NOT NULL,
    subject TEXT NOT NULL DEFAULT '',
    body TEXT NOT NULL DEFAULT ''
);
