// SPDX-License-Identifier: GPL-3.0-or-later
#define POINTERHOLDER_TRANSITION 4  // qpdf's old pointer type is not used here
#include "models/documents/pdf_print.h"

#include <QCoreApplication>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <stdexcept>

#include "models/documents/pdf_bytes.h"
#include "models/documents/pdf_surface.h"

namespace nlc::doc {
namespace {

using Object = QPDFObjectHandle;
using Page = QPDFPageObjectHelper;

constexpr double longEdge = PdfSurface::height, shortEdge = PdfSurface::width;

class Printing {
public:
    explicit Printing(QPDF& from) {
        QPDFPageDocumentHelper helper(from);
        helper.flattenAnnotations();
        m_pages = helper.getAllPages();
        m_to.emptyPDF();
    }

    int count() const { return int(m_pages.size()); }
    QPDF& written() { return m_to; }

    /// One page a side; 0 is a blank one.
    void side(int page) {
        if (page == 0) return add(Object::newDictionary(), {}, shortEdge, longEdge);
        const auto [width, height] = sizeOf(page);
        Object drawn = Object::newDictionary();
        add(drawn, put(drawn, "/P", page, 1, 0, 0, false), width, height);
    }

    /// Two pages a side, each half its size.
    void spread(int left, int right) {
        Object drawn = Object::newDictionary();
        const double half = longEdge / 2, scale = half / shortEdge;
        std::string content;
        if (left) content += put(drawn, "/L", left, scale, 0, 0, isAcross(left));
        if (right) content += put(drawn, "/R", right, scale, half, 0, isAcross(right));
        add(drawn, content, longEdge, shortEdge);
    }

private:
    std::pair<double, double> sizeOf(int page) {
        const auto box = m_pages.at(size_t(page - 1)).getMediaBox().getArrayAsRectangle();
        return {box.urx - box.llx, box.ury - box.lly};
    }
    bool isAcross(int page) {
        const auto [width, height] = sizeOf(page);
        return width > height;
    }

    /// A page as something drawn; across on an upright place it is turned.
    std::string put(Object drawn, const std::string& name, int page, double scale, double x, double y, bool turned) {
        drawn.replaceKey(name, m_to.copyForeignObject(m_pages.at(size_t(page - 1)).getFormXObjectForPage()));
        const auto number = [](double value) { return std::to_string(value) + ' '; };
        const std::string matrix =
            turned ? "0 " + number(scale) + number(-scale) + "0 " + number(x + scale * sizeOf(page).second) + number(y)
                   : number(scale) + "0 0 " + number(scale) + number(x) + number(y);
        return "q " + matrix + "cm " + name + " Do Q\n";
    }

    void add(Object drawn, const std::string& content, double width, double height) {
        Object page = m_to.makeIndirectObject(Object::parse("<< /Type /Page /Resources << >> >>"));
        page.replaceKey("/MediaBox", Object::newArray(Object::Rectangle(0, 0, width, height)));
        page.getKey("/Resources").replaceKey("/XObject", drawn);
        page.replaceKey("/Contents", Object::newStream(&m_to, content));
        QPDFPageDocumentHelper(m_to).addPage(Page(page), false);
    }

    std::vector<Page> m_pages;
    QPDF m_to;
};

}  // namespace

std::vector<int> bookletOrder(int pages) {
    const int sheets = (pages + 3) / 4, all = sheets * 4;
    const auto real = [&](int page) { return page <= pages ? page : 0; };
    std::vector<int> order;
    for (int sheet = 0; sheet < sheets; ++sheet)
        for (const int page : {all - 2 * sheet, 1 + 2 * sheet, 2 + 2 * sheet, all - 1 - 2 * sheet})
            order.push_back(real(page));
    return order;
}

Result<QByteArray> printSheets(const QByteArray& pdf, const PrintSheets& how) {
    try {
        const auto from = opened(pdf);
        Printing printing(*from);
        std::vector<int> pages = how.pages;
        for (int page = 1; how.pages.empty() && page <= printing.count(); ++page) pages.push_back(page);
        if (how.booklet) {
            const std::vector<int> order = bookletOrder(int(pages.size()));
            const auto pageAt = [&](int place) { return place == 0 ? 0 : pages[size_t(place - 1)]; };
            for (size_t i = 0; i + 1 < order.size(); i += 2) printing.spread(pageAt(order[i]), pageAt(order[i + 1]));
        } else {
            int sides = 0;
            for (const int page : pages) {
                if (how.bothSides && how.onTheRight.contains(page) && sides % 2 == 1) printing.side((++sides, 0));
                printing.side(page);
                ++sides;
            }
        }
        QPDF& to = printing.written();
        if (how.bothSides)
            to.getRoot().replaceKey("/ViewerPreferences",
                                    QPDFObjectHandle::parse(how.booklet ? "<< /Duplex /DuplexFlipShortEdge >>"
                                                                        : "<< /Duplex /DuplexFlipLongEdge >>"));
        return writtenOut(to);
    } catch (const std::exception& problem) {
        return failed(
            Error::Kind::Damaged,
            QCoreApplication::translate("documents", "The sheets could not be laid out. Nothing was written."),
            QString::fromUtf8(problem.what()));
    }
}

}  // namespace nlc::doc
