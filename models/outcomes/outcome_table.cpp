// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/outcomes/outcome_table.h"

#include <QDataStream>
#include <QIODevice>
#include <algorithm>
#include <limits>
#include <set>

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

// "NLCO", version, rows, columns, then for each its name, label, place and size; the packed columns follow. A packed
// column: its texts, the bytes that a cell's number takes (1, 2 or 4), then a number for each row, the low byte first.
constexpr quint32 magic = 0x4E4C434F;
constexpr quint16 formatVersion = 1;
constexpr qint64 mostUnpacked = 256LL * 1024 * 1024;

tl::unexpected<Error> damaged(const QString& detail) {
    return failed(
        Error::Kind::Damaged,
        QObject::tr("The figures of this release cannot be read. Import its file again, or restore a backup."), detail);
}

int widthFor(size_t texts) { return texts <= 0x100 ? 1 : texts <= 0x10000 ? 2 : 4; }

QByteArray packed(const std::vector<QString>& texts, const std::vector<quint32>& cells, int rows) {
    QByteArray chunk;
    QDataStream out(&chunk, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    const int width = widthFor(texts.size());
    out << quint32(texts.size());
    for (const QString& text : texts) out << text.toUtf8();
    out << quint8(width);
    QByteArray numbers(qsizetype(rows) * width, '\0');
    char* at = numbers.data();
    for (const quint32 cell : cells)
        for (int byte = 0; byte < width; ++byte) *at++ = char((cell >> (8 * byte)) & 0xFF);
    out.writeRawData(numbers.constData(), int(numbers.size()));
    constexpr int fast = 1;
    return qCompress(chunk, fast);
}

}  // namespace

Result<OutcomeTable> OutcomeTable::of(QByteArray bytes) {
    OutcomeTable table;
    table.m_bytes = std::move(bytes);
    QDataStream in(table.m_bytes);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 mark = 0, rows = 0, columns = 0;
    quint16 form = 0;
    in >> mark >> form >> rows >> columns;
    if (in.status() != QDataStream::Ok || mark != magic || form != formatVersion)
        return damaged(u"not a table of outcomes"_s);
    if (rows > quint32(std::numeric_limits<int>::max())) return damaged(u"too many rows"_s);
    table.m_rows = int(rows);
    for (quint32 i = 0; i < columns; ++i) {
        QByteArray name, label;
        Chunk chunk;
        in >> name >> label >> chunk.at >> chunk.size;
        if (in.status() != QDataStream::Ok) return damaged(u"list of columns"_s);
        if (chunk.at < 0 || chunk.size < 4 || chunk.at > table.m_bytes.size() - chunk.size)
            return damaged(u"place of a column"_s);
        chunk.label = QString::fromUtf8(label);
        const QString words = QString::fromUtf8(name);
        if (!words.startsWith(u'@')) table.m_names << words;
        table.m_places.insert(words.toLower(), chunk);
    }
    for (const char* key : {levelColumn, codeColumn, nameColumn, laColumn})
        if (!table.m_places.contains(QLatin1String(key))) return damaged(u"a key is missing"_s);
    return table;
}

QString OutcomeTable::label(const QString& column) const { return m_places.value(column.toLower()).label; }

Result<OutcomeColumn> OutcomeTable::column(const QString& name) const {
    const auto place = m_places.constFind(name.toLower());
    if (place == m_places.constEnd())
        return failed(Error::Kind::NotFound, QObject::tr("The table has no column \"%1\".").arg(name));
    const auto* packedAt = reinterpret_cast<const uchar*>(m_bytes.constData()) + place->at;
    // The first four bytes promise a size: a damaged one would ask for any amount of memory.
    const quint32 promised =
        (quint32(packedAt[0]) << 24) | (quint32(packedAt[1]) << 16) | (quint32(packedAt[2]) << 8) | packedAt[3];
    if (promised > mostUnpacked) return damaged(u"size of a column"_s);
    const QByteArray chunk = qUncompress(packedAt, int(place->size));
    QDataStream in(chunk);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 texts = 0;
    in >> texts;
    if (texts > quint32(chunk.size())) return damaged(u"texts of a column"_s);
    OutcomeColumn column;
    column.m_texts.reserve(texts);
    for (quint32 i = 0; i < texts; ++i) {
        QByteArray text;
        in >> text;
        if (in.status() != QDataStream::Ok) return damaged(u"texts of a column"_s);
        column.m_texts.push_back(QString::fromUtf8(text));
    }
    quint8 width = 0;
    in >> width;
    const qint64 from = in.device()->pos();
    if (in.status() != QDataStream::Ok || width == 0 || width > 4 || chunk.size() - from != qint64(m_rows) * width)
        return damaged(u"cells of a column"_s);
    const auto* numbers = reinterpret_cast<const uchar*>(chunk.constData()) + from;
    column.m_cells.resize(size_t(m_rows));
    for (quint32& cell : column.m_cells) {
        for (int byte = 0; byte < width; ++byte) cell |= quint32(*numbers++) << (8 * byte);
        if (cell >= texts) return damaged(u"a cell of a column"_s);
    }
    column.m_values.reserve(texts);
    for (const QString& text : column.m_texts) column.m_values.push_back(valueOf(text));
    return column;
}

Result<std::vector<AreaKey>> OutcomeTable::keys() const {
    auto levels = column(QLatin1String(levelColumn));
    if (!levels) return tl::unexpected(levels.error());
    auto codes = column(QLatin1String(codeColumn));
    if (!codes) return tl::unexpected(codes.error());
    std::vector<AreaKey> keys;
    keys.reserve(size_t(m_rows));
    for (int row = 0; row < m_rows; ++row) {
        const auto level = fromWord<AreaLevel>(levels->text(row));
        if (!level) return damaged(u"level of a row"_s);
        keys.push_back({*level, codes->text(row)});
    }
    return keys;
}

OutcomeTableBuilder::OutcomeTableBuilder() {
    for (const char* key :
         {OutcomeTable::levelColumn, OutcomeTable::codeColumn, OutcomeTable::nameColumn, OutcomeTable::laColumn})
        added(QLatin1String(key), {});
}

int OutcomeTableBuilder::column(const QString& name, const QString& label) {
    return name.startsWith(u'@') ? added(u'_' + name, label) : added(name, label);
}

int OutcomeTableBuilder::added(const QString& name, const QString& label) {
    const QString key = name.toLower();
    if (const auto known = m_columnOf.constFind(key); known != m_columnOf.constEnd()) return *known;
    const int place = int(m_columns.size());
    m_columnOf.insert(key, place);
    Building column;
    column.name = name;
    column.label = label;
    column.placeOf.insert(QString(), 0);
    m_columns.push_back(std::move(column));
    return place;
}

int OutcomeTableBuilder::row(const AreaKey& key, const QString& name, const QString& la, bool* isNew) {
    const auto known = m_rowOf.constFind(key);
    if (isNew) *isNew = known == m_rowOf.constEnd();
    if (known != m_rowOf.constEnd()) return *known;
    const int row = int(m_rowOf.size());
    m_rowOf.insert(key, row);
    set(row, 0, word(key.level));
    set(row, 1, key.code);
    set(row, 2, name);
    set(row, 3, la);
    return row;
}

void OutcomeTableBuilder::set(int row, int at, const QString& text) {
    if (text.isEmpty()) return;
    Building& column = m_columns[size_t(at)];
    auto place = column.placeOf.constFind(text);
    if (place == column.placeOf.constEnd()) {
        place = column.placeOf.insert(text, quint32(column.texts.size()));
        column.texts.push_back(text);
    }
    if (column.cells.size() <= size_t(row)) column.cells.resize(size_t(row) + 1);
    column.cells[size_t(row)] = *place;
}

bool OutcomeTableBuilder::isSet(int row, int at) const {
    const Building& column = m_columns[size_t(at)];
    return size_t(row) < column.cells.size() && column.cells[size_t(row)] != 0;
}

int OutcomeTableBuilder::numbers() const {
    int all = 0;
    for (size_t i = keyColumns; i < m_columns.size(); ++i)
        for (const QString& text : m_columns[i].texts) all += valueOf(text).number.has_value();
    return all;
}

QString OutcomeTableBuilder::laCodes() const {
    std::set<QString> las;
    for (auto it = m_rowOf.constBegin(); it != m_rowOf.constEnd(); ++it) {
        if (it.key().level == AreaLevel::LocalAuthority) las.insert(it.key().code);
        const auto& lasOfRows = m_columns[3];
        if (size_t(it.value()) < lasOfRows.cells.size())
            if (const QString& la = lasOfRows.texts[lasOfRows.cells[size_t(it.value())]]; !la.isEmpty()) las.insert(la);
    }
    QStringList all;
    for (const QString& la : las) all << la;
    return all.join(u' ');
}

QByteArray OutcomeTableBuilder::bytes() const {
    std::vector<QByteArray> chunks;
    chunks.reserve(m_columns.size());
    for (const Building& column : m_columns) chunks.push_back(packed(column.texts, column.cells, rows()));
    const auto directory = [&](qint64 from) {
        QByteArray head;
        QDataStream out(&head, QIODevice::WriteOnly);
        out.setVersion(QDataStream::Qt_6_0);
        out << magic << formatVersion << quint32(rows()) << quint32(m_columns.size());
        for (size_t i = 0; i < m_columns.size(); ++i) {
            out << m_columns[i].name.toUtf8() << m_columns[i].label.toUtf8() << from << qint64(chunks[i].size());
            from += chunks[i].size();
        }
        return head;
    };
    QByteArray all = directory(directory(0).size());
    for (const QByteArray& chunk : chunks) all += chunk;
    return all;
}

}  // namespace nlc
