// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/documents/export_button.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QUrl>
#include <algorithm>

#include "models/exports/exports.h"
#include "models/offers/offers.h"
#include "models/records/columns.h"
#include "models/text/free_date.h"
#include "views/controls/labels.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostEarlier = 12;  // as many as a menu holds without scrolling

QString formatInWords(doc::Format format) { return translatedName(doc::nameOf(format).shown); }

/// Words of people's own, so that no letter of them becomes a menu's key.
QString literal(QString words) { return words.replace(u'&', u"&&"_s); }

}  // namespace

ExportButton::ExportButton(Desk& desk, const QString& table, std::vector<doc::Format> formats, bool primary,
                           QWidget* parent)
    : QPushButton(tr("Export"), parent), m_desk(desk), m_table(table), m_formats(std::move(formats)) {
    controls::dress(this, primary ? controls::Weight::Primary : controls::Weight::Plain);
    auto* choices = new QMenu(this);
    choices->setToolTipsVisible(true);
    m_earlier = new QMenu(tr("Exported before"), choices);
    m_earlier->setToolTipsVisible(true);
    setMenu(choices);
    connect(choices, &QMenu::aboutToShow, this, &ExportButton::fillMenu);
    setRecord(0, {});
}

ExportButton::~ExportButton() = default;

void ExportButton::setRecord(qint64 row, const QString& title) {
    m_row = row;
    m_title = title;
    setEnabled(row != 0);
    setToolTip(row ? tr("Export \"%1\"").arg(title) : tr("Nothing to export yet"));
}

void ExportButton::addChoice(const QString& words, std::function<void()> chosen) {
    m_choices.emplace_back(words, std::move(chosen));
}

void ExportButton::fillMenu() {
    menu()->clear();
    for (const doc::Format format : m_formats)
        menu()->addAction(tr("%1…").arg(formatInWords(format)), this, [this, format] { exportAs(format); });
    for (const auto& [words, chosen] : m_choices) menu()->addAction(words, this, chosen);
    if (std::find(m_formats.begin(), m_formats.end(), doc::Format::Email) != m_formats.end()) {
        menu()->addSeparator();
        menu()->addAction(tr("Copy for Outlook"), this, &ExportButton::copyForOutlook);
    }
    menu()->addSeparator();
    m_earlier->clear();
    addEarlier();
    menu()->addMenu(m_earlier);
}

void ExportButton::addEarlier() {
    const auto found = exportsOf(m_desk.workspace(), m_table, m_row);
    if (!found) return m_desk.report(found.error());
    for (const Export& one : *found) {
        if (m_earlier->actions().size() >= int(mostEarlier)) break;
        const auto format = doc::formatNamed(one.format);
        const QDateTime at = one.exportedAt.toLocalTime();
        QAction* again =
            m_earlier->addAction(literal(tr("%1, %2 %3, %4 → write again…")
                                             .arg(format ? formatInWords(*format) : one.format, shownDate(at.date()),
                                                  at.time().toString(u"HH:mm"_s), one.author)),
                                 this, [this, one] { writeAgain(one); });
        again->setToolTip(tr("Writes the same file again, whatever has changed since."));
    }
    m_earlier->setEnabled(!m_earlier->isEmpty());
}

Result<doc::Document> ExportButton::document() { return documentOf(m_desk.workspace(), m_table, m_row); }

void ExportButton::write(doc::Format format, std::function<void(const Written&)> then) {
    auto made = document();
    if (!made) return m_desk.report(made.error());
    m_desk.follow(Job::run<Written>(
        tr("Writing %1").arg(suggestedFileName(m_title, format)), this,
        [document = std::move(*made), format](Progress&) -> Result<Written> {
            Written written;
            auto bytes = doc::write(document, format, &written.warnings);
            if (!bytes) return tl::unexpected(bytes.error());
            written.bytes = std::move(*bytes);
            return written;
        },
        std::move(then), [this](const Error& error) { m_desk.report(error); }));
}

void ExportButton::exportAs(doc::Format format) {
    write(format, [this, format, row = m_row, name = suggestedFileName(m_title, format)](const Written& written) {
        keep(format, row, name, written);
    });
}

void ExportButton::keep(doc::Format format, qint64 row, const QString& suggestedName, const Written& written) {
    const QString path = m_desk.saveAs(window(), suggestedName, written.bytes);
    if (path.isEmpty()) return;
    QStringList news;
    if (!written.warnings.isEmpty()) news << tr("Written, but look at it first.") << written.warnings;
    if (!m_desk.workspace().isWritable())
        news << tr("Not listed under \"Exported before\": the workspace is open for reading only.");
    else if (const auto noted =
                 noteExport(m_desk.workspace(), m_table, row, format, QFileInfo(path).fileName(), written.bytes);
             !noted)
        news << noted.error().what;
    if (!news.isEmpty()) m_desk.say(news.join(u' '));
}

void ExportButton::print() {
    write(doc::Format::Pdf, [this, name = suggestedFileName(m_title, doc::Format::Pdf)](const Written& written) {
        m_desk.openInReader(name, written.bytes);
    });
}

void ExportButton::writeAgain(const Export& earlier) {
    const auto bytes = bytesOf(m_desk.workspace(), earlier);
    if (!bytes) return m_desk.report(bytes.error());
    m_desk.saveAs(window(), earlier.fileName, *bytes);
}

void ExportButton::copyForOutlook() {
    auto made = document();
    if (!made) return m_desk.report(made.error());
    struct Both {
        QByteArray html, text;
    };
    m_desk.follow(Job::run<Both>(
        tr("Copying %1").arg(m_title), this,
        [document = std::move(*made)](Progress&) -> Result<Both> {
            return doc::write(document, doc::Format::Email).and_then([&](QByteArray html) {
                return doc::write(document, doc::Format::Text).map([&](QByteArray text) {
                    return Both{std::move(html), std::move(text)};
                });
            });
        },
        [this](const Both& both) {
            auto* mime = new QMimeData;  // the clipboard owns it
            mime->setHtml(QString::fromUtf8(both.html));
            mime->setText(QString::fromUtf8(both.text));
            QApplication::clipboard()->setMimeData(mime);
            m_desk.say(tr("Copied. Paste it into a new message in Outlook."));
        },
        [this](const Error& error) { m_desk.report(error); }));
}

}  // namespace nlc
