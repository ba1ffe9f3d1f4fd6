// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/list_model.h"

#include <QDateTime>
#include <QRegularExpression>
#include <numeric>

namespace nlc {

using namespace Qt::StringLiterals;

QString folded(const QString& text) {
    QString plain;
    plain.reserve(text.size());
    bool ascii = true;
    for (const QChar c : text) ascii = ascii && c.unicode() < 128;
    if (ascii) return text.toLower();
    for (const QChar c : text.normalized(QString::NormalizationForm_KD))
        if (c.category() != QChar::Mark_NonSpacing) plain += c;
    return plain.toLower();
}

QCollatorSortKey sortedAs(const QString& text) {
    static const QCollator collator = [] {
        QCollator made{QLocale(QLocale::English, QLocale::UnitedKingdom)};
        made.setNumericMode(true);
        made.setCaseSensitivity(Qt::CaseInsensitive);
        made.setIgnorePunctuation(true);
        return made;
    }();
    static const QRegularExpression saint(u"\\bSt\\.?(?=\\s)"_s);
    QString words = text;
    if (words.contains(u"St")) words.replace(saint, u"Saint"_s);
    return collator.sortKey(words);
}

void ListModel::setFilter(const QString& typed) {
    if (typed == m_filter) return;
    m_filter = typed;
    m_words = folded(typed).split(u' ', Qt::SkipEmptyParts);
    filterAgain();
}

void ListModel::filterAgain() {
    beginResetModel();
    showAll();
    endResetModel();
    Q_EMIT shownChanged();
}

int ListModel::rowOf(qint64 id) const {
    for (size_t row = 0; row < m_shown.size(); ++row)
        if (m_ids[m_shown[row]] == id) return int(row);
    return -1;
}

std::optional<size_t> ListModel::sourceOf(qint64 id) const {
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    if (found == m_ids.end()) return {};
    return size_t(found - m_ids.begin());
}

bool ListModel::isShown(size_t row) const {
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return m_texts[row].contains(word); }) &&
           accepts(row);
}

ListModel::SortKey ListModel::keyOf(size_t row) const {
    const QVariant value = m_sortColumn < 0 ? QVariant() : sortValue(row, m_sortColumn);
    switch (value.typeId()) {
        case QMetaType::UnknownType:
            return {{}, -1e18};
        case QMetaType::Int:
        case QMetaType::LongLong:
        case QMetaType::Double:
        case QMetaType::Bool:
            return {{}, value.toDouble()};
        case QMetaType::QDate:
            return {{}, value.toDate().isValid() ? double(value.toDate().toJulianDay()) : -1e18};
        case QMetaType::QDateTime:
            return {{}, double(value.toDateTime().toMSecsSinceEpoch())};
        default:
            return {sortedAs(value.toString()), 0};
    }
}

void ListModel::makeKeys() {
    m_keys.clear();
    m_keys.reserve(m_ids.size());
    for (size_t row = 0; row < m_ids.size(); ++row) m_keys.push_back(keyOf(row));
}

bool ListModel::before(size_t a, size_t b) const {
    const SortKey& left = m_keys[a];
    const SortKey& right = m_keys[b];
    int order = 0;
    if (left.text && right.text)
        order = left.text->compare(*right.text);
    else
        order = left.number < right.number ? -1 : left.number > right.number;
    if (order == 0) return a < b;
    return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
}

void ListModel::showAll() {
    m_shown.clear();
    for (size_t row = 0; row < m_ids.size(); ++row)
        if (isShown(row)) m_shown.push_back(row);
    if (m_sortColumn >= 0)
        std::sort(m_shown.begin(), m_shown.end(), [this](size_t a, size_t b) { return before(a, b); });
}

void ListModel::sort(int column, Qt::SortOrder order) {
    m_sortColumn = column;
    m_sortOrder = order;
    makeKeys();
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const auto old = persistentIndexList();
    std::vector<size_t> sources;
    for (const QModelIndex& index : old) sources.push_back(m_shown[size_t(index.row())]);
    showAll();
    QModelIndexList now;
    for (qsizetype i = 0; i < old.size(); ++i) {
        const auto at = std::find(m_shown.begin(), m_shown.end(), sources[size_t(i)]);
        now << (at == m_shown.end() ? QModelIndex() : index(int(at - m_shown.begin()), old[i].column()));
    }
    changePersistentIndexList(old, now);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void ListModel::resetRows(std::vector<size_t>::size_type count, const std::function<qint64(size_t)>& idOf) {
    beginResetModel();
    m_ids.clear();
    m_texts.clear();
    for (size_t row = 0; row < count; ++row) {
        m_ids.push_back(idOf(row));
        m_texts.push_back(folded(filterText(row)));
    }
    makeKeys();
    showAll();
    endResetModel();
    Q_EMIT shownChanged();
}

void ListModel::rowChanged(size_t row) {
    m_texts[row] = folded(filterText(row));
    m_keys[row] = keyOf(row);
    const int at = rowOf(m_ids[row]);
    if (at >= 0) {
        // It stays where it is, even where it no longer fits filter or order: nothing jumps while a person edits.
        Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
    } else if (isShown(row)) {
        const auto place =
            std::lower_bound(m_shown.begin(), m_shown.end(), row, [this](size_t a, size_t b) { return before(a, b); });
        const int to = int(place - m_shown.begin());
        beginInsertRows({}, to, to);
        m_shown.insert(place, row);
        endInsertRows();
    }
    Q_EMIT shownChanged();
}

void ListModel::rowAppended(qint64 id) {
    m_ids.push_back(id);
    m_texts.emplace_back();
    m_keys.emplace_back();
    rowChanged(m_ids.size() - 1);
}

void ListModel::rowRemoved(size_t row) {
    const int at = rowOf(m_ids[row]);
    if (at >= 0) beginRemoveRows({}, at, at);
    forget(row);
    m_ids.erase(m_ids.begin() + qsizetype(row));
    m_texts.erase(m_texts.begin() + qsizetype(row));
    m_keys.erase(m_keys.begin() + qsizetype(row));
    if (at >= 0) m_shown.erase(m_shown.begin() + at);
    for (size_t& shown : m_shown)
        if (shown > row) --shown;
    if (at >= 0) endRemoveRows();
    Q_EMIT shownChanged();
}

QMimeData* ListModel::mimeData(const QModelIndexList& indexes) const {
    QStringList ids;
    for (const QModelIndex& index : indexes)
        if (index.column() == indexes.front().column()) ids << QString::number(idAt(index.row()));
    auto* carried = new QMimeData;  // the drag's, which asked for it
    carried->setData(m_carriedAs, ids.join(u'\n').toLatin1());
    return carried;
}

QList<qint64> ListModel::idsIn(const QMimeData* carried, const QString& mimeType) {
    QList<qint64> ids;
    for (const QByteArray& line : carried->data(mimeType).split('\n'))
        if (const qint64 id = line.toLongLong(); id > 0) ids << id;
    return ids;
}

}  // namespace nlc
