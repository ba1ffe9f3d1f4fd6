// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/bulletins/news_dialog.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include "models/text/free_date.h"
#include "views/controls/empty_state.h"
#include "views/controls/labels.h"
#include "views/controls/row_delegate.h"
#include "views/controls/tick_delegate.h"

namespace nlc {

using namespace Qt::StringLiterals;
using controls::RowDelegate;
using controls::Weight;

namespace {

constexpr int newsRole = RowDelegate::StrongRole + 20;  // place in the list of news
constexpr QSize usualSize(640, 560);

/// Finds in the second line and in the words of the news too, and keeps the kind above what it finds.
class NewsFilter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setTyped(const QString& typed) {
        m_words = folded(typed).split(u' ', Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (!parent.isValid()) return m_words.isEmpty();  // kinds come with what is found below them
        const QString text =
            folded(index.data().toString() + u'\n' + index.data(RowDelegate::SecondLineRole).toString());
        return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return text.contains(word); });
    }

private:
    QStringList m_words;
};

QString kindOf(const QString& table) {
    for (const Area& area : areas())
        if (area.table == table) return area.name.left(1).toUpper() + area.name.mid(1);
    return table;
}

}  // namespace

NewsDialog::NewsDialog(Desk& desk, const Issue& issue, Id<BulletinSection> section, QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_model(new QStandardItemModel(this)),
      m_shown(new NewsFilter(this)),
      m_filter(new QLineEdit),
      m_tree(new QTreeView),
      m_section(new QComboBox),
      m_add(controls::button({}, Weight::Primary)) {
    setWindowTitle(tr("From updates"));
    resize(usualSize);
    m_filter->setPlaceholderText(tr("Filter news"));
    m_filter->setAccessibleName(tr("Filter news"));
    m_filter->setClearButtonEnabled(true);
    m_shown->setRecursiveFilteringEnabled(true);
    m_shown->setSourceModel(m_model);
    controls::asRows(m_tree);
    m_tree->setItemDelegate(new controls::TickDelegate(m_tree));
    m_tree->setModel(m_shown);
    m_tree->setAccessibleName(tr("News"));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setItemsExpandable(false);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* empty =
        new controls::EmptyState(u"newspaper"_s, tr("Nothing new"),
                                 tr("Approved updates and activities stand here until the bulletin has them."));
    auto* card = controls::card();
    auto* stack = new QStackedWidget;
    stack->addWidget(m_tree);
    stack->addWidget(empty);
    auto* inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(1, theme::xs, 1, theme::xs);
    inCard->addWidget(stack);
    m_section->setItemDelegate(new QStyledItemDelegate(m_section));
    m_section->setAccessibleName(tr("Add to section"));
    for (const auto& each : issue.sections) {
        m_section->addItem(each.section.title, each.section.id.value);
        if (each.section.id == section) m_section->setCurrentIndex(m_section->count() - 1);
    }
    auto* cancel = controls::button(tr("Cancel"));
    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme::s);
    foot->addWidget(controls::label(tr("Add to")));
    foot->addWidget(m_section, 1);
    foot->addStretch();
    foot->addWidget(cancel);
    foot->addWidget(m_add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::l, theme::l, theme::l, theme::l);
    column->setSpacing(theme::m);
    column->addWidget(m_filter);
    column->addWidget(card, 1);
    column->addLayout(foot);

    auto news = newsFor(desk.workspace(), issue.bulletin.id);
    if (news)
        m_news = std::move(*news);
    else
        empty->set(u"triangle-alert"_s, tr("The news could not be read"), news.error().what);
    fill(m_news);
    stack->setCurrentIndex(m_news.empty() ? 1 : 0);
    m_tree->expandAll();
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& typed) {
        static_cast<NewsFilter*>(m_shown)->setTyped(typed);
        m_tree->expandAll();
    });
    connect(m_model, &QStandardItemModel::itemChanged, this, &NewsDialog::showCount);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &NewsDialog::add);
    showCount();
    m_tree->setFocus();
    if (m_shown->rowCount() > 0) m_tree->setCurrentIndex(m_shown->index(0, 0, m_shown->index(0, 0)));
}

void NewsDialog::fill(const std::vector<News>& news) {
    QHash<QString, QStandardItem*> kinds;
    for (size_t i = 0; i < news.size(); ++i) {
        QStandardItem*& kind = kinds[news[i].table];
        if (!kind) {
            kind = new QStandardItem(kindOf(news[i].table));
            kind->setFlags(Qt::ItemIsEnabled);
            kind->setData(true, RowDelegate::StrongRole);
            m_model->appendRow(kind);
        }
        auto* row = new QStandardItem(news[i].title);
        QStringList second{news[i].from};
        if (news[i].date.isValid()) second << shownDate(news[i].date);
        row->setData(second.join(u" · "_s), RowDelegate::SecondLineRole);
        row->setData(int(i), newsRole);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        row->setCheckState(Qt::Unchecked);
        kind->appendRow(row);
    }
}

std::vector<News> NewsDialog::ticked() const {
    std::vector<News> found;
    for (int kind = 0; kind < m_model->rowCount(); ++kind)
        for (int row = 0; row < m_model->item(kind)->rowCount(); ++row)
            if (const auto* item = m_model->item(kind)->child(row); item->checkState() == Qt::Checked)
                found.push_back(m_news[size_t(item->data(newsRole).toInt())]);
    return found;
}

void NewsDialog::showCount() {
    const int count = int(ticked().size());
    m_add->setText(count == 0 ? tr("Add items") : tr("Add %n item(s)", nullptr, count));
    m_add->setEnabled(count > 0 && m_section->count() > 0 && m_desk.workspace().isWritable());
}

void NewsDialog::add() {
    const Id<BulletinSection> section{m_section->currentData().toLongLong()};
    const auto made = addItemsFrom(m_desk.workspace(), section, ticked());
    if (!made) return m_desk.report(made.error());
    accept();
    Q_EMIT added(section, *made);
}

}  // namespace nlc
