// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/label_sheet.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

#include "models/documents/fitted_text.h"
#include "models/documents/pdf_finish.h"
#include "models/documents/plain_text.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

constexpr double millimetre = 72 / 25.4, safeMargin = 3 * millimetre;

QString labelText(const char* sentence) { return QCoreApplication::translate("documents", sentence); }

QStringList saidLines(const QStringList& lines) {
    QStringList said;
    for (const QString& line : lines)
        if (const QString clean = cleanText(line).simplified(); !clean.isEmpty()) said << clean;
    return said;
}

/// Pages of labels: what is the same for addresses and badges.
class Sheets {
public:
    Sheets(const LabelLayout& layout, const QString& title, int firstPlace, PdfFonts& fonts)
        : context{fonts, {}, {}}, m_layout(layout), m_firstPlace(firstPlace) {
        m_document.title = title;
        m_surface.emplace(m_document);
    }

    PdfTextContext context;
    QStringList warnings;

    using Draw = std::function<void(PdfSurface&, const QRectF& box)>;
    /// Draws the next label, clipped: letters with many marks can reach beyond their line.
    void add(const Draw& draw) { m_labels.push_back(draw); }
    bool empty() const { return m_labels.empty(); }

    Result<QByteArray> finish() {
        m_surface->begin({.name = "Document"});
        int place = m_firstPlace;
        for (size_t i = 0; i < m_labels.size(); ++i, ++place) {
            if (place > m_layout.count()) {
                m_surface->nextPage();
                place = 1;
            }
            if (i == 0 || place == 1) beginSheet();
            cairo_t* cairo = m_surface->cairo();
            const QRectF box = m_layout.box(place);
            cairo_save(cairo);
            cairo_rectangle(cairo, box.x(), box.y(), box.width(), box.height());
            cairo_clip(cairo);
            m_labels[i](*m_surface, box);
            cairo_restore(cairo);
        }
        m_surface->end("Document");
        const auto drawn = m_surface->finish();
        if (!drawn) return drawn;
        context.tellMissing(warnings);
        return finishPdf(*drawn, m_document, m_surface->tags(), PrintSize::Actual);
    }

private:
    /// Outside the labels: a line that says which sheet this is, the document's heading on the first, and a bookmark.
    void beginSheet() {
        const int number = m_surface->page();
        const size_t sheets =
            (m_labels.size() + size_t(m_firstPlace - 1) + size_t(m_layout.count() - 1)) / size_t(m_layout.count());
        const QString sheet = labelText("sheet %1 of %2").arg(number).arg(sheets);
        const QByteArray destination = "sheet" + QByteArray::number(number);
        m_surface->destination(destination, 0, 0);
        m_surface->bookmark(0, sheet.left(1).toUpper() + sheet.mid(1), destination);
        if (m_layout.cutLines) drawCutLines();
        const QStringList said{m_document.title, QCoreApplication::translate("Names", m_layout.shown), sheet,
                               labelText("print at actual size (100%)")};
        // Printers leave about 4 mm of the paper free; marks to cut at stand 3 mm out of the cards.
        const double above = m_layout.cutLines ? 6.9 : 4.1;
        const double x = (m_layout.left + 3) * millimetre, y = std::min(m_layout.top - above, 10.0) * millimetre;
        const PdfText line(context, {Run{.text = said.join(u" · "_s)}}, {6.5, light.muted}, PdfSurface::width - 2 * x);
        line.draw(*m_surface, x, y, {.name = number == 1 ? "H1" : "NonStruct"}, 0, 1);
    }

    /// Hairlines along the cards and, stronger, where a blade is set: at the ends, outside the cards.
    void drawCutLines() {
        constexpr double hairline = 0.4, tick = 3 * millimetre;
        const QRectF grid = m_layout.box(1).united(m_layout.box(m_layout.count()));
        const PdfSurface::Tagged artifact(*m_surface, {.name = "NonStruct"});
        const auto upright = [&](double x) {
            m_surface->fillRectangle({x - hairline / 2, grid.top(), hairline, grid.height()}, light.line);
            for (const double y : {grid.top() - tick, grid.bottom()})
                m_surface->fillRectangle({x - hairline / 2, y, hairline, tick}, light.muted);
        };
        const auto level = [&](double y) {
            m_surface->fillRectangle({grid.left(), y - hairline / 2, grid.width(), hairline}, light.line);
            for (const double x : {grid.left() - tick, grid.right()})
                m_surface->fillRectangle({x, y - hairline / 2, tick, hairline}, light.muted);
        };
        for (int column = 0; column <= m_layout.columns; ++column)
            upright(grid.left() + column * m_layout.acrossPitch * millimetre);
        for (int row = 0; row <= m_layout.rows; ++row) level(grid.top() + row * m_layout.downPitch * millimetre);
    }

    const LabelLayout& m_layout;
    int m_firstPlace;
    Document m_document;
    std::optional<PdfSurface> m_surface;
    std::vector<Draw> m_labels;
};

tl::unexpected<Error> nothingToWrite() {
    return failed(Error::Kind::Invalid,
                  labelText("There is nothing to print: no label has any words. Choose whom the labels are for."));
}

Result<> placeOn(const LabelLayout& layout, int firstPlace) {
    if (firstPlace >= 1 && firstPlace <= layout.count()) return {};
    return tl::unexpected(
        Error{Error::Kind::Invalid,
              labelText("A sheet has %1 labels. Choose a first label from 1 to %1.").arg(layout.count()),
              {},
              u"firstPlace"_s});
}

QString shortName(const QString& name) { return name.size() <= 40 ? name : name.left(39).trimmed() + u'…'; }

QString emptyWarning(size_t number) { return labelText("Label %1 has no words and was left out.").arg(number + 1); }

QString cutWarning(size_t number, const QString& name) {
    return labelText("Label %1, “%2”, holds more than fits: its end was cut off.").arg(number + 1).arg(shortName(name));
}

/// At this size six lines of a usual address fill a label.
FittingStyle addressStyle(const QSizeF& room) {
    constexpr double lines = 6, lineHeight = 1.362, letters = 28, letterWidth = 0.5;
    const double leading = room.height() < 60 ? 0.86 : 0.92;
    const double size =
        std::min(room.height() / (lines * lineHeight * leading), room.width() / (letters * letterWidth));
    const double largest = std::clamp(std::floor(size * 2) / 2, 7.0, 16.0);
    return {largest, largest * 0.8, 6, light.text, false, leading};
}

/// Before the postcode, which stands last, is cut off, all after the name runs on.
FittedText fittedAddress(PdfTextContext& context, const QStringList& lines, const FittingStyle& style,
                         const QSizeF& room) {
    FittedText text = fitted(context, lines, style, room);
    if (!text.cut || lines.size() < 3) return text;
    return fitted(context, {lines.first(), lines.mid(1).join(u", "_s)}, style, room);
}

/// A badge's parts have a share each of the room above its foot.
class BadgeLook {
public:
    BadgeLook(Sheets& sheets, const QSizeF& size, const QString& foot) : m_sheets(sheets) {
        const double inset = std::max(safeMargin, size.height() * 0.11);
        m_inside = QRectF(QPointF(0, 0), size).adjusted(inset, inset, -inset, -inset);
        if (foot.isEmpty()) return;
        m_foot = fitted(sheets.context, {foot}, {8.5, 7, 6, light.muted}, {m_inside.width(), 24});
        if (m_foot->cut)
            sheets.warnings
                << labelText("“%1” is too long for the foot of a badge: its end was cut off.").arg(shortName(foot));
    }

    void add(size_t number, const QStringList& texts) {
        struct Part {
            FittingStyle style;
            double share;   ///< the most it may take of the room that is left
            double before;  ///< gap
        };
        static constexpr Part parts[] = {{{28, 20, 10, light.text, true}, 0.56, 0},
                                         {{13, 11, 8, light.text}, 0.6, 6},
                                         {{11, 10, 8, light.muted}, 1, 3}};
        double left = m_inside.height() - barHeight - barGap - (m_foot ? m_foot->text.height() + footGap : 0);
        std::vector<std::pair<PdfText, double>> laid;  // and the gap before
        bool cut = false;
        for (int i = 0; i < 3; ++i) {
            if (texts[i].isEmpty()) continue;
            const double before = laid.empty() ? 0 : parts[i].before;
            left -= before;
            const auto text =
                fitted(m_sheets.context, {texts[i]}, parts[i].style, {m_inside.width(), left * parts[i].share});
            left -= text.text.height();
            laid.emplace_back(text.text, before);
            cut = cut || text.cut;
        }
        const auto said = std::find_if(texts.begin(), texts.end(), [](const QString& text) { return !text.isEmpty(); });
        if (cut) m_sheets.warnings << cutWarning(number, *said);
        m_sheets.add([laid, inside = m_inside, foot = m_foot](PdfSurface& surface, const QRectF& box) {
            const PdfSurface::Tagged section(surface, {.name = "Sect"});
            const double x = box.x() + inside.x();
            double y = box.y() + inside.y();
            {
                const PdfSurface::Tagged artifact(surface, {.name = "NonStruct"});
                surface.fillRectangle({x, y, barWidth, barHeight}, light.accent);
            }
            y += barHeight + barGap;
            for (const auto& [text, before] : laid) {
                y += before;
                text.draw(surface, x, y, {.name = "P"});
                y += text.height();
            }
            if (foot) foot->text.draw(surface, x, box.y() + inside.bottom() - foot->text.height(), {.name = "P"});
        });
    }

private:
    static constexpr double barWidth = 34, barHeight = 3, barGap = 6, footGap = 9;
    Sheets& m_sheets;
    QRectF m_inside;  ///< from the badge's corner
    std::optional<FittedText> m_foot;
};

}  // namespace

const LabelLayout* labelLayoutCoded(const QString& code) {
    const auto found = std::find_if(labelLayouts.begin(), labelLayouts.end(), [&](const LabelLayout& layout) {
        return code.compare(QLatin1StringView(layout.code), Qt::CaseInsensitive) == 0;
    });
    return found == labelLayouts.end() ? nullptr : &*found;
}

Result<QByteArray> writeLabels(const LabelLayout& layout, const std::vector<Label>& labels, int firstPlace,
                               QStringList* warnings) {
    if (const auto place = placeOn(layout, firstPlace); !place) return tl::unexpected(place.error());
    auto fonts = PdfFonts::open(Document().language);
    if (!fonts) return tl::unexpected(fonts.error());
    Sheets sheets(layout, labelText("Address labels"), firstPlace, *fonts);
    const QSizeF size = layout.box(1).size();
    const double inset = std::clamp(size.width() * 0.07, safeMargin, 7 * millimetre);
    const QSizeF room(size.width() - 2 * inset, size.height() - 2 * safeMargin);
    const FittingStyle style = addressStyle(room);
    for (size_t i = 0; i < labels.size(); ++i) {
        const QStringList lines = saidLines(labels[i].lines);
        if (lines.isEmpty()) {
            sheets.warnings << emptyWarning(i);
            continue;
        }
        const FittedText text = fittedAddress(sheets.context, lines, style, room);
        if (text.cut) sheets.warnings << cutWarning(i, lines.first());
        sheets.add([text = text.text, inset](PdfSurface& surface, const QRectF& box) {
            text.draw(surface, box.x() + inset, box.center().y() - text.height() / 2, {.name = "P"});
        });
    }
    if (sheets.empty()) return nothingToWrite();
    auto pdf = sheets.finish();
    if (pdf && warnings) *warnings << sheets.warnings;
    return pdf;
}

Result<QByteArray> writeBadges(const LabelLayout& layout, const std::vector<Badge>& badges, const QString& foot,
                               int firstPlace, QStringList* warnings) {
    if (layout.use != LabelLayout::Use::Badge)
        return tl::unexpected(Error{Error::Kind::Invalid,
                                    labelText("These labels are for addresses and too small for a badge. Choose a "
                                              "sheet of name badges."),
                                    {},
                                    u"layout"_s});
    if (const auto place = placeOn(layout, firstPlace); !place) return tl::unexpected(place.error());
    auto fonts = PdfFonts::open(Document().language);
    if (!fonts) return tl::unexpected(fonts.error());
    Sheets sheets(layout, labelText("Name badges"), firstPlace, *fonts);
    BadgeLook look(sheets, layout.box(1).size(), cleanText(foot).simplified());
    for (size_t i = 0; i < badges.size(); ++i) {
        QStringList texts{badges[i].name, badges[i].second, badges[i].third};
        for (QString& text : texts) text = cleanText(text).simplified();
        if (saidLines(texts).isEmpty())
            sheets.warnings << emptyWarning(i);
        else
            look.add(i, texts);
    }
    if (sheets.empty()) return nothingToWrite();
    auto pdf = sheets.finish();
    if (pdf && warnings) *warnings << sheets.warnings;
    return pdf;
}

}  // namespace nlc::doc
