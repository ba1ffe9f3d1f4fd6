-- oldest reader: 4
-- Visits: a host opens its doors on set dates, colleagues book, and leave a reflection, of which a case study may come.

CREATE TABLE visit (
    id INTEGER PRIMARY KEY,
    focus TEXT NOT NULL,
    host_id INTEGER REFERENCES organisation ON DELETE SET NULL,
    host_contact_id INTEGER REFERENCES person ON DELETE SET NULL,
    see TEXT NOT NULL DEFAULT '',
    roles TEXT NOT NULL DEFAULT '',
    phases TEXT NOT NULL DEFAULT '',
    per_school INTEGER NOT NULL DEFAULT 0,
    access TEXT NOT NULL DEFAULT '',
    parking TEXT NOT NULL DEFAULT '',
    briefing TEXT NOT NULL DEFAULT '',
    safeguarding TEXT NOT NULL DEFAULT '',
    unserved_first INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX visit_host ON visit (host_id);

CREATE TABLE visit_date (
    id INTEGER PRIMARY KEY,
    visit_id INTEGER NOT NULL REFERENCES visit ON DELETE CASCADE,
    day TEXT NOT NULL,
    starts_at TEXT,
    ends_at TEXT,
    capacity INTEGER NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    uid TEXT NOT NULL DEFAULT '',
    sequence INTEGER NOT NULL DEFAULT 0,
    cancelled INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX visit_date_visit ON visit_date (visit_id, day);
CREATE INDEX visit_date_day ON visit_date (day);

CREATE TABLE visit_step (
    id INTEGER PRIMARY KEY,
    visit_id INTEGER NOT NULL REFERENCES visit ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    what TEXT NOT NULL DEFAULT ''
);
CREATE INDEX visit_step_visit ON visit_step (visit_id, position);

-- One row a person and date, whatever becomes of it: who cancels and comes again has the same row.
CREATE TABLE booking (
    id INTEGER PRIMARY KEY,
    visit_date_id INTEGER NOT NULL REFERENCES visit_date ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
    organisation_id INTEGER REFERENCES organisation ON DELETE SET NULL,
    state TEXT NOT NULL,
    presence TEXT NOT NULL,
    group_name TEXT NOT NULL DEFAULT '',
    access_needs TEXT NOT NULL DEFAULT '',
    dietary_needs TEXT NOT NULL DEFAULT '',
    booked_at TEXT NOT NULL,
    line_since TEXT NOT NULL,
    offered_until TEXT,
    cancelled_at TEXT,
    cancelled_by TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    answer_key TEXT NOT NULL DEFAULT '',
    sequence INTEGER NOT NULL DEFAULT 0,
    UNIQUE (visit_date_id, person_id)
);
CREATE INDEX booking_line ON booking (visit_date_id, state, line_since);
CREATE INDEX booking_person ON booking (person_id);
CREATE INDEX booking_answer ON booking (answer_key);

-- What was written to whom: the number and the look of the calendar entry that went with it.
CREATE TABLE visit_letter (
    id INTEGER PRIMARY KEY,
    booking_id INTEGER NOT NULL REFERENCES booking ON DELETE CASCADE,
    kind TEXT NOT NULL,
    made_at TEXT NOT NULL,
    file_name TEXT NOT NULL DEFAULT '',
    sequence INTEGER NOT NULL DEFAULT 0,
    entry TEXT NOT NULL DEFAULT ''
);
CREATE INDEX visit_letter_booking ON visit_letter (booking_id);

CREATE TABLE reflection (
    id INTEGER PRIMARY KEY,
    visit_id INTEGER NOT NULL REFERENCES visit ON DELETE CASCADE,
    visit_date_id INTEGER REFERENCES visit_date ON DELETE SET NULL,
    person_id INTEGER REFERENCES person ON DELETE CASCADE,
    organisation_id INTEGER REFERENCES organisation ON DELETE SET NULL,
    noted_on TEXT NOT NULL,
    saw TEXT NOT NULL DEFAULT '',
    will_try TEXT NOT NULL DEFAULT '',
    try_by TEXT,
    need TEXT NOT NULL DEFAULT '',
    quote TEXT NOT NULL DEFAULT '',
    may_quote INTEGER NOT NULL DEFAULT 0,
    named_as TEXT NOT NULL DEFAULT '',
    followed_up_on TEXT,
    follow_up TEXT NOT NULL DEFAULT '',
    answer_key TEXT NOT NULL DEFAULT ''
);
CREATE INDEX reflection_visit ON reflection (visit_id);
CREATE INDEX reflection_person ON reflection (person_id);

CREATE TABLE case_study (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    organisation_id INTEGER REFERENCES organisation ON DELETE SET NULL,
    visit_id INTEGER REFERENCES visit ON DELETE SET NULL,
    reflection_id INTEGER REFERENCES reflection ON DELETE SET NULL,
    phase TEXT NOT NULL,
    state TEXT NOT NULL,
    written_on TEXT NOT NULL,
    context TEXT NOT NULL DEFAULT '',
    done TEXT NOT NULL DEFAULT '',
    impact TEXT NOT NULL DEFAULT '',
    figures TEXT NOT NULL DEFAULT '',
    cost TEXT NOT NULL DEFAULT '',
    time_taken TEXT NOT NULL DEFAULT '',
    next TEXT NOT NULL DEFAULT ''
);
CREATE INDEX case_study_visit ON case_study (visit_id);

CREATE VIEW search_visit AS
    SELECT v.id, v.focus AS title, coalesce(o.name, '') || ' ' || v.see || ' ' || v.roles AS body
    FROM visit v LEFT JOIN organisation o ON o.id = v.host_id;
CREATE VIEW search_reflection AS
    SELECT id, substr(saw, 1, 80) AS title, saw || ' ' || will_try || ' ' || need || ' ' || quote AS body FROM reflection;
CREATE VIEW search_case_study AS
    SELECT id, title, context || ' ' || done || ' ' || impact || ' ' || next AS body FROM case_study;
