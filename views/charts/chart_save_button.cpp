// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_save_button.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>

#include "models/transfer/xlsx_writer.h"
#include "views/charts/chart_view.h"
#include "views/controls/labels.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

constexpr double widthOfPicture = 720, tallestPicture = 1000;  // points: a slide's

ChartPictureOptions ofFile(PictureFormat format) {
    return {.width = widthOfPicture, .tallest = tallestPicture, .format = format};
}

}  // namespace

QString fileNameFrom(const QString& title, const QString& ending) {
    constexpr qsizetype longest = 80;
    QString name = title.left(longest).trimmed();
    for (const QChar sign : u"/\\:*?\"<>|"_s) name.replace(sign, u'-');
    return name + u'.' + ending;
}

ChartSaveButton::ChartSaveButton(Desk& desk, ChartView& view, std::function<OutTable()> table, QWidget* parent)
    : QPushButton(tr("Save"), parent), m_desk(desk), m_view(view), m_table(std::move(table)) {
    controls::dress(this, controls::Weight::Plain);
    setToolTip(tr("Save this chart as a picture or as a table"));
    auto* choices = new QMenu(this);
    choices->addAction(tr("Picture (PNG)…"), this, [this] { save(PictureFormat::Png); });
    choices->addAction(tr("Drawing that can be enlarged (SVG)…"), this, [this] { save(PictureFormat::Svg); });
    choices->addAction(tr("Table (CSV)…"), this, [this] { saveTable(false); });
    choices->addAction(tr("Table (Excel)…"), this, [this] { saveTable(true); });
    choices->addSeparator();
    choices->addAction(tr("Copy the picture"), this, &ChartSaveButton::copyPicture);
    choices->addAction(tr("Copy the table"), this, &ChartSaveButton::copyTable);
    setMenu(choices);
}

OutTable ChartSaveButton::table() const { return m_table ? m_table() : outTableOf(m_view.chart()); }

QString ChartSaveButton::nameFor(const QString& ending) const {
    const QString title = ending == u"csv" || ending == u"xlsx" ? table().title : titleOf(m_view.chart());
    return fileNameFrom(title.isEmpty() ? tr("Chart") : title, ending);
}

void ChartSaveButton::save(PictureFormat format) {
    const auto bytes = drawn(m_view.chart(), ofFile(format));
    if (!bytes) return m_desk.report(bytes.error());
    m_desk.saveAs(window(), nameFor(format == PictureFormat::Png ? u"png"_s : u"svg"_s), *bytes);
}

void ChartSaveButton::saveTable(bool asExcel) {
    if (!asExcel) {
        m_desk.saveAs(window(), nameFor(u"csv"_s), csvOf(table()));
        return;
    }
    const auto bytes = xlsxOf(table());
    if (!bytes) return m_desk.report(bytes.error());
    m_desk.saveAs(window(), nameFor(u"xlsx"_s), *bytes);
}

void ChartSaveButton::copyPicture() {
    const auto bytes = drawn(m_view.chart(), ofFile(PictureFormat::Png));
    if (!bytes) return m_desk.report(bytes.error());
    auto* mime = new QMimeData;
    mime->setImageData(QImage::fromData(*bytes));
    mime->setText(altOf(m_view.chart()));
    QApplication::clipboard()->setMimeData(mime);
    m_desk.say(tr("The picture is on the clipboard, with its description as text."));
}

void ChartSaveButton::copyTable() {
    const OutTable out = table();
    QStringList lines, head;
    for (const OutColumn& column : out.columns) head << column.heading;
    lines << head.join(u'\t');
    for (const QVariantList& row : out.rows) {
        QStringList cells;
        for (const QVariant& cell : row) cells << cellText(cell).replace(u'\t', u' ');
        lines << cells.join(u'\t');
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
    m_desk.say(tr("The table is on the clipboard."));
}

}  // namespace nlc
