// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulletins/issue_model.h"

#include <QMimeData>

#include "models/text/free_date.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

const QString itemMime = u"application/x-nlcdesk-bulletin-item"_s;
const QString sectionMime = u"application/x-nlcdesk-bulletin-section"_s;

/// The ids of all rows in order: two issues with the same shape differ only in what the rows say.
std::vector<std::vector<qint64>> shapeOf(const Issue& issue) {
    std::vector<std::vector<qint64>> shape;
    for (const auto& section : issue.sections) {
        shape.push_back({section.section.id.value});
        for (const BulletinItem& item : section.items) shape.back().push_back(item.id.value);
    }
    return shape;
}

}  // namespace

IssueModel::IssueModel(Workspace& workspace, QObject* parent) : QAbstractItemModel(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::changed, this, &IssueModel::follow);
}

void IssueModel::show(Id<Bulletin> bulletin) {
    m_issue = {};
    m_issue.bulletin.id = bulletin;
    m_sources.clear();
    read(false);
}

void IssueModel::follow(const Changes& changes) {
    if (!m_issue.bulletin.id) return;
    bool ours = false;
    for (const Change& change : changes) {
        const bool source = m_sources.remove(u"%1/%2"_s.arg(change.table).arg(change.row)) > 0;
        ours = ours || source || change.table.startsWith(u"bulletin");
    }
    if (ours) read(true);
}

void IssueModel::read(bool sameRows) {
    const Id<Bulletin> id = m_issue.bulletin.id;
    Issue now;
    if (auto found = id ? issueOf(m_workspace, id) : Result<Issue>(Issue{})) now = std::move(*found);
    auto faults = now.bulletin.id ? faultsIn(now, m_workspace.identity().today()) : std::vector<BulletinFault>{};
    if (sameRows && shapeOf(now) == shapeOf(m_issue)) {
        m_issue = std::move(now);
        m_faults = std::move(faults);
        for (int section = 0; section < rowCount(); ++section) {
            const QModelIndex parent = index(section, 0);
            Q_EMIT dataChanged(parent, parent);
            if (const int items = rowCount(parent))
                Q_EMIT dataChanged(index(0, 0, parent), index(items - 1, 0, parent));
        }
    } else {
        beginResetModel();
        m_issue = std::move(now);
        m_faults = std::move(faults);
        endResetModel();
    }
    Q_EMIT issueChanged();
}

Id<BulletinItem> IssueModel::itemAt(const QModelIndex& index) const {
    if (!index.isValid() || isSection(index)) return {};
    return m_issue.sections[index.internalId() - 1].items[size_t(index.row())].id;
}

Id<BulletinSection> IssueModel::sectionAt(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    return m_issue.sections[isSection(index) ? size_t(index.row()) : index.internalId() - 1].section.id;
}

QModelIndex IssueModel::indexOf(Id<BulletinItem> item) const {
    for (size_t s = 0; s < m_issue.sections.size(); ++s)
        for (size_t i = 0; i < m_issue.sections[s].items.size(); ++i)
            if (m_issue.sections[s].items[i].id == item) return createIndex(int(i), 0, quintptr(s + 1));
    return {};
}

QModelIndex IssueModel::indexOf(Id<BulletinSection> section) const {
    for (size_t s = 0; s < m_issue.sections.size(); ++s)
        if (m_issue.sections[s].section.id == section) return createIndex(int(s), 0, quintptr(0));
    return {};
}

bool IssueModel::canMoveBy(const QModelIndex& index, int by) const {
    if (!index.isValid() || !m_workspace.isWritable()) return false;
    const QModelIndex section = isSection(index) ? index : index.parent();
    const bool inSection = !isSection(index) && index.row() + by >= 0 && index.row() + by < rowCount(section);
    return inSection || (section.row() + by >= 0 && section.row() + by < rowCount());
}

bool IssueModel::moveBy(const QModelIndex& moved, int by) {
    if (!canMoveBy(moved, by)) return false;
    if (isSection(moved)) return done(moveSection(m_workspace, sectionAt(moved), moved.row() + by));
    const QModelIndex section = moved.parent();
    const int to = moved.row() + by;
    if (to >= 0 && to < rowCount(section)) return done(moveItem(m_workspace, itemAt(moved), sectionAt(moved), to));
    const QModelIndex next = index(section.row() + by, 0);
    return done(moveItem(m_workspace, itemAt(moved), sectionAt(next), by < 0 ? rowCount(next) : 0));
}

QModelIndex IssueModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex IssueModel::parent(const QModelIndex& index) const {
    if (!index.isValid() || isSection(index)) return {};
    return createIndex(int(index.internalId() - 1), 0, quintptr(0));
}

int IssueModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) return int(m_issue.sections.size());
    return isSection(parent) && parent.column() == 0 ? int(m_issue.sections[size_t(parent.row())].items.size()) : 0;
}

int IssueModel::columnCount(const QModelIndex&) const { return 1; }

QVariant IssueModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (isSection(index)) {
        const BulletinSection& section = m_issue.sections[size_t(index.row())].section;
        switch (role) {
            case Qt::DisplayRole:
            case Qt::EditRole:
                return section.title;
            case Qt::AccessibleDescriptionRole:
                return rowCount(index) == 1 ? tr("Section with 1 item")
                                            : tr("Section with %1 items").arg(rowCount(index));
            case IdRole:
                return section.id.value;
            default:
                return {};
        }
    }
    const BulletinItem& item = m_issue.sections[index.internalId() - 1].items[size_t(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return item.title.isEmpty() ? tr("Untitled") : item.title;
        case Qt::AccessibleDescriptionRole:
        case SecondLineRole:
            return secondLine(item);
        case SecondToneRole:
            return int(faultOf(item.id).isEmpty() ? Tone::None : Tone::Soon);
        case IdRole:
            return item.id.value;
        default:
            return {};
    }
}

bool IssueModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !isSection(index)) return false;
    return done(renameSection(m_workspace, sectionAt(index), value.toString()));
}

Qt::ItemFlags IssueModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return m_workspace.isWritable() ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    const Qt::ItemFlags shown =
        Qt::ItemIsEnabled | Qt::ItemIsSelectable | (isSection(index) ? Qt::NoItemFlags : Qt::ItemNeverHasChildren);
    if (!m_workspace.isWritable()) return shown;
    return shown | Qt::ItemIsDragEnabled |
           (isSection(index) ? Qt::ItemIsEditable | Qt::ItemIsDropEnabled : Qt::NoItemFlags);
}

QStringList IssueModel::mimeTypes() const { return {itemMime, sectionMime}; }

QMimeData* IssueModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty()) return nullptr;
    auto* data = new QMimeData;
    const QModelIndex& index = indexes.constFirst();
    data->setData(isSection(index) ? sectionMime : itemMime, QByteArray::number(index.data(IdRole).toLongLong()));
    return data;
}

bool IssueModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int, int,
                                 const QModelIndex& parent) const {
    if (action != Qt::MoveAction || !m_workspace.isWritable()) return false;
    // From another bulletin's list nothing is taken: what was dragged must be here.
    if (data->hasFormat(sectionMime))
        return !parent.isValid() && indexOf(Id<BulletinSection>{data->data(sectionMime).toLongLong()}).isValid();
    return data->hasFormat(itemMime) && isSection(parent) &&
           indexOf(Id<BulletinItem>{data->data(itemMime).toLongLong()}).isValid();
}

bool IssueModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                              const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent)) return false;
    int to = row < 0 ? rowCount(parent) : row;
    const bool section = data->hasFormat(sectionMime);
    const QModelIndex from = section ? indexOf(Id<BulletinSection>{data->data(sectionMime).toLongLong()})
                                     : indexOf(Id<BulletinItem>{data->data(itemMime).toLongLong()});
    if (from.parent() == parent && from.row() < to) --to;  // the places are counted without what is moved
    return section ? done(moveSection(m_workspace, sectionAt(from), to))
                   : done(moveItem(m_workspace, itemAt(from), sectionAt(parent), to));
}

QString IssueModel::faultOf(Id<BulletinItem> item) const {
    for (const BulletinFault& fault : m_faults)
        if (fault.item == item) return fault.sentence;
    return {};
}

QString IssueModel::sourceTitle(const BulletinItem& item) const {
    const QString key = u"%1/%2"_s.arg(item.source).arg(item.sourceId);
    const auto known = m_sources.constFind(key);
    if (known != m_sources.constEnd()) return *known;
    return *m_sources.insert(key, titleOf(m_workspace, item.source, item.sourceId));
}

QString IssueModel::secondLine(const BulletinItem& item) const {
    if (const QString wrong = faultOf(item.id); !wrong.isEmpty()) return wrong;
    QStringList parts, audience;
    if (item.actionRequired && item.actionBy.isValid()) parts << tr("by %1").arg(shortDate(item.actionBy));
    for (const auto& named : NamesOf<Audience>::values)
        if (item.audience.contains(named.value)) audience << shown(named.value);
    if (!audience.isEmpty()) parts << audience.join(u", "_s);
    const QString from = item.source.isEmpty() ? QString() : sourceTitle(item);
    if (!from.isEmpty())
        parts << tr("from %1").arg(from);
    else if (!item.category.isEmpty())
        parts << item.category;
    return parts.join(u" · "_s);
}

bool IssueModel::done(const Result<>& result) {
    if (!result) Q_EMIT editFailed(result.error());
    return bool(result);
}

}  // namespace nlc
