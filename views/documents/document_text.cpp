// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/documents/document_text.h"

#include <QBuffer>
#include <QImageReader>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>
#include <QUrl>
#include <functional>
#include <utility>

#include "models/documents/picture_file.h"
#include "models/documents/plain_text.h"
#include "models/documents/prepared.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

// Measures of a document, as parts of its running text's size; those of the e-mail writer.
constexpr double headings[7] = {0, 1.625, 1.25, 1.0625, 1, 1, 1};
constexpr double aboveHeading = 1.25, aboveSmallHeading = 0.9, belowHeading = 0.4, belowParagraph = 0.7,
                 belowItem = 0.3;
constexpr double insideBanner = 1.25, insideCallOut = 0.8, insideButton = 0.45, besideButton = 1.0;
constexpr int textLineHeight = 125, headingLineHeight = 110;  // per cent of the font's own

class Writer {
public:
    Writer(const DocumentLook& look, ShownPictures& pictures)
        : m_look(look), m_earlier(pictures), m_body(look.font.pixelSize()) {
        m_made.text = std::make_unique<QTextDocument>();
        QTextDocument& text = *m_made.text;
        text.setUndoRedoEnabled(false);
        text.setDefaultFont(look.font);
        text.setDocumentMargin(0);
        text.setIndentWidth(em(1.5));
        QTextFrameFormat root = text.rootFrame()->frameFormat();
        root.setLeftMargin(look.side);
        root.setRightMargin(look.side);
        root.setTopMargin(look.banner ? em(insideBanner) : 0);  // Qt leaves out the first block's own
        root.setBottomMargin(look.banner ? em(1) : 0);
        text.rootFrame()->setFrameFormat(root);
        m_cursor = QTextCursor(&text);
    }

    DocumentText write(const doc::Document& document) {
        m_cursor.beginEditBlock();
        if (m_look.banner)
            banner(document);
        else if (!document.title.isEmpty())
            heading(1, {{document.title}});
        add(document.blocks);
        if (m_look.banner && !document.footer.isEmpty()) {
            (*this)(doc::Rule{});
            line(document.footer, m_body * 0.9, m_look.muted);
        }
        if (m_fresh) closeFresh();
        m_cursor.endEditBlock();
        m_earlier = m_shown;
        return std::move(m_made);
    }

    void operator()(const doc::Heading& given) {
        heading(given.level, given.text);
        if (!given.anchor.isEmpty()) m_made.anchors.emplace_back(given.anchor, m_cursor.block().position());
    }
    void operator()(const doc::Paragraph& paragraph) {
        block(0, m_depth > 0 ? belowItem : belowParagraph);
        runs(paragraph.text, plain());
    }
    void operator()(const doc::List& list) {
        ++m_depth;
        QTextListFormat format;
        format.setIndent(1);
        format.setStyle(list.ordered  ? QTextListFormat::ListDecimal
                        : m_depth % 2 ? QTextListFormat::ListDisc
                                      : QTextListFormat::ListCircle);
        QTextList* items = nullptr;
        for (const doc::Blocks& item : list.items) {
            m_beginItem = [&] {
                if (items)
                    items->add(m_cursor.block());
                else
                    items = m_cursor.createList(format);
            };
            add(item);
            m_beginItem = {};
        }
        if (--m_depth == 0) m_gap = em(belowParagraph);
    }
    void operator()(const doc::Table& table) {
        if (!table.caption.isEmpty()) {
            block(0, belowHeading);
            m_cursor.insertText(table.caption, strong());
        }
        QTextTableFormat format;
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setBorder(0);
        format.setCellSpacing(0);
        format.setCellPadding(0);
        format.setTopMargin(takeAbove(0));
        format.setLeftMargin(m_inset);
        format.setRightMargin(m_inset);
        format.setHeaderRowCount(1);
        format.setBottomMargin(em(1));
        QTextTable* made = m_cursor.insertTable(int(table.rows.size()) + 1, int(table.head.size()), format);
        begun(made->cellAt(0, 0).firstCursorPosition().block());
        for (int column = 0; column < made->columns(); ++column) {
            cell(made->cellAt(0, column), table.head[size_t(column)], true);
            for (int row = 1; row < made->rows(); ++row)
                cell(made->cellAt(row, column), table.rows[size_t(row - 1)][size_t(column)], false);
        }
        m_cursor.setPosition(made->lastPosition() + 1);
        m_fresh = true;  // the block after a table is there already
        m_gap = 0;       // the table brings its own
    }
    void operator()(const doc::CallOut& callOut) {
        const bool action = callOut.tone == doc::CallOut::Tone::Action;
        ground({.kind = DocumentGround::Kind::CallOut,
                .pad = em(insideCallOut),
                .fill = action ? m_look.action : m_look.info,
                .edge = action ? m_look.actionEdge : m_look.infoEdge},
               em(1), [&] { add(callOut.blocks); });
        m_gap = em(belowParagraph);
    }
    void operator()(const doc::Picture& picture) {
        const QImage image = shown(picture.bytes);
        if (image.isNull() && picture.alt.isEmpty()) return;
        block(0, belowParagraph);
        if (image.isNull()) {
            QTextCharFormat words = plain();
            words.setFontItalic(true);
            m_cursor.insertText(picture.alt, words);
        } else {
            const QString name = u"picture:%1"_s.arg(++m_pictures);
            m_made.text->addResource(QTextDocument::ImageResource, QUrl(name), image);
            QTextImageFormat format;
            format.setName(name);
            format.setWidth(image.width() / image.devicePixelRatio());
            format.setHeight(image.height() / image.devicePixelRatio());
            format.setProperty(QTextFormat::ImageAltText, picture.alt);
            format.setToolTip(picture.alt);
            m_cursor.insertImage(format);
            m_made.hasPictures = true;
        }
        if (!doc::plainText(picture.caption).isEmpty()) {
            m_gap = em(belowItem);
            QTextCharFormat quiet = sized(m_body * 0.9);
            quiet.setForeground(m_look.muted);
            block(0, belowParagraph);
            runs(picture.caption, quiet);
        }
    }
    void operator()(const doc::Button& button) {
        ground({.kind = DocumentGround::Kind::Button,
                .pad = em(insideButton),
                .beside = em(besideButton),
                .fill = m_look.button,
                .edge = {},
                .link = button.url},
               em(besideButton), [&] {
                   block(0.2, 1);
                   QTextCharFormat format = strong();
                   format.setForeground(m_look.onButton);
                   format.setAnchor(true);
                   format.setAnchorHref(button.url);
                   m_cursor.insertText(button.text, format);
               });
        m_gap = em(1);
    }
    void operator()(const doc::PageBreak&) {}  // a screen has no pages
    void operator()(const doc::Rule&) {
        block(1, 1);
        QTextBlockFormat thin = m_cursor.blockFormat();
        thin.setLineHeight(1, QTextBlockFormat::FixedHeight);
        m_cursor.setBlockFormat(thin);
        const int at = m_cursor.block().position();
        m_made.grounds.push_back(
            {.kind = DocumentGround::Kind::Rule, .first = at, .last = at, .fill = m_look.line, .edge = {}});
    }

private:
    int em(double part) const { return qRound(part * m_body); }

    void add(const doc::Blocks& blocks) {
        for (const doc::Block& each : blocks) std::visit(*this, each.is);
    }

    QTextCharFormat plain() const {
        QTextCharFormat format;
        format.setForeground(m_look.text);
        return format;
    }
    QTextCharFormat strong() const {
        QTextCharFormat format = plain();
        format.setFontWeight(QFont::Bold);
        return format;
    }
    QTextCharFormat sized(double pixels) const {
        QTextCharFormat format = plain();
        format.setProperty(QTextFormat::FontPixelSize, qRound(pixels));
        return format;
    }

    /// Distances are kept by hand, all above a block: what Qt makes of two margins that meet cannot hold a ground's
    /// padding.
    int takeAbove(double above) {
        const int taken = (m_begun ? qMax(em(above), m_gap) : 0) + m_pad;
        m_pad = m_gap = 0;
        m_begun = true;
        return taken;
    }
    void begun(const QTextBlock& first) {
        if (m_groundBegins < 0) m_groundBegins = first.position();
        if (auto begin = std::exchange(m_beginItem, {})) begin();
    }
    /// Starts a block; `above` and `below` in parts of the text's size.
    void block(double above, double below, int height = textLineHeight) {
        QTextBlockFormat format;
        format.setTopMargin(takeAbove(above));
        format.setLeftMargin(m_inset);
        format.setRightMargin(m_inset);
        format.setLineHeight(height, QTextBlockFormat::ProportionalHeight);
        if (m_depth > 0) format.setIndent(m_beginItem ? m_depth - 1 : m_depth);
        if (m_fresh)
            m_cursor.setBlockFormat(format);
        else
            m_cursor.insertBlock(format);
        m_cursor.setBlockCharFormat(plain());  // of a list's marks
        m_fresh = false;
        m_gap = em(below);
        begun(m_cursor.block());
    }
    /// A block that nothing came into stays, and must not take a line's room.
    void closeFresh() {
        QTextBlockFormat thin;
        thin.setLineHeight(1, QTextBlockFormat::FixedHeight);
        m_cursor.setBlockFormat(thin);
        m_fresh = false;
    }

    void heading(int level, const doc::Runs& text) {
        QTextCharFormat format = sized(headings[level] * m_body);
        format.setFontWeight(QFont::Bold);
        block(level <= 2 ? aboveHeading : aboveSmallHeading, belowHeading, headingLineHeight);
        QTextBlockFormat named = m_cursor.blockFormat();
        named.setHeadingLevel(level);
        m_cursor.setBlockFormat(named);
        runs(text, format);
    }
    void line(const QString& text, double pixels, const QColor& colour, bool bold = false) {
        if (text.isEmpty()) return;
        QTextCharFormat format = sized(pixels);
        format.setForeground(colour);
        if (bold) format.setFontWeight(QFont::Bold);
        block(0, 0.15, headingLineHeight);
        m_cursor.insertText(text, format);
    }
    void banner(const doc::Document& document) {
        if (document.publisher.isEmpty() && document.title.isEmpty() && document.dateline.isEmpty()) {
            m_pad = 0;
            return;
        }
        m_pad = 0;
        ground({.kind = DocumentGround::Kind::Banner, .pad = em(insideBanner), .fill = m_look.button, .edge = {}}, 0,
               [&] {
                   line(document.publisher, m_body * 0.9375, m_look.onButton);
                   line(document.title, m_body * headings[1], m_look.onButton, true);
                   line(document.dateline, m_body * 0.9375, m_look.onButton);
               });
        m_gap = em(0.6);
    }

    /// Runs `inside` with room for a ground around what it writes.
    void ground(DocumentGround made, int inset, const std::function<void()>& inside) {
        const int outerInset = std::exchange(m_inset, m_inset + inset);
        const int pad = made.pad;
        m_pad += pad;
        m_groundBegins = -1;
        inside();
        if (m_fresh) closeFresh();
        made.first = m_groundBegins;
        made.last = m_cursor.block().position();
        if (made.first >= 0) m_made.grounds.push_back(std::move(made));
        m_inset = outerInset;
        m_pad = pad;
    }

    void runs(const doc::Runs& text, const QTextCharFormat& base) {
        for (const doc::Run& run : text) {
            QTextCharFormat format = base;
            if (run.strong) format.setFontWeight(QFont::Bold);
            if (run.emphasis) format.setFontItalic(true);
            if (run.code) {
                format.setFontFamilies({u"Consolas"_s, u"monospace"_s});
                format.setBackground(m_look.code);
            }
            if (!run.link.isEmpty()) {
                format.setAnchor(true);
                format.setAnchorHref(run.link);
                format.setForeground(m_look.accent);
                format.setFontUnderline(true);
            }
            m_cursor.insertText(run.breakAfter ? run.text + QChar(QChar::LineSeparator) : run.text, format);
        }
    }

    void cell(const QTextTableCell& where, const doc::Runs& text, bool head) {
        QTextTableCell changed = where;
        QTextTableCellFormat format;
        format.setPadding(em(0.4));
        format.setLeftPadding(where.column() == 0 ? 0 : em(0.5));
        format.setBottomBorder(1);
        format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBottomBorderBrush(m_look.line);
        changed.setFormat(format);
        QTextCursor outside = std::exchange(m_cursor, where.firstCursorPosition());
        runs(text, head ? strong() : plain());
        m_cursor = outside;
    }

    QImage shown(const QByteArray& bytes) {
        if (const auto again = m_shown.constFind(bytes); again != m_shown.constEnd()) return *again;
        QImage image;
        if (const auto file = doc::PictureFile::read(bytes)) {
            const int width = qMin(file->size.width(), m_look.width - 2 * m_inset);
            const QSize size(width, qMax(1, qRound(double(file->size.height()) * width / qMax(1, file->size.width()))));
            const QSize pixels = size * m_look.ratio;
            image = m_earlier.value(bytes);
            if (image.size() != pixels) image = read(bytes, *file, pixels);
            if (!image.isNull()) image.setDevicePixelRatio(m_look.ratio);
        }
        m_shown.insert(bytes, image);
        return image;
    }
    static QImage read(const QByteArray& bytes, const doc::PictureFile& file, const QSize& pixels) {
        QBuffer buffer;
        buffer.setData(bytes);
        QImageReader reader(&buffer, file.jpeg ? "jpeg" : "png");
        reader.setAutoTransform(true);
        const QImage whole = reader.read();
        return whole.isNull() ? whole : whole.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }

    const DocumentLook& m_look;
    ShownPictures &m_earlier, m_shown;
    double m_body;
    DocumentText m_made;
    QTextCursor m_cursor;
    int m_pictures = 0;
    bool m_fresh = true;   ///< the cursor is in a block without content
    bool m_begun = false;  ///< something stands above
    int m_gap = 0;         ///< wanted below what was written last
    int m_pad = 0;         ///< room for grounds that end or begin here
    int m_inset = 0;       ///< within a ground
    int m_depth = 0;       ///< of lists
    int m_groundBegins = -1;
    std::function<void()> m_beginItem;
};

}  // namespace

DocumentText documentText(const doc::Document& document, const DocumentLook& look, ShownPictures& pictures) {
    return Writer(look, pictures).write(doc::prepared(document));
}

}  // namespace nlc
