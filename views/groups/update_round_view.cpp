// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/update_round_view.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QVBoxLayout>

#include "views/controls/labels.h"
#include "views/controls/markdown_editor.h"
#include "views/documents/document_view.h"
#include "views/documents/export_button.h"
#include "views/shell/split.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

UpdateRoundView::UpdateRoundView(Desk& desk, QWidget* parent)
    : QFrame(parent),
      m_desk(desk),
      m_form(new RecordForm<UpdateRound>(desk, [](const UpdateRound& round) { return editOf(round); })),
      m_introduction(new MarkdownField(tr("Introduction"))),
      m_title(label(tr("Update page"), theme::Text::Section)),
      m_count(label({}, theme::Text::Body, true)),
      m_publish(button({}, Weight::Primary)),
      m_export(new ExportButton(desk, QLatin1String(TableOf<UpdateRound>::name),
                                {doc::Format::Web, doc::Format::Pdf, doc::Format::Email, doc::Format::Text}, false)),
      m_drafts(new QCheckBox(tr("Show drafts as well"))),
      m_page(new DocumentView(DocumentView::Paper::Wide)) {
    setObjectName("card");
    m_drafts->setToolTip(tr("Only here: what is exported has approved and published updates"));
    m_page->setAccessibleName(tr("Update page"));
    auto* back = button(tr("Back"), Weight::Plain, u"chevron-left"_s);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    top->setSpacing(theme::s);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    top->addWidget(m_title);
    top->addWidget(m_count, 1);
    top->addWidget(back);
    top->addWidget(m_export);
    top->addWidget(m_publish);

    auto* name = m_form->add(new TextField(tr("Name")));
    name->setRequired(tr("Give the round a name, such as February 2025."));
    const auto today = [&desk] { return desk.today(); };
    auto* due = new DateField(tr("Updates are due"), today);
    due->setRequired(tr("Say by when the updates are due."));
    auto* opens = new DateField(tr("Opens"), today);
    m_form->addRow({opens, due});
    m_form->add(m_introduction);
    m_form->bind(name, &UpdateRound::name);
    name->onCommit(
        [this](const QString& typed) { return renameRound(m_desk.workspace(), m_form->record().id, typed); });
    m_form->bind(opens, &UpdateRound::opensOn);
    m_form->bind(due, &UpdateRound::dueOn);
    m_form->bind(m_introduction, &UpdateRound::introduction);
    m_introduction->onCommit(
        [this](const QString& typed) { return writeIntroduction(m_desk.workspace(), m_form->record().id, typed); });
    m_introduction->markdown()->text()->setMinimumHeight(3 * theme::rowHeight);
    m_form->onShown([this](const UpdateRound&) { refresh(); });

    auto* editor = new QWidget;
    auto* left = new QVBoxLayout(editor);
    left->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    left->addWidget(m_form);
    auto* preview = new QWidget;
    auto* right = new QVBoxLayout(preview);
    right->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    right->setSpacing(theme::s);
    right->addWidget(m_drafts);
    right->addWidget(m_page, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(line());
    column->addWidget(new Split(u"updates.page"_s, {editor, preview}, {300, 432}), 1);

    m_pause.setSingleShot(true);
    m_pause.setInterval(controls::keepAfter);
    m_follow.setSingleShot(true);
    m_follow.setInterval(controls::previewAfter);
    connect(&m_pause, &QTimer::timeout, this, &UpdateRoundView::keepTyped);
    connect(&m_follow, &QTimer::timeout, this, &UpdateRoundView::refresh);
    connect(m_form, &Form::edited, this, [this] {
        m_pause.start();
        if (!m_follow.isActive()) m_follow.start();
    });
    connect(m_page, &DocumentView::linkActivated, this,
            [](const QString& link) { QDesktopServices::openUrl(QUrl(link)); });
    connect(back, &QPushButton::clicked, this, &UpdateRoundView::closed);
    connect(m_publish, &QPushButton::clicked, this, &UpdateRoundView::publish);
    connect(m_drafts, &QCheckBox::toggled, this, &UpdateRoundView::refresh);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"group_update"_L1, "publisher"_L1})) refresh();
    });
}

void UpdateRoundView::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    refresh();
}

bool UpdateRoundView::showRound(Id<UpdateRound> id) {
    if (!m_form->showRecord(id)) return false;
    m_pause.stop();
    return true;
}

bool UpdateRoundView::keep() {
    m_pause.stop();
    return m_form->commitPending();
}

UpdateRound UpdateRoundView::asTyped() const {
    UpdateRound round = m_form->record();
    if (m_introduction->isEdited()) round.introduction = m_introduction->typed().value_or(round.introduction);
    return round;
}

void UpdateRoundView::keepTyped() {
    const UpdateRound typed = asTyped();
    if (typed.id && m_desk.workspace().isWritable() && typed.introduction != m_form->record().introduction)
        (void)writeIntroduction(m_desk.workspace(), typed.id,
                                typed.introduction);  // if not, the field says so when it is left
}

void UpdateRoundView::refresh() {
    const UpdateRound round = asTyped();
    m_export->setRecord(round.id.value, round.id ? tr("Update page: %1").arg(round.name) : QString());
    if (!round.id) return m_page->setDocument({});
    if (isHidden()) return;  // read when it is shown
    const auto page = pageOf(m_desk.workspace(), round, m_drafts->isChecked());
    if (page)
        m_page->setDocument(*page);
    else
        m_desk.report(page.error());
    int ready = 0, approved = 0, all = 0;
    if (const auto updates = updatesOf(m_desk.workspace(), round.id))
        for (const Update& update : *updates) {
            ++all;
            ready += update.state >= UpdateState::Approved;
            approved += update.state == UpdateState::Approved;
        }
    m_count->setText(tr("%1 of %2 updates are on it").arg(ready).arg(all));
    m_publish->setText(approved > 0 ? tr("Publish %1 approved").arg(approved) : tr("Publish"));
    m_publish->setEnabled(approved > 0 && m_desk.workspace().isWritable());
}

void UpdateRoundView::publish() {
    if (!keep()) return;
    const auto published = publishApproved(m_desk.workspace(), m_form->record().id);
    if (!published) return m_desk.report(published.error());
    m_desk.say(*published == 1 ? tr("1 update is published") : tr("%1 updates are published").arg(*published), true);
}

}  // namespace nlc
