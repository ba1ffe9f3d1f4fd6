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
    <name>nlc::Rail</name>
    <message numerus="yes">
        <source>%1, %n need attention</source>
        <translation>
            <numerusform>%1, %n needs attention</numerusform>
            <numerusform>%1, %n need attention</numerusform>
        </translation>
    </message>
</context>
</TS>
