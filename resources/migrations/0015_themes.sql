-- oldest reader: 4
-- Notes of many people brought together into themes, which become priorities with actions; questions asked at meetings; votes; minutes
-- as they were checked; the public text of a meeting; working parties that a meeting convened; where an action was reported on.

CREATE TABLE workshop (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    question TEXT NOT NULL DEFAULT '',
    meeting_id INTEGER REFERENCES meeting ON DELETE SET NULL,
    begun_on TEXT NOT NULL,
    dots_each INTEGER NOT NULL DEFAULT 3
);

CREATE TABLE theme (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    summary TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL,
    dots INTEGER NOT NULL DEFAULT 0,
    into_theme_id INTEGER REFERENCES theme ON DELETE SET NULL,
    settled_on TEXT,
    settled_meeting_id INTEGER REFERENCES meeting ON DELETE SET NULL,
    priority_area_id INTEGER REFERENCES priority_area ON DELETE SET NULL,
    group_id INTEGER REFERENCES task_group ON DELETE SET NULL
);
CREATE INDEX theme_workshop ON theme (workshop_id, position);
CREATE INDEX theme_into ON theme (into_theme_id);

CREATE TABLE theme_note (
    id INTEGER PRIMARY KEY,
    workshop_id INTEGER NOT NULL REFERENCES workshop ON DELETE CASCADE,
    theme_id INTEGER REFERENCES theme ON DELETE SET NULL,
    meeting_id INTEGER REFERENCES meeting ON DELETE SET NULL,
    text TEXT NOT NULL,
    said_by TEXT NOT NULL DEFAULT '',
    noted_on TEXT NOT NULL
);
CREATE INDEX theme_note_workshop ON theme_note (workshop_id);
CREATE INDEX theme_note_theme ON theme_note (theme_id);

CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
    agenda_item_id INTEGER REFERENCES agenda_item ON DELETE SET NULL,
    number INTEGER NOT NULL UNIQUE,
    wording TEXT NOT NULL,
    asked_by TEXT NOT NULL DEFAULT '',
    answer TEXT NOT NULL DEFAULT '',
    answered_on TEXT
);
CREATE INDEX question_meeting ON question (meeting_id);

-- What the minutes said when the chair had checked them: what differs since are amendments.
CREATE TABLE checked_minutes (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
    agenda_item_id INTEGER NOT NULL UNIQUE REFERENCES agenda_item ON DELETE CASCADE,
    text TEXT NOT NULL
);
CREATE INDEX checked_minutes_meeting ON checked_minutes (meeting_id);

CREATE TABLE action_report (
    id INTEGER PRIMARY KEY,
    action_id INTEGER NOT NULL REFERENCES action ON DELETE CASCADE,
    source TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    UNIQUE (action_id, source, source_id)
);

-- The last number given out to decisions, actions and questions: one that was deleted is given to no other.
CREATE TABLE numbering (
    id INTEGER PRIMARY KEY,
    of TEXT NOT NULL UNIQUE,
    last INTEGER NOT NULL
);

ALTER TABLE action ADD COLUMN theme_id INTEGER REFERENCES theme ON DELETE SET NULL;
ALTER TABLE decision ADD COLUMN votes_for INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decision ADD COLUMN votes_against INTEGER NOT NULL DEFAULT 0;
ALTER TABLE decision ADD COLUMN abstained INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meeting ADD COLUMN public_text TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN approved_meeting_id INTEGER REFERENCES meeting ON DELETE SET NULL;
ALTER TABLE task_group ADD COLUMN convened_meeting_id INTEGER REFERENCES meeting ON DELETE SET NULL;
ALTER TABLE task_group ADD COLUMN report_back_on TEXT;
ALTER TABLE task_group ADD COLUMN findings TEXT NOT NULL DEFAULT '';

DROP VIEW search_task_group;
CREATE VIEW search_task_group AS
    SELECT id, name AS title, short_name || ' ' || purpose || ' ' || findings AS body FROM task_group;
DROP VIEW search_meeting;
CREATE VIEW search_meeting AS SELECT id, title, place || ' ' || note || ' ' || public_text AS body FROM meeting;
CREATE VIEW search_workshop AS SELECT id, title, question AS body FROM workshop;
CREATE VIEW search_theme AS SELECT id, name AS title, summary AS body FROM theme;
CREATE VIEW search_theme_note AS SELECT id, text AS title, said_by AS body FROM theme_note;
CREATE VIEW search_question AS SELECT id, wording AS title, 'Q' || number || ' ' || asked_by || ' ' || answer AS body FROM question;
