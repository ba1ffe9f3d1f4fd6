// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/day_panel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QVBoxLayout>

#include "models/text/free_date.h"
#include "views/controls/fields.h"
#include "views/controls/labels.h"
#include "views/controls/lines.h"
#include "views/controls/notice.h"
#include "views/shell/desk.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

constexpr qsizetype mostNames = 12;

QString termInWords(const DatedEntry& term, const QDate& day) {
    const qint64 week = mondayOf(term.from).daysTo(mondayOf(day)) / 7 + 1;
    return QObject::tr("%1, week %2").arg(term.what).arg(week);
}

}  // namespace

DayPanel::DayPanel(Desk& desk, const CalendarDays& days, QWidget* parent)
    : Details(parent),
      m_desk(desk),
      m_days(days),
      m_term(label({}, theme::Text::Body, true)),
      m_going(label(tr("Going on"), theme::Text::Section)),
      m_notice(new Notice),
      m_steps(new StepPlace),
      m_lines(new Lines(tr("On this day"), tr("Nothing is on this day."))),
      m_longer(new Lines(tr("Going on"), {})),
      m_sentences(new QWidget),
      m_new(button(tr("New event on this day"), Weight::Plain, u"plus"_s)),
      m_back(button(tr("Back to the day"), Weight::Plain, u"chevron-left"_s)) {
    m_new->setEnabled(desk.workspace().isWritable());
    body()->addWidget(m_term);
    body()->addWidget(m_notice);
    body()->addWidget(m_steps);
    body()->addWidget(m_lines);
    body()->addWidget(m_sentences);
    auto* column = new QVBoxLayout(m_sentences);
    column->setContentsMargins({});
    column->setSpacing(theme::xs);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_back);
    foot->addWidget(m_new);
    foot->addStretch();
    body()->addLayout(foot);
    body()->addWidget(m_going);
    body()->addWidget(m_longer);
    body()->addStretch();
    connect(m_new, &QAbstractButton::clicked, this, [this] { Q_EMIT newAsked(m_day); });
    connect(m_back, &QAbstractButton::clicked, this, [this] { showDay(m_day); });
    connect(&days, &CalendarDays::changed, this, [this] {
        m_notice->clear();  // it spoke of the last change
        refresh();
    });
}

void DayPanel::showDay(const QDate& day) {
    if (day != m_day) {
        m_notice->clear();
        m_steps->close();
    }
    m_clashes = false;
    m_day = day;
    refresh();
}

void DayPanel::showClashes() {
    m_steps->close();
    m_clashes = true;
    refresh();
    scrollToTop();
}

void DayPanel::focusEntries() {
    auto* first = m_lines->findChild<LineWords*>();
    first ? first->setFocus() : m_new->setFocus();
}

void DayPanel::refresh() {
    if (!m_day.isValid()) return;
    m_back->setVisible(m_clashes);
    m_new->setVisible(!m_clashes);
    m_clashes ? listClashes() : listDay();
}

void DayPanel::listDay() {
    setTitle(shownDate(m_day));
    QStringList state;
    if (const DatedEntry* term = m_days.termOn(m_day)) state << termInWords(*term, m_day);
    if (const DatedEntry* holiday = m_days.holidayOn(m_day)) state << holiday->what;
    m_term->setText(state.join(u" · "_s));
    m_term->setVisible(!state.isEmpty());
    std::vector<Line> lines;
    std::vector<std::pair<QDate, QString>> sentences;
    QStringList told;
    for (const DatedEntry* each : m_days.on(m_day)) {
        lines.push_back(lineOf(*each));
        for (const QString& words : m_days.clashesOf(*each))
            if (!told.contains(words)) told << words, sentences.emplace_back(QDate(), words);
    }
    m_lines->setLines(lines);
    m_lines->show();
    say(sentences);
    lines.clear();
    for (const DatedEntry* each : m_days.goingOn(m_day)) lines.push_back(lineOf(*each));
    m_longer->setLines(lines);
    for (QWidget* each : std::initializer_list<QWidget*>{m_going, m_longer}) each->setVisible(!lines.empty());
}

Line DayPanel::lineOf(const DatedEntry& entry) {
    Line line{entry.row, entry.what};
    QStringList second{shownTimes(entry), shown(entry.kind), entry.place, entry.audience};
    if (entry.to.isValid() && entry.to != entry.from) second.prepend(tr("until %1").arg(shownDate(entry.to)));
    second.removeAll(QString());
    line.second = second.join(u" · "_s);
    if (entry.isCancelled)
        line.pill = tr("Cancelled");
    else if (!m_days.clashesOf(entry).isEmpty())
        line.pill = tr("Clash"), line.tone = theme::Tone::Late;
    line.muted = entry.isCancelled;
    if (!entry.table.isEmpty()) line.open = [this, entry] { Q_EMIT openAsked(entry); };
    if (entry.canMove && m_desk.workspace().isWritable())
        line.actions.push_back({u"calendar-days"_s, tr("Move to another day"), [this, entry] { askMove(entry); }});
    return line;
}

void DayPanel::listClashes() {
    setTitle(tr("What does not go together"));
    m_term->setText(spanOfDays());
    m_term->show();
    for (QWidget* each : std::initializer_list<QWidget*>{m_going, m_longer}) each->hide();
    m_lines->hide();
    std::vector<std::pair<QDate, QString>> sentences;
    QStringList told;
    for (const CalendarDays::Clash& each : m_days.clashes())
        if (!told.contains(each.words)) told << each.words, sentences.emplace_back(each.day, each.words);
    say(sentences);
}

void DayPanel::say(const std::vector<std::pair<QDate, QString>>& sentences) {
    for (QWidget* each : m_sentences->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        each->hide();
        each->deleteLater();
    }
    for (const auto& [day, words] : sentences) {
        if (day.isValid()) {
            auto* there = button(shownDate(day), Weight::Quiet);
            connect(there, &QAbstractButton::clicked, this, [this, to = day] { Q_EMIT dayAsked(to); });
            m_sentences->layout()->addWidget(there);
            m_sentences->layout()->setAlignment(there, Qt::AlignLeft);
        }
        auto* sentence = paragraph(words);
        setTone(sentence, u"late"_s);
        m_sentences->layout()->addWidget(sentence);
    }
    m_sentences->setVisible(!sentences.empty());
}

QString DayPanel::spanOfDays() const { return tr("%1 to %2").arg(shownDate(m_days.from()), shownDate(m_days.to())); }

void DayPanel::sayMoved(const DatedEntry& entry, const QDate& to) {
    auto tell = whoToTell(m_desk.workspace(), entry);
    if (!tell) return m_desk.report(tell.error());
    if (tell->isEmpty()) return;
    QStringList names = tell->people.mid(0, mostNames);
    if (tell->people.size() > mostNames) names << tr("%n more", nullptr, int(tell->people.size() - mostNames));
    QString words = tr("\"%1\" is on %2 now. To be told: %3.").arg(entry.what, shownDate(to), tell->words);
    if (tell->words.isEmpty())
        words = tr("\"%1\" is on %2 now. To be told: %3.").arg(entry.what, shownDate(to), names.join(u", "_s));
    else if (!names.isEmpty())
        words += u' ' + names.join(u", "_s) + u'.';
    m_notice->say(theme::Tone::Info, words);
}

void DayPanel::askMove(const DatedEntry& entry) {
    auto* form = new StepForm(tr("Move \"%1\"").arg(entry.what), {}, tr("Move"));
    auto* day = new DateField(tr("To"), [this] { return m_desk.today(); });
    day->setRequired(tr("Say to which day."));
    day->setValue(entry.from);
    form->add(day);
    form->onDo([] { return Result<>(); });
    m_steps->ask(form, [this] { focusEntries(); });
    // Once the form is gone: what moves an entry leaves this panel first.
    connect(form, &StepForm::done, this, [=, this] { Q_EMIT moveAsked(entry, day->value()); });
}

}  // namespace nlc
