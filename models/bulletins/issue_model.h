// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractItemModel>

#include "models/bulletins/bulletin_repository.h"
#include "models/records/list_roles.h"

namespace nlc {

/// One bulletin as a tree of two levels: its sections, and in each its items, in order. Follows Workspace::changed. It
/// never changes a row itself: renaming and moving are steps of the workspace, also when they come by drag and drop.
///
/// An item's second line says what a reader has to do by when, whom it is for and where it comes from, or, in amber,
/// what is wrong with it. IdRole is the section's or the item's id.
class IssueModel : public QAbstractItemModel {
    Q_OBJECT
public:
    explicit IssueModel(Workspace& workspace, QObject* parent = nullptr);

    void show(Id<Bulletin> bulletin);  ///< 0: nothing
    const Issue& issue() const { return m_issue; }
    const std::vector<BulletinFault>& faults() const { return m_faults; }

    static bool isSection(const QModelIndex& index) { return index.isValid() && index.internalId() == 0; }
    Id<BulletinItem> itemAt(const QModelIndex& index) const;        ///< 0: not an item
    Id<BulletinSection> sectionAt(const QModelIndex& index) const;  ///< of the section, or the one the item is in
    QModelIndex indexOf(Id<BulletinItem> item) const;
    QModelIndex indexOf(Id<BulletinSection> section) const;

    bool canMoveBy(const QModelIndex& index, int by) const;
    /// One place up (-1) or down (+1). An item at the end of its section goes on into the next one.
    bool moveBy(const QModelIndex& index, int by);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;  ///< a section's title
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    /// Before `row` of a section (an item) or of the bulletin (a section); -1 is the end.
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void editFailed(const Error& error);
    /// The bulletin or something in it is new; the rows are up to date already.
    void issueChanged();

private:
    void follow(const Changes& changes);
    void read(bool sameRows);
    QString secondLine(const BulletinItem& item) const;
    QString faultOf(Id<BulletinItem> item) const;
    QString sourceTitle(const BulletinItem& item) const;
    bool done(const Result<>& result);

    Workspace& m_workspace;
    Issue m_issue;
    std::vector<BulletinFault> m_faults;
    mutable QHash<QString, QString> m_sources;  ///< "table/row" → how a link to it reads
};

}  // namespace nlc
