// SPDX-License-Identifier: GPL-3.0-or-later
#define POINTERHOLDER_TRANSITION 4  // qpdf's old pointer type is not used here
#include "models/documents/pdf_binder.h"

#include <QCoreApplication>
#include <future>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <stdexcept>

#include "models/documents/pdf_bytes.h"
#include "models/documents/pdf_finish.h"
#include "models/documents/pdf_graft.h"
#include "models/documents/pdf_links.h"
#include "models/documents/pdf_text.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

using Object = QPDFObjectHandle;
using Page = QPDFPageObjectHelper;

constexpr double labelRoom = 26;  ///< points at the foot of each bound page, for its label

Object real(double value) { return Object::newReal(value, 3); }

/// Where a page's content comes to stand on its sheet.
struct Placed {
    double sheetWidth, sheetHeight, scale, x, y;
    std::pair<double, double> at(double left, double top) const { return {x + scale * left, y + scale * top}; }
};

Object::Rectangle boxOf(Page& page) {
    const auto box = [&](const char* key) {
        Object found = page.getAttribute(key, false);
        return found.isRectangle() ? found.getArrayAsRectangle() : Object::Rectangle(0, 0, 0, 0);
    };
    Object::Rectangle media = box("/MediaBox"), crop = box("/CropBox");
    const auto empty = [](const Object::Rectangle& r) { return r.urx - r.llx < 1 || r.ury - r.lly < 1; };
    if (empty(media)) media = Object::Rectangle(0, 0, PdfSurface::width, PdfSurface::height);
    if (empty(crop)) return media;
    const Object::Rectangle both(std::max(media.llx, crop.llx), std::max(media.lly, crop.lly),
                                 std::min(media.urx, crop.urx), std::min(media.ury, crop.ury));
    return empty(both) ? media : both;
}

Placed placed(const Object::Rectangle& box) {
    const double width = box.urx - box.llx, height = box.ury - box.lly;
    const bool across = width > height;
    Placed placed{across ? PdfSurface::height : PdfSurface::width, across ? PdfSurface::width : PdfSurface::height, 1,
                  0, 0};
    placed.scale = std::min({1.0, placed.sheetWidth / width, (placed.sheetHeight - labelRoom) / height});
    placed.x = (placed.sheetWidth - placed.scale * width) / 2 - placed.scale * box.llx;
    placed.y = placed.sheetHeight - placed.scale * box.ury;
    return placed;
}

/// A link may lead to a page or to the web; what could run something goes.
void makeHarmless(Object annotation) {
    annotation.removeKey("/AA");
    Object action = annotation.getKey("/A");
    if (!action.isDictionary()) return;
    Object kind = action.getKey("/S"), address = action.getKey("/URI");
    action.removeKey("/Next");
    const std::string web = address.isString() ? address.getUTF8Value() : std::string();
    const bool harmless = kind.isNameAndEquals("/URI") &&
                          (web.starts_with("http://") || web.starts_with("https://") || web.starts_with("mailto:"));
    if (!harmless) annotation.removeKey("/A");
}

/// Numbers that are pairs of x and y.
void move(Object annotation, const char* key, const Placed& to) {
    Object numbers = annotation.getKey(key);
    if (!numbers.isArray() || numbers.getArrayNItems() % 2 != 0) return;
    std::vector<Object> moved;
    for (int i = 0; i < numbers.getArrayNItems(); i += 2) {
        Object left = numbers.getArrayItem(i), top = numbers.getArrayItem(i + 1);
        if (!left.isNumber() || !top.isNumber()) return;
        const auto [x, y] = to.at(left.getNumericValue(), top.getNumericValue());
        moved.push_back(real(x));
        moved.push_back(real(y));
    }
    annotation.replaceKey(key, Object::newArray(moved));
}

class Binder {
public:
    explicit Binder(const Binding& binding)
        : m_binding(binding),
          m_pdf(opened(binding.front)),
          m_pages(*m_pdf),
          m_forms(*m_pdf),
          m_graft(*m_pdf),
          m_front(m_pdf->getAllPages().size()) {}
    /// To let go of thousands of objects takes as long as to read them: those of the parts beside those of the whole.
    ~Binder() {
        const auto beside =
            std::async(std::launch::async, [sources = std::move(m_sources)]() mutable { sources.clear(); });
        m_pdf.reset();
    }
    Binder(const Binder&) = delete;
    Binder& operator=(const Binder&) = delete;

    Result<BoundPdf> bind(const std::function<bool(int, int)>& goOn) {
        if (auto stamped = stampAll(); !stamped) return tl::unexpected(stamped.error());
        const int total = int(m_binding.parts.size());
        std::future<std::unique_ptr<QPDF>> next;
        for (int i = 0; i < total; ++i) {
            if (goOn && !goOn(i, total)) return stopped();
            m_sources.push_back(i == 0 ? read(0) : next.get());
            // The next one is read while this one is bound.
            if (i + 1 < total) next = std::async(std::launch::async, [this, i] { return read(size_t(i) + 1); });
            add(m_binding.parts[size_t(i)], *m_sources.back());
        }
        leadOn();
        addBookmarks();
        m_graft.finish();
        describeFinished(*m_pdf, m_binding.about, m_claims && m_bound.untagged.isEmpty());
        if (goOn && !goOn(total, total)) return stopped();
        qsizetype expected = m_binding.front.size() + m_labelBytes.size();
        for (const BoundPart& part : m_binding.parts) expected += part.pdf.size();
        m_bound.pdf = writtenOut(*m_pdf, expected);
        m_bound.pages = int(m_pdf->getAllPages().size());
        return std::move(m_bound);
    }

private:
    static tl::unexpected<Error> stopped() {
        return failed(Error::Kind::Cancelled,
                      QCoreApplication::translate("documents", "Stopped. Nothing was written."));
    }

    /// The labels of all parts, a page each, drawn as all else is, in our own font.
    Result<> stampAll() {
        Document labels;
        labels.title = m_binding.about.title;
        labels.language = m_binding.about.language;
        auto fonts = PdfFonts::open(labels.language);
        if (!fonts) return tl::unexpected(fonts.error());
        PdfTextContext context{*fonts, {}, {}};
        PdfSurface surface(labels);
        bool first = true;
        for (const BoundPart& part : m_binding.parts) {
            for (const QString& label : part.labels) {
                if (!std::exchange(first, false)) surface.nextPage();
                const PdfText text(context, {Run{.text = label}}, {8.5, light.muted}, PdfSurface::width - 80);
                text.drawUntagged(surface, PdfSurface::width - 40 - text.widest(), PdfSurface::height - 20);
            }
        }
        return surface.finish().map([&](const QByteArray& pdf) {
            m_labelBytes = pdf;
            m_labels = opened(m_labelBytes);
            m_labelPages = QPDFPageDocumentHelper(*m_labels).getAllPages();
        });
    }

    /// Touches nothing but the part's own bytes.
    std::unique_ptr<QPDF> read(size_t part) const {
        auto source = opened(m_binding.parts[part].pdf);
        (void)source->getAllPages();
        return source;
    }

    void add(const BoundPart& part, QPDF& source) {
        QPDFAcroFormDocumentHelper forms(source);
        std::vector<Page> pages = QPDFPageDocumentHelper(source).getAllPages();
        PdfLinks links(source, pages);
        const size_t first = m_pdf->getAllPages().size();
        const auto bookmarks = links.bookmarks();
        std::vector<std::vector<std::optional<PdfLinks::Place>>> leads;
        for (Page& page : pages) {
            auto& of = leads.emplace_back();
            for (Object& annotation : annotationsOf(page.getObjectHandle())) {
                of.push_back(links.placeOf(annotation));
                if (of.back()) annotation.removeKey("/Dest");
                if (annotation.isDictionary()) makeHarmless(annotation);
            }
        }
        std::vector<Object> copies;
        std::vector<Placed> places;
        for (size_t i = 0; i < pages.size(); ++i) {
            Page& page = pages[i];
            m_upright.push_back(turn(page, part.turn, forms));
            const Object::Rectangle box = boxOf(page);
            m_pages.addPage(page, false);
            Page copy(m_pdf->getAllPages().back());
            if (forms.hasAcroForm())
                m_forms.fixCopiedAnnotations(copy.getObjectHandle(), page.getObjectHandle(), forms);
            places.push_back(placed(box));
            place(copy, box, places.back());
            stamp(copy, places.back());
            copies.push_back(copy.getObjectHandle());
        }
        m_places.insert(m_places.end(), places.begin(), places.end());
        for (size_t i = 0; i < copies.size(); ++i) {
            auto annotations = annotationsOf(copies[i]);
            for (size_t k = 0; k < annotations.size() && k < leads[i].size(); ++k)
                if (leads[i][k]) annotations[k].replaceKey("/Dest", destination(first, *leads[i][k]));
        }
        m_claims = m_claims && claimsToBeAccessible(source);
        if (!m_graft.add(source, copies, part.title)) m_bound.untagged << part.title;
        m_firstOf.insert(part.anchor, first);
        m_marks.push_back({part.title, first, bookmarks});
    }

    static std::vector<Object> annotationsOf(Object page) {
        Object annotations = page.getKey("/Annots");
        return annotations.isArray() ? annotations.getArrayAsVector() : std::vector<Object>{};
    }

    /// False when the page had to be turned.
    static bool turn(Page& page, int degrees, QPDFAcroFormDocumentHelper& forms) {
        Object rotate = page.getAttribute("/Rotate", false);
        const int turned = ((rotate.isInteger() ? rotate.getIntValueAsInt() : 0) + degrees) % 360;
        if (turned == 0) return true;
        page.getObjectHandle().replaceKey("/Rotate", Object::newInteger((turned + 360) % 360));
        page.flattenRotation(&forms);
        return false;
    }

    void place(Page& page, const Object::Rectangle& box, const Placed& to) {
        const auto number = [](double value) { return QByteArray::number(value, 'f', 4) + ' '; };
        const QByteArray before = "q " + number(to.scale) + "0 0 " + number(to.scale) + number(to.x) + number(to.y) +
                                  "cm " + number(box.llx) + number(box.lly) + number(box.urx - box.llx) +
                                  number(box.ury - box.lly) + "re W n\n";
        page.addPageContents(shared(before), true);
        Object object = page.getObjectHandle();
        for (const char* key : {"/CropBox", "/TrimBox", "/BleedBox", "/ArtBox", "/UserUnit", "/Rotate", "/AA", "/Tabs"})
            object.removeKey(key);
        object.replaceKey("/MediaBox", Object::newArray(Object::Rectangle(0, 0, to.sheetWidth, to.sheetHeight)));
        object.replaceKey("/Tabs", Object::newName("/S"));
        for (Object& annotation : annotationsOf(object)) {
            if (!annotation.isDictionary()) continue;
            for (const char* key : {"/Rect", "/QuadPoints", "/L", "/Vertices"}) move(annotation, key, to);
            Object strokes = annotation.getKey("/InkList");
            if (strokes.isArray()) annotation.removeKey("/InkList");  // its appearance shows it
        }
    }

    void stamp(Page& page, const Placed& to) {
        const bool labelled = m_stamped < m_labelPages.size();
        QByteArray after = "\nQ\n";
        if (labelled) {
            Object form = m_pdf->copyForeignObject(m_labelPages[m_stamped++].getFormXObjectForPage());
            Object resources = page.getAttribute("/Resources", true);
            if (!resources.isDictionary()) {
                resources = Object::newDictionary();
                page.getObjectHandle().replaceKey("/Resources", resources);
            }
            Object drawn = resources.getKey("/XObject");
            drawn = drawn.isDictionary() ? drawn.shallowCopy() : Object::newDictionary();
            int next = 0;
            const std::string name = resources.getUniqueResourceName("/Label", next);
            drawn.replaceKey(name, form);
            resources.replaceKey("/XObject", drawn);
            after += "/Artifact BMC q 1 0 0 1 " + QByteArray::number(to.sheetWidth - PdfSurface::width, 'f', 3) +
                     " 0 cm " + QByteArray::fromStdString(name) + " Do Q EMC\n";
        }
        page.addPageContents(shared(after), false);
    }

    /// Most pages are placed and labelled alike: their words for it stand in the file once.
    Object shared(const QByteArray& content) {
        auto known = m_shared.find(content);
        if (known == m_shared.end())
            known = m_shared.insert(content, Object::newStream(m_pdf.get(), content.toStdString()));
        return *known;
    }

    Object destination(size_t first, const PdfLinks::Place& place) const {
        const size_t page = first + place.page;
        std::vector<Object> items{m_pdf->getAllPages().at(page)};
        const size_t bound = page - m_front;
        if ((place.left || place.top) && m_upright[bound]) {
            const auto [x, y] = m_places[bound].at(place.left.value_or(0), place.top.value_or(0));
            items.push_back(Object::newName("/XYZ"));
            items.push_back(place.left ? real(x) : Object::newNull());
            items.push_back(place.top ? real(y) : Object::newNull());
            items.push_back(Object::newNull());
        } else {
            items.push_back(Object::newName("/Fit"));
        }
        return Object::newArray(items);
    }

    /// Links of the front pages that lead to a part.
    void leadOn() {
        for (size_t i = 0; i < m_front; ++i) {
            for (Object& annotation : annotationsOf(m_pdf->getAllPages()[i])) {
                Object action = annotation.getKey("/A");
                Object address = action.isDictionary() ? action.getKey("/URI") : Object::newNull();
                if (!address.isString() || !address.getStringValue().starts_with('#')) continue;
                const auto first = m_firstOf.constFind(QString::fromStdString(address.getUTF8Value()).mid(1));
                annotation.removeKey("/A");
                if (first != m_firstOf.cend()) annotation.replaceKey("/Dest", destination(*first, {}));
            }
        }
    }

    void addBookmarks() {
        Object outlines = m_pdf->getRoot().getKey("/Outlines");
        if (!outlines.isDictionary()) {
            outlines = m_pdf->makeIndirectObject(Object::parse("<< /Type /Outlines >>"));
            m_pdf->getRoot().replaceKey("/Outlines", outlines);
        }
        for (const Mark& mark : m_marks) {
            Object item = bookmark(outlines, mark.title, destination(mark.first, {}));
            for (const PdfLinks::Bookmark& below : mark.below) addBelow(item, below, mark.first);
            if (item.hasKey("/First"))
                item.replaceKey("/Count", Object::newInteger(-int(mark.below.size())));  // closed
        }
        Object count = outlines.getKey("/Count");
        outlines.replaceKey("/Count", Object::newInteger((count.isInteger() ? count.getIntValue() : 0) +
                                                         static_cast<long long>(m_marks.size())));
    }

    void addBelow(Object parent, const PdfLinks::Bookmark& given, size_t first) {
        Object item = bookmark(parent, given.title, given.place ? destination(first, *given.place) : Object::newNull());
        for (const PdfLinks::Bookmark& below : given.below) addBelow(item, below, first);
        if (!given.below.empty()) item.replaceKey("/Count", Object::newInteger(-int(given.below.size())));
    }

    Object bookmark(Object parent, const QString& title, Object leadsTo) {
        Object item = m_pdf->makeIndirectObject(Object::newDictionary());
        item.replaceKey("/Title", Object::newUnicodeString(title.toStdString()));
        item.replaceKey("/Parent", parent);
        if (leadsTo.isArray()) item.replaceKey("/Dest", leadsTo);
        Object last = parent.getKey("/Last");
        if (last.isDictionary()) {
            last.replaceKey("/Next", item);
            item.replaceKey("/Prev", last);
        } else {
            parent.replaceKey("/First", item);
        }
        parent.replaceKey("/Last", item);
        return item;
    }

    struct Mark {
        QString title;
        size_t first;
        std::vector<PdfLinks::Bookmark> below;
    };

    const Binding& m_binding;
    std::unique_ptr<QPDF> m_pdf;
    QPDFPageDocumentHelper m_pages;
    QPDFAcroFormDocumentHelper m_forms;
    PdfGraft m_graft;
    size_t m_front;
    std::vector<std::unique_ptr<QPDF>> m_sources;  ///< copied streams are read when the whole is written
    QByteArray m_labelBytes;
    std::unique_ptr<QPDF> m_labels;
    std::vector<Page> m_labelPages;
    size_t m_stamped = 0;
    QHash<QByteArray, Object> m_shared;
    std::vector<Placed> m_places;  ///< of each bound page
    std::vector<bool> m_upright;
    QHash<QString, size_t> m_firstOf;
    std::vector<Mark> m_marks;
    bool m_claims = true;
    BoundPdf m_bound;
};

}  // namespace

Result<BoundPdf> bindPdf(const Binding& binding, const std::function<bool(int, int)>& goOn) {
    try {
        return Binder(binding).bind(goOn);
    } catch (const std::exception& problem) {
        return failed(Error::Kind::Damaged,
                      QCoreApplication::translate("documents", "The parts could not be bound. Nothing was written."),
                      QString::fromUtf8(problem.what()));
    }
}

}  // namespace nlc::doc
