<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>QObject</name>
    <message numerus="yes">
        <source>%1 · due in %n days</source>
        <translation>
            <numerusform>%1 · due in %n day</numerusform>
            <numerusform>%1 · due in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No member in %1 (%n organisations)</source>
        <translation>
            <numerusform>No member in %1 (%n organisation)</numerusform>
            <numerusform>No member in %1 (%n organisations)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>edit of %n people</source>
        <translation>
            <numerusform>edit of %n person</numerusform>
            <numerusform>edit of %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n do not want e-mail or have not agreed to it</source>
        <translation>
            <numerusform>%n does not want e-mail or has not agreed to it</numerusform>
            <numerusform>%n do not want e-mail or have not agreed to it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no address</source>
        <translation>
            <numerusform>%n has no address</numerusform>
            <numerusform>%n have no address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The address or number of %n people is left out, as they do not want it used.</source>
        <translation>
            <numerusform>The address or number of %n person is left out, as they do not want it used.</numerusform>
            <numerusform>The address or number of %n people is left out, as they do not want it used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: they do not want post or have not agreed to it.</source>
        <translation>
            <numerusform>%n left out: they do not want post or have not agreed to it.</numerusform>
            <numerusform>%n left out: they do not want post or have not agreed to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PDF(s) that were written out could not be looked through here.</source>
        <translation>
            <numerusform>%n PDF that was written out could not be looked through here.</numerusform>
            <numerusform>%n PDFs that were written out could not be looked through here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n people</source>
        <translation>
            <numerusform>Changed %n person</numerusform>
            <numerusform>Changed %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deletion of %n directory entries</source>
        <translation>
            <numerusform>deletion of %n directory entry</numerusform>
            <numerusform>deletion of %n directory entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>review of %n directory entries</source>
        <translation>
            <numerusform>review of %n directory entry</numerusform>
            <numerusform>review of %n directory entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It says whom to contact for what, service by service, and lists %n people.</source>
        <translation>
            <numerusform>It says whom to contact for what, service by service, and lists %n person.</numerusform>
            <numerusform>It says whom to contact for what, service by service, and lists %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n present</numerusform>
            <numerusform>%n present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n present, quorum of %1 met</source>
        <translation>
            <numerusform>%n present, quorum of %1 met</numerusform>
            <numerusform>%n present, quorum of %1 met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deletion of %n meetings</source>
        <translation>
            <numerusform>deletion of %n meeting</numerusform>
            <numerusform>deletion of %n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open actions</source>
        <translation>
            <numerusform>%n open action</numerusform>
            <numerusform>%n open actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deletion of %n actions</source>
        <translation>
            <numerusform>deletion of %n action</numerusform>
            <numerusform>deletion of %n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deletion of %n papers</source>
        <translation>
            <numerusform>deletion of %n paper</numerusform>
            <numerusform>deletion of %n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n merged</source>
        <translation>
            <numerusform>with %n merged</numerusform>
            <numerusform>with %n merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adding of %n notes</source>
        <translation>
            <numerusform>adding of %n note</numerusform>
            <numerusform>adding of %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deletion of %n notes</source>
        <translation>
            <numerusform>deletion of %n note</numerusform>
            <numerusform>deletion of %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sorting of %n notes back</source>
        <translation>
            <numerusform>sorting of %n note back</numerusform>
            <numerusform>sorting of %n notes back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sorting of %n notes under &apos;%1&apos;</source>
        <translation>
            <numerusform>sorting of %n note under &apos;%1&apos;</numerusform>
            <numerusform>sorting of %n notes under &apos;%1&apos;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A draft to %n people, in hidden copy</source>
        <translation>
            <numerusform>A draft to %n person, in hidden copy</numerusform>
            <numerusform>A draft to %n people, in hidden copy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measures</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n areas</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measures that are not of Key Stage 2.</source>
        <translation>
            <numerusform>%n measure that is not of Key Stage 2.</numerusform>
            <numerusform>%n measures that are not of Key Stage 2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measures are kept but have no place in the catalogue.</source>
        <translation>
            <numerusform>%n measure is kept but has no place in the catalogue.</numerusform>
            <numerusform>%n measures are kept but have no place in the catalogue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median of %n areas</source>
        <translation>
            <numerusform>median of %n area</numerusform>
            <numerusform>median of %n areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schools</source>
        <translation>
            <numerusform>%n school</numerusform>
            <numerusform>%n schools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n local authorities</source>
        <translation>
            <numerusform>%n local authority</numerusform>
            <numerusform>%n local authorities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines for England</source>
        <translation>
            <numerusform>%n line for England</numerusform>
            <numerusform>%n lines for England</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures differ</source>
        <translation>
            <numerusform>%n figure differs</numerusform>
            <numerusform>%n figures differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n areas are new</source>
        <translation>
            <numerusform>%n area is new</numerusform>
            <numerusform>%n areas are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n areas are gone</source>
        <translation>
            <numerusform>%n area is gone</numerusform>
            <numerusform>%n areas are gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns are new</source>
        <translation>
            <numerusform>%n column is new</numerusform>
            <numerusform>%n columns are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns are gone</source>
        <translation>
            <numerusform>%n column is gone</numerusform>
            <numerusform>%n columns are gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import of %n releases</source>
        <translation>
            <numerusform>import of %n release</numerusform>
            <numerusform>import of %n releases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n indicators</source>
        <translation>
            <numerusform>%n indicator</numerusform>
            <numerusform>%n indicators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of the level &quot;%1&quot;.</source>
        <translation>
            <numerusform>%n row of the level &quot;%1&quot;.</numerusform>
            <numerusform>%n rows of the level &quot;%1&quot;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schools have pupils and no figure, mostly because there are too few.</source>
        <translation>
            <numerusform>%n school has pupils and no figure, mostly because there are too few.</numerusform>
            <numerusform>%n schools have pupils and no figure, mostly because there are too few.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n schools it is not known.</source>
        <translation>
            <numerusform>Of %n school it is not known.</numerusform>
            <numerusform>Of %n schools it is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pupils</source>
        <translation>
            <numerusform>%n pupil</numerusform>
            <numerusform>%n pupils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the median of %n statistical neighbours (%1)</source>
        <translation>
            <numerusform>the median of %n statistical neighbour (%1)</numerusform>
            <numerusform>the median of %n statistical neighbours (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schools are not in it: their figures are suppressed, or of too few pupils.</source>
        <translation>
            <numerusform>%n school is not in it: its figure is suppressed, or of too few pupils.</numerusform>
            <numerusform>%n schools are not in it: their figures are suppressed, or of too few pupils.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schools are called &quot;%1&quot;: give the URN. Theirs are %2.</source>
        <translation>
            <numerusform>%n school is called &quot;%1&quot;: give the URN. Its is %2.</numerusform>
            <numerusform>%n schools are called &quot;%1&quot;: give the URN. Theirs are %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n releases</source>
        <translation>
            <numerusform>%n release</numerusform>
            <numerusform>%n releases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schools have no published figure, most because of few pupils</source>
        <translation>
            <numerusform>%n school has no published figure, most likely because of few pupils</numerusform>
            <numerusform>%n schools have no published figure, most because of few pupils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schools lie beyond the 99.8% limits</source>
        <translation>
            <numerusform>%n school lies beyond the 99.8% limits</numerusform>
            <numerusform>%n schools lie beyond the 99.8% limits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>putting of %n schools into &apos;%1&apos;</source>
        <translation>
            <numerusform>putting of %n school into &apos;%1&apos;</numerusform>
            <numerusform>putting of %n schools into &apos;%1&apos;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taking of %n schools out of &apos;%1&apos;</source>
        <translation>
            <numerusform>taking of %n school out of &apos;%1&apos;</numerusform>
            <numerusform>taking of %n schools out of &apos;%1&apos;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared with %n schools by: %1.</source>
        <translation>
            <numerusform>Compared with %n school by: %1.</numerusform>
            <numerusform>Compared with %n schools by: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expected from %n schools by: %1, weighted by pupils.</source>
        <translation>
            <numerusform>Expected from %n school by: %1, weighted by pupils.</numerusform>
            <numerusform>Expected from %n schools by: %1, weighted by pupils.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: of the %2 schools most like %3, %n are better than expected</source>
        <translation>
            <numerusform>%1: of the %2 schools most like %3, %n is better than expected</numerusform>
            <numerusform>%1: of the %2 schools most like %3, %n are better than expected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The statistics service was asked too often. Nothing was changed. Ask again in %n minutes.</source>
        <translation>
            <numerusform>The statistics service was asked too often. Nothing was changed. Ask again in %n minute.</numerusform>
            <numerusform>The statistics service was asked too often. Nothing was changed. Ask again in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service asks to wait %n seconds</source>
        <translation>
            <numerusform>The service asks to wait %n second</numerusform>
            <numerusform>The service asks to wait %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Among %n schools there is no clear line between disadvantage and results</source>
        <translation>
            <numerusform>Of %n school there is no line between disadvantage and results</numerusform>
            <numerusform>Among %n schools there is no clear line between disadvantage and results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n schools the share of disadvantaged pupils cannot be told</source>
        <translation>
            <numerusform>Of %n school the share of disadvantaged pupils cannot be told</numerusform>
            <numerusform>Of %n schools the share of disadvantaged pupils cannot be told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more dates are in the calendar.</source>
        <translation>
            <numerusform>%n more date is in the calendar.</numerusform>
            <numerusform>%n more dates are in the calendar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calendar: the next %n weeks</source>
        <translation>
            <numerusform>Calendar: the next %n week</numerusform>
            <numerusform>Calendar: the next %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dates are as the series has them again</source>
        <translation>
            <numerusform>%n date is as the series has them again</numerusform>
            <numerusform>%n dates are as the series has them again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deletion of %n events</source>
        <translation>
            <numerusform>deletion of %n event</numerusform>
            <numerusform>deletion of %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are asked to &apos;%1&apos; and to &apos;%2&apos; %3.</source>
        <translation>
            <numerusform>%n person is asked to &apos;%1&apos; and to &apos;%2&apos; %3.</numerusform>
            <numerusform>%n people are asked to &apos;%1&apos; and to &apos;%2&apos; %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its clocks change on other days than ours; %n dates stand here at a time of their own.</source>
        <translation>
            <numerusform>Its clocks change on other days than ours; %n date stands here at a time of their own.</numerusform>
            <numerusform>Its clocks change on other days than ours; %n dates stand here at a time of their own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks, journals or the like were left out.</source>
        <translation>
            <numerusform>%n task, journal or the like was left out.</numerusform>
            <numerusform>%n tasks, journals or the like were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n dates</source>
        <translation>
            <numerusform>, %n date</numerusform>
            <numerusform>, %n dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people of its group</source>
        <translation>
            <numerusform>%n person of its group</numerusform>
            <numerusform>%n people of its group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people who are asked to it</source>
        <translation>
            <numerusform>%n person who is asked to it</numerusform>
            <numerusform>%n people who are asked to it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>booking of %n people</source>
        <translation>
            <numerusform>booking of %n person</numerusform>
            <numerusform>booking of %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has the %n places that one school may take.</source>
        <translation>
            <numerusform>%1 has the %n place that one school may take.</numerusform>
            <numerusform>%1 has the %n places that one school may take.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deletion of %n case studies</source>
        <translation>
            <numerusform>deletion of %n case study</numerusform>
            <numerusform>deletion of %n case studies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places left</source>
        <translation>
            <numerusform>%n place left</numerusform>
            <numerusform>%n places left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n places for one school on a date.</source>
        <translation>
            <numerusform>Up to %n place for one school on a date.</numerusform>
            <numerusform>Up to %n places for one school on a date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people who host it or have a booking</source>
        <translation>
            <numerusform>%n person who host it or has a booking</numerusform>
            <numerusform>%n people who host it or have a booking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deletion of %n visits</source>
        <translation>
            <numerusform>deletion of %n visit</numerusform>
            <numerusform>deletion of %n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places are taken, so it cannot have fewer. Cancel or move somebody first.</source>
        <translation>
            <numerusform>%n place is taken, so it cannot have fewer. Cancel or move somebody first.</numerusform>
            <numerusform>%n places are taken, so it cannot have fewer. Cancel or move somebody first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>presence of %n visitors</source>
        <translation>
            <numerusform>presence of %n visitor</numerusform>
            <numerusform>presence of %n visitors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n entries: %2</source>
        <translation>
            <numerusform>%1, %n entry: %2</numerusform>
            <numerusform>%1, %n entries: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message numerus="yes">
        <source>%n record(s) of %1 differ from their history.</source>
        <translation>
            <numerusform>%n record of %1 differs from its history.</numerusform>
            <numerusform>%n records of %1 differ from their history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of %1 point at something that is not there.</source>
        <translation>
            <numerusform>%n record of %1 points at something that is not there.</numerusform>
            <numerusform>%n records of %1 point at something that is not there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Search is out of step with %n record(s) of %1.</source>
        <translation>
            <numerusform>Search is out of step with %n record of %1.</numerusform>
            <numerusform>Search is out of step with %n records of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::ActionsPage</name>
    <message numerus="yes">
        <source>Deleted %n actions</source>
        <translation>
            <numerusform>Deleted %n action</numerusform>
            <numerusform>Deleted %n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions without an answer</source>
        <translation>
            <numerusform>%n question without an answer</numerusform>
            <numerusform>%n questions without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::AgendaPanel</name>
    <message numerus="yes">
        <source>%n minutes too long</source>
        <translation>
            <numerusform>%n minute too long</numerusform>
            <numerusform>%n minutes too long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::AttendancePanel</name>
    <message numerus="yes">
        <source>%n people are asked</source>
        <translation>
            <numerusform>%n person is asked</numerusform>
            <numerusform>%n people are asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come so far</source>
        <translation>
            <numerusform>%n comes so far</numerusform>
            <numerusform>%n come so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::BulletinsPage</name>
    <message numerus="yes">
        <source>Added %n item(s)</source>
        <translation>
            <numerusform>Added %n item</numerusform>
            <numerusform>Added %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::CalendarFilterBar</name>
    <message numerus="yes">
        <source>%n kinds</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::CalendarPage</name>
    <message numerus="yes">
        <source>%n clashes</source>
        <translation>
            <numerusform>%n clash</numerusform>
            <numerusform>%n clashes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::CaseStudiesView</name>
    <message numerus="yes">
        <source>Deleted %n case studies</source>
        <translation>
            <numerusform>Deleted %n case study</numerusform>
            <numerusform>Deleted %n case studies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::CoverageView</name>
    <message numerus="yes">
        <source>%1, %2: %n member(s), </source>
        <translation>
            <numerusform>%1, %2: %n member, </numerusform>
            <numerusform>%1, %2: %n members, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n organisation(s) have one</source>
        <translation>
            <numerusform>%1 of %n organisation has one</numerusform>
            <numerusform>%1 of %n organisations have one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::DayCells</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::DayPanel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::DirectoryPage</name>
    <message numerus="yes">
        <source>Deleted %n entries</source>
        <translation>
            <numerusform>Deleted %n entry</numerusform>
            <numerusform>Deleted %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are marked public and are kept as the list of today.</source>
        <translation>
            <numerusform>%n entry is marked public and is kept as the list of today.</numerusform>
            <numerusform>%n entries are marked public and are kept as the list of today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them want a look first.</source>
        <translation>
            <numerusform>%n of them wants a look first.</numerusform>
            <numerusform>%n of them want a look first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n public</source>
        <translation>
            <numerusform>%n public</numerusform>
            <numerusform>%n public</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to check</source>
        <translation>
            <numerusform>%n to check</numerusform>
            <numerusform>%n to check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::ImportOutcomesView</name>
    <message numerus="yes">
        <source>Imported %n releases</source>
        <translation>
            <numerusform>Imported %n release</numerusform>
            <numerusform>Imported %n releases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::ImportView</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with a problem stay out.</source>
        <translation>
            <numerusform>%n row with a problem stays out.</numerusform>
            <numerusform>%n rows with a problem stay out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::LettersDialog</name>
    <message numerus="yes">
        <source>Letter to %n people</source>
        <translation>
            <numerusform>Letter to %n person</numerusform>
            <numerusform>Letter to %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n get it</source>
        <translation>
            <numerusform>%n gets it</numerusform>
            <numerusform>All %n get it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n draft(s)…</source>
        <translation>
            <numerusform>Write %n draft…</numerusform>
            <numerusform>Write %n drafts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n draft(s)</source>
        <translation>
            <numerusform>Wrote %n draft</numerusform>
            <numerusform>Wrote %n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n got none</source>
        <translation>
            <numerusform>%n got none</numerusform>
            <numerusform>%n got none</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::LookingBackView</name>
    <message numerus="yes">
        <source>%n meetings held</source>
        <translation>
            <numerusform>%n meeting held</numerusform>
            <numerusform>%n meetings held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::MeetingsPage</name>
    <message numerus="yes">
        <source>Deleted %n meetings</source>
        <translation>
            <numerusform>Deleted %n meeting</numerusform>
            <numerusform>Deleted %n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n meetings</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::MembersOverview</name>
    <message numerus="yes">
        <source>%n member(s) in </source>
        <translation>
            <numerusform>%n member in </numerusform>
            <numerusform>%n members in </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sector(s)</source>
        <translation>
            <numerusform>%n sector</numerusform>
            <numerusform>%n sectors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are entered at a school that has closed.</source>
        <translation>
            <numerusform>%n person is entered at a school that has closed.</numerusform>
            <numerusform>%n people are entered at a school that has closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::MembersPage</name>
    <message numerus="yes">
        <source>Deleted %n people</source>
        <translation>
            <numerusform>Deleted %n person</numerusform>
            <numerusform>Deleted %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n organisations</source>
        <translation>
            <numerusform>Deleted %n organisation</numerusform>
            <numerusform>Deleted %n organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n row(s)</source>
        <translation>
            <numerusform>Imported %n row</numerusform>
            <numerusform>Imported %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::NewsDialog</name>
    <message numerus="yes">
        <source>Add %n item(s)</source>
        <translation>
            <numerusform>Add %n item</numerusform>
            <numerusform>Add %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::PacksPanel</name>
    <message numerus="yes">
        <source>%1: %n pages, kept as it went out</source>
        <translation>
            <numerusform>%1: %n page, kept as it went out</numerusform>
            <numerusform>%1: %n pages, kept as it went out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::PapersPanel</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adding of %n papers</source>
        <translation>
            <numerusform>adding of %n paper</numerusform>
            <numerusform>adding of %n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n papers</source>
        <translation>
            <numerusform>Added %n paper</numerusform>
            <numerusform>Added %n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::PeopleActions</name>
    <message numerus="yes">
        <source>With %n people</source>
        <translation>
            <numerusform>With %n person</numerusform>
            <numerusform>With %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n address(es)</source>
        <translation>
            <numerusform>Copied %n address</numerusform>
            <numerusform>Copied %n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n draft(s)</source>
        <translation>
            <numerusform>Wrote %n draft</numerusform>
            <numerusform>Wrote %n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write to %n people</source>
        <translation>
            <numerusform>Write to %n person</numerusform>
            <numerusform>Write to %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n people</source>
        <translation>
            <numerusform>Saved %n person</numerusform>
            <numerusform>Saved %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n people together</source>
        <translation>
            <numerusform>Change %n person</numerusform>
            <numerusform>Change %n people together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::Rail</name>
    <message numerus="yes">
        <source>%1, %n need attention</source>
        <translation>
            <numerusform>%1, %n needs attention</numerusform>
            <numerusform>%1, %n need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::ReflectionsPanel</name>
    <message numerus="yes">
        <source>%n reflections</source>
        <translation>
            <numerusform>%n reflection</numerusform>
            <numerusform>%n reflections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to follow up</source>
        <translation>
            <numerusform>%n to follow up</numerusform>
            <numerusform>%n to follow up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::RegisterBlock</name>
    <message numerus="yes">
        <source>%n people go on there</source>
        <translation>
            <numerusform>%n person goes on there</numerusform>
            <numerusform>%n people go on there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are still entered here.</source>
        <translation>
            <numerusform>%n person is still entered here.</numerusform>
            <numerusform>%n people are still entered here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::ReleasePlanView</name>
    <message numerus="yes">
        <source>%n areas</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n releases</source>
        <translation>
            <numerusform>Import %n release</numerusform>
            <numerusform>Import %n releases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::ReleasesView</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::RetentionView</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, as they wished</source>
        <translation>
            <numerusform>%n left out, as they wished</numerusform>
            <numerusform>%n left out, as they wished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::ReviewDialog</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n still open</numerusform>
            <numerusform>%n still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n dropped</numerusform>
            <numerusform>%n dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::SchoolSetsView</name>
    <message numerus="yes">
        <source>%n schools were put in.</source>
        <translation>
            <numerusform>%n school was put in.</numerusform>
            <numerusform>%n schools were put in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n schools were taken out</source>
        <translation>
            <numerusform>%n school was taken out</numerusform>
            <numerusform>%n schools were taken out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::StatisticsView</name>
    <message numerus="yes">
        <source>Imported %n releases</source>
        <translation>
            <numerusform>Imported %n release</numerusform>
            <numerusform>Imported %n releases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::ThemeDetails</name>
    <message numerus="yes">
        <source>%n dots</source>
        <translation>
            <numerusform>%n dot</numerusform>
            <numerusform>%n dots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::ThemesPage</name>
    <message numerus="yes">
        <source>%n notes under &quot;%1&quot;</source>
        <translation>
            <numerusform>%n note under &quot;%1&quot;</numerusform>
            <numerusform>%n notes under &quot;%1&quot;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are unsorted again</source>
        <translation>
            <numerusform>%n note is unsorted again</numerusform>
            <numerusform>%n notes are unsorted again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What these %n notes have in common, in a few words.</source>
        <translation>
            <numerusform>What this note has in common with others, in a few words.</numerusform>
            <numerusform>What these %n notes have in common, in a few words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n notes</source>
        <translation>
            <numerusform>Deleted %n note</numerusform>
            <numerusform>Deleted %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n row(s)</source>
        <translation>
            <numerusform>Imported %n row</numerusform>
            <numerusform>Imported %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes unsorted</source>
        <translation>
            <numerusform>%n note unsorted</numerusform>
            <numerusform>%n notes unsorted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n priorities</source>
        <translation>
            <numerusform>%n priority</numerusform>
            <numerusform>%n priorities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n notes</source>
        <translation>
            <numerusform>Added %n note</numerusform>
            <numerusform>Added %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n themes</source>
        <translation>
            <numerusform>%n theme</numerusform>
            <numerusform>%n themes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::VisitDatesPanel</name>
    <message numerus="yes">
        <source>The date is cancelled, for %n people</source>
        <translation>
            <numerusform>The date is cancelled, for %n person</numerusform>
            <numerusform>The date is cancelled, for %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::VisitDetails</name>
    <message numerus="yes">
        <source>The visit is cancelled, for %n people</source>
        <translation>
            <numerusform>The visit is cancelled, for %n person</numerusform>
            <numerusform>The visit is cancelled, for %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::VisitLettersDialog</name>
    <message numerus="yes">
        <source>Write %n drafts…</source>
        <translation>
            <numerusform>Write %n draft…</numerusform>
            <numerusform>Write %n drafts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n drafts</source>
        <translation>
            <numerusform>Wrote %n draft</numerusform>
            <numerusform>Wrote %n drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::VisitLettersPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to make</source>
        <translation>
            <numerusform>%n to make</numerusform>
            <numerusform>%n to make</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::VisitTimetable</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::VisitorList</name>
    <message numerus="yes">
        <source>%n visitors came</source>
        <translation>
            <numerusform>%n visitor came</numerusform>
            <numerusform>%n visitors came</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nlc::VisitsPage</name>
    <message numerus="yes">
        <source>Deleted %n visits</source>
        <translation>
            <numerusform>Deleted %n visit</numerusform>
            <numerusform>Deleted %n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places left</source>
        <translation>
            <numerusform>%n place left</numerusform>
            <numerusform>%n places left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n rows</source>
        <translation>
            <numerusform>Imported %n row</numerusform>
            <numerusform>Imported %n rows</numerusform>
        </translation>
    </message>
</context>
</TS>
