// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>

#include "models/documents/pdf_binder.h"
#include "models/documents/pdf_file.h"
#include "models/documents/pdf_writer.h"
#include "models/packs/pack_plan.h"
#include "models/packs/page_numbers.h"
#include "models/store/content.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

doc::Runs linked(const QString& text, const QString& anchor = {}) {
    doc::Run run{text};
    if (!anchor.isEmpty()) run.link = u'#' + anchor;
    return {run};
}

QString anchorOf(const PackPart& part) { return u"paper-%1"_s.arg(part.number); }
QString sectionAnchor(size_t section) { return u"section-%1"_s.arg(section + 1); }

QString marksOf(const PlannedPaper& paper) {
    QString marks;
    if (paper.isLate) marks += u' ' + QObject::tr("(late)");
    if (paper.isConfidential) marks += u' ' + QObject::tr("(confidential)");
    return marks;
}

/// Contents, then the sections, as far as the pages are known.
doc::Document frontOf(const PackPlan& plan, const std::vector<PackPart>& parts, const QHash<QString, int>& pageOf) {
    doc::Document document = plan.front;
    doc::Blocks& blocks = document.blocks;
    blocks.push_back(doc::Paragraph{linked(shownName(plan.pack))});
    doc::Table contents;
    contents.head = {linked(QObject::tr("Contents")), linked(QObject::tr("Page"))};
    for (size_t i = 0; i < plan.sections.size(); ++i)
        contents.rows.push_back({linked(plan.sections[i].first, sectionAnchor(i)),
                                 linked(QString::number(pageOf.value(sectionAnchor(i), 1)))});
    for (size_t i = 0; i < parts.size(); ++i) {
        QString title = QObject::tr("Paper %1: %2").arg(parts[i].number).arg(parts[i].title);
        title += marksOf(plan.papers[i]);
        contents.rows.push_back(
            {linked(title, anchorOf(parts[i])), linked(pageSpan(parts[i].firstPage, parts[i].lastPage))});
    }
    blocks.push_back(std::move(contents));
    for (size_t i = 0; i < plan.sections.size(); ++i) {
        blocks.push_back(doc::PageBreak{});
        blocks.push_back(doc::Heading{2, linked(plan.sections[i].first), sectionAnchor(i)});
        blocks.insert(blocks.end(), plan.sections[i].second.begin(), plan.sections[i].second.end());
    }
    return document;
}

/// What a supplement brings, and where it goes.
doc::Document frontOfSupplement(const PackPlan& plan, const std::vector<PackPart>& parts) {
    doc::Document document = plan.front;
    doc::Blocks& blocks = document.blocks;
    blocks.push_back(doc::Paragraph{linked(shownName(plan.pack))});
    doc::Table changes;
    changes.head = {linked(QObject::tr("What has changed")), linked(QObject::tr("How")), linked(QObject::tr("Pages")),
                    linked(QObject::tr("Goes in behind"))};
    for (size_t i = 0; i < parts.size(); ++i)
        changes.rows.push_back(
            {linked(QObject::tr("Paper %1: %2").arg(parts[i].number).arg(parts[i].title), anchorOf(parts[i])),
             linked(plan.papers[i].change), linked(pageSpan(parts[i].firstPage, parts[i].lastPage)),
             linked(QObject::tr("page %1").arg(plan.papers[i].behind))});
    for (const QString& title : plan.withdrawn)
        changes.rows.push_back({linked(title), linked(QObject::tr("Withdrawn")), linked({}), linked({})});
    blocks.push_back(std::move(changes));
    return document;
}

class Maker {
public:
    Maker(const PackPlan& plan, Progress& progress) : m_plan(plan), m_progress(progress) {
        m_made.pack = plan.pack;
        m_binding.about = plan.front;
    }

    Result<MadePack> make() {
        return readPapers().and_then([&] { return writeFront(); }).and_then([&] { return bind(); }).map([&] {
            return std::move(m_made);
        });
    }

private:
    bool isSupplement() const { return m_plan.pack.supplement > 0; }

    Result<> readPapers() {
        const int total = 2 * int(m_plan.papers.size());
        for (size_t i = 0; i < m_plan.papers.size(); ++i) {
            const PlannedPaper& paper = m_plan.papers[i];
            m_progress.at(int(i), total, QObject::tr("Reading papers"));
            if (m_progress.isCancelled()) return Progress::stopped();
            auto pdf = pdfOf(paper, &m_made.warnings);
            if (!pdf) return tl::unexpected(pdf.error());
            auto pages = paper.pages > 0 ? Result<int>(paper.pages) : doc::pageCount(*pdf);
            if (!pages) return tl::unexpected(pages.error());
            PackPart part;
            part.position = int(i);
            part.paper = paper.paper;
            part.number = paper.number;
            part.title = paper.title;
            part.contentHash = paper.hash.isEmpty() ? Content::hashOf(*pdf) : paper.hash;
            part.pages = *pages;
            m_made.parts.push_back(part);
            doc::BoundPart bound;
            bound.pdf = std::move(*pdf);
            bound.title = QObject::tr("Paper %1: %2").arg(paper.number).arg(paper.title);
            bound.anchor = anchorOf(part);
            bound.turn = paper.turn;
            m_binding.parts.push_back(std::move(bound));
        }
        return {};
    }

    /// Laid out before it is written: only then is known on which page each section begins, and how many pages stand
    /// before the papers.
    Result<> writeFront() {
        doc::FrontPages front;
        for (const PackPart& part : m_made.parts) front.elsewhere.insert(anchorOf(part));
        const int papers = std::accumulate(m_made.parts.begin(), m_made.parts.end(), 0,
                                           [](int sum, const PackPart& part) { return sum + part.pages; });
        if (!isSupplement()) front.pagesAfter = papers;
        numberPages(1);
        doc::PagesWritten written;
        for (int pass = 0; pass < 3; ++pass) {
            const doc::Document document = isSupplement() ? frontOfSupplement(m_plan, m_made.parts)
                                                          : frontOf(m_plan, m_made.parts, written.pageOf);
            const int before = written.pages;
            front.isDrawn = pass > 0;
            auto now = doc::writeFrontPages(document, front);
            if (!now) return tl::unexpected(now.error());
            written = std::move(*now);
            numberPages(written.pages + 1);
            if (pass > 0 && written.pages == before) break;
        }
        m_made.pack.pages = written.pages + papers;
        m_made.warnings << written.warnings;
        m_binding.front = std::move(written.pdf);
        for (size_t i = 0; i < m_made.parts.size(); ++i) label(i);
        return {};
    }

    void numberPages(int first) {
        std::map<int, int> taken;
        for (size_t i = 0; i < m_made.parts.size(); ++i) {
            PackPart& part = m_made.parts[i];
            const PlannedPaper& paper = m_plan.papers[i];
            if (isSupplement()) {
                const auto printed = pagesBehind(paper.behind, paper.taken + taken[paper.behind], part.pages);
                taken[paper.behind] += part.pages;
                m_printed.insert_or_assign(i, printed);
                part.firstPage = printed.front();
                part.lastPage = printed.back();
            } else {
                part.firstPage = QString::number(first);
                part.lastPage = QString::number(first + part.pages - 1);
                first += part.pages;
            }
        }
    }

    void label(size_t i) {
        const PackPart& part = m_made.parts[i];
        QString name = QObject::tr("Paper %1").arg(part.number);
        name += marksOf(m_plan.papers[i]);
        for (int page = 0; page < part.pages; ++page)
            m_binding.parts[i].labels.push_back(
                isSupplement() ? QObject::tr("%1 · page %2").arg(name, m_printed.at(i)[size_t(page)])
                               : QObject::tr("%1 · page %2 of %3")
                                     .arg(name)
                                     .arg(part.firstPage.toInt() + page)
                                     .arg(m_made.pack.pages));
    }

    Result<> bind() {
        const int parts = int(m_binding.parts.size());
        return doc::bindPdf(m_binding,
                            [&](int done, int total) {
                                m_progress.at(parts + done, parts + total, QObject::tr("Binding the pack"));
                                return !m_progress.isCancelled();
                            })
            .map([&](doc::BoundPdf bound) {
                if (!bound.untagged.isEmpty())
                    m_made.warnings << QObject::tr(
                                           "Screen readers will find these hard to follow, since they are not "
                                           "tagged: %1.")
                                           .arg(bound.untagged.join(u"; "_s));
                m_made.pdf = std::move(bound.pdf);
            });
    }

    const PackPlan& m_plan;
    Progress& m_progress;
    MadePack m_made;
    doc::Binding m_binding;
    std::map<size_t, std::vector<QString>> m_printed;  ///< of a supplement, by part
};

}  // namespace

Result<MadePack> makePack(const PackPlan& plan, Progress& progress) { return Maker(plan, progress).make(); }

}  // namespace nlc
