// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/transfer/import_view.h"

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QMimeData>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include "models/people/people_import.h"
#include "views/controls/empty_state.h"
#include "views/controls/labels.h"
#include "views/controls/row_delegate.h"
#include "views/shell/split.h"
#include "views/transfer/import_columns.h"

namespace nlc {

using namespace Qt::StringLiterals;
using controls::Weight;
using Fate = ImportRow::Fate;

namespace {

/// A small choice with its name before it; hidden together.
QComboBox* setting(QHBoxLayout* row, const QString& name) {
    auto* words = controls::label(name, theme::Text::Caption, true);
    auto* combo = new QComboBox;
    combo->setItemDelegate(new QStyledItemDelegate(combo));
    combo->setAccessibleName(name);
    words->setBuddy(combo);
    row->addWidget(words);
    row->addWidget(combo);
    return combo;
}
void setShown(QWidget* field, bool shown) {
    field->setVisible(shown);
    for (auto* label : field->parentWidget() ? field->parentWidget()->findChildren<QLabel*>() : QList<QLabel*>())
        if (label->buddy() == field) label->setVisible(shown);
}

}  // namespace

/// What plans and writes, used by one job after the other.
struct ImportView::Worker {
    std::unique_ptr<Import> import;
    bool isStale = true;  ///< the workspace has changed since it was made
};

ImportView::ImportView(Desk& desk, const QString& kind, const QString& title, MakeImport make, QWidget* parent)
    : Aside(parent),
      m_desk(desk),
      m_kind(kind),
      m_make(std::move(make)),
      m_worker(std::make_shared<Worker>()),
      m_table(new ImportTable(this)) {
    setAcceptDrops(true);
    m_empty = new controls::EmptyState(
        u"file-text"_s, title,
        tr("Choose a CSV, Excel or vCard file, drop one here, or copy cells in Excel and paste them. "
           "You will see what becomes of each row before anything is written."),
        tr("Choose a file…"));
    connect(m_empty, &controls::EmptyState::stepChosen, this, &ImportView::chooseFile);
    auto* content = new QWidget;
    auto* across = new Split(u"import"_s, {m_columns = new ImportColumns, makeRows()}, {330, 760});
    auto* inContent = new QVBoxLayout(content);
    inContent->setContentsMargins({});
    inContent->addWidget(across);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::m);
    column->addWidget(makeSource());
    column->addWidget(m_stack, 1);
    column->addWidget(makeFoot());
    connect(m_columns, &ImportColumns::changed, this, [this] {
        m_choices.fieldOfColumn = m_columns->fieldOfColumn();
        m_table->setChoices(m_choices, m_fields);
        plan();
    });
    connect(m_table, &ImportTable::cellChanged, this, &ImportView::plan);
    connect(&desk.workspace(), &Workspace::changed, this, [this] {
        m_worker->isStale = true;
        plan();
    });
    showCounts();
}

ImportView::~ImportView() {
    delete m_planning;  // waits for the worker
    delete m_writing;
}

QWidget* ImportView::makeSource() {
    auto* card = controls::card();
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(theme::m, theme::s, theme::m, theme::s);
    row->setSpacing(theme::s);
    auto* choose = controls::button(tr("Choose a file…"));
    auto* paste = controls::button(tr("Paste"));
    paste->setToolTip(tr("Cells copied in Excel (Ctrl+V)"));
    m_name = controls::label(tr("No table yet"), theme::Text::Body, true);
    row->addWidget(choose);
    row->addWidget(paste);
    row->addWidget(m_name);
    row->addStretch();
    m_sheet = setting(row, tr("Sheet"));
    m_delimiter = setting(row, tr("Cells end at"));
    for (const auto& [name, delimiter] : std::initializer_list<std::pair<QString, QChar>>{
             {tr("Comma"), u','}, {tr("Semicolon"), u';'}, {tr("Tab"), u'\t'}, {tr("Bar"), u'|'}})
        m_delimiter->addItem(name, delimiter);
    m_encoding = setting(row, tr("Letters"));
    for (const auto& [name, encoding] :
         std::initializer_list<std::pair<QString, Encoding>>{{u"UTF-8"_s, Encoding::Utf8},
                                                             {u"Windows-1252"_s, Encoding::Windows1252},
                                                             {u"UTF-16"_s, Encoding::Utf16Le},
                                                             {u"UTF-16 BE"_s, Encoding::Utf16Be}})
        m_encoding->addItem(name, int(encoding));
    m_dates = setting(row, tr("Dates"));
    m_dates->addItem(tr("14/02/2025"), int(DateOrder::DayFirst));
    m_dates->addItem(tr("02/14/2025"), int(DateOrder::MonthFirst));
    m_dates->addItem(tr("2025/02/14"), int(DateOrder::YearFirst));
    auto* headingName = controls::label(tr("Headings in row"), theme::Text::Caption, true);
    m_heading = new QSpinBox;
    m_heading->setRange(0, 50);
    m_heading->setSpecialValueText(tr("none"));
    m_heading->setAccessibleName(tr("Row with the headings"));
    headingName->setBuddy(m_heading);
    row->addWidget(headingName);
    row->addWidget(m_heading);
    auto* authoritiesName = controls::label(tr("Only LA"), theme::Text::Caption, true);
    m_authorities = new QLineEdit;
    m_authorities->setPlaceholderText(u"926"_s);
    m_authorities->setMaximumWidth(90);
    m_authorities->setAccessibleName(tr("Only schools of these local authorities, by code"));
    authoritiesName->setBuddy(m_authorities);
    row->addWidget(authoritiesName);
    row->addWidget(m_authorities);
    for (QWidget* each :
         std::initializer_list<QWidget*>{m_sheet, m_delimiter, m_encoding, m_dates, m_heading, m_authorities})
        setShown(each, false);
    connect(choose, &QPushButton::clicked, this, &ImportView::chooseFile);
    connect(paste, &QPushButton::clicked, this, &ImportView::paste);
    const auto again = [this] {
        if (!m_filling) read();
    };
    connect(m_sheet, &QComboBox::currentIndexChanged, this, again);
    connect(m_delimiter, &QComboBox::currentIndexChanged, this, again);
    connect(m_encoding, &QComboBox::currentIndexChanged, this, again);
    connect(m_dates, &QComboBox::currentIndexChanged, this, [this] {
        if (m_filling) return;
        m_choices.dateOrder = DateOrder(m_dates->currentData().toInt());
        plan();
    });
    connect(m_heading, &QSpinBox::valueChanged, this, [this](int number) {
        if (m_filling) return;
        m_choices.heading = number - 1;
        showChoices();
        plan();
    });
    connect(m_authorities, &QLineEdit::editingFinished, this, &ImportView::plan);
    return card;
}

QWidget* ImportView::makeRows() {
    auto* card = controls::card();
    m_rows = new QTableView;
    m_rows->setModel(m_table);
    controls::asRows(m_rows);
    m_rows->setAccessibleName(tr("Rows of the table"));
    m_rows->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_rows->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::AnyKeyPressed);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(theme::xs);
    auto* group = new QButtonGroup(this);
    for (const auto fate :
         std::initializer_list<std::optional<Fate>>{{}, Fate::New, Fate::Update, Fate::Same, Fate::Problem}) {
        auto* chip = controls::button({}, Weight::Toggle);
        group->addButton(chip);
        chips->addWidget(chip);
        m_fates << qMakePair(fate, chip);
        connect(chip, &QPushButton::clicked, this, [this, fate] { m_table->showOnly(fate); });
    }
    m_fates.first().second->setChecked(true);
    chips->addStretch();
    chips->addWidget(controls::label(tr("A cell can be put right here."), theme::Text::Caption, true));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme::m, theme::s, theme::m, theme::s);
    column->setSpacing(theme::s);
    column->addLayout(chips);
    column->addWidget(m_rows, 1);
    return card;
}

QWidget* ImportView::makeFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins({});
    row->setSpacing(theme::s);
    m_summary = controls::label({}, theme::Text::Body, true);
    m_saveProblems = controls::button(tr("Save problems…"));
    auto* cancel = controls::button(tr("Cancel"));
    m_import = controls::button(tr("Import"), Weight::Primary);
    row->addWidget(m_summary);
    row->addStretch();
    row->addWidget(m_saveProblems);
    row->addWidget(cancel);
    row->addWidget(m_import);
    connect(m_saveProblems, &QPushButton::clicked, this, &ImportView::saveProblems);
    connect(m_import, &QPushButton::clicked, this, &ImportView::write);
    connect(cancel, &QPushButton::clicked, this, [this] {
        if (m_writing)
            m_writing->cancel();
        else
            Q_EMIT closed();
    });
    return foot;
}

void ImportView::chooseFile() {
    QSettings settings;
    const QString folder = settings.value(u"import/folder"_s, QDir::homePath()).toString();
    const QString path = QFileDialog::getOpenFileName(
        window(), tr("Import"), folder, tr("Tables and contacts (*.csv *.tsv *.txt *.xlsx *.vcf);;All files (*)"));
    if (path.isEmpty()) return;
    settings.setValue(u"import/folder"_s, QFileInfo(path).absolutePath());
    openFile(path);
}

void ImportView::openFile(const QString& path) { take(TableFile::open(path), QFileInfo(path).fileName()); }

void ImportView::openText(const QString& text, const QString& name) { take(TableFile::of(text.toUtf8()), name); }

void ImportView::paste() { openText(QApplication::clipboard()->text(), tr("Pasted cells")); }

void ImportView::take(Result<TableFile> file, const QString& name) {
    if (isBusy()) return;
    if (!file) return m_desk.report(file.error());
    m_file = std::move(*file);
    m_name->setText(name);
    const bool isText = m_file->kind() == TableFile::Kind::Text;
    {
        const QScopedValueRollback filling(m_filling, true);
        m_sheet->clear();
        m_sheet->addItems(m_file->sheetNames());
        m_delimiter->setCurrentIndex(m_delimiter->findData(m_file->format().delimiter));
        m_encoding->setCurrentIndex(m_encoding->findData(int(m_file->format().encoding)));
    }
    setShown(m_sheet, m_sheet->count() > 1);
    setShown(m_delimiter, isText);
    setShown(m_encoding, isText);
    setShown(m_dates, true);
    setShown(m_heading, m_file->kind() != TableFile::Kind::VCard);
    read();
}

void ImportView::read() {
    m_file->setSheet(m_sheet->currentText());
    m_file->setFormat({Encoding(m_encoding->currentData().toInt()), m_delimiter->currentData().toChar()});
    delete m_planning;
    m_planAgain = false;
    if (!refreshImport()) return;
    m_desk.follow(Job::run<Sheet>(
        tr("Reading %1").arg(m_name->text()), this, [file = *m_file](Progress&) { return file.read(); },
        [this](Sheet sheet) {
            m_choices = guessChoices(sheet, m_fields, remembered());
            m_table->setSheet(std::move(sheet), m_choices, m_fields);
            showChoices();
            m_stack->setCurrentIndex(1);
            m_rows->setColumnWidth(ImportTable::FateColumn, 100);
            m_rows->setColumnWidth(ImportTable::SubjectColumn, 150);
            m_rows->setColumnWidth(ImportTable::SaysColumn, 290);
            plan();
        },
        [this](const Error& error) { m_desk.report(error); }));
}

/// What it knows of the workspace is as of now; while no job runs.
bool ImportView::refreshImport() {
    if (!m_worker->isStale) return true;
    auto import = m_make(m_desk.workspace());
    if (!import) {
        m_desk.report(import.error());
        return false;
    }
    m_worker->import = std::move(*import);
    m_worker->isStale = false;
    m_fields = m_worker->import->fields();
    return true;
}

void ImportView::showChoices() {
    const QScopedValueRollback filling(m_filling, true);
    m_heading->setValue(m_choices.heading + 1);
    m_dates->setCurrentIndex(m_dates->findData(int(m_choices.dateOrder)));
    setShown(m_authorities, m_choices.fieldOfColumn.contains(u"la_code"_s));
    m_columns->show(m_table->sheet(), m_choices, m_fields);
    m_table->setChoices(m_choices, m_fields);
}

void ImportView::plan() {
    if (!m_file || isBusy()) return;
    if (m_planning) {
        m_planAgain = true;
        m_planning->cancel();
        return;
    }
    if (!refreshImport()) return;
    m_choices.leaveOut.clear();
    static const QRegularExpression between(u"[\\s,;]+"_s);
    if (const QStringList authorities = m_authorities->text().split(between, Qt::SkipEmptyParts);
        !authorities.isEmpty())
        m_choices.leaveOut = rowsOutside(m_table->sheet(), m_choices, authorities);
    const auto end = [this] {
        m_planning = nullptr;
        if (std::exchange(m_planAgain, false)) plan();
    };
    m_planning = Job::run<ImportPlan>(
        tr("Looking at the rows"), this,
        [worker = m_worker, sheet = m_table->sheet(), choices = m_choices](Progress& progress) {
            return worker->import->plan(sheet, choices, progress);
        },
        [this, end](ImportPlan plan) {
            m_planning = nullptr;
            planned(std::move(plan));
            end();
        },
        [this, end](const Error& error) {
            m_desk.report(error);
            end();
        });
    showCounts();
}

void ImportView::planned(ImportPlan plan) {
    m_table->setPlan(std::move(plan));
    showCounts();
}

void ImportView::showCounts() {
    const ImportPlan& plan = m_table->plan();
    for (const auto& [fate, chip] : m_fates) {
        const int count = fate ? plan.count(*fate) : int(plan.rows.size());
        chip->setText(u"%1 %2"_s.arg(fate ? fateInWords(*fate) : tr("All")).arg(count));
        chip->setEnabled(!fate || count > 0);
    }
    const int fresh = plan.count(Fate::New), updated = plan.count(Fate::Update), problems = plan.count(Fate::Problem);
    m_saveProblems->setVisible(problems > 0);
    m_import->setText(fresh + updated == 0 ? tr("Import") : tr("Import %n row(s)", nullptr, fresh + updated));
    m_import->setEnabled(!m_planning && !isBusy() && !plan.changesNothing() && m_desk.workspace().isWritable());
    m_summary->setText(!m_file                 ? QString()
                       : plan.rows.empty()     ? tr("Looking at the rows…")
                       : problems > 0          ? tr("%n row(s) with a problem stay out.", nullptr, problems)
                       : plan.changesNothing() ? tr("All of this is in the workspace already.")
                                               : tr("One step, which can be undone."));
    if (const QString events = plan.eventsInWords(); !events.isEmpty())
        m_summary->setText(u"%1. %2"_s.arg(events, m_summary->text()));
}

bool ImportView::isBusy() const { return !m_writing.isNull(); }

void ImportView::write() {
    if (m_planning || isBusy()) return;
    remember();
    const int rows = m_table->plan().count(Fate::New) + m_table->plan().count(Fate::Update);
    m_writing = m_desk.onWorker<int>(
        tr("Importing"), this,
        [worker = m_worker, rows](Workspace& workspace, Progress& progress) {
            return worker->import->write(workspace, progress).map([rows] { return rows; });
        },
        [this](int written) {
            m_writing = nullptr;
            m_desk.workspace().refresh();
            Q_EMIT done(written);
        },
        [this](const Error& error) {
            m_writing = nullptr;
            m_desk.report(error);
            showCounts();
        });
    showCounts();
}

void ImportView::saveProblems() { m_desk.saveAs(window(), tr("problems.csv"), csvOf(m_table->problemRows())); }

QHash<QString, QString> ImportView::remembered() const {
    QHash<QString, QString> known;
    const QVariantMap kept = QSettings().value(u"import/columns/"_s + m_kind).toMap();
    for (auto each = kept.begin(); each != kept.end(); ++each) known.insert(each.key(), each.value().toString());
    return known;
}

void ImportView::remember() {
    QVariantMap kept = QSettings().value(u"import/columns/"_s + m_kind).toMap();
    const auto headings = m_columns->headings();
    for (auto each = headings.begin(); each != headings.end(); ++each) kept.insert(each.key(), each.value());
    QSettings().setValue(u"import/columns/"_s + m_kind, kept);
}

void ImportView::dragEnterEvent(QDragEnterEvent* event) {
    if (!isBusy() && (event->mimeData()->hasUrls() || event->mimeData()->hasText())) event->acceptProposedAction();
}

void ImportView::dropEvent(QDropEvent* event) {
    const QList<QUrl> files = event->mimeData()->urls();
    if (!files.isEmpty() && files.first().isLocalFile())
        openFile(files.first().toLocalFile());
    else
        openText(event->mimeData()->text(), tr("Dropped cells"));
    event->acceptProposedAction();
}

void ImportView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste)) return paste();
    Aside::keyPressEvent(event);
}

}  // namespace nlc
