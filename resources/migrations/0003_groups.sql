-- oldest reader: 3
-- Priority areas, the groups that work on them and what became of them; activities; update rounds and updates.

CREATE TABLE priority_area (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    focus TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL DEFAULT 0,
    starts_on TEXT,
    ends_on TEXT
);

CREATE TABLE task_group (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL,
    priority_area_id INTEGER REFERENCES priority_area ON DELETE SET NULL,
    purpose TEXT NOT NULL DEFAULT '',
    starts_on TEXT,
    ends_on TEXT
);
CREATE INDEX task_group_area ON task_group (priority_area_id);

-- What happened to a group: renamed (was → became), merged into another, closed, moved to another area.
CREATE TABLE group_event (
    id INTEGER PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES task_group ON DELETE CASCADE,
    happened_on TEXT NOT NULL,
    kind TEXT NOT NULL,
    was TEXT NOT NULL DEFAULT '',
    became TEXT NOT NULL DEFAULT '',
    into_group_id INTEGER REFERENCES task_group ON DELETE SET NULL,
    note TEXT NOT NULL DEFAULT ''
);
CREATE INDEX group_event_group ON group_event (group_id);

CREATE TABLE group_person (
    id INTEGER PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES task_group ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    part TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT
);
CREATE INDEX group_person_group ON group_person (group_id);
CREATE INDEX group_person_person ON group_person (person_id);

CREATE TABLE group_partner (
    id INTEGER PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES task_group ON DELETE CASCADE,
    organisation_id INTEGER NOT NULL REFERENCES organisation ON DELETE CASCADE,
    UNIQUE (group_id, organisation_id)
);

CREATE TABLE activity (
    id INTEGER PRIMARY KEY,
    group_id INTEGER NOT NULL REFERENCES task_group ON DELETE CASCADE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    starts_on TEXT,
    ends_on TEXT,
    link TEXT NOT NULL DEFAULT '',
    partners TEXT NOT NULL DEFAULT '',
    figures TEXT NOT NULL DEFAULT ''
);
CREATE INDEX activity_group ON activity (group_id);

CREATE TABLE update_round (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    opens_on TEXT,
    due_on TEXT NOT NULL,
    introduction TEXT NOT NULL DEFAULT ''
);

-- What a group reports for a round. state_moved_at and _by: who brought it to its state.
CREATE TABLE group_update (
    id INTEGER PRIMARY KEY,
    round_id INTEGER NOT NULL REFERENCES update_round ON DELETE CASCADE,
    group_id INTEGER NOT NULL REFERENCES task_group ON DELETE CASCADE,
    position INTEGER NOT NULL DEFAULT 0,
    heading TEXT NOT NULL,
    state TEXT NOT NULL,
    state_moved_at TEXT,
    state_moved_by TEXT NOT NULL DEFAULT '',
    done_text TEXT NOT NULL DEFAULT '',
    next_text TEXT NOT NULL DEFAULT '',
    action_text TEXT NOT NULL DEFAULT '',
    action_by TEXT,
    action_link TEXT NOT NULL DEFAULT '',
    figures TEXT NOT NULL DEFAULT '',
    UNIQUE (round_id, group_id)
);
CREATE INDEX group_update_group ON group_update (group_id);

CREATE VIEW search_task_group AS SELECT id, name AS title, short_name || ' ' || purpose AS body FROM task_group;
CREATE VIEW search_activity AS SELECT id, title, description || ' ' || partners || ' ' || figures AS body FROM activity;
CREATE VIEW search_group_update AS
SELECT id, heading AS title, done_text || ' ' || next_text || ' ' || action_text || ' ' || figures AS body FROM group_update;
