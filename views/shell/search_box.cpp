// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/search_box.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QStandardItemModel>

#include "models/offers/offers.h"
#include "models/records/list_roles.h"
#include "views/controls/icons.h"
#include "views/controls/row_delegate.h"
#include "views/controls/theme.h"
#include "views/shell/desk.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {
constexpr int tableRole = Qt::UserRole + 1;
constexpr int mostRowsShown = 8;
}  // namespace

SearchBox::SearchBox(Desk& desk, QWidget* parent)
    : QLineEdit(parent), m_desk(desk), m_hits(new QListView), m_model(new QStandardItemModel(this)) {
    setPlaceholderText(tr("Search (Ctrl+K)"));
    setAccessibleName(tr("Search everything"));
    addAction(controls::icon(u"search"_s, controls::Ink::Muted), QLineEdit::LeadingPosition);
    m_hits->setWindowFlags(Qt::ToolTip);
    m_hits->setAttribute(Qt::WA_ShowWithoutActivating);
    m_hits->setFocusPolicy(Qt::NoFocus);
    m_hits->setObjectName("searchHits");
    m_hits->setAccessibleName(tr("Search results"));
    controls::asRows(m_hits);
    m_hits->setModel(m_model);
    connect(this, &QLineEdit::textEdited, this, &SearchBox::find);
    connect(m_hits, &QListView::clicked, this, &SearchBox::openCurrent);
}

SearchBox::~SearchBox() { delete m_hits; }

void SearchBox::begin() {
    m_before = QApplication::focusWidget();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void SearchBox::find() {
    m_model->clear();
    const QString typed = text().trimmed();
    if (typed.isEmpty()) return m_hits->hide();
    const auto hits = m_desk.workspace().search(typed);
    if (!hits) return m_desk.report(hits.error());
    for (const SearchHit& hit : *hits) {
        const QString title = titleOf(m_desk.workspace(), hit.table, hit.row);
        auto* item = new QStandardItem(title.isEmpty() ? hit.title : title);
        item->setData(hit.table, tableRole);
        item->setData(hit.row, IdRole);
        item->setData(hit.snippet, SecondLineRole);
        item->setEditable(false);
        m_model->appendRow(item);
    }
    if (hits->empty()) {
        auto* none = new QStandardItem(tr("Nothing found for \"%1\"").arg(typed));
        none->setFlags(Qt::NoItemFlags);
        m_model->appendRow(none);
    } else {
        m_hits->setCurrentIndex(m_model->index(0, 0));
    }
    int height = 2;
    for (int row = 0; row < qMin(m_model->rowCount(), mostRowsShown); ++row) height += m_hits->sizeHintForRow(row);
    m_hits->resize(420, height);
    m_hits->move(mapToGlobal(QPoint(0, this->height() + theme::xs)));
    m_hits->show();
}

void SearchBox::openCurrent() {
    const QModelIndex index = m_hits->currentIndex();
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsEnabled)) return;
    const QString table = index.data(tableRole).toString();
    const qint64 row = index.data(IdRole).toLongLong();
    m_hits->hide();
    clear();
    m_desk.open(table, row);
}

void SearchBox::leave() {
    clear();
    m_hits->hide();
    if (m_before) m_before->setFocus(Qt::OtherFocusReason);
}

void SearchBox::keyPressEvent(QKeyEvent* event) {
    const int row = m_hits->currentIndex().row();
    switch (event->key()) {
        case Qt::Key_Down:
            m_hits->setCurrentIndex(m_model->index(qMin(row + 1, m_model->rowCount() - 1), 0));
            return;
        case Qt::Key_Up:
            m_hits->setCurrentIndex(m_model->index(qMax(row - 1, 0), 0));
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return openCurrent();
        case Qt::Key_Escape:
            return leave();
        default:
            QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent* event) {
    m_hits->hide();
    QLineEdit::focusOutEvent(event);
}

}  // namespace nlc
