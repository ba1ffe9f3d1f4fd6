// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visits/visit_letters_panel.h"

#include <QVBoxLayout>

#include "models/text/free_date.h"
#include "views/controls/labels.h"
#include "views/mail/letter_form.h"
#include "views/shell/read_lines.h"
#include "views/visits/visit_letters_dialog.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {
constexpr qsizetype mostNamedInLine = 4;
}

VisitLettersPanel::VisitLettersPanel(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_kinds(new ReadLines(desk, tr("Letters"), tr("The visit has no date yet."), [this] { return kindLines(); })),
      m_made(new ReadLines(desk, tr("Letters that were made"), tr("No letter was made for this date yet."),
                           [this] { return madeLines(); })) {
    auto* edit = button(tr("Edit the letters…"), Weight::Quiet);
    auto* top = new QHBoxLayout;
    top->addWidget(label(tr("Who has not had theirs"), theme::Text::Section));
    top->addStretch();
    top->addWidget(edit);
    auto* made = label(tr("What was made"), theme::Text::Section);
    made->setContentsMargins(0, theme::m, 0, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addLayout(top);
    column->addWidget(
        paragraph(tr("Each letter is a draft that your mail program opens, with the visit for the calendar. "
                     "Nothing is sent from here."),
                  theme::Text::Body, true));
    column->addWidget(m_kinds);
    column->addWidget(made);
    column->addWidget(m_made);
    column->addStretch();
    connect(edit, &QAbstractButton::clicked, this, [this] { showLetters(m_desk, window()); });
}

void VisitLettersPanel::showDate(Id<VisitDate> date) {
    if (date == m_date) return;
    m_date = date;
    for (ReadLines* each : {m_kinds, m_made}) each->showAnew();
}

Result<std::vector<Line>> VisitLettersPanel::kindLines() {
    std::vector<Line> lines;
    if (!m_date) return lines;
    const auto bookings = bookingsOn(m_desk.workspace(), m_date);
    if (!bookings) return tl::unexpected(bookings.error());
    for (const auto& named : NamesOf<LetterUse>::values) {
        const LetterUse use = named.value;
        if (aboutOf(use) != LetterAbout::Visit) continue;
        const auto without = withoutLetter(m_desk.workspace(), m_date, use);
        if (!without) return tl::unexpected(without.error());
        const bool any = std::any_of(bookings->begin(), bookings->end(),
                                     [use](const BookingRow& row) { return isFor(use, row.booking); });
        Line line{qint64(use) + 1, shown(use)};
        if (without->empty()) {
            line.second = any ? tr("Everyone has theirs") : tr("For nobody on this date now");
            line.muted = !any;
        } else {
            QStringList names;
            for (const BookingRow& row : *without) names << row.person;
            if (const qsizetype more = names.size() - mostNamedInLine; more > 0)
                names = names.mid(0, mostNamedInLine) << tr("and %n more", nullptr, int(more));
            line.second = names.join(u", "_s);
            line.pill = tr("%n to make", nullptr, int(without->size()));
            line.tone = theme::Tone::Soon;
        }
        if (any && m_desk.workspace().isWritable())
            line.open = [this, use] { writeVisitLetters(m_desk, window(), m_date, use); };
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<std::vector<Line>> VisitLettersPanel::madeLines() {
    std::vector<Line> lines;
    if (!m_date) return lines;
    const auto log = lettersOf(m_desk.workspace(), m_date);
    if (!log) return tl::unexpected(log.error());
    const auto bookings = bookingsOn(m_desk.workspace(), m_date);
    if (!bookings) return tl::unexpected(bookings.error());
    QHash<qint64, QString> names;
    for (const BookingRow& row : *bookings) names.insert(row.booking.id.value, row.person);
    for (const VisitLetter& letter : *log) {
        const QDateTime at = letter.madeAt.toLocalTime();
        Line line{letter.id.value, u"%1: %2"_s.arg(names.value(letter.booking.value), shown(letter.kind))};
        line.second = u"%1, %2 · %3"_s.arg(shownDate(at.date()), at.time().toString(u"HH:mm"_s), letter.fileName);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace nlc
