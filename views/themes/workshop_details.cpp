// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/themes/workshop_details.h"

#include <QVBoxLayout>

#include "models/records/list_roles.h"
#include "models/themes/theme_repository.h"
#include "views/controls/labels.h"
#include "views/shell/history_dialog.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {
constexpr int mostDots = 100;
}

WorkshopDetails::WorkshopDetails(Desk& desk, ListModel* meetings, QWidget* parent)
    : Details(parent),
      m_desk(desk),
      m_form(new RecordForm<Workshop>(desk, [](const Workshop& workshop) { return editOf(workshop); })) {
    setAccessibleName(tr("Workshop"));
    auto* history = iconButton(u"history"_s, tr("History"));
    auto* remove = iconButton(u"trash-2"_s, tr("Delete workshop"));
    auto* close = button(tr("Back to the theme"));
    remove->setEnabled(desk.workspace().isWritable());
    for (QPushButton* each : {history, remove, close}) addAction(each);
    auto* title = new TextField(tr("Title"));
    title->setRequired(tr("Give the workshop a title."));
    auto* question = new LinesField(tr("What was asked"), 2);
    auto* meeting = new ReferenceField(tr("Meeting where it began"), meetings, IdRole, tr("meeting"));
    auto* begun = new DateField(tr("Begun on"), [&desk] { return desk.today(); });
    begun->setRequired(tr("Say on which day it began."));
    auto* dots = new NumberField(tr("Dots each"), 0, mostDots);
    m_form->add(title);
    m_form->add(question);
    m_form->addRow({meeting, begun, dots}, {5, 3, 2});
    m_form->bind(title, &Workshop::title);
    m_form->bind(question, &Workshop::question);
    m_form->bind(meeting, &Workshop::meeting);
    m_form->bind(begun, &Workshop::begunOn);
    m_form->bind(dots, &Workshop::dotsEach);
    m_form->onShown([this](const Workshop& workshop) { setTitle(workshop.title); });
    body()->addWidget(m_form);
    body()->addStretch();
    watch(m_form);
    connect(history, &QAbstractButton::clicked, this, &WorkshopDetails::showHistory);
    connect(remove, &QAbstractButton::clicked, this, &WorkshopDetails::deleteAsked);
    connect(close, &QAbstractButton::clicked, this, [this] {
        if (leave()) Q_EMIT closeAsked();
    });
}

bool WorkshopDetails::showWorkshop(Id<Workshop> id) { return leave() && m_form->showRecord(id); }

void WorkshopDetails::showHistory() {
    nlc::showHistory(m_desk, this, m_form->record().title, u"workshop"_s, workshop().value,
                     {{u"theme"_s, u"workshop_id"_s}, {u"theme_note"_s, u"workshop_id"_s}});
}

}  // namespace nlc
