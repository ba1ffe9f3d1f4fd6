// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/visits/form_answer.h"

#include <QObject>
#include <QRegularExpression>
#include <QTimeZone>

namespace nlc {

using namespace Qt::StringLiterals;

std::vector<ImportField> answerFields() {
    return {
        {u"name"_s,
         QObject::tr("Name"),
         {u"Your name"_s, u"Full name"_s, u"Your full name"_s, u"What is your name?"_s, u"Visitor"_s,
          u"Name of visitor"_s, u"First and last name"_s},
         false,
         true},
        {u"email"_s,
         QObject::tr("E-mail"),
         {u"E-mail address"_s, u"Your e-mail"_s, u"Your e-mail address"_s, u"Username"_s, u"Work e-mail"_s,
          u"What is your e-mail address?"_s, u"Contact e-mail"_s},
         false,
         true},
        {u"school"_s,
         QObject::tr("School"),
         {u"Your school"_s, u"School or setting"_s, u"School name"_s, u"Name of school"_s, u"Organisation"_s,
          u"Your school or setting"_s, u"Which school do you work in?"_s, u"Setting"_s, u"Place of work"_s}},
        {u"job_title"_s,
         QObject::tr("Job title"),
         {u"Role"_s, u"Your role"_s, u"Job role"_s, u"Position"_s, u"What is your role?"_s}},
        {u"answer_id"_s, QObject::tr("Number of the answer"), {u"ID"_s, u"Response ID"_s, u"Submission ID"_s}},
        {u"started_at"_s, QObject::tr("Begun at"), {u"Start time"_s}, true},
        {u"answered_at"_s,
         QObject::tr("Answered at"),
         {u"Completion time"_s, u"Timestamp"_s, u"Submitted at"_s, u"Submission time"_s, u"Time stamp"_s},
         true},
    };
}

QDateTime importedMoment(const QString& cell, DateOrder order) {
    const QDate day = importedDate(cell, order);
    if (!day.isValid()) return {};
    static const QRegularExpression clock(u"[T ](\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?\\s*([ap]m)?"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto found = clock.match(cell.trimmed());
    int hour = found.hasMatch() ? found.captured(1).toInt() : 0;
    const QString half = found.captured(4).toLower();
    if (half == u"pm" && hour < 12) hour += 12;
    if (half == u"am" && hour == 12) hour = 0;
    static const QTimeZone british("Europe/London");
    return {day, QTime(hour, found.captured(2).toInt(), found.captured(3).toInt()),
            british.isValid() ? british : QTimeZone::utc()};
}

QDateTime answeredAt(const ImportCells& cells, DateOrder order) {
    const QDateTime at = importedMoment(cells(u"answered_at"_s), order);
    return at.isValid() ? at.toUTC() : QDateTime();
}

QString AnswerKeys::of(const ImportCells& cells, DateOrder order) {
    const auto moment = [&](const QString& field) {
        const QDateTime at = importedMoment(cells(field), order);
        return at.isValid() ? at.toString(u"yyyy-MM-ddTHH:mm:ss"_s) : cells(field);
    };
    // A form counts its answers from one, as the next form does: the time tells them apart.
    if (const QString id = cells(u"answer_id"_s); !id.isEmpty())
        return u"%1 %2"_s.arg(id, moment(u"started_at"_s)).trimmed();
    const QString at = moment(u"answered_at"_s);
    if (at.isEmpty()) return {};
    const int before = m_seen[at]++;
    return before == 0 ? at : u"%1 #%2"_s.arg(at).arg(before + 1);
}

QString nameIn(const ImportCells& cells) {
    for (const QString& each : cells.all(u"name"_s))
        if (each.compare("anonymous"_L1, Qt::CaseInsensitive) != 0) return each.simplified();
    return {};
}

QString emailIn(const ImportCells& cells) {
    // What they typed themselves stands behind the account's.
    QString last;
    for (const QString& each : cells.all(u"email"_s))
        if (each.compare("anonymous"_L1, Qt::CaseInsensitive) != 0) last = each;
    return last;
}

namespace {

const QRegularExpression& address() {
    static const QRegularExpression found(u"[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"_s);
    return found;
}

QString withoutSigns(QString text) {
    static const QRegularExpression around(u"^[\\s,;:<>()\\[\\]\"–—*•-]+|[\\s,;:<>()\\[\\]\"–—-]+$"_s);
    return text.remove(around).simplified();
}

/// Two to four words that begin large: what a name looks like.
bool looksLikeName(const QString& text) {
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2 || words.size() > 4) return false;
    for (const QString& word : words)
        if (!word[0].isUpper() || word.contains(QRegularExpression(u"[\\d.!?]"_s))) return false;
    return true;
}

}  // namespace

PastedPeople pastedPeople(const QString& text) {
    PastedPeople pasted;
    pasted.sheet.rows.push_back({u"Name"_s, u"E-mail"_s, u"School"_s});
    static const QRegularExpression lineEnd(u"[\\r\\n]+"_s), number(u"^\\s*\\d{1,3}[.)]\\s+"_s),
        parts(u"\\s*(?:,|;|\\t| - | – |\\()\\s*"_s), mailto(u"mailto:"_s);
    for (QString line : text.split(lineEnd, Qt::SkipEmptyParts)) {
        line.remove(number).remove(mailto);
        if (line.trimmed().isEmpty()) continue;
        if (const auto found = address().match(line); found.hasMatch()) {
            QString name = withoutSigns(line.left(found.capturedStart()));
            QString after = line.mid(found.capturedEnd());
            after.remove(address());  // an address that a program shows twice: "a@b <mailto:a@b>"
            QString school = withoutSigns(after);
            const QStringList before = name.split(parts, Qt::SkipEmptyParts);
            if (before.size() > 1 && school.isEmpty()) {  // "Name, School, address"
                name = before.first();
                school = withoutSigns(before.mid(1).join(u", "_s));
            } else if (name.isEmpty()) {  // "address, Name, School"
                const QStringList behind = school.split(parts, Qt::SkipEmptyParts);
                name = behind.value(0);
                school = withoutSigns(behind.mid(1).join(u", "_s));
            }
            pasted.sheet.rows.push_back({name, found.captured(), school});
            continue;
        }
        const QStringList said = line.split(parts, Qt::SkipEmptyParts);
        const QString name = withoutSigns(said.value(0));
        if (said.size() > 1 && looksLikeName(name))
            pasted.sheet.rows.push_back({name, QString(), withoutSigns(said.mid(1).join(u", "_s))});
        else
            pasted.unread << line.simplified();
    }
    return pasted;
}

}  // namespace nlc
