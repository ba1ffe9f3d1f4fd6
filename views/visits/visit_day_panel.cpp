// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visits/visit_day_panel.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include "models/documents/label_layout.h"
#include "models/documents/label_sheet.h"
#include "models/exports/exports.h"
#include "models/settings/publisher.h"
#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/documents/export_button.h"
#include "views/visits/visit_timetable.h"
#include "views/visits/visitor_list.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

VisitDayPanel::VisitDayPanel(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_count(label({}, theme::Text::Section)),
      m_tick(button(tr("Tick off"), Weight::Plain, u"check"_s)),
      m_everyone(button(tr("All others came"))),
      m_export(new ExportButton(desk, u"visit_date"_s, {doc::Format::Pdf, doc::Format::Docx, doc::Format::Web}, false,
                                this)),
      m_list(new VisitorList(desk, u"visits.day"_s, VisitorList::Whom::WithAPlace, {0, -120, -126, 116, 110, 150})),
      m_timetable(new VisitTimetable(desk)) {
    m_tick->setToolTip(tr("Came, absent, not noted (Space)"));
    m_everyone->setToolTip(tr("Everyone of whom nothing is noted"));
    m_export->setText(tr("Papers of the day"));
    m_export->addChoice(tr("Visitor list, as PDF…"), [this] {
        save(tr("Visitor list"), visitorListDocument(m_desk.workspace(), m_date), doc::Format::Pdf);
    });
    m_export->addChoice(tr("For the host, with needs and briefing, as PDF…"), [this] {
        save(tr("For the host"), hostDocument(m_desk.workspace(), m_date), doc::Format::Pdf);
    });
    m_export->addChoice(tr("For the host, as Word…"), [this] {
        save(tr("For the host"), hostDocument(m_desk.workspace(), m_date), doc::Format::Docx);
    });
    m_export->addChoice(tr("Sign-in sheet, as PDF…"), [this] {
        save(tr("Sign-in sheet"), visitSignInSheet(m_desk.workspace(), m_date), doc::Format::Pdf);
    });
    for (const doc::LabelLayout& layout : doc::labelLayouts)
        if (layout.use == doc::LabelLayout::Use::Badge)
            m_export->addChoice(tr("Name badges: %1…").arg(QCoreApplication::translate("Names", layout.shown)),
                                [this, code = QString(QLatin1String(layout.code))] { saveBadges(code); });
    m_list->setEmpty(u"users"_s, tr("Nobody has a place on this date"),
                     tr("Whoever is booked stands here on the day, to be ticked off by Space."), {});
    auto* top = new QHBoxLayout;
    top->setSpacing(theme::s);
    top->addWidget(m_count);
    top->addStretch();
    top->addWidget(m_tick);
    top->addWidget(m_everyone);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addWidget(m_timetable);
    connect(m_tick, &QAbstractButton::clicked, m_list, &VisitorList::tickOff);
    connect(m_everyone, &QAbstractButton::clicked, m_list, &VisitorList::tickOffTheRest);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"booking"_L1, "visit_date"_L1, "visit"_L1})) refresh();
    });
    refresh();
}

void VisitDayPanel::showDate(Id<Visit> visit, Id<VisitDate> date) {
    m_date = date;
    m_list->showDate(date);
    m_timetable->showDate(visit, date);
    refresh();
}

bool VisitDayPanel::leave() { return m_timetable->leave(); }
Form* VisitDayPanel::form() const { return m_timetable->form(); }

void VisitDayPanel::refresh() {
    const auto row = visitDateRow(m_desk.workspace(), m_date);
    for (QPushButton* each : {m_tick, m_everyone})
        each->setEnabled(m_desk.workspace().isWritable() && row && row->places.booked > 0);
    if (!row) {
        m_count->setText({});
        return m_export->setRecord(0, {});
    }
    m_count->setText(tr("%1 of %2 came").arg(row->places.came).arg(row->places.booked + row->places.offered));
    m_export->setRecord(m_date.value, tr("Timetable, %1 %2").arg(row->focus, row->date.day.toString(Qt::ISODate)));
}

void VisitDayPanel::save(const QString& title, const Result<doc::Document>& document, doc::Format format) {
    const auto row = visitDateRow(m_desk.workspace(), m_date);
    if (!row || !document) return m_desk.report(row ? document.error() : row.error());
    const auto bytes = doc::write(*document, format);
    if (!bytes) return m_desk.report(bytes.error());
    m_desk.saveAs(window(),
                  suggestedFileName(u"%1 %2 %3"_s.arg(title, row->focus, row->date.day.toString(Qt::ISODate)), format),
                  *bytes);
}

void VisitDayPanel::saveBadges(const QString& sheet) {
    const auto people = visitorsOn(m_desk.workspace(), m_date);
    if (!people) return m_desk.report(people.error());
    const auto pdf = doc::writeBadges(*doc::labelLayoutCoded(sheet), badgesOf(*people),
                                      publisherOf(m_desk.workspace()).value_or(Publisher{}).name);
    if (!pdf) return m_desk.report(pdf.error());
    m_desk.saveAs(window(), u"badges.pdf"_s, *pdf);
}

}  // namespace nlc
