// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outcomes/import_outcomes_view.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QListView>
#include <QMimeData>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

#include "views/controls/empty_state.h"
#include "views/controls/labels.h"
#include "views/controls/row_delegate.h"
#include "views/outcomes/own_columns.h"
#include "views/outcomes/release_plan_view.h"
#include "views/shell/split.h"

namespace nlc {

using namespace Qt::StringLiterals;
using controls::RowDelegate;
using controls::Weight;

namespace {

const QString mappingSetting = u"import/columns/outcomes"_s;

/// What was said of headings before.
QHash<QString, QString> rememberedMapping() {
    QHash<QString, QString> mapping;
    const QVariantMap kept = QSettings().value(mappingSetting).toMap();
    for (auto each = kept.begin(); each != kept.end(); ++each) mapping.insert(each.key(), each.value().toString());
    return mapping;
}

QString summaryOf(const OutcomeFile& file) {
    if (file.error) return ImportOutcomesView::tr("Not read");
    if (file.isDescription) return ImportOutcomesView::tr("Describes the columns of the others");
    if (!file.read) return ImportOutcomesView::tr("Reading…");
    return u"%1 · %2"_s.arg(shown(file.read->source), file.read->took.join(u", "_s));
}

}  // namespace

ImportOutcomesView::ImportOutcomesView(Desk& desk, QWidget* parent)
    : Aside(parent),
      m_desk(desk),
      m_model(new QStandardItemModel(this)),
      m_plan(new ReleasePlanView(desk, tr("Cancel"))) {
    setAcceptDrops(true);
    m_empty = new controls::EmptyState(
        u"file-text"_s, tr("Import figures of Key Stage 2"),
        tr("Choose files or drop them here: DfE performance tables, exports of the Local Authority Interactive Tool, "
           "data "
           "sets of Explore Education Statistics, or tables of your own, as CSV or Excel, with the files that describe "
           "their columns. You will see what becomes of each before anything is written."),
        tr("Choose files…"));
    auto* first = new QWidget;
    auto* inFirst = new QVBoxLayout(first);
    inFirst->setContentsMargins({});
    auto* leave = controls::button(tr("Cancel"));
    inFirst->addWidget(m_empty, 1);
    inFirst->addWidget(leave, 0, Qt::AlignRight);
    m_stack = new QStackedWidget;
    m_stack->addWidget(first);
    m_stack->addWidget(new Split(u"import-outcomes"_s, {makeFiles(), m_plan}, {320, 780}));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_stack);
    setFocusProxy(m_empty->step());
    connect(leave, &QPushButton::clicked, this, &ImportOutcomesView::closed);
    connect(m_empty, &controls::EmptyState::stepChosen, this, &ImportOutcomesView::chooseFiles);
    connect(m_plan, &ReleasePlanView::backAsked, this, [this] {
        if (m_reading) m_reading->cancel();
        Q_EMIT closed();
    });
    connect(m_plan, &ReleasePlanView::done, this, [this](int releases) {
        m_desk.say(tr("Imported %n releases", nullptr, releases), true);
        Q_EMIT closed();
    });
}

ImportOutcomesView::~ImportOutcomesView() {
    delete m_reading;  // waits for the worker
}

bool ImportOutcomesView::isBusy() const { return m_plan->isBusy(); }

QWidget* ImportOutcomesView::makeFiles() {
    auto* card = controls::card();
    m_list = new QListView;
    controls::asRows(m_list);
    m_list->setModel(m_model);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Files"));
    m_says = controls::paragraph({}, theme::Text::Body, true);
    m_year = new QComboBox;
    m_year->setItemDelegate(new QStyledItemDelegate(m_year));
    m_year->setAccessibleName(tr("Year of the file"));
    m_year->addItem(tr("as the file says"), 0);
    constexpr int firstYear = 2016;
    for (int year = m_desk.today().year() + 1; year >= firstYear; --year)
        m_year->addItem(tr("%1, school year %2/%3").arg(year).arg(year - 1).arg(year % 100, 2, 10, QChar(u'0')), year);
    auto* yearName = controls::label(tr("Year"), theme::Text::Caption, true);
    yearName->setBuddy(m_year);
    m_yearRow = new QWidget;
    auto* inYear = new QHBoxLayout(m_yearRow);
    inYear->setContentsMargins({});
    inYear->addWidget(yearName);
    inYear->addWidget(m_year, 1);
    m_columns = new OwnColumns;
    m_mappingPart = new QWidget;
    auto* inMapping = new QVBoxLayout(m_mappingPart);
    inMapping->setContentsMargins({});
    inMapping->setSpacing(theme::xs);
    inMapping->addWidget(controls::label(tr("What its columns hold"), theme::Text::Caption));
    inMapping->addWidget(m_columns);
    auto* more = controls::button(tr("More files…"), Weight::Plain, u"plus"_s);
    m_remove = controls::button(tr("Leave this file"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::s);
    buttons->addWidget(more);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto* details = new QWidget;
    auto* inDetails = new QVBoxLayout(details);
    inDetails->setContentsMargins(0, 0, theme::s, 0);
    inDetails->setSpacing(theme::s);
    inDetails->addWidget(m_says);
    inDetails->addWidget(m_yearRow);
    inDetails->addWidget(m_mappingPart);
    inDetails->addStretch();
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(theme::m, theme::s, theme::s, theme::s);
    column->setSpacing(theme::s);
    column->addWidget(controls::label(tr("Files"), theme::Text::Section));
    column->addWidget(m_list, 2);
    column->addWidget(controls::line());
    column->addWidget(controls::scrolled(details), 3);
    column->addLayout(buttons);
    connect(more, &QPushButton::clicked, this, &ImportOutcomesView::chooseFiles);
    connect(m_remove, &QPushButton::clicked, this, &ImportOutcomesView::removeFile);
    connect(m_year, &QComboBox::activated, this, &ImportOutcomesView::setYear);
    connect(m_columns, &OwnColumns::changed, this, &ImportOutcomesView::setMapping);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showFile(); });
    return card;
}

void ImportOutcomesView::chooseFiles() {
    QSettings settings;
    const QString folder = settings.value(u"import/folder"_s, QDir::homePath()).toString();
    const QStringList paths = QFileDialog::getOpenFileNames(window(), tr("Import figures"), folder,
                                                            tr("Tables (*.csv *.xlsx *.tsv *.txt);;All files (*)"));
    if (paths.isEmpty()) return;
    settings.setValue(u"import/folder"_s, QFileInfo(paths.first()).absolutePath());
    openFiles(paths);
}

void ImportOutcomesView::openFiles(const QStringList& paths) {
    if (isBusy()) return;
    for (const QString& path : paths) {
        const bool known =
            std::any_of(m_files.begin(), m_files.end(), [&](const OutcomeFile& file) { return file.path == path; });
        if (known) continue;
        OutcomeFile file{path};
        file.options.mapping = rememberedMapping();
        m_files.push_back(std::move(file));
    }
    if (m_files.empty()) return;
    m_stack->setCurrentIndex(1);
    showFiles();
    m_list->setFocus();
    read();
}

void ImportOutcomesView::read() {
    m_plan->setWaiting(true);
    if (m_reading) {
        m_readAgain = true;
        m_reading->cancel();
        return;
    }
    const auto again = [this] {
        m_reading = nullptr;
        if (std::exchange(m_readAgain, false)) read();
    };
    m_reading = Job::run<std::vector<OutcomeFile>>(
        tr("Reading files"), this, [files = m_files](Progress& progress) { return readEach(files, progress); },
        [this, again](std::vector<OutcomeFile> files) {
            if (!m_readAgain) took(std::move(files));
            again();
        },
        [this, again](const Error& error) {
            m_desk.report(error);
            // Stopped by the person: what was read before stays, the rest goes.
            if (!m_readAgain) {
                std::erase_if(m_files,
                              [](const OutcomeFile& file) { return !file.read && !file.error && !file.isDescription; });
                took(m_files);
            }
            again();
        });
    m_desk.follow(m_reading);
}

void ImportOutcomesView::took(std::vector<OutcomeFile> files) {
    m_files = std::move(files);
    std::vector<ReleasePlanView::Source> sources;
    for (const OutcomeFile& file : m_files)
        if (file.read) sources.push_back({file.name(), *file.read});
    if (m_files.empty()) m_stack->setCurrentIndex(0);
    showFiles();
    m_plan->setSources(std::move(sources));
}

void ImportOutcomesView::showFiles() {
    const int place = qMax(0, m_list->currentIndex().row());
    m_model->clear();
    for (const OutcomeFile& file : m_files) {
        auto* item = new QStandardItem(file.name());
        item->setData(summaryOf(file), RowDelegate::SecondLineRole);
        item->setToolTip(file.error ? file.error->what : summaryOf(file));
        if (file.error) item->setData(int(theme::Tone::Late), RowDelegate::SecondToneRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(qMin(place, int(m_files.size()) - 1), 0));
    showFile();
}

OutcomeFile* ImportOutcomesView::chosen() {
    const int row = m_list->currentIndex().row();
    return row >= 0 && size_t(row) < m_files.size() ? &m_files[size_t(row)] : nullptr;
}

void ImportOutcomesView::showFile() {
    const OutcomeFile* file = chosen();
    m_remove->setEnabled(file != nullptr);
    if (file == nullptr) return;
    QStringList says;
    if (file->error)
        says << file->error->what;
    else if (file->read)
        for (const QString& left : file->read->left) says << tr("Left: %1").arg(left);
    controls::setTone(m_says, file->error ? u"late"_s : u"muted"_s);
    m_says->setText(says.join(u'\n'));
    m_says->setVisible(!says.isEmpty());
    m_yearRow->setVisible(file->takesYear());
    m_year->setCurrentIndex(qMax(0, m_year->findData(file->options.year)));
    m_mappingPart->setVisible(!file->heading.isEmpty());
    // The choices stay as they are while what they changed is read.
    if (const QString shows = file->path + u'\n' + file->heading.join(u'\n'); std::exchange(m_mapped, shows) != shows)
        m_columns->show(file->heading, file->options);
}

void ImportOutcomesView::setYear(int index) {
    OutcomeFile* file = chosen();
    const int year = m_year->itemData(index).toInt();
    if (file == nullptr || file->options.year == year) return;
    file->options.year = year;
    read();
}

void ImportOutcomesView::setMapping() {
    OutcomeFile* file = chosen();
    if (file == nullptr) return;
    const auto mapping = m_columns->mapping();
    QVariantMap kept = QSettings().value(mappingSetting).toMap();
    for (const QString& heading : file->heading) kept.remove(heading.trimmed().toLower());
    for (auto each = mapping.begin(); each != mapping.end(); ++each) kept.insert(each.key(), each.value());
    QSettings().setValue(mappingSetting, kept);
    file->options.mapping = mapping;
    read();
}

void ImportOutcomesView::removeFile() {
    if (chosen() == nullptr || isBusy()) return;
    m_files.erase(m_files.begin() + m_list->currentIndex().row());
    if (m_files.empty()) {
        if (m_reading) m_reading->cancel();
        return took({});
    }
    read();
}

void ImportOutcomesView::dragEnterEvent(QDragEnterEvent* event) {
    if (!isBusy() && event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void ImportOutcomesView::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    openFiles(paths);
    event->acceptProposedAction();
}

}  // namespace nlc
