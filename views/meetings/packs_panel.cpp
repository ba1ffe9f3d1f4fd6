// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/packs_panel.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "models/documents/pdf_print.h"
#include "models/exports/exports.h"
#include "models/meetings/meeting_mail.h"
#include "models/meetings/meeting_repository.h"
#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/meetings/members_mail.h"
#include "views/shell/record_form.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

/// A plan with what was made of it.
struct PlannedPack {
    PackPlan plan;
    MadePack made;
};

QString fileNameOf(Workspace& workspace, const Pack& pack) {
    const auto meeting = Repository<Meeting>(workspace).find(pack.meeting).value_or(Meeting{});
    return suggestedFileName(u"%1 %2 %3"_s.arg(meeting.title, meeting.heldOn.toString(Qt::ISODate), shownName(pack)),
                             doc::Format::Pdf);
}

}  // namespace

PacksPanel::PacksPanel(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_edition(new ChoiceField(tr("Edition"), optionsOf<Edition>())),
      m_look(button(tr("Look first"), Weight::Plain, u"eye"_s)),
      m_issue(button(tr("Issue pack"), Weight::Primary)),
      m_supplement(button(tr("Issue supplement"), Weight::Plain)),
      m_remarks(paragraph({}, theme::Text::Small, true)),
      m_packs(new Lines(tr("Packs that went out"), tr("No pack has gone out yet."))) {
    m_edition->setValue(word(Edition::Full));
    m_look->setToolTip(tr("Makes the pack and opens it, without issuing it"));
    m_supplement->setToolTip(tr("Only what has changed since this edition went out, with numbers that go in between"));
    auto* form = new Form;
    form->add(m_edition);
    auto* asked = new QHBoxLayout;
    asked->setSpacing(theme::s);
    asked->addWidget(form, 1);
    for (QPushButton* each : {m_look, m_supplement, m_issue}) asked->addWidget(each, 0, Qt::AlignBottom);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::l, 0, 0);
    column->setSpacing(theme::s);
    column->addWidget(label(tr("Pack"), theme::Text::Section));
    column->addLayout(asked);
    column->addWidget(m_remarks);
    column->addWidget(m_packs);
    connect(m_look, &QAbstractButton::clicked, this, [this] { make(What::Look); });
    connect(m_issue, &QAbstractButton::clicked, this, [this] { make(What::Issue); });
    connect(m_supplement, &QAbstractButton::clicked, this, [this] { make(What::Supplement); });
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"pack"_L1})) refresh();
    });
}

void PacksPanel::showMeeting(Id<Meeting> id) {
    if (m_meeting != id) m_remarks->hide();
    m_meeting = id;
    refresh();
}

void PacksPanel::make(What what) {
    const Edition edition = fromWord<Edition>(m_edition->value()).value_or(Edition::Full);
    for (QPushButton* each : {m_look, m_issue, m_supplement}) each->setEnabled(false);
    m_desk.onWorker<PlannedPack>(
        tr("Making the pack"), this,
        [meeting = m_meeting, edition, what](Workspace& workspace, Progress& progress) -> Result<PlannedPack> {
            auto plan = what == What::Supplement ? planSupplement(workspace, meeting, edition)
                                                 : planPack(workspace, meeting, edition);
            if (!plan) return tl::unexpected(plan.error());
            auto made = makePack(*plan, progress);
            if (!made) return tl::unexpected(made.error());
            return PlannedPack{std::move(*plan), std::move(*made)};
        },
        [this, what](const PlannedPack& pack) { taken(what, pack.plan, pack.made); },
        [this](const Error& error) {
            refresh();
            m_desk.report(error);
        });
}

void PacksPanel::taken(What what, const PackPlan& plan, const MadePack& made) {
    refresh();
    const QStringList remarks = plan.remarks + made.warnings;
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setHidden(remarks.isEmpty());
    if (what == What::Look) return m_desk.openInReader(fileNameOf(m_desk.workspace(), made.pack), made.pdf);
    const auto issued = issuePack(m_desk.workspace(), made);
    if (!issued) return m_desk.report(issued.error());
    m_desk.say(tr("%1: %n pages, kept as it went out", nullptr, made.pack.pages).arg(shownName(made.pack)), true);
}

void PacksPanel::refresh() {
    if (!m_meeting) return;
    const auto packs = packsOf(m_desk.workspace(), m_meeting);
    if (!packs) return m_desk.report(packs.error());
    const bool writable = m_desk.workspace().isWritable();
    m_look->setEnabled(true);
    m_issue->setEnabled(writable);
    m_supplement->setEnabled(writable && !packs->empty());
    std::vector<Line> lines;
    for (const Pack& pack : *packs) {
        Line line{pack.id.value, shownName(pack)};
        line.second = tr("%n pages", nullptr, pack.pages) + u" · "_s +
                      tr("issued %1 by %2").arg(shownDate(pack.issuedAt.toLocalTime().date()), pack.author);
        line.open = [this, pack] { openPack(pack); };
        line.actions.push_back({u"printer"_s, tr("Print view…"), [this, pack] { askPrint(pack, m_packs); }});
        line.actions.push_back({u"mail"_s, tr("E-mail draft with it…"), [this, pack] { mailPack(pack); }});
        line.actions.push_back({u"download"_s, tr("Save as…"), [this, pack] { savePack(pack); }});
        lines.push_back(std::move(line));
    }
    m_packs->setLines(lines);
}

void PacksPanel::openPack(const Pack& pack) {
    const auto pdf = bytesOf(m_desk.workspace(), pack);
    if (!pdf) return m_desk.report(pdf.error());
    m_desk.openInReader(fileNameOf(m_desk.workspace(), pack), *pdf);
}

void PacksPanel::savePack(const Pack& pack) {
    const auto pdf = bytesOf(m_desk.workspace(), pack);
    if (!pdf) return m_desk.report(pdf.error());
    m_desk.saveAs(window(), fileNameOf(m_desk.workspace(), pack), *pdf);
}

void PacksPanel::mailPack(const Pack& pack) {
    const auto pdf = bytesOf(m_desk.workspace(), pack);
    if (!pdf) return m_desk.report(pdf.error());
    const auto meeting = Repository<Meeting>(m_desk.workspace()).find(pack.meeting);
    if (!meeting) return m_desk.report(meeting.error());
    const QString name = fileNameOf(m_desk.workspace(), pack);
    const QString text = tr("here is the pack for **%1**, %2.").arg(meeting->title, shownWhen(*meeting));
    const auto mail = fileForMembers(m_desk.workspace(), pack.meeting,
                                     tr("Pack: %1, %2").arg(meeting->title, shownDate(meeting->heldOn)), text,
                                     {name, "application/pdf", *pdf});
    if (!mail) return m_desk.report(mail.error());
    saveMailToMembers(m_desk, window(), *mail, u"pack"_s);
}

void PacksPanel::askPrint(const Pack& pack, QWidget* at) {
    auto* menu = new QMenu(at);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Both sides, each paper on a new sheet"), this, [this, pack] { print(pack, false, false); });
    menu->addAction(tr("As a booklet, two pages a side"), this, [this, pack] { print(pack, true, false); });
    if (pack.version > 1 && pack.supplement == 0)
        menu->addAction(tr("Only what changed since version %1").arg(pack.version - 1), this,
                        [this, pack] { print(pack, false, true); });
    menu->popup(QCursor::pos());
}

void PacksPanel::print(const Pack& pack, bool booklet, bool changed) {
    m_desk.onWorker<QByteArray>(
        tr("Laying out the sheets"), this,
        [pack, booklet, changed](Workspace& workspace, Progress&) -> Result<QByteArray> {
            auto pdf = bytesOf(workspace, pack);
            if (!pdf) return pdf;
            auto parts = partsOf(workspace, pack.id);
            if (!parts) return tl::unexpected(parts.error());
            doc::PrintSheets how;
            how.bothSides = true;
            how.booklet = booklet;
            for (const int page : firstPages(pack, *parts)) how.onTheRight.insert(page);
            if (changed) {
                auto pages = pagesThatChanged(workspace, pack);
                if (!pages) return tl::unexpected(pages.error());
                how.pages = std::move(*pages);
            }
            return doc::printSheets(*pdf, how);
        },
        [this, pack](const QByteArray& pdf) {
            m_desk.openInReader(tr("Print view of %1").arg(fileNameOf(m_desk.workspace(), pack)), pdf);
        },
        [this](const Error& error) { m_desk.report(error); });
}

}  // namespace nlc
