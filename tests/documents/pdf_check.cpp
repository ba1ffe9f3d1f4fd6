// SPDX-License-Identifier: GPL-3.0-or-later
#define POINTERHOLDER_TRANSITION 4  // qpdf's old pointer type is not used here
#include "tests/documents/pdf_check.h"

#include <algorithm>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>

namespace nlc::doc {
namespace {

using Object = QPDFObjectHandle;
using Marks = std::map<QPDFObjGen, std::set<int>>;  ///< by page

/// Reads a page's content: everything shown must be in a tag or an artifact.
class Content : public Object::ParserCallbacks {
public:
    std::set<int> marks;
    int artifacts = 0, inner = 0;
    bool unmarked = false, nested = false, unbalanced = false;

    void handleObject(Object object) override {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        const std::string op = object.getOperatorValue();
        static const std::set<std::string> shows{"Tj", "TJ", "'",  "\"", "S",  "s",  "f",  "F",
                                                 "f*", "B",  "B*", "b",  "b*", "sh", "Do", "EI"};
        if (op == "BDC" || op == "BMC") {
            const std::string tag = m_operands.empty() ? "" : m_operands.front().getName();
            bool marks_ = tag == "/Artifact";
            if (marks_) ++artifacts;
            if (op == "BDC" && m_operands.size() == 2 && m_operands[1].isDictionary() &&
                m_operands[1].hasKey("/MCID")) {
                if (std::find(m_open.begin(), m_open.end(), true) != m_open.end()) nested = true;
                marks_ = true;
                marks.insert(m_operands[1].getKey("/MCID").getIntValueAsInt());
            }
            if (!marks_ && std::find(m_open.begin(), m_open.end(), true) != m_open.end()) ++inner;
            m_open.push_back(marks_);
        } else if (op == "EMC") {
            if (m_open.empty())
                unbalanced = true;
            else
                m_open.pop_back();
        } else if (shows.contains(op) && std::find(m_open.begin(), m_open.end(), true) == m_open.end()) {
            unmarked = true;
        }
        m_operands.clear();
    }
    void handleEOF() override { unbalanced = unbalanced || !m_open.empty(); }

private:
    std::vector<Object> m_operands;
    std::vector<bool> m_open;
};

class Check {
public:
    explicit Check(const QByteArray& bytes) {
        m_pdf.processMemoryFile("checked", bytes.constData(), size_t(bytes.size()));
    }

    QStringList breaches;
    PdfFacts facts;

    void all() {
        Object root = m_pdf.getRoot();
        expect(root.getKey("/MarkInfo").getKey("/Marked").isBool() &&
                   root.getKey("/MarkInfo").getKey("/Marked").getBoolValue(),
               "not marked");
        expect(!root.getKey("/MarkInfo").hasKey("/Suspects") ||
                   !root.getKey("/MarkInfo").getKey("/Suspects").getBoolValue(),
               "suspects");
        expect(root.getKey("/Lang").isString() && !root.getKey("/Lang").getUTF8Value().empty(), "no language");
        expect(root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").isBool(), "title is not displayed");
        Object info = m_pdf.getTrailer().getKey("/Info").getKey("/Title");
        expect(info.isString() && !info.getUTF8Value().empty(), "no title");
        metadata(root.getKey("/Metadata"));
        for (Object item = root.getKey("/Outlines").getKey("/First"); item.isDictionary(); item = item.getKey("/Next"))
            outline(item);
        expect(facts.bookmarks > 0, "no bookmarks");

        for (auto& page : QPDFPageDocumentHelper(m_pdf).getAllPages()) pageContent(page);
        Object tree = root.getKey("/StructTreeRoot");
        expect(tree.isDictionary(), "no structure tree");
        if (!tree.isDictionary()) return;
        parentTree(tree.getKey("/ParentTree"));
        for (Object& kid : kidsOf(tree)) {
            expect(kid.getKey("/S").getName() == "/Document", "the tree's top is not a Document");
            element(kid, tree, "StructTreeRoot");
        }
        for (auto& [page, marks] : m_marks)
            for (int mark : marks)
                expect(m_met[page].contains(mark), "marked content " + std::to_string(mark) + " is not in the tree");
        expect(facts.count("H1") == 1, "not one H1");
        for (Object& annotation : m_annotations)
            expect(m_linked.contains(annotation.getObjGen()), "a link annotation is outside the tree");
        fonts();
    }

private:
    void expect(bool holds, const std::string& breach) {
        if (!holds) breaches << QString::fromStdString(breach);
    }

    static std::vector<Object> kidsOf(Object element) {
        Object kids = element.getKey("/K");
        if (kids.isArray()) return kids.getArrayAsVector();
        return kids.isNull() ? std::vector<Object>{} : std::vector<Object>{kids};
    }

    void metadata(Object stream) {
        expect(stream.isStream(), "no XMP metadata");
        if (!stream.isStream()) return;
        const auto data = stream.getStreamData();
        const std::string xmp(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
        expect(xmp.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos, "XMP does not claim PDF/UA-1");
        expect(xmp.find("<dc:title>") != std::string::npos, "XMP has no title");
    }

    void outline(Object item) {
        ++facts.bookmarks;
        expect(item.hasKey("/Dest") || item.hasKey("/A"), "a bookmark leads nowhere");
        for (Object kid = item.getKey("/First"); kid.isDictionary(); kid = kid.getKey("/Next")) outline(kid);
    }

    void pageContent(QPDFPageObjectHelper& page) {
        ++facts.pages;
        Object object = page.getObjectHandle();
        Content content;
        page.parseContents(&content);
        const std::string where = " on page " + std::to_string(facts.pages);
        expect(!content.unmarked, "content in neither tag nor artifact" + where);
        expect(!content.nested, "marked content within marked content" + where);
        expect(!content.unbalanced, "marks do not pair" + where);
        expect(object.getKey("/Tabs").isNameAndEquals("/S"), "tab order is not the structure's" + where);
        facts.artifacts += content.artifacts;
        facts.innerMarks += content.inner;
        m_marks[object.getObjGen()] = content.marks;
        m_structParents[object.getObjGen()] =
            object.getKey("/StructParents").isInteger() ? object.getKey("/StructParents").getIntValueAsInt() : -1;
        Object annotations = object.getKey("/Annots");
        if (!annotations.isArray()) return;
        for (Object& annotation : annotations.getArrayAsVector()) {
            ++facts.links;
            expect(annotation.getKey("/Contents").isString() && !annotation.getKey("/Contents").getUTF8Value().empty(),
                   "a link says nothing" + where);
            expect(annotation.getKey("/StructParent").isInteger(), "a link has no way to the tree" + where);
            if (annotation.getKey("/Contents").isString())
                facts.linkWords.push_back(annotation.getKey("/Contents").getUTF8Value());
            if (annotation.hasKey("/A") && annotation.getKey("/A").getKey("/URI").isString())
                facts.links_.push_back(annotation.getKey("/A").getKey("/URI").getStringValue());
            m_annotations.push_back(annotation);
        }
    }

    void parentTree(Object tree) {
        QPDFNumberTreeObjectHelper numbers(tree, m_pdf);
        for (auto& [key, entry] : numbers) m_parents[int(key)] = entry;
    }

    /// The parent tree leads from a mark back to the element that holds it.
    void owned(Object page, int mark, Object element) {
        m_met[page.getObjGen()].insert(mark);
        expect(m_marks[page.getObjGen()].contains(mark), "the tree names content that is not there");
        Object entry = m_parents[m_structParents[page.getObjGen()]];
        expect(entry.isArray() && mark < entry.getArrayNItems() &&
                   entry.getArrayItem(mark).getObjGen() == element.getObjGen(),
               "the parent tree leads elsewhere");
    }

    void element(Object element, Object parent, const std::string& parentTag) {
        const std::string tag = element.getKey("/S").getName().substr(1);
        facts.tags.push_back(tag);
        expect(element.getKey("/P").getObjGen() == parent.getObjGen(), tag + " does not know its parent");
        expect(tag != "NonStruct", "an artifact is in the tree");
        static const std::map<std::string, std::set<std::string>> parentsOf{
            {"LI", {"L"}},  {"Lbl", {"LI"}}, {"LBody", {"LI"}},     {"TR", {"Table"}},
            {"TH", {"TR"}}, {"TD", {"TR"}},  {"Caption", {"Table"}}};
        static const std::map<std::string, std::set<std::string>> kidsAllowed{
            {"L", {"LI"}}, {"LI", {"Lbl", "LBody"}}, {"Table", {"TR", "Caption"}}, {"TR", {"TH", "TD"}}};
        if (const auto p = parentsOf.find(tag); p != parentsOf.end())
            expect(p->second.contains(parentTag), tag + " inside " + parentTag);
        if (const auto k = kidsAllowed.find(parentTag); k != kidsAllowed.end())
            expect(k->second.contains(tag), tag + " inside " + parentTag);
        if (tag.size() == 2 && tag[0] == 'H' && isdigit(tag[1])) {
            expect(tag[1] - '0' <= m_level + 1, "heading level skipped at " + tag);
            m_level = tag[1] - '0';
        }
        if (tag == "Figure") {
            ++facts.figures;
            expect(element.getKey("/Alt").isString() && !element.getKey("/Alt").getUTF8Value().empty(),
                   "a figure has no alternative text");
            if (element.getKey("/Alt").isString()) facts.alts.push_back(element.getKey("/Alt").getUTF8Value());
        }
        if (tag == "TH") expect(element.getKey("/A").getKey("/Scope").isName(), "a head cell has no scope");

        int cells = 0;
        bool object = false;
        for (Object& kid : kidsOf(element)) {
            if (kid.isInteger()) {
                owned(element.getKey("/Pg"), kid.getIntValueAsInt(), element);
            } else if (kid.hasKey("/MCID")) {
                owned(kid.getKey("/Pg"), kid.getKey("/MCID").getIntValueAsInt(), element);
            } else if (kid.hasKey("/Obj")) {
                object = true;
                expect(tag == "Link", "an annotation inside " + tag);
                m_linked.insert(kid.getKey("/Obj").getObjGen());
            } else {
                ++cells;
                this->element(kid, element, tag);
            }
        }
        if (tag == "Link") expect(object, "a Link without its annotation");
        if (tag == "TR") {
            int& expected = m_cells[parent.getObjGen()];
            expect(expected == 0 || expected == cells, "rows of unequal length");
            expected = cells;
        }
    }

    void fonts() {
        int fonts = 0;
        for (Object& object : m_pdf.getAllObjects()) {
            if (!object.isDictionary()) continue;
            const std::string subtype = object.getKey("/Subtype").isName() ? object.getKey("/Subtype").getName() : "";
            if (object.getKey("/Type").isNameAndEquals("/Font")) {
                ++fonts;
                if (subtype == "/CIDFontType2") expect(object.hasKey("/CIDToGIDMap"), "a font has no CIDToGIDMap");
                if (!subtype.starts_with("/CIDFont")) expect(object.hasKey("/ToUnicode"), "a font has no ToUnicode");
                if (subtype == "/Type3") breaches << QStringLiteral("a font of drawings");
            }
            if (object.getKey("/Type").isNameAndEquals("/FontDescriptor"))
                expect(object.hasKey("/FontFile") || object.hasKey("/FontFile2") || object.hasKey("/FontFile3"),
                       "a font is not embedded");
        }
        expect(fonts > 0, "no fonts");
    }

    QPDF m_pdf;
    Marks m_marks, m_met;
    std::map<QPDFObjGen, int> m_structParents;
    std::map<int, Object> m_parents;
    std::map<QPDFObjGen, int> m_cells;
    std::vector<Object> m_annotations;
    std::set<QPDFObjGen> m_linked;
    int m_level = 0;
};

}  // namespace

int PdfFacts::count(const std::string& tag) const { return int(std::count(tags.begin(), tags.end(), tag)); }

QStringList checkPdf(const QByteArray& pdf, PdfFacts* facts) {
    try {
        Check check(pdf);
        check.all();
        if (facts) *facts = check.facts;
        return check.breaches;
    } catch (const std::exception& problem) {
        return {QString::fromUtf8(problem.what())};
    }
}

}  // namespace nlc::doc
