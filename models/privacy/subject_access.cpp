// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/privacy/subject_access.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include "models/history/captions.h"
#include "models/history/history_words.h"
#include "models/offers/offers.h"
#include "models/people/export_log.h"
#include "models/privacy/person_data.h"
#include "models/settings/publisher.h"
#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

const QString noValue = u"–"_s;

doc::Runs linesOf(const QString& text) {
    doc::Runs runs;
    const QStringList lines = text.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) runs.push_back({.text = lines[i], .breakAfter = i + 1 < lines.size()});
    return runs;
}

QString momentOf(const QDateTime& utc) {
    const QDateTime at = utc.toLocalTime();
    return utc.isValid() ? u"%1 %2"_s.arg(shownDate(at.date()), at.time().toString(u"HH:mm"_s)) : noValue;
}

/// Leaves out e-mail addresses and telephone numbers that are not this person's.
class OthersLeftOut {
public:
    static Result<OthersLeftOut> of(Workspace& workspace, const PersonData& data) {
        OthersLeftOut made;
        for (const QStringList& mine : {data.words.addresses, data.words.shared})
            for (const QString& address : mine) made.m_own << address.toLower();
        QStringList ownPhones;
        for (const QStringList& mine : {data.words.phones, data.words.shared})
            for (const QString& phone : mine) ownPhones << digitsOf(phone);
        auto people = Repository<Person>(workspace).all();
        if (!people) return tl::unexpected(people.error());
        QStringList phones;
        for (const Person& other : *people)
            if (!ownPhones.contains(digitsOf(other.phone))) phones << patternOfPhone(other.phone);
        phones.removeAll(QString());
        phones.removeDuplicates();
        made.m_phones.setPattern(phones.join(u'|'));
        return made;
    }

    QString in(const QString& text) const {
        static const QRegularExpression address(u"[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"_s,
                                                QRegularExpression::UseUnicodePropertiesOption);
        QString kept;
        qsizetype from = 0;
        for (auto found = address.globalMatch(text); found.hasNext();) {
            const auto match = found.next();
            kept += text.mid(from, match.capturedStart() - from);
            kept += m_own.contains(match.captured().toLower()) ? match.captured()
                                                               : QObject::tr("[somebody else's address]");
            from = match.capturedEnd();
        }
        kept += text.mid(from);
        if (!m_phones.pattern().isEmpty()) kept.replace(m_phones, QObject::tr("[somebody else's number]"));
        return kept;
    }

private:
    QStringList m_own;
    QRegularExpression m_phones;
};

class AccessReport {
public:
    AccessReport(Workspace& workspace, PersonData data, OthersLeftOut others)
        : m_workspace(workspace), m_data(std::move(data)), m_others(std::move(others)) {}

    Result<doc::Document> write() {
        auto publisher = publisherOf(m_workspace);
        if (!publisher) return tl::unexpected(publisher.error());
        m_document.publisher = publisher->name;
        m_document.title = QObject::tr("What we hold about %1").arg(m_data.person.fullName());
        m_document.date = m_workspace.identity().today();
        m_document.dateline = shownDate(m_document.date);
        m_document.author = m_workspace.identity().author;
        m_document.footer = publisher->footer;
        introduce(*publisher);
        return rows(m_data.own)
            .and_then([&] { return rows(m_data.pointing); })
            .and_then([&] { return mentions(); })
            .and_then([&] { return earlierTexts(); })
            .and_then([&] { return issued(); })
            .and_then([&] { return writtenOut(); })
            .and_then([&] { return history(); })
            .map([&] { return std::move(m_document); });
    }

private:
    void introduce(const Publisher& publisher) {
        paragraph(QObject::tr("This is everything the workspace \"%1\" holds about you: your own details, each record "
                              "that names you, places in other texts where your name or address stands, and how your "
                              "details have changed and who changed them.")
                      .arg(publisher.name));
        paragraph(
            QObject::tr("Other people's e-mail addresses and telephone numbers are left out. If something is wrong, or "
                        "should not be kept, tell us%1 and we will put it right or remove it.")
                .arg(publisher.email.isEmpty() ? QString() : QObject::tr(" at %1").arg(publisher.email)));
    }

    /// A section for each table, in it a table of field and value for each row.
    Result<> rows(const RowsByTable& all) {
        auto shapes = recordTables(m_workspace);
        if (!shapes) return tl::unexpected(shapes.error());
        auto references = referencesIn(m_workspace);
        if (!references) return tl::unexpected(references.error());
        std::vector<std::pair<const TableShape*, const std::set<qint64>*>> order;
        for (const TableShape& shape : *shapes)
            if (const auto found = all.find(shape.name); found != all.end()) order.emplace_back(&shape, &found->second);
        std::stable_partition(order.begin(), order.end(), [](const auto& o) { return o.first->name == "person"_L1; });
        for (const auto& [shape, ids] : order) {
            heading(tableInWords(shape->name));
            for (const qint64 id : *ids)
                if (auto shown = row(*shape, id, *references); !shown) return shown;
        }
        return {};
    }

    Result<> row(const TableShape& shape, qint64 id, const std::vector<Reference>& references) {
        const QStringList columns = columnsInOrder(shape.name, shape.names());
        auto values = m_workspace.query(
            u"SELECT \"%1\" FROM \"%2\" WHERE id = ?"_s.arg(columns.join(u"\", \""_s), shape.name), {id});
        if (!values) return tl::unexpected(values.error());
        if (!values->next()) return values->ended();
        doc::Table table{.caption = captionOfRow(shape, id),
                         .head = {{{QObject::tr("Field")}}, {{QObject::tr("Value")}}},
                         .rows = {},
                         .rowHeads = true};
        for (int i = 0; i < columns.size(); ++i) {
            const QVariant value = values->value(i);
            if (value.isNull() || value.toString().isEmpty() || isThem(shape.name, columns[i], value, references))
                continue;
            const QString words = inWords(shape.name, columns[i], value, references);
            table.rows.push_back({{{captionOf(shape.name, columns[i])}}, linesOf(m_others.in(words))});
        }
        m_document.blocks.push_back(std::move(table));
        return {};
    }

    /// That a record of theirs names them need not be said. `value`: a number, or their name in words.
    bool isThem(const QString& table, const QString& column, const QVariant& value,
                const std::vector<Reference>& references) const {
        if (value.toString() != m_data.person.fullName() && value != m_data.person.id.value) return false;
        return std::any_of(references.begin(), references.end(), [&](const Reference& reference) {
            return reference.table == table && reference.column == column && reference.to == "person"_L1;
        });
    }

    QString captionOfRow(const TableShape& shape, qint64 id) {
        if (shape.name == "person"_L1) return m_data.person.fullName();
        return m_others.in(recordInWords(m_workspace, shape.name, id));
    }

    QString inWords(const QString& table, const QString& column, const QVariant& value,
                    const std::vector<Reference>& references) {
        for (const Reference& reference : references)
            if (reference.table == table && reference.column == column)
                return reference.to == "content"_L1 ? value.toString()
                                                    : recordInWords(m_workspace, reference.to, value.toLongLong());
        return valueInWords(m_workspace, table, column, QJsonValue::fromVariant(value));
    }

    Result<> mentions() {
        auto found = mentionsOf(m_workspace, m_data);
        if (!found) return tl::unexpected(found.error());
        doc::Table table = tableOf(QObject::tr("Texts that name you"),
                                   {QObject::tr("Record"), QObject::tr("Field"), QObject::tr("Words")});
        for (const Mention& mention : *found) {
            if (const auto same = m_data.pointing.find(mention.table);
                same != m_data.pointing.end() && same->second.contains(mention.row))
                continue;  // shown whole already
            m_shownExcerpts.insert({mention.table, mention.row, mention.column, mention.excerpt});
            const QString unsure = mention.certain ? QString() : QObject::tr(" (perhaps another of the same name)");
            put(table, {mention.record, mention.field, mention.excerpt + unsure});
        }
        section(QObject::tr("Named in other records"), std::move(table));
        return {};
    }

    /// What stood in other records once and is kept in their history.
    Result<> earlierTexts() {
        const PersonFinder finder(m_data.words);
        auto rows = m_workspace.query(
            u"SELECT c.id, c.table_name, c.row_id, c.before, c.after, s.at FROM change_log c"
            " JOIN step s ON s.id = c.step_id ORDER BY c.id"_s);
        if (!rows) return tl::unexpected(rows.error());
        struct Earlier {
            QString table;
            qint64 row;
            QString column, excerpt;
            QDateTime at;
        };
        std::vector<Earlier> found;
        while (rows->next()) {
            const QString name = rows->value(1).toString();
            const qint64 row = rows->value(2).toLongLong();
            if (m_data.lifeAt(name, row, rows->value(0).toLongLong())) continue;
            for (const int side : {3, 4}) {
                const QJsonObject values = QJsonDocument::fromJson(rows->value(side).toByteArray()).object();
                for (auto it = values.begin(); it != values.end(); ++it) {
                    const QString excerpt = finder.excerpt(it.value().toString());
                    if (!excerpt.isEmpty() && m_shownExcerpts.insert({name, row, it.key(), excerpt}).second)
                        found.push_back({name, row, it.key(), excerpt,
                                         QDateTime::fromString(rows->value(5).toString(), Qt::ISODateWithMs)});
                }
            }
        }
        if (auto read = rows->ended(); !read) return read;
        doc::Table table = tableOf(QObject::tr("Earlier texts that named you"),
                                   {QObject::tr("Record"), QObject::tr("Field"), QObject::tr("Words"),
                                    QObject::tr("Last seen in a change of")});
        for (const Earlier& each : found)
            put(table, {recordInWords(m_workspace, each.table, each.row), captionOf(each.table, each.column),
                        each.excerpt, momentOf(each.at)});
        section(QObject::tr("Named in earlier versions of other records"), std::move(table));
        return {};
    }

    Result<> issued() {
        auto documents = documentsNaming(m_workspace, m_data);
        if (!documents) return tl::unexpected(documents.error());
        doc::Table table =
            tableOf(QObject::tr("Documents that name you"),
                    {QObject::tr("File"), QObject::tr("Written on"), QObject::tr("By"), QObject::tr("Shows")});
        for (const IssuedDocument& each : documents->naming)
            put(table,
                {each.fileName, momentOf(each.at), each.author, each.ofRecord.isEmpty() ? noValue : each.ofRecord});
        section(QObject::tr("Documents that were written out"), std::move(table));
        if (documents->notLookedInto)
            paragraph(QObject::tr("%n PDF(s) that were written out could not be looked through here.", nullptr,
                                  documents->notLookedInto));
        return {};
    }

    /// Lists of people that left the file with this person among them.
    Result<> writtenOut() {
        auto exports = peopleExportsOf(m_workspace, m_data.person.id);
        if (!exports) return tl::unexpected(exports.error());
        if (exports->empty()) return {};
        doc::Table table = tableOf(QObject::tr("Lists that were written out with you among them, the newest first"),
                                   {QObject::tr("When"), QObject::tr("By"), QObject::tr("What")});
        for (const ExportNote& each : *exports) put(table, {momentOf(each.writtenAt), each.author, each.what});
        section(QObject::tr("Lists that were written out"), std::move(table));
        return {};
    }

    Result<> history() {
        auto references = referencesIn(m_workspace);
        if (!references) return tl::unexpected(references.error());
        std::vector<HistoryLine> lines;
        for (const auto& [row, lives] : m_data.lives) {
            auto found = historyOf(m_workspace, row.first, row.second);
            if (!found) return tl::unexpected(found.error());
            for (HistoryLine& line : *found)
                if (std::any_of(lives.begin(), lives.end(), [&](const RowLife& life) {
                        return line.at >= life.bornAt && (!life.goneAt.isValid() || line.at <= life.goneAt);
                    }))
                    lines.push_back(std::move(line));
        }
        std::stable_sort(lines.begin(), lines.end(),
                         [](const HistoryLine& a, const HistoryLine& b) { return a.at < b.at; });
        doc::Table table = tableOf(QObject::tr("Changes of your records, the oldest first"),
                                   {QObject::tr("When"), QObject::tr("By"), QObject::tr("Record"),
                                    QObject::tr("What changed"), QObject::tr("Before"), QObject::tr("After")});
        for (const HistoryLine& line : lines) {
            const QString what = line.what == HistoryLine::What::Added     ? QObject::tr("Added")
                                 : line.what == HistoryLine::What::Deleted ? QObject::tr("Deleted")
                                                                           : QString();
            if (line.values.empty())
                put(table, {momentOf(line.at), line.author, tableInWords(line.table), what, noValue, noValue});
            for (const ChangedValue& value : line.values) {
                if (isThem(value.table, value.column, value.after, *references)) continue;
                put(table, {momentOf(line.at), line.author, tableInWords(line.table),
                            what.isEmpty() ? value.caption : u"%1: %2"_s.arg(what, value.caption),
                            named(value, value.before, *references), named(value, value.after, *references)});
            }
        }
        section(QObject::tr("How your details have changed"), std::move(table));
        return {};
    }

    /// A record that still is there is called by its title also where the history does not know its kind.
    QString named(const ChangedValue& value, const QString& words, const std::vector<Reference>& references) {
        bool isNumber = false;
        const qint64 id = words.toLongLong(&isNumber);
        if (!isNumber) return words;
        for (const Reference& reference : references)
            if (reference.table == value.table && reference.column == value.column)
                return recordInWords(m_workspace, reference.to, id);
        return words;
    }

    void heading(const QString& words) { m_document.blocks.push_back(doc::Heading{2, {{words}}}); }
    void paragraph(const QString& words) { m_document.blocks.push_back(doc::Paragraph{{{words}}}); }
    static doc::Table tableOf(const QString& caption, const QStringList& heads) {
        doc::Table table{.caption = caption, .head = {}, .rows = {}};
        for (const QString& head : heads) table.head.push_back({{head}});
        return table;
    }
    void put(doc::Table& table, const QStringList& cells) {
        std::vector<doc::Runs> row;
        for (const QString& cell : cells) row.push_back(linesOf(m_others.in(cell)));
        table.rows.push_back(std::move(row));
    }
    void section(const QString& title, doc::Table table) {
        heading(title);
        if (table.rows.empty())
            paragraph(QObject::tr("Nothing."));
        else
            m_document.blocks.push_back(std::move(table));
    }

    Workspace& m_workspace;
    PersonData m_data;
    OthersLeftOut m_others;
    doc::Document m_document;
    std::set<std::tuple<QString, qint64, QString, QString>> m_shownExcerpts;
};

}  // namespace

Result<doc::Document> subjectAccessReport(Workspace& workspace, Id<Person> person) {
    auto data = dataOf(workspace, person);
    if (!data) return tl::unexpected(data.error());
    auto others = OthersLeftOut::of(workspace, *data);
    if (!others) return tl::unexpected(others.error());
    return AccessReport(workspace, std::move(*data), std::move(*others)).write();
}

}  // namespace nlc
