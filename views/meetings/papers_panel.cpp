// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/meetings/papers_panel.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

#include "models/meetings/meeting_repository.h"
#include "models/offers/offers.h"
#include "models/store/content.h"
#include "models/text/free_date.h"
#include "views/controls/fields.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

struct ReadFiles {
    std::vector<PaperFile> files;
    QStringList paths;
    std::vector<Error> refused;
};

QStringList pathsIn(const QMimeData* dragged) {
    QStringList paths;
    for (const QUrl& url : dragged->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    return paths;
}

}  // namespace

PapersPanel::PapersPanel(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_count(label({}, theme::Text::Section)),
      m_lines(new RecordLines<Paper>(desk, tr("Papers"),
                                     tr("No paper yet. Drop files here: PDFs and pictures as they are, Word files "
                                        "where LibreOffice is installed."),
                                     new RecordForm<Paper>(desk, [](const Paper& paper) { return editOf(paper); }))),
      m_item(new ChoiceField(tr("For item"), {})),
      m_turn(new ChoiceField(tr("Turn its pages"), {{tr("As they are"), u"0"_s},
                                                    {tr("To the right"), u"90"_s},
                                                    {tr("Upside down"), u"180"_s},
                                                    {tr("To the left"), u"270"_s}})) {
    const bool writable = desk.workspace().isWritable();
    setAcceptDrops(writable);
    auto* files = button(tr("Add files…"), Weight::Plain, u"plus"_s);
    auto* own = button(tr("From NLC Desk…"), Weight::Plain, u"file-text"_s);
    own->setToolTip(tr("A bulletin, an update page, minutes: written anew for each pack"));
    for (QPushButton* each : {files, own}) each->setEnabled(writable);
    auto* top = new QHBoxLayout;
    top->setSpacing(theme::s);
    top->addWidget(m_count);
    top->addStretch();
    top->addWidget(own);
    top->addWidget(files);
    makeForm();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::s);
    column->addLayout(top);
    column->addWidget(m_lines);
    connect(files, &QAbstractButton::clicked, this, [this] {
        addFiles(QFileDialog::getOpenFileNames(this, tr("Add papers"), {},
                                               tr("Papers (%1)").arg(paperFilePatterns().join(u' '))));
    });
    connect(own, &QAbstractButton::clicked, this, &PapersPanel::askOwnPage);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"paper"_L1, "paper_version"_L1, "agenda_item"_L1})) refresh();
    });
}

void PapersPanel::makeForm() {
    auto* form = m_lines->form();
    auto* title = new TextField(tr("Title"));
    title->setRequired(tr("Give the paper a title."));
    auto* author = new TextField(tr("From whom"));
    auto* readers = new ChoiceField(tr("For whom"), optionsOf<PaperReaders>());
    auto* late = new CheckField(tr("Came late"));
    form->addRow({title, author}, {5, 3});
    form->addRow({m_item, readers}, {5, 3});
    form->addRow({m_turn, late}, {5, 3});
    form->bind(title, &Paper::title);
    form->bind(author, &Paper::author);
    form->bind(readers, &Paper::readers);
    form->bind(late, &Paper::isLate);
    form->onShown([this](const Paper& paper) {
        m_item->setValue(QString::number(paper.item.value));
        m_turn->setValue(QString::number(paper.turn));
    });
    m_item->onCommit([this](const QString& id) {
        return edited([&](Paper& paper) {
            paper.item.value = id.toLongLong();
            paper.position = int(m_papers.size());  // behind those that are there
        });
    });
    m_turn->onCommit([this](const QString& turn) { return edited([&](Paper& paper) { paper.turn = turn.toInt(); }); });
    m_lines->addDelete(
        tr("Delete paper"), [](const Paper& paper) { return tr("Deleted \"%1\"").arg(paper.title); },
        [this](Id<Paper> id) { return deletePapers(m_desk.workspace(), {id.value}); });
}

Result<> PapersPanel::edited(const std::function<void(Paper&)>& change) {
    return nlc::edit<Paper>(
        m_desk.workspace(), m_lines->form()->record().id, [](const Paper& paper) { return editOf(paper); }, change);
}

void PapersPanel::showMeeting(Id<Meeting> id) {
    if (m_meeting != id) m_links.clear();
    m_lines->leave(m_meeting != id);
    m_meeting = id;
    refresh();
    lookAtLinks();
}

void PapersPanel::refresh() {
    if (!m_meeting) return;
    auto papers = papersOf(m_desk.workspace(), m_meeting);
    const auto items = agendaOf(m_desk.workspace(), m_meeting);
    if (!papers || !items) return m_desk.report(papers ? items.error() : papers.error());
    m_papers = std::move(*papers);
    std::vector<Option> options{{tr("The meeting as a whole"), u"0"_s}};
    for (const AgendaItem& item : *items) options.push_back({item.title, QString::number(item.id.value)});
    m_item->setOptions(options);
    int pages = 0;
    std::vector<Line> lines;
    for (const PaperRow& row : m_papers) {
        Line line{row.paper.id.value, u"%1: %2"_s.arg(row.shownNumber(), row.paper.title)};
        QStringList second{row.item.isEmpty() ? tr("The meeting as a whole") : row.item};
        if (row.version) {
            pages += row.version->pages;
            second << tr("%n pages", nullptr, row.version->pages);
            if (row.version->number > 1) second << tr("version %1").arg(row.version->number);
            if (!row.version->remarks.isEmpty()) second << row.version->remarks.section(u'\n', 0, 0);
        } else {
            second << tr("written by NLC Desk for each pack");
        }
        const LinkState link = m_links.value(row.paper.id.value, LinkState::NotLinked);
        if (link == LinkState::Changed) {
            line.pill = tr("File has changed");
            line.tone = theme::Tone::Soon;
        } else if (link == LinkState::Gone) {
            line.pill = tr("File is gone");
            line.tone = theme::Tone::Late;
        } else if (row.isConfidential()) {
            line.pill = tr("Confidential");
        } else if (row.paper.isLate) {
            line.pill = tr("Late");
            line.tone = theme::Tone::Soon;
        } else if (row.paper.readers == PaperReaders::Members) {
            line.pill = tr("Members");
        }
        line.second = second.join(u" · "_s);
        line.open = [this, id = row.paper.id] { m_lines->edit(id); };
        line.actions.push_back({u"eye"_s, tr("Open"), [this, id = row.paper.id] { openInReader(id); }});
        if (m_desk.workspace().isWritable()) {
            line.actions.push_back({u"chevron-up"_s, tr("Move up"), [this, id = row.paper.id] { move(id, -1); }});
            line.actions.push_back({u"chevron-down"_s, tr("Move down"), [this, id = row.paper.id] { move(id, 1); }});
            if (link == LinkState::Changed)
                line.actions.push_back({u"refresh-cw"_s, tr("Take the changed file"),
                                        [this, row] { replaceFile(row.paper.id, row.paper.linkedPath); }});
            if (row.version)
                line.actions.push_back({u"upload"_s, tr("A new version…"), [this, id = row.paper.id] {
                                            const QString path =
                                                QFileDialog::getOpenFileName(this, tr("A new version"));
                                            if (!path.isEmpty()) replaceFile(id, path);
                                        }});
        }
        lines.push_back(std::move(line));
    }
    m_count->setText(m_papers.empty()
                         ? tr("Papers")
                         : tr("%n papers", nullptr, int(m_papers.size())) + u" · "_s + tr("%n pages", nullptr, pages));
    m_lines->setLines(lines);
}

void PapersPanel::addFiles(const QStringList& paths) {
    if (paths.isEmpty() || !m_meeting) return;
    m_desk.follow(Job::run<ReadFiles>(
        tr("Reading papers"), this,
        [paths](Progress& progress) -> Result<ReadFiles> {
            ReadFiles read;
            for (qsizetype i = 0; i < paths.size(); ++i) {
                progress.at(int(i), int(paths.size()), QFileInfo(paths[i]).fileName());
                if (progress.isCancelled()) return Progress::stopped();
                auto file = readPaperFile(paths[i]);
                if (!file) {
                    read.refused.push_back(file.error());
                    continue;
                }
                read.files.push_back(std::move(*file));
                read.paths << paths[i];
            }
            return read;
        },
        [this, meeting = m_meeting](const ReadFiles& read) {
            const auto add = [&]() -> Result<> {
                for (size_t i = 0; i < read.files.size(); ++i) {
                    Paper paper;
                    paper.meeting = meeting;
                    paper.title = QFileInfo(read.files[i].fileName).completeBaseName().replace(u'_', u' ');
                    paper.linkedPath = read.paths[qsizetype(i)];
                    if (auto added = addPaper(m_desk.workspace(), paper, read.files[i]); !added)
                        return tl::unexpected(added.error());
                }
                return {};
            };
            const int count = int(read.files.size());
            if (count > 0 && m_desk.done(m_desk.workspace().step(tr("adding of %n papers", nullptr, count), add)))
                m_desk.say(tr("Added %n papers", nullptr, count), true);
            for (const Error& each : read.refused) m_desk.report(each);
        },
        [this](const Error& error) { m_desk.report(error); }));
}

void PapersPanel::replaceFile(Id<Paper> id, const QString& path) {
    m_desk.follow(Job::run<PaperFile>(
        tr("Reading %1").arg(QFileInfo(path).fileName()), this, [path](Progress&) { return readPaperFile(path); },
        [this, id, path](const PaperFile& file) {
            const auto replace = [&]() -> Result<> {
                return replacePaperFile(m_desk.workspace(), id, file).and_then([&] {
                    return nlc::edit<Paper>(
                        m_desk.workspace(), id, [](const Paper& paper) { return editOf(paper); },
                        [&](Paper& paper) { paper.linkedPath = path; });
                });
            };
            if (m_desk.done(m_desk.workspace().step(tr("new version of a paper"), replace)))
                m_desk.say(tr("The paper is up to date"), true);
            m_links.remove(id.value);
            refresh();
        },
        [this](const Error& error) { m_desk.report(error); }));
}

/// Files may lie on a network that takes its time.
void PapersPanel::lookAtLinks() {
    std::vector<PaperRow> linked;
    for (const PaperRow& row : m_papers)
        if (!row.paper.linkedPath.isEmpty()) linked.push_back(row);
    if (linked.empty()) return;
    using States = QHash<qint64, LinkState>;
    Job::run<States>(
        tr("Looking at linked files"), this,
        [linked](Progress& progress) -> Result<States> {
            States states;
            for (const PaperRow& row : linked) {
                if (progress.isCancelled()) return Progress::stopped();
                states.insert(row.paper.id.value, linkStateOf(row));
            }
            return states;
        },
        [this, meeting = m_meeting](const States& states) {
            if (meeting != m_meeting || states == m_links) return;
            m_links = states;
            refresh();
        },
        [](const Error&) {});
}

void PapersPanel::askOwnPage() {
    if (!m_lines->canAskNew()) return;
    const auto found = allDocuments(m_desk.workspace());
    if (!found) return m_desk.report(found.error());
    const std::vector<OwnDocument>& all = *found;
    std::vector<Option> options;
    for (size_t i = 0; i < all.size(); ++i) options.push_back({all[i].offer.title, QString::number(i)});
    auto* form = new StepForm(tr("A page of NLC Desk as a paper"), {}, tr("Add paper"));
    auto* which = form->add(new ChoiceField(tr("Which"), options), u"title"_s);
    form->onDo([this, all, which]() -> Result<> {
        const auto index = size_t(which->value().toInt());
        if (index >= all.size())
            return tl::unexpected<Error>({Error::Kind::Invalid, tr("Choose a page."), {}, u"title"_s});
        Paper paper;
        paper.meeting = m_meeting;
        paper.title = all[index].offer.title;
        paper.source = all[index].table;
        paper.sourceId = all[index].offer.row;
        return addPaperFrom(m_desk.workspace(), paper).map([this](Id<Paper>) {
            m_desk.say(tr("Added the paper"), true);
        });
    });
    m_lines->askNew(form);
}

void PapersPanel::move(Id<Paper> id, int by) {
    const auto of = [&](const PaperRow& row) { return row.paper.id == id; };
    const auto row = std::find_if(m_papers.begin(), m_papers.end(), of);
    if (row == m_papers.end()) return;
    int place = 0;
    for (auto each = m_papers.begin(); each != row; ++each) place += each->paper.item == row->paper.item;
    (void)m_desk.done(movePaper(m_desk.workspace(), id, place + by));
}

void PapersPanel::openInReader(Id<Paper> id) {
    for (const PaperRow& row : m_papers) {
        if (row.paper.id != id) continue;
        if (!row.version) return m_desk.open(row.paper.source, row.paper.sourceId);
        const auto pdf = Content(m_desk.workspace()).find(row.version->contentHash);
        if (!pdf) return m_desk.report(pdf.error());
        m_desk.openInReader(row.paper.title, *pdf);
    }
}

void PapersPanel::dragEnterEvent(QDragEnterEvent* event) {
    if (!pathsIn(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void PapersPanel::dropEvent(QDropEvent* event) { addFiles(pathsIn(event->mimeData())); }

}  // namespace nlc
