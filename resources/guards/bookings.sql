-- Nobody sells a place twice: whoever writes, and from whichever program, more than a date's places are never held.

CREATE TEMP TRIGGER booking_added_fits AFTER INSERT ON main.booking WHEN NEW.state IN ('booked', 'offered')
BEGIN
    SELECT RAISE(ABORT, 'no place is left on this date') WHERE
        (SELECT count(*) FROM booking WHERE visit_date_id = NEW.visit_date_id AND state IN ('booked', 'offered'))
        > (SELECT capacity FROM visit_date WHERE id = NEW.visit_date_id);
END;

CREATE TEMP TRIGGER booking_changed_fits AFTER UPDATE OF state, visit_date_id ON main.booking
WHEN NEW.state IN ('booked', 'offered')
    AND (OLD.state NOT IN ('booked', 'offered') OR OLD.visit_date_id <> NEW.visit_date_id)
BEGIN
    SELECT RAISE(ABORT, 'no place is left on this date') WHERE
        (SELECT count(*) FROM booking WHERE visit_date_id = NEW.visit_date_id AND state IN ('booked', 'offered'))
        > (SELECT capacity FROM visit_date WHERE id = NEW.visit_date_id);
END;

CREATE TEMP TRIGGER capacity_fits AFTER UPDATE OF capacity ON main.visit_date WHEN NEW.capacity < OLD.capacity
BEGIN
    SELECT RAISE(ABORT, 'more places are held than that') WHERE
        (SELECT count(*) FROM booking WHERE visit_date_id = NEW.id AND state IN ('booked', 'offered')) > NEW.capacity;
END;
