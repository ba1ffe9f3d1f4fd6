-- oldest reader: 4
-- Dates of the collaborative's own: events, training, term dates, deadlines, single or in a series. A series is kept as the rule that
-- calendar files write (RFC 5545), with the days that are left out or added; one of its dates that was moved or called off by itself is a
-- row of changed_occurrence. last_day: no date of it is later; empty for a series without an end. It is there for the index alone.

CREATE TABLE calendar_event (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    starts_at TEXT,
    ends_at TEXT,
    place TEXT NOT NULL DEFAULT '',
    audience TEXT NOT NULL DEFAULT '',
    group_id INTEGER REFERENCES task_group ON DELETE SET NULL,
    is_public INTEGER NOT NULL DEFAULT 0,
    link TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    rule TEXT NOT NULL DEFAULT '',
    excluded_days TEXT NOT NULL DEFAULT '',
    extra_days TEXT NOT NULL DEFAULT '',
    calendar_source TEXT NOT NULL DEFAULT '',
    uid TEXT NOT NULL UNIQUE,
    sequence INTEGER NOT NULL DEFAULT 0,
    last_day TEXT NOT NULL DEFAULT ''
);
CREATE INDEX calendar_event_days ON calendar_event (starts_on, last_day);
CREATE INDEX calendar_event_last ON calendar_event (last_day);
CREATE INDEX calendar_event_group ON calendar_event (group_id);

CREATE TABLE changed_occurrence (
    id INTEGER PRIMARY KEY,
    event_id INTEGER NOT NULL REFERENCES calendar_event ON DELETE CASCADE,
    occurs_on TEXT NOT NULL,
    state TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    starts_at TEXT,
    ends_at TEXT,
    title TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    UNIQUE (event_id, occurs_on)
);

CREATE INDEX changed_occurrence_days ON changed_occurrence (starts_on);

-- Asked by day for the calendar.
CREATE INDEX activity_days ON activity (starts_on);
CREATE INDEX action_due ON action (due_on);
CREATE INDEX bulletin_item_action_by ON bulletin_item (action_by);

CREATE VIEW search_calendar_event AS SELECT id, title, place || ' ' || audience || ' ' || notes AS body FROM calendar_event;
