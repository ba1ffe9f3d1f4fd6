// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/bulletins/bulletin_preview.h"

#include <QButtonGroup>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

#include "models/documents/html_writer.h"
#include "views/controls/labels.h"
#include "views/documents/document_view.h"

namespace nlc {

using namespace Qt::StringLiterals;
using controls::Weight;

namespace {

constexpr int measurePause = 400;  // ms after the last change
constexpr int nearlyFull = 90;     // KB: time to think of shortening

}  // namespace

BulletinPreview::BulletinPreview(Workspace& workspace, QWidget* parent)
    : QFrame(parent),
      m_workspace(workspace),
      m_view(new DocumentView(DocumentView::Paper::Wide)),
      m_size(controls::label({}, theme::Text::Body, true)) {
    setObjectName(u"card"_s);
    auto* wide = controls::button(tr("Wide"), Weight::Toggle);
    auto* phone = controls::button(tr("Phone"), Weight::Toggle);
    auto* dark = controls::button(tr("Dark"), Weight::Toggle);
    wide->setToolTip(tr("As an e-mail on a wide screen"));
    phone->setToolTip(tr("As an e-mail on a phone"));
    dark->setToolTip(tr("As an e-mail program in dark colours shows it"));
    auto* paper = new QButtonGroup(this);
    paper->addButton(wide);
    paper->addButton(phone);
    wide->setChecked(true);
    connect(phone, &QPushButton::toggled, this,
            [this](bool on) { m_view->setPaper(on ? DocumentView::Paper::Phone : DocumentView::Paper::Wide); });
    connect(dark, &QPushButton::toggled, m_view, &DocumentView::setDark);
    connect(m_view, &DocumentView::linkActivated, this, &BulletinPreview::linkActivated);
    m_size->setToolTip(
        tr("Mail programs cut off what is longer than %1 KB. Pictures do not count.").arg(mostKilobytes));
    m_view->setAccessibleName(tr("Preview of the bulletin"));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(theme::m - 2, theme::m - 2, theme::m - 2, theme::m - 2);
    top->setSpacing(theme::s);
    for (auto* button : {wide, phone, dark}) top->addWidget(button);
    top->addStretch();
    top->addWidget(m_size);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(controls::line());
    column->addWidget(m_view, 1);
    m_measure.setSingleShot(true);
    m_measure.setInterval(measurePause);
    connect(&m_measure, &QTimer::timeout, this, &BulletinPreview::measure);
}

void BulletinPreview::setIssue(const Issue& issue) {
    if (issue.bulletin.id != m_bulletin) m_pictures.clear();
    m_bulletin = issue.bulletin.id;
    const auto publisher = publisherOf(m_workspace);
    m_document = bulletinDocument(issue, publisher.value_or(Publisher{}), [this](Id<Picture> picture) {
        auto known = m_pictures.find(picture.value);
        if (known == m_pictures.end())
            known = m_pictures.insert(picture.value, pictureBytes(m_workspace, picture).value_or(QByteArray()));
        return *known;
    });
    m_view->setDocument(m_document);
    if (!m_wanted.isEmpty()) m_view->showAnchor(std::exchange(m_wanted, {}));
    m_measure.start();
}

void BulletinPreview::showItem(Id<BulletinItem> item) {
    // A new item is in the model before it is in the preview: then the next document shows it.
    if (m_document.blocks.empty()) return;  // just opened: a bulletin begins at its top
    const QString anchor = anchorOf(item);
    const bool there = std::any_of(m_document.blocks.begin(), m_document.blocks.end(), [&](const doc::Block& block) {
        const auto* heading = std::get_if<doc::Heading>(&block.is);
        return heading && heading->anchor == anchor;
    });
    m_wanted = there ? QString() : anchor;
    if (there) m_view->showAnchor(anchor);
}

void BulletinPreview::measure() {
    if (m_job) m_job->cancel();
    m_job = Job::run<qsizetype>(
        tr("Measuring the bulletin"), this,
        [document = m_document](Progress&) -> Result<qsizetype> { return doc::writeMailBody(document).html.size(); },
        [this](qsizetype bytes) {
            const int kilobytes = int((bytes + 1023) / 1024);
            m_size->setText(tr("%1 KB of %2").arg(kilobytes).arg(mostKilobytes));
            controls::setTone(m_size, kilobytes > mostKilobytes ? u"late"_s
                                      : kilobytes > nearlyFull  ? u"soon"_s
                                                                : u"muted"_s);
        },
        [](const Error&) {});
}

}  // namespace nlc
