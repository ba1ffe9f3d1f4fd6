// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/directory/directory_view.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDesktopServices>
#include <QUrl>
#include <QVBoxLayout>

#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/documents/document_view.h"
#include "views/documents/export_button.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

ExportButton* directoryExport(Desk& desk, const QString& table) {
    return new ExportButton(desk, table, {doc::Format::Web, doc::Format::Pdf, doc::Format::Email, doc::Format::Text},
                            false);
}

}  // namespace

DirectoryView::DirectoryView(Desk& desk, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_which(new QComboBox),
      m_list(button(tr("The list"), Weight::Toggle)),
      m_changes(button(tr("What has changed"), Weight::Toggle)),
      m_exportList(directoryExport(desk, u"directory_publication"_s)),
      m_exportChanges(directoryExport(desk, u"directory_changes"_s)),
      m_hint(label(tr("Publish it to export it"), theme::Text::Small, true)),
      m_page(new DocumentView(DocumentView::Paper::Wide)) {
    setObjectName("card");
    m_which->setAccessibleName(tr("Which directory"));
    m_page->setAccessibleName(tr("Directory"));
    auto* views = new QButtonGroup(this);
    views->addButton(m_list);
    views->addButton(m_changes);
    m_list->setChecked(true);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    top->setSpacing(theme::s);
    for (QWidget* each : std::initializer_list<QWidget*>{m_which, m_list, m_changes}) top->addWidget(each);
    top->addStretch();
    for (QWidget* each : std::initializer_list<QWidget*>{m_hint, m_exportList, m_exportChanges}) top->addWidget(each);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(line());
    auto* page = new QVBoxLayout;
    page->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    page->addWidget(m_page);
    column->addLayout(page, 1);
    connect(m_which, &QComboBox::currentIndexChanged, this, &DirectoryView::refresh);
    connect(m_changes, &QAbstractButton::toggled, this, &DirectoryView::refresh);
    connect(m_page, &DocumentView::linkActivated, this,
            [](const QString& link) { QDesktopServices::openUrl(QUrl(link)); });
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"directory_publication"_L1})) readPublications();
        refresh();
    });
    readPublications();
}

Id<DirectoryPublication> DirectoryView::publication() const { return {m_which->currentData().toLongLong()}; }

ExportButton* DirectoryView::exportButton() const {
    if (!publication()) return nullptr;
    return m_changes->isChecked() ? m_exportChanges : m_exportList;
}

void DirectoryView::show(Id<DirectoryPublication> id, bool changes) {
    m_which->setCurrentIndex(std::max(0, m_which->findData(id.value)));
    (changes ? m_changes : m_list)->setChecked(true);
}

void DirectoryView::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    refresh();
}

void DirectoryView::readPublications() {
    const Id<DirectoryPublication> before = publication();
    const auto all = directoryPublications(m_desk.workspace());
    if (!all) return m_desk.report(all.error());
    const QSignalBlocker quiet(m_which);
    m_which->clear();
    m_which->addItem(tr("As it stands today"), qint64(0));
    for (const DirectoryPublication& each : *all)
        m_which->addItem(tr("Published %1").arg(shownDate(each.publishedOn)), each.id.value);
    m_which->setCurrentIndex(std::max(0, m_which->findData(before.value)));
}

void DirectoryView::refresh() {
    const Id<DirectoryPublication> id = publication();
    const bool changes = m_changes->isChecked();
    m_exportList->setVisible(id && !changes);
    m_exportChanges->setVisible(id && changes);
    m_hint->setVisible(!id);
    const QString day = m_which->currentText();
    m_exportList->setRecord(id.value, id ? tr("Directory, %1").arg(day) : QString());
    m_exportChanges->setRecord(id.value, id ? tr("Directory changes, %1").arg(day) : QString());
    if (isHidden()) return;  // read when it is shown
    Workspace& workspace = m_desk.workspace();
    const auto page = changes ? directoryChanges(workspace, id)
                      : id    ? directoryDocument(workspace, id)
                              : directoryToday(workspace).and_then([&](const std::vector<DirectoryLine>& lines) {
                                 return directoryDocument(workspace, lines, m_desk.today());
                             });
    if (!page) return m_desk.report(page.error());
    m_page->setDocument(*page);
}

}  // namespace nlc
