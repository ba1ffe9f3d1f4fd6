// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sample/sample_entry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QObject>
#include <QTimeZone>

namespace nlc {

using namespace Qt::StringLiterals;

void SampleMistake::note(const QString& place, const QString& sentence) {
    if (!m_first) m_first = Error{Error::Kind::Invalid, u"%1: %2"_s.arg(place, sentence)};
}

Result<> SampleMistake::asResult() const {
    if (m_first) return tl::unexpected(*m_first);
    return {};
}

SampleEntry SampleEntry::ofFile(const QString& folder, const QString& file, SampleMistake& mistake) {
    QFile source(folder + u'/' + file);
    if (!source.open(QIODevice::ReadOnly)) {
        mistake.note(file, QObject::tr("The file is missing or cannot be read."));
        return {{}, file, mistake};
    }
    const QByteArray bytes = source.readAll();
    QJsonParseError fault;
    const auto json = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error != QJsonParseError::NoError) {
        const auto line = bytes.left(fault.offset).count('\n') + 1;
        mistake.note(
            QObject::tr("%1, line %2").arg(file).arg(line),
            QObject::tr("A bracket, comma or quotation mark is missing or too many (%1).").arg(fault.errorString()));
    } else if (!json.isObject()) {
        mistake.note(file, QObject::tr("The file should begin with { and end with }."));
    }
    return {json.object(), file, mistake};
}

const SampleEntry& SampleEntry::knows(const QStringList& words) const {
    static const QStringList everywhere{u"about"_s, u"on"_s, u"by"_s};
    for (const QString& word : m_object.keys())
        if (!words.contains(word) && !everywhere.contains(word))
            wrong(
                QObject::tr("\"%1\" is not a word that is known here. Known are: %2.").arg(word, words.join(u", "_s)));
    return *this;
}

QStringList SampleEntry::texts(const QString& word) const {
    const auto value = m_object.value(word);
    if (value.isString()) return {value.toString()};
    QStringList lines;
    bool fine = value.isUndefined() || value.isArray();
    for (const auto& line : value.toArray()) {
        fine = fine && line.isString();
        lines << line.toString();
    }
    if (!fine) wrong(QObject::tr("\"%1\" should be a text, or a list of texts.").arg(word));
    return lines;
}

QString SampleEntry::text(const QString& word) const { return texts(word).join(u'\n'); }

QString SampleEntry::needed(const QString& word) const {
    const QString found = text(word);
    if (found.isEmpty()) wrong(QObject::tr("\"%1\" is missing.").arg(word));
    return found;
}

int SampleEntry::number(const QString& word) const {
    const auto value = m_object.value(word);
    if (!value.isDouble()) wrong(QObject::tr("\"%1\" should be a number.").arg(word));
    return value.toInt();
}

std::vector<int> SampleEntry::numbers(const QString& word) const {
    std::vector<int> all;
    for (const QJsonValue& value : m_object.value(word).toArray()) {
        if (!value.isDouble()) wrong(QObject::tr("\"%1\" should be numbers.").arg(word));
        all.push_back(value.toInt());
    }
    return all;
}

QTime SampleEntry::time(const QString& word) const {
    const QString typed = text(word);
    const QTime at = QTime::fromString(typed, u"HH:mm"_s);
    if (!typed.isEmpty() && !at.isValid())
        wrong(QObject::tr("\"%1\" is not a time of day. Write it as 09:30.").arg(typed));
    return at;
}

QDate SampleEntry::date(const QString& word) const {
    const QString typed = text(word);
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    if (!typed.isEmpty() && !day.isValid())
        wrong(QObject::tr("\"%1\" is not a day of the calendar. Write it as 2025-02-14.").arg(typed));
    return day;
}

QDateTime SampleEntry::on() const {
    const QString typed = needed(u"on"_s);
    const QDateTime written = QDateTime::fromString(typed, u"yyyy-MM-dd HH:mm"_s);
    if (!typed.isEmpty() && !written.isValid())
        wrong(QObject::tr("\"%1\" is not a day and time. Write it as 2025-02-11 16:02.").arg(typed));
    const QTimeZone british("Europe/London");
    return QDateTime(written.date(), written.time(), british.isValid() ? british : QTimeZone::utc()).toUTC();
}

void SampleEntry::unknownName(const QString& name, const QStringList& possible) const {
    wrong(QObject::tr("\"%1\" is not one of: %2.").arg(name, possible.join(u", "_s)));
}

std::vector<SampleEntry> SampleEntry::entries(const QString& word, const QString& name) const {
    const auto value = m_object.value(word);
    if (!value.isArray()) wrong(QObject::tr("\"%1\" should be a list.").arg(word));
    std::vector<SampleEntry> found;
    for (const auto& each : value.toArray()) {
        const QString called = each.toObject().value(name).toString();
        const QString place = called.isEmpty()
                                  ? QObject::tr("%1, %2 number %3").arg(m_place, word).arg(found.size() + 1)
                                  : u"%1, \"%2\""_s.arg(m_place, called);
        if (!each.isObject()) m_mistake->note(place, QObject::tr("This should begin with { and end with }."));
        found.push_back({each.toObject(), place, *m_mistake});
    }
    return found;
}

std::optional<SampleEntry> SampleEntry::entry(const QString& word) const {
    if (!has(word)) return {};
    const auto value = m_object.value(word);
    if (!value.isObject()) wrong(QObject::tr("\"%1\" should begin with { and end with }.").arg(word));
    return SampleEntry(value.toObject(), u"%1, %2"_s.arg(m_place, word), *m_mistake);
}

}  // namespace nlc
