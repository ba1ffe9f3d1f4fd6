// SPDX-License-Identifier: GPL-3.0-or-later
#define POINTERHOLDER_TRANSITION 4  // qpdf's old pointer type is not used here
#include "models/documents/pdf_finish.h"

#include <QCoreApplication>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>
#include <stdexcept>

#include "models/documents/pdf_bytes.h"

using namespace Qt::StringLiterals;

namespace nlc::doc {
namespace {

using Object = QPDFObjectHandle;

Object unicode(const QString& text) { return Object::newUnicodeString(text.toStdString()); }

bool isElement(Object kid) { return kid.isDictionary() && kid.hasKey("/S"); }

std::vector<Object> kidsOf(Object element) {
    Object kids = element.getKey("/K");
    if (kids.isArray()) return kids.getArrayAsVector();
    return kids.isNull() ? std::vector<Object>{} : std::vector<Object>{kids};
}

/// The structure tree, walked once beside the notes, which were taken in the same order.
class Tree {
public:
    Tree(QPDF& pdf, const std::vector<PdfTag>& tags) : m_pdf(pdf), m_tags(tags) {
        Object root = pdf.getRoot().getKey("/StructTreeRoot");
        for (Object& element : kidsOf(root)) {
            if (next(element).name != std::string_view("Document"))
                throw std::logic_error("tree does not start a document");
            kids(element);
        }
        if (m_next != tags.size()) throw std::logic_error("more tags noted than drawn");
        parents(root.getKey("/ParentTree"));
    }

private:
    const PdfTag& next(Object& element) {
        if (m_next >= m_tags.size() || element.getKey("/S").getName() != std::string("/") + m_tags[m_next].name)
            throw std::logic_error("tag " + std::to_string(m_next) + " is not the one noted");
        return m_tags[m_next++];
    }

    void kids(Object& element) {
        std::vector<Object> kept;
        for (Object& kid : kidsOf(element)) {
            if (!isElement(kid)) {
                kept.push_back(kid);
                continue;
            }
            const PdfTag& tag = next(kid);
            kids(kid);
            note(kid, tag);
            if (tag.name == std::string_view("NonStruct")) {
                m_artifacts.insert(kid.getObjGen());
            } else if (tag.dissolves) {
                absorb(kid, element, kept);
            } else if (tag.continues && !kept.empty()) {
                Object before = kept.back();
                std::vector<Object> joined = kidsOf(before);
                absorb(kid, before, joined);
                before.replaceKey("/K", Object::newArray(joined));
            } else {
                kept.push_back(kid);
            }
        }
        if (kept.empty())
            element.removeKey("/K");
        else
            element.replaceKey("/K", kept.size() == 1 ? kept.front() : Object::newArray(kept));
    }

    /// The kids of `from` go to `into`, whose kids are `kept`; marked content takes its page along.
    void absorb(Object& from, Object& into, std::vector<Object>& kept) {
        for (Object& kid : kidsOf(from)) {
            if (kid.isInteger()) {
                Object reference = Object::parse("<< /Type /MCR >>");
                reference.replaceKey("/Pg", from.getKey("/Pg"));
                reference.replaceKey("/MCID", kid);
                kept.push_back(reference);
                continue;
            }
            if (isElement(kid)) kid.replaceKey("/P", into);
            kept.push_back(kid);
        }
        m_absorbed.insert_or_assign(from.getObjGen(), into);
    }

    void note(Object& element, const PdfTag& tag) {
        const std::string_view name = tag.name;
        if (name == "Figure") {
            element.replaceKey("/Alt", unicode(tag.words));
            Object layout = Object::parse("<< /O /Layout /Placement /Block >>");
            const QRectF& box = tag.box;
            layout.replaceKey(
                "/BBox", Object::newArray(Object::Rectangle(box.left(), PdfSurface::height - box.bottom(), box.right(),
                                                            PdfSurface::height - box.top())));
            element.replaceKey("/A", layout);
        } else if (name == "TH") {
            element.replaceKey("/A", Object::parse(tag.scope == PdfTag::Scope::Row ? "<< /O /Table /Scope /Row >>"
                                                                                   : "<< /O /Table /Scope /Column >>"));
        } else if (name == "L") {
            element.replaceKey("/A", Object::parse(tag.ordered ? "<< /O /List /ListNumbering /Decimal >>"
                                                               : "<< /O /List /ListNumbering /Disc >>"));
        } else if (name == "Link") {
            for (Object& kid : kidsOf(element))
                if (kid.isDictionary() && kid.hasKey("/Obj"))
                    kid.getKey("/Obj").replaceKey("/Contents", unicode(tag.words));
        }
    }

    /// The way back from marked content to its element: none for artifacts, the new owner for what was joined.
    void parents(Object tree) {
        QPDFNumberTreeObjectHelper numbers(tree, m_pdf);
        for (auto& [key, entry] : numbers) {
            if (!entry.isArray()) continue;
            for (int i = 0; i < entry.getArrayNItems(); ++i) {
                Object owner = entry.getArrayItem(i);
                for (auto to = m_absorbed.find(owner.getObjGen()); owner.isIndirect() && to != m_absorbed.end();
                     to = m_absorbed.find(owner.getObjGen()))
                    owner = to->second;
                entry.setArrayItem(i, m_artifacts.contains(owner.getObjGen()) ? Object::newNull() : owner);
            }
        }
    }

    QPDF& m_pdf;
    const std::vector<PdfTag>& m_tags;
    size_t m_next = 0;
    std::set<QPDFObjGen> m_artifacts;
    std::map<QPDFObjGen, Object> m_absorbed;
};

/// Content of NonStruct, which left the tree, is an artifact: "/NonStruct <</MCID n>> BDC" becomes "/Artifact BMC".
class Artifacts : public Object::TokenFilter {
public:
    void handleToken(QPDFTokenizer::Token const& token) override {
        if (m_inMark) {
            if (token.getType() != QPDFTokenizer::tt_word || token.getValue() != "BDC") return;
            write("/Artifact BMC");
            m_inMark = false;
        } else if (token.getType() == QPDFTokenizer::tt_name && token.getValue() == "/NonStruct") {
            m_inMark = true;
        } else {
            writeToken(token);
        }
    }

private:
    bool m_inMark = false;
};

QByteArray metadata(const Document& document, bool isAccessible) {
    const auto escaped = [](const QString& text) { return text.toHtmlEscaped(); };
    QString more;
    if (!document.author.isEmpty())
        more += u"<dc:creator><rdf:Seq><rdf:li>"_s + escaped(document.author) + u"</rdf:li></rdf:Seq></dc:creator>"_s;
    if (document.date.isValid())
        more += u"<xmp:CreateDate>"_s + document.date.toString(Qt::ISODate) + u"T00:00:00Z</xmp:CreateDate>"_s;
    return u"<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
           "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><dc:title><rdf:Alt><rdf:li "
           "xml:lang=\"x-default\">%1</rdf:li>"
           "</rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>%2</rdf:li></rdf:Bag></dc:language>%3"
           "%4</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"_s
               .arg(escaped(document.title), escaped(document.language), more,
                    isAccessible ? u"<pdfuaid:part>1</pdfuaid:part>"_s : QString())
               .toUtf8();
}

void describe(QPDF& pdf, const Document& document, PrintSize printSize) {
    Object root = pdf.getRoot();
    root.replaceKey("/Lang", unicode(document.language));
    root.replaceKey("/ViewerPreferences",
                    Object::parse(printSize == PrintSize::Actual ? "<< /DisplayDocTitle true /PrintScaling /None >>"
                                                                 : "<< /DisplayDocTitle true >>"));
    describeFinished(pdf, document, true);
    if (!document.date.isValid()) pdf.getTrailer().getKey("/Info").removeKey("/CreationDate");
    for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        page.getObjectHandle().replaceKey("/Tabs", Object::newName("/S"));
        page.addContentTokenFilter(std::make_shared<Artifacts>());
    }
    for (Object& object : pdf.getAllObjects()) {
        if (object.isDictionary() && object.getKey("/Subtype").isNameAndEquals("/CIDFontType2") &&
            !object.hasKey("/CIDToGIDMap"))
            object.replaceKey("/CIDToGIDMap", Object::newName("/Identity"));
    }
}

}  // namespace

void describeFinished(QPDF& pdf, const Document& document, bool isAccessible) {
    Object stream = Object::newStream(&pdf, metadata(document, isAccessible).toStdString());
    stream.getDict().replaceKey("/Type", Object::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", Object::newName("/XML"));
    pdf.getRoot().replaceKey("/Metadata", stream);
}

bool claimsToBeAccessible(QPDF& pdf) {
    Object metadata = pdf.getRoot().getKey("/Metadata");
    if (!metadata.isStream()) return false;
    const auto bytes = metadata.getStreamData(qpdf_dl_generalized);
    const std::string_view text(reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize());
    return text.find("pdfuaid:part") != std::string_view::npos;
}

Result<QByteArray> finishPdf(const QByteArray& drawn, const Document& document, const std::vector<PdfTag>& tags,
                             PrintSize printSize) {
    try {
        const auto held = opened(drawn);
        QPDF& pdf = *held;
        Tree(pdf, tags);
        describe(pdf, document, printSize);
        return writtenOut(pdf);
    } catch (const std::exception& problem) {
        return failed(Error::Kind::Damaged,
                      QCoreApplication::translate("documents", "The PDF could not be completed. Nothing was written."),
                      QString::fromUtf8(problem.what()));
    }
}

}  // namespace nlc::doc
