// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendar_import_view.h"

#include <QAbstractTableModel>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "models/calendar/ics_reader.h"
#include "models/records/list_roles.h"
#include "models/text/free_date.h"
#include "views/controls/empty_state.h"
#include "views/controls/labels.h"
#include "views/controls/row_delegate.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

QString fateInWords(CalendarRow::Fate fate) {
    switch (fate) {
        case CalendarRow::Fate::New:
            return QObject::tr("New");
        case CalendarRow::Fate::Changed:
            return QObject::tr("Changed");
        case CalendarRow::Fate::Cancelled:
            return QObject::tr("Cancelled");
        case CalendarRow::Fate::Same:
            return QObject::tr("The same");
        case CalendarRow::Fate::Skipped:
            return QObject::tr("Skipped");
        case CalendarRow::Fate::Problem:
            break;
    }
    return QObject::tr("Problem");
}

Tone toneOfFate(CalendarRow::Fate fate) {
    switch (fate) {
        case CalendarRow::Fate::New:
            return Tone::Good;
        case CalendarRow::Fate::Changed:
        case CalendarRow::Fate::Cancelled:
            return Tone::Info;
        case CalendarRow::Fate::Problem:
            return Tone::Late;
        case CalendarRow::Fate::Same:
        case CalendarRow::Fate::Skipped:
            break;
    }
    return Tone::Neutral;
}

/// What has to be looked at stands first.
int rankOf(CalendarRow::Fate fate) {
    static constexpr std::array order{CalendarRow::Fate::Problem,   CalendarRow::Fate::Changed,
                                      CalendarRow::Fate::Cancelled, CalendarRow::Fate::New,
                                      CalendarRow::Fate::Skipped,   CalendarRow::Fate::Same};
    return int(std::find(order.begin(), order.end(), fate) - order.begin());
}

}  // namespace

/// The entries of a calendar file with their fates.
class CalendarRows : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<CalendarRow> rows) {
        beginResetModel();
        m_rows = std::move(rows);
        std::stable_sort(m_rows.begin(), m_rows.end(),
                         [](const CalendarRow& a, const CalendarRow& b) { return rankOf(a.fate) < rankOf(b.fate); });
        endResetModel();
    }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 4; }
    QVariant data(const QModelIndex& at, int role) const override {
        if (!at.isValid()) return {};
        const CalendarRow& row = m_rows[size_t(at.row())];
        if (role == PillRole && at.column() == 0) return int(toneOfFate(row.fate));
        if (role == MutedRole) return row.fate == CalendarRow::Fate::Same || row.fate == CalendarRow::Fate::Skipped;
        if (role == Qt::ToolTipRole && at.column() == 3) return row.says;
        if (role != Qt::DisplayRole) return {};
        switch (at.column()) {
            case 0:
                return fateInWords(row.fate);
            case 1:
                return shownDate(row.day);
            case 2:
                return row.title;
            default:
                return row.says;
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
        static const std::array names{QT_TR_NOOP("What becomes of it"), QT_TR_NOOP("Day"), QT_TR_NOOP("Entry"),
                                      QT_TR_NOOP("Why")};
        return QObject::tr(names[size_t(section)]);
    }

private:
    std::vector<CalendarRow> m_rows;
};

CalendarImportView::CalendarImportView(Desk& desk, QWidget* parent)
    : Aside(parent),
      m_desk(desk),
      m_rows(new CalendarRows(this)),
      m_name(label(tr("No file yet"), theme::Text::Body, true)),
      m_counts(paragraph({})),
      m_import(button(tr("Import"), Weight::Primary)),
      m_table(new QTableView),
      m_stack(new QStackedWidget),
      m_empty(
          new EmptyState(u"calendar"_s, tr("Import a calendar"),
                         tr("Choose an .ics file that Outlook, Google or a website wrote, or drop one here. You will "
                            "see what becomes of each entry before anything is written."),
                         tr("Choose a file…"))) {
    setAcceptDrops(true);
    auto* back = button(tr("Back to the calendar"), Weight::Plain, u"chevron-left"_s);
    auto* choose = button(tr("Choose a file…"));
    auto* top = new QHBoxLayout;
    top->setSpacing(theme::s);
    top->addWidget(back);
    top->addWidget(choose);
    top->addWidget(m_name, 1);
    m_table->setModel(m_rows);
    m_table->setAccessibleName(tr("Entries of the file"));
    asRows(m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->setColumnWidth(0, 140);
    m_table->setColumnWidth(1, 130);
    m_table->setColumnWidth(2, 340);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto* rows = card();
    auto* inRows = new QVBoxLayout(rows);
    inRows->setContentsMargins({});
    inRows->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(rows);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_counts, 1);
    foot->addWidget(m_import);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::m);
    column->addLayout(top);
    column->addWidget(m_stack, 1);
    column->addLayout(foot);
    setFocusProxy(choose);
    connect(back, &QAbstractButton::clicked, this, [this] {
        if (!isBusy()) Q_EMIT closed();
    });
    connect(choose, &QAbstractButton::clicked, this, &CalendarImportView::chooseFile);
    connect(m_empty, &EmptyState::stepChosen, this, &CalendarImportView::chooseFile);
    connect(m_import, &QAbstractButton::clicked, this, &CalendarImportView::write);
    connect(&desk.workspace(), &Workspace::changed, this, [this] {
        if (m_file && !m_writing) plan();
    });
    showPlan();
}

CalendarImportView::~CalendarImportView() {
    delete m_job;  // waits for the worker
}

void CalendarImportView::chooseFile() {
    const QString path = QFileDialog::getOpenFileName(window(), tr("Choose a calendar file"), {},
                                                      tr("Calendar files (*.ics *.ical);;All files (*)"));
    if (!path.isEmpty()) openFile(path);
}

void CalendarImportView::openFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return m_desk.report({Error::Kind::Io,
                              tr("\"%1\" cannot be read. Nothing was changed.").arg(QFileInfo(path).fileName()),
                              file.errorString()});
    auto read = readIcs(file.read(mostIcsBytes + 1));
    if (!read) return m_desk.report(read.error());
    m_file = std::move(*read);
    m_fileName = QFileInfo(path).completeBaseName();
    m_name->setText(QFileInfo(path).fileName());
    plan();
}

void CalendarImportView::plan() {
    delete m_job;
    m_plan.reset();
    m_job = m_desk.onWorker<CalendarPlan>(
        tr("Comparing the calendar"), this,
        [file = *m_file, name = m_fileName](Workspace& workspace, Progress&) {
            return planCalendarImport(workspace, file, name);
        },
        [this](CalendarPlan made) {
            m_plan = std::move(made);
            showPlan();
        },
        [this](const Error& error) { m_desk.report(error); });
    showPlan();
}

void CalendarImportView::showPlan() {
    m_stack->setCurrentIndex(m_file ? 1 : 0);
    QStringList words;
    if (m_plan) {
        words << m_plan->inWords() << m_plan->remarks << (m_file ? m_file->remarks : QStringList());
        words.removeDuplicates();
        m_rows->setRows(m_plan->rows);
    }
    m_counts->setText(words.join(u' '));
    m_import->setVisible(bool(m_file));
    m_import->setEnabled(m_plan && !m_plan->changesNothing() && m_desk.workspace().isWritable());
}

void CalendarImportView::write() {
    if (!m_plan || m_writing) return;
    m_writing = true;
    m_import->setEnabled(false);
    const QString words = m_plan->inWords();
    delete m_job;
    m_job = m_desk.onWorker<bool>(
        tr("Importing the calendar"), this,
        [plan = *m_plan](Workspace& workspace, Progress&) {
            return importCalendar(workspace, plan).map([] { return true; });
        },
        [this, words](bool) {
            m_writing = false;
            Q_EMIT done(words);
        },
        [this](const Error& error) {
            m_writing = false;
            m_desk.report(error);
            plan();
        });
}

void CalendarImportView::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void CalendarImportView::dropEvent(QDropEvent* event) {
    const auto urls = event->mimeData()->urls();
    if (!urls.isEmpty() && !m_writing) openFile(urls.front().toLocalFile());
}

}  // namespace nlc
