// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outcomes/picture_view.h"

#include <QComboBox>
#include <QVBoxLayout>

#include "views/charts/chart_save_button.h"
#include "views/charts/chart_view.h"
#include "views/controls/labels.h"
#include "views/documents/export_button.h"
#include "views/outcomes/presentation.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

constexpr int heightOfChart = 420;
const std::vector<doc::Format> pictureFormats{doc::Format::Pdf, doc::Format::Docx, doc::Format::Web, doc::Format::Email,
                                              doc::Format::Text};

}  // namespace

PictureView::PictureView(Desk& desk, QWidget* parent)
    : Aside(parent),
      m_desk(desk),
      m_pictures(new QComboBox),
      m_present(button(tr("Present"))),
      m_remove(iconButton(u"trash-2"_s, tr("Delete this picture"), Weight::Plain)),
      m_text(button(tr("Add a text"), Weight::Plain, u"plus"_s)),
      m_export(new ExportButton(desk, u"outcome_picture"_s, pictureFormats, true)),
      m_form(new RecordForm<OutcomePicture>(desk, [](const OutcomePicture& picture) { return editOf(picture); })) {
    auto* title = new TextField(tr("Title"));
    title->setRequired(tr("Give the picture a title."));
    auto* note = new LinesField(tr("Below the title"), 2);
    m_form->addRow({title, note}, {2, 3});
    m_form->bind(title, &OutcomePicture::title);
    m_form->bind(note, &OutcomePicture::note);
    auto* inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, theme::s, 0);
    m_column->setSpacing(theme::m);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::m);
    column->addWidget(makeTop());
    column->addWidget(m_form);
    column->addWidget(scrolled(inside), 1);
    setFocusProxy(m_pictures);
    for (QPushButton* each : {m_remove, m_text}) each->setEnabled(desk.workspace().isWritable());
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"outcome_picture"_L1})) fillPictures();
        if (touches(changes, {"outcome_part"_L1}))
            readParts();
        else if (touches(changes, {"outcome_release"_L1}))
            readCharts();
    });
    fillPictures();
}

PictureView::~PictureView() = default;

QWidget* PictureView::makeTop() {
    auto* back = button(tr("Back to the charts"), Weight::Plain, u"chevron-left"_s);
    connect(back, &QAbstractButton::clicked, this, [this] {
        if (leave()) Q_EMIT closed();
    });
    m_pictures->setAccessibleName(tr("Picture"));
    m_pictures->setMinimumWidth(280);
    m_present->setToolTip(tr("Show it over the whole screen, a chart a slide"));
    connect(m_pictures, &QComboBox::activated, this, [this](int row) {
        const qint64 id = m_pictures->itemData(row).toLongLong();
        if (id == 0)
            newPicture();
        else
            (void)showPicture({id});
        m_pictures->setCurrentIndex(m_pictures->findData(picture().value));
    });
    m_export->addChoice(tr("Excel, the numbers of each chart on a sheet…"), [this] { saveWorkbook(); });
    connect(m_present, &QAbstractButton::clicked, this, &PictureView::present);
    connect(m_text, &QAbstractButton::clicked, this, &PictureView::addText);
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        const QString title = m_form->record().title;
        if (m_desk.done(deleteOutcomePicture(m_desk.workspace(), picture())))
            m_desk.say(tr("Deleted the picture \"%1\"").arg(title), true);
    });
    auto* top = new QWidget;
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins({});
    row->setSpacing(theme::s);
    row->addWidget(back);
    row->addWidget(m_pictures);
    row->addStretch();
    for (QWidget* each : std::initializer_list<QWidget*>{m_remove, m_text, m_present, m_export}) row->addWidget(each);
    return top;
}

void PictureView::fillPictures() {
    const auto all = outcomePictures(m_desk.workspace());
    if (!all) return m_desk.report(all.error());
    const QSignalBlocker quiet(m_pictures);
    m_pictures->clear();
    for (const OutcomePicture& each : *all) m_pictures->addItem(each.title, each.id.value);
    if (m_desk.workspace().isWritable()) {
        if (!all->empty()) m_pictures->insertSeparator(m_pictures->count());
        m_pictures->addItem(tr("New picture…"), qint64(0));
    }
    const bool isThere =
        std::any_of(all->begin(), all->end(), [&](const OutcomePicture& each) { return each.id == picture(); });
    if (!isThere) (void)showPicture(all->empty() ? Id<OutcomePicture>{} : all->front().id);
    m_pictures->setCurrentIndex(std::max(0, m_pictures->findData(picture().value)));
    m_export->setRecord(picture().value, m_form->record().title);
}

bool PictureView::showPicture(Id<OutcomePicture> id) {
    if (!leave()) return false;
    if (!m_form->showRecord(id)) return false;
    m_pictures->setCurrentIndex(std::max(0, m_pictures->findData(id.value)));
    m_export->setRecord(id.value, m_form->record().title);
    readParts();
    return true;
}

bool PictureView::leave() {
    if (!m_form->commitPending()) return false;
    return std::all_of(m_cards.begin(), m_cards.end(), [](const Card& card) { return card.form->commitPending(); });
}

void PictureView::readParts() {
    auto parts = picture() ? partsOf(m_desk.workspace(), picture()) : Result<std::vector<OutcomePart>>{};
    if (!parts) return m_desk.report(parts.error());
    m_present->setEnabled(!parts->empty());
    m_text->setEnabled(bool(picture()) && m_desk.workspace().isWritable());
    m_remove->setEnabled(m_text->isEnabled());
    const bool same = std::equal(parts->begin(), parts->end(), m_cards.begin(), m_cards.end(),
                                 [](const OutcomePart& part, const Card& card) {
                                     return part.id == card.part.id && part.question == card.part.question;
                                 });
    if (same) {  // only what is typed in them has changed, and their forms have read that; a title stands over its
                 // chart
        for (size_t i = 0; i < parts->size(); ++i) m_cards[i].part = (*parts)[i];
        return readCharts();
    }
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    m_cards.clear();
    for (size_t i = 0; i < parts->size(); ++i) {
        m_cards.push_back(makeCard((*parts)[i], int(i), int(parts->size())));
        m_column->addWidget(m_cards.back().widget);
    }
    if (parts->empty())
        m_column->addWidget(paragraph(
            picture()
                ? tr("Nothing in it yet. Choose a chart on the page and press \"Add to a picture\", or add a text.")
                : tr("A picture is a page of charts and texts that is kept, refreshed with new figures, presented, and "
                     "put into packs. Choose \"New picture…\" above."),
            theme::Text::Body, true));
    m_column->addStretch();
    readCharts();
}

PictureView::Card PictureView::makeCard(const OutcomePart& part, int at, int of) {
    Card card{.part = part};
    auto* frame = controls::card();
    card.widget = frame;
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    column->setSpacing(theme::s);
    const auto step = [this](QPushButton* pressed, auto perform) {
        pressed->setEnabled(pressed->isEnabled() && m_desk.workspace().isWritable());
        connect(pressed, &QAbstractButton::clicked, this, [this, perform] {
            if (leave()) (void)m_desk.done(perform(m_desk.workspace()));
        });
    };
    auto* up = iconButton(u"chevron-up"_s, tr("Move up"));
    auto* down = iconButton(u"chevron-down"_s, tr("Move down"));
    auto* remove = iconButton(u"trash-2"_s, tr("Take it out"));
    up->setEnabled(at > 0);
    down->setEnabled(at + 1 < of);
    step(up, [id = part.id, at](Workspace& workspace) { return movePart(workspace, id, at - 1); });
    step(down, [id = part.id, at](Workspace& workspace) { return movePart(workspace, id, at + 1); });
    step(remove, [id = part.id](Workspace& workspace) { return deletePart(workspace, id); });
    if (part.isChart()) {
        card.chart = new ChartView;
        card.chart->setNothing({});
        card.chart->setFixedHeight(heightOfChart);
        card.chart->addButton(new ChartSaveButton(m_desk, *card.chart));
        for (QPushButton* each : {up, down, remove}) card.chart->addButton(each);
        column->addWidget(card.chart);
    } else {
        auto* top = new QHBoxLayout;
        top->addWidget(label(tr("Text"), theme::Text::Caption, true), 1);
        for (QPushButton* each : {up, down, remove}) top->addWidget(each);
        column->addLayout(top);
    }
    card.form = new RecordForm<OutcomePart>(m_desk, [](const OutcomePart& each) { return editOf(each); });
    auto* title = new TextField(part.isChart() ? tr("Title, in place of the finding") : tr("Heading"));
    auto* text = new LinesField(part.isChart() ? tr("Text below it") : tr("Text"), part.isChart() ? 2 : 4);
    card.form->add(title);
    card.form->add(text);
    card.form->bind(title, &OutcomePart::title);
    card.form->bind(text, &OutcomePart::text);
    card.form->showRecord(part.id);
    column->addWidget(card.form);
    return card;
}

void PictureView::readCharts() {
    std::vector<OutcomePart> parts;
    for (const Card& card : m_cards)
        if (card.chart) parts.push_back(card.part);
    if (parts.empty()) return;
    using Charts = std::vector<Result<Chart>>;
    m_desk.onWorker<Charts>(
        tr("Drawing the charts"), this,
        [parts](Workspace& workspace, Progress& /*progress*/) -> Result<Charts> {
            auto known = KnownSchools::of(workspace);
            if (!known) return tl::unexpected(known.error());
            return OutcomeStore::of(workspace).map([&](const OutcomeStore& store) {
                Charts charts;
                for (const OutcomePart& part : parts) charts.push_back(chartOfPart(store, *known, part));
                return charts;
            });
        },
        [this, asked = ++m_asked](const Charts& charts) {
            if (asked != m_asked) return;
            size_t at = 0;
            for (const Card& card : m_cards) {
                if (!card.chart || at == charts.size()) continue;
                const Result<Chart>& chart = charts[at++];
                Plot nothing;
                if (!chart) nothing.title = chart.error().what;
                card.chart->setChart(chart ? *chart : Chart(nothing));
            }
        },
        [this](const Error& error) { m_desk.report(error); });
}

void PictureView::addText() {
    if (leave()) (void)m_desk.done(addTextTo(m_desk.workspace(), picture(), tr("Heading")).map([](auto) {}));
}

void PictureView::newPicture() {
    if (!leave()) return;
    const auto made = addOutcomePicture(m_desk.workspace());
    if (!made) return m_desk.report(made.error());
    (void)showPicture(*made);
    m_form->setFocus();
}

void PictureView::saveWorkbook() {
    if (!leave()) return;
    m_desk.onWorker<QByteArray>(
        tr("Writing the workbook"), this,
        [id = picture()](Workspace& workspace, Progress& /*progress*/) {
            return outcomePictureWorkbook(workspace, id);
        },
        [this, name = fileNameFrom(m_form->record().title, u"xlsx"_s)](const QByteArray& bytes) {
            m_desk.saveAs(window(), name, bytes);
        },
        [this](const Error& error) { m_desk.report(error); });
}

void PictureView::present() {
    if (!leave()) return;
    std::vector<Slide> slides;
    for (const Card& card : m_cards) {
        const OutcomePart& part = card.form->record();
        Slide slide{.title = part.title, .text = part.text};
        if (card.chart) slide.chart = card.chart->chart();
        slides.push_back(std::move(slide));
    }
    (new Presentation(std::move(slides), window()))->showFullScreen();
}

}  // namespace nlc
