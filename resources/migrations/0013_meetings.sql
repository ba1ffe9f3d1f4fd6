-- oldest reader: 4
-- Meetings of the collaborative and of its groups: who was asked and came, the agenda with what was said, and what was decided and
-- is to be done.

CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    group_id INTEGER REFERENCES task_group ON DELETE SET NULL,
    held_on TEXT NOT NULL,
    starts_at TEXT,
    ends_at TEXT,
    place TEXT NOT NULL DEFAULT '',
    call_link TEXT NOT NULL DEFAULT '',
    chair_id INTEGER REFERENCES person ON DELETE SET NULL,
    clerk_id INTEGER REFERENCES person ON DELETE SET NULL,
    state TEXT NOT NULL,
    quorum INTEGER NOT NULL DEFAULT 0,
    needed_sectors TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
);
CREATE INDEX meeting_day ON meeting (held_on);
CREATE INDEX meeting_group ON meeting (group_id);

CREATE TABLE attendance (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    sector TEXT NOT NULL,
    reply TEXT NOT NULL,
    presence TEXT NOT NULL,
    stands_for_id INTEGER REFERENCES person ON DELETE SET NULL,
    note TEXT NOT NULL DEFAULT '',
    UNIQUE (meeting_id, person_id)
);
CREATE INDEX attendance_person ON attendance (person_id);

CREATE TABLE agenda_item (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    lead TEXT NOT NULL DEFAULT '',
    minutes_planned INTEGER NOT NULL DEFAULT 0,
    seconds_taken INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    standing INTEGER NOT NULL DEFAULT 0,
    confidential INTEGER NOT NULL DEFAULT 0,
    deferred INTEGER NOT NULL DEFAULT 0,
    minutes TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    source_id INTEGER
);
CREATE INDEX agenda_item_meeting ON agenda_item (meeting_id, position);
CREATE INDEX agenda_item_source ON agenda_item (source, source_id);

CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER NOT NULL REFERENCES meeting ON DELETE CASCADE,
    agenda_item_id INTEGER REFERENCES agenda_item ON DELETE SET NULL,
    number INTEGER NOT NULL UNIQUE,
    wording TEXT NOT NULL,
    decided_by TEXT NOT NULL
);
CREATE INDEX decision_meeting ON decision (meeting_id);

CREATE TABLE action (
    id INTEGER PRIMARY KEY,
    meeting_id INTEGER REFERENCES meeting ON DELETE CASCADE,
    agenda_item_id INTEGER REFERENCES agenda_item ON DELETE SET NULL,
    decision_id INTEGER REFERENCES decision ON DELETE SET NULL,
    group_id INTEGER REFERENCES task_group ON DELETE SET NULL,
    number INTEGER NOT NULL UNIQUE,
    wording TEXT NOT NULL,
    who_id INTEGER REFERENCES person ON DELETE SET NULL,
    who TEXT NOT NULL DEFAULT '',
    due_on TEXT,
    state TEXT NOT NULL,
    settled_on TEXT,
    evidence TEXT NOT NULL DEFAULT ''
);
CREATE INDEX action_meeting ON action (meeting_id);
CREATE INDEX action_who ON action (who_id);

CREATE VIEW search_meeting AS SELECT id, title, place || ' ' || note AS body FROM meeting;
CREATE VIEW search_agenda_item AS SELECT id, title, note || ' ' || minutes AS body FROM agenda_item;
CREATE VIEW search_decision AS SELECT id, wording AS title, 'D' || number AS body FROM decision;
CREATE VIEW search_action AS SELECT id, wording AS title, 'A' || number || ' ' || who || ' ' || evidence AS body FROM action;
