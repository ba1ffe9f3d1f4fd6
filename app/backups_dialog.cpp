// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backups_dialog.h"

#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "models/store/backups.h"
#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/controls/row_delegate.h"

namespace nlc {

using namespace Qt::StringLiterals;

BackupsDialog::BackupsDialog(const QString& workspacePath, QWidget* parent)
    : QDialog(parent),
      m_list(new QTreeWidget),
      m_contents(controls::paragraph({})),
      m_restore(controls::button(tr("Restore this one"), controls::Weight::Primary)) {
    setWindowTitle(tr("Backups"));
    resize(620, 460);
    m_list->setHeaderLabels({tr("When"), tr("Why"), tr("Size")});
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(tr("Backups"));
    controls::asRows(m_list);
    const Backups backups(workspacePath);
    for (const Backup& backup : backups.all()) {
        auto* item = new QTreeWidgetItem(
            m_list, {shownDate(backup.at.date()) + backup.at.toString(u"  HH:mm"_s), backup.occasion,
                     QLocale().formattedDataSize(backup.bytes, 0, QLocale::DataSizeTraditionalFormat)});
        item->setData(0, Qt::UserRole, backup.path);
    }
    m_list->header()->resizeSection(0, 240);
    m_list->header()->resizeSection(1, 180);
    auto* close = controls::button(tr("Close"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(m_restore);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::l, theme::l, theme::l, theme::l);
    column->setSpacing(theme::m);
    column->addWidget(controls::paragraph(tr("Copies are made each day the workspace is opened, before each update of "
                                             "the program, and when you ask. The last %1 days and %2 "
                                             "months are kept in \"%3\".")
                                              .arg(Backups::keepDays)
                                              .arg(Backups::keepMonths)
                                              .arg(backups.folder()),
                                          theme::Text::Body, true));
    column->addWidget(m_list, 1);
    column->addWidget(m_contents);
    column->addLayout(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &BackupsDialog::look);
    connect(m_restore, &QPushButton::clicked, this, &QDialog::accept);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    if (m_list->topLevelItemCount()) m_list->setCurrentItem(m_list->topLevelItem(0));
    look();
}

QString BackupsDialog::chosen() const {
    const auto* item = m_list->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

void BackupsDialog::look() {
    m_restore->setEnabled(false);
    if (chosen().isEmpty()) return m_contents->setText(tr("There is no backup yet."));
    const auto contents = Backups::contents(chosen());
    if (!contents) return m_contents->setText(contents.error().what);
    QStringList counts;
    for (const auto& count : contents->counts) counts << u"%1 %2"_s.arg(count.number).arg(count.what);
    QString words = tr("It holds %1.").arg(counts.join(u", "_s));
    if (!contents->lastStep.isEmpty())
        words +=
            u' ' + tr("The last thing done in it was the %1, by %2 on %3.")
                       .arg(contents->lastStep, contents->lastAuthor, shownDate(contents->lastAt.toLocalTime().date()));
    m_contents->setText(words + u' ' +
                        tr("What is in the workspace now is kept as a backup before this one takes its place."));
    m_restore->setEnabled(true);
}

}  // namespace nlc
