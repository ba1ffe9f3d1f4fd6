// SPDX-License-Identifier: GPL-3.0-or-later
// Second opinions on calendars, for tests/calendar/second_library_test.cpp. NODE_PATH names a folder with ical.js and rrule.
//   node calendar.cjs again < FILE.ics       reads it with ical.js, refuses what it calls wrong, writes it again
//   node calendar.cjs rules < RULES.json     [{rule, start, until}] → [{ical: [moments], rrule: [days]}]
'use strict';
const loaded = require('ical.js');
const ICAL = loaded.default || loaded;
const { RRule } = require('rrule');
const text = require('fs').readFileSync(0, 'utf8');

const london = [
  'BEGIN:VTIMEZONE', 'TZID:Europe/London', 'BEGIN:DAYLIGHT', 'TZNAME:BST', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100',
  'DTSTART:19960331T010000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT', 'BEGIN:STANDARD', 'TZNAME:GMT',
  'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0000', 'DTSTART:19961027T020000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD', 'END:VTIMEZONE'].join('\r\n');

function again() {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  for (const each of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(each);
    if (!event.uid || !event.startDate || !each.getFirstProperty('dtstamp')) throw new Error('an event lacks what it must have');
    if (isNaN(event.startDate.toJSDate())) throw new Error('a start is no time');
    if (event.isRecurring()) event.iterator().next();
  }
  process.stdout.write(calendar.toString() + '\r\n');
}

function rules() {
  const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(london)));
  const answers = JSON.parse(text).map(({ rule, start, until }) => {
    const answer = { ical: [], rrule: [] };
    const first = ICAL.Time.fromDateTimeString(start);
    first.zone = zone;
    const iterator = ICAL.Recur.fromString(rule.replace(/UNTIL=(\d{8})/, 'UNTIL=$1T235959')).iterator(first);
    for (let next = iterator.next(); next; next = iterator.next()) {
      next.zone = zone;
      if (next.toString().slice(0, 10) > until) break;
      answer.ical.push(next.toJSDate().toISOString().slice(0, 16));
    }
    const options = RRule.parseString(rule);
    options.dtstart = new Date(start + 'Z');
    const last = new Date(until + 'T23:59:59Z');
    if (options.until) options.until = new Date(options.until.getTime() + 86399000);
    answer.rrule = new RRule(options).between(options.dtstart, last, true).map((day) => day.toISOString().slice(0, 10));
    return answer;
  });
  process.stdout.write(JSON.stringify(answers));
}

({ again, rules })[process.argv[2]]();
