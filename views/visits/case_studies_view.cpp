// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visits/case_studies_view.h"

#include <QTableView>
#include <QVBoxLayout>

#include "models/bulletins/draft_bulletin.h"
#include "views/controls/labels.h"
#include "views/controls/pill.h"
#include "views/documents/export_button.h"
#include "views/shell/list_pane.h"
#include "views/shell/split.h"
#include "views/visits/visit_details.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

constexpr int studyTextHeight = 110, figureLines = 3;

MarkdownField* studyText(const QString& caption) {
    auto* field = new MarkdownField(caption);
    field->markdown()->text()->setMaximumHeight(studyTextHeight);
    return field;
}

}  // namespace

CaseStudiesView::CaseStudiesView(Desk& desk, const VisitNames& names, QWidget* parent)
    : Aside(parent),
      m_desk(desk),
      m_list(caseStudiesList(desk.workspace())),
      m_pane(new ListPane(u"visits.case-studies"_s, tr("case studies"), tr("case study"))),
      m_form(new RecordForm<CaseStudy>(desk, [](const CaseStudy& study) { return editOf(study); })),
      m_export(new ExportButton(desk, u"case_study"_s,
                                {doc::Format::Pdf, doc::Format::Docx, doc::Format::Web, doc::Format::Email}, false)),
      m_next(button({})),
      m_bulletin(button(tr("Send to bulletin"))) {
    m_pane->setEmpty(u"file-pen-line"_s, tr("No case studies yet"),
                     tr("What a school did and what came of it, on one form, so that studies compare. A reflection can "
                        "become one."),
                     tr("New case study"));
    m_card = makeCard(names);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::m);
    column->addWidget(makeTop());
    column->addWidget(new Split(u"case-studies"_s, {m_pane, m_card}, {420, 686}), 1);
    connect(m_pane, &ListPane::currentChanged, this, &CaseStudiesView::follow);
    connect(m_pane, &ListPane::deleteAsked, this, &CaseStudiesView::remove);
    connect(m_pane, &ListPane::newAsked, this, &CaseStudiesView::makeNew);
    connect(m_pane, &ListPane::opened, this, [this] { m_form->fields().front()->setFocus(); });
    m_pane->setModel(m_list.get(), {0, -120, 104, -132});
    setFocusProxy(m_pane->table());
    follow(m_pane->currentId());
}

CaseStudiesView::~CaseStudiesView() = default;

QWidget* CaseStudiesView::makeTop() {
    auto* back = button(tr("Back to the visits"), Weight::Plain, u"chevron-left"_s);
    auto* fresh = button(tr("New case study"), Weight::Primary, u"plus"_s);
    fresh->setEnabled(m_desk.workspace().isWritable());
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins({});
    row->addWidget(back);
    row->addStretch();
    row->addWidget(fresh);
    connect(back, &QAbstractButton::clicked, this, [this] {
        if (leave()) Q_EMIT closed();
    });
    connect(fresh, &QAbstractButton::clicked, this, &CaseStudiesView::makeNew);
    return top;
}

Details* CaseStudiesView::makeCard(const VisitNames& names) {
    auto* details = new Details;
    details->setAccessibleName(tr("Case study"));
    auto* remove = iconButton(u"trash-2"_s, tr("Delete case study"));
    for (QPushButton* each : {m_next, m_bulletin, remove}) each->setEnabled(m_desk.workspace().isWritable());
    for (QPushButton* each : std::initializer_list<QPushButton*>{m_next, m_bulletin, m_export, remove})
        details->addAction(each);
    makeForm(names);
    details->body()->addWidget(m_form);
    details->body()->addStretch();
    details->watch(m_form);
    connect(m_next, &QAbstractButton::clicked, this, &CaseStudiesView::moveOn);
    connect(m_bulletin, &QAbstractButton::clicked, this, &CaseStudiesView::toBulletin);
    connect(remove, &QAbstractButton::clicked, this, &CaseStudiesView::remove);
    return details;
}

void CaseStudiesView::makeForm(const VisitNames& names) {
    auto* title = new TextField(tr("Title"));
    title->setRequired(tr("Give the case study a title."));
    auto* organisation = new ReferenceField(tr("Organisation"), names.organisations, IdRole, tr("organisation"));
    auto* phase = new ChoiceField(tr("Phase"), optionsOf<SchoolPhase>());
    auto* on = new DateField(tr("Written on"), [this] { return m_desk.today(); });
    on->setRequired(tr("Say on which day it was written."));
    auto* context = studyText(tr("Context"));
    auto* done = studyText(tr("What was done"));
    auto* impact = studyText(tr("Impact"));
    auto* figures = new LinesField(tr("Figures, one a line"), figureLines);
    figures->setHint(tr("Reading at the expected standard: 61 % → 74 %"));
    auto* cost = new TextField(tr("Cost"));
    auto* time = new TextField(tr("Time"));
    auto* next = studyText(tr("What comes next"));
    m_form->add(title);
    m_form->addRow({organisation, phase, on}, {3, 2, 2});
    m_form->add(context);
    m_form->add(done);
    m_form->add(impact);
    m_form->add(figures);
    m_form->addRow({cost, time});
    m_form->add(next);
    m_form->bind(title, &CaseStudy::title);
    m_form->bind(organisation, &CaseStudy::organisation);
    m_form->bind(phase, &CaseStudy::phase);
    m_form->bind(on, &CaseStudy::writtenOn);
    m_form->bind(context, &CaseStudy::context);
    m_form->bind(done, &CaseStudy::done);
    m_form->bind(impact, &CaseStudy::impact);
    m_form->bind(figures, &CaseStudy::figures);
    m_form->bind(cost, &CaseStudy::cost);
    m_form->bind(time, &CaseStudy::timeTaken);
    m_form->bind(next, &CaseStudy::next);
    m_form->onShown([this](const CaseStudy&) { showState(); });
}

bool CaseStudiesView::leave() { return m_card->leave(); }

void CaseStudiesView::follow(qint64 id) {
    const qint64 before = m_form->record().id.value;
    if (!m_form->showRecord({id})) {
        // What is typed cannot be kept yet: back to the row it belongs to, once the table has finished choosing.
        QMetaObject::invokeMethod(
            this, [this, before] { m_pane->setCurrentId(before); }, Qt::QueuedConnection);
        return;
    }
    m_card->setVisible(id > 0);
    if (id != before) m_card->scrollToTop();
}

void CaseStudiesView::showState() {
    const CaseStudy& study = m_form->record();
    const bool draft = study.state == CaseStudyState::Draft;
    m_card->setTitle(study.title);
    m_card->pill()->set(study.id ? shown(study.state) : QString(), theme::Tone(int(toneOf(study.state))));
    m_next->setText(draft ? tr("Approve") : tr("Back to draft"));
    m_bulletin->setVisible(!draft);
    m_export->setRecord(study.id.value, tr("Case study, %1").arg(study.title));
}

void CaseStudiesView::moveOn() {
    const CaseStudyState to =
        m_form->record().state == CaseStudyState::Draft ? CaseStudyState::Approved : CaseStudyState::Draft;
    if (leave() && m_desk.done(moveCaseStudy(m_desk.workspace(), m_form->record().id, to))) m_desk.say(shown(to), true);
}

void CaseStudiesView::toBulletin() {
    if (!leave()) return;
    const auto sent =
        sendNewsToBulletin(m_desk.workspace(), u"case_study"_s, m_form->record().id.value, tr("Case studies"));
    if (!sent) return m_desk.report(sent.error());
    m_desk.say(sent->added ? tr("%1 has the case study").arg(sent->bulletin.shownName())
                           : tr("%1 had the case study already").arg(sent->bulletin.shownName()),
               sent->added);
}

bool CaseStudiesView::showStudy(Id<CaseStudy> study) {
    if (!leave() || !m_list->byId(study.value)) return false;
    m_pane->setCurrentId(study.value);
    return m_pane->currentId() == study.value;
}

void CaseStudiesView::makeNew() {
    if (!m_desk.workspace().isWritable() || !leave()) return;
    CaseStudy study;
    study.title = tr("New case study");
    study.writtenOn = m_desk.today();
    const auto made = addCaseStudy(m_desk.workspace(), study);
    if (!made) return m_desk.report(made.error());
    m_pane->setCurrentId(made->value);
    m_form->fields().front()->setFocus();
}

void CaseStudiesView::remove() {
    const QList<qint64> ids = m_pane->chosenIds();
    if (ids.isEmpty() || !m_desk.workspace().isWritable()) return;
    m_form->restoreAll();
    if (m_desk.done(deleteCaseStudies(m_desk.workspace(), ids)))
        m_desk.say(tr("Deleted %n case studies", nullptr, int(ids.size())), true);
}

void CaseStudiesView::exportDocument() {
    if (m_form->record().id && leave()) m_export->showMenu();
}

void CaseStudiesView::printDocument() {
    if (m_form->record().id && leave()) m_export->print();
}

}  // namespace nlc
