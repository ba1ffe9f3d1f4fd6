// SPDX-License-Identifier: GPL-3.0-or-later
// A pack of 40 papers with 400 pages, beside qpdf's own program joining the same papers.
#include <benchmark/benchmark.h>

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include "models/documents/pdf_file.h"
#include "models/documents/pdf_writer.h"
#include "models/packs/pack_plan.h"

using namespace Qt::StringLiterals;

namespace {

using namespace nlc;

constexpr int count = 40, pagesEach = 10;

QByteArray aPaper(int number) {
    doc::Document document;
    document.title = u"Paper %1"_s.arg(number);
    for (int page = 0; page < pagesEach; ++page) {
        if (page > 0) document.blocks.push_back(doc::PageBreak{});
        document.blocks.push_back(doc::Heading{2, {{u"Part %1"_s.arg(page + 1)}}});
        for (int line = 0; line < 8; ++line)
            document.blocks.push_back(doc::Paragraph{
                {{u"Schools lend each other what works, and say what did not: paper %1, page %2, line %3. What was "
                  "seen, what will be tried, and what would help, in the words of those who were there."_s.arg(number)
                      .arg(page)
                      .arg(line)}}});
    }
    return *doc::writePdf(document);
}

const std::vector<QByteArray>& allPapers() {
    static const std::vector<QByteArray> all = [] {
        std::vector<QByteArray> made;
        for (int i = 1; i <= count; ++i) made.push_back(aPaper(i));
        return made;
    }();
    return all;
}

/// As a scanner makes them: a picture a page and nothing else.
const std::vector<QByteArray>& scannedPapers() {
    static const std::vector<QByteArray> all = [] {
        QImage noise(1240, 1754, QImage::Format_RGB32);
        QRandomGenerator random(1);
        for (int y = 0; y < noise.height(); ++y)
            for (int x = 0; x < noise.width(); ++x)
                noise.setPixel(x, y, 0xff000000U | (random.bounded(40U) + 200U) * 0x010101U);
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        buffer.open(QIODevice::WriteOnly);
        noise.save(&buffer, "JPEG", 40);
        std::vector<QByteArray> made;
        for (int i = 1; i <= count; ++i) {
            doc::Document document;
            document.title = u"Scan %1"_s.arg(i);
            for (int page = 0; page < pagesEach; ++page) {
                if (page > 0) document.blocks.push_back(doc::PageBreak{});
                // Other bytes on each page: after the end of a JPEG, where readers do not look.
                document.blocks.push_back(doc::Picture{jpeg + QByteArray::number(i * pagesEach + page), u"A page"_s});
            }
            made.push_back(*doc::writePdf(document));
        }
        return made;
    }();
    return all;
}

void pack(benchmark::State& state, const std::vector<QByteArray>& papers) {
    PackPlan plan;
    plan.front.title = u"Meeting pack"_s;
    plan.sections.emplace_back(u"Agenda"_s, doc::Blocks{doc::Paragraph{{{u"What is on it."_s}}}});
    for (int i = 0; i < count; ++i) {
        PlannedPaper paper;
        paper.number = i + 1;
        paper.title = u"Paper %1"_s.arg(i + 1);
        paper.pdf = papers[size_t(i)];
        paper.hash = QString::number(i);
        paper.pages = pagesEach;
        plan.papers.push_back(std::move(paper));
    }
    SilentProgress silent;
    qsizetype bytes = 0;
    int pages = 0;
    for (auto _ : state) {
        const auto made = makePack(plan, silent);
        if (!made) return state.SkipWithError(qPrintable(made.error().detail));
        bytes = made->pdf.size();
        pages = made->pack.pages;
    }
    state.counters["pages"] = pages;
    state.counters["bytes"] = double(bytes);
}

void joinedByQpdf(benchmark::State& state, const std::vector<QByteArray>& papers) {
    const QTemporaryDir folder;
    QStringList arguments{u"--empty"_s, u"--pages"_s};
    for (int i = 0; i < count; ++i) {
        QFile file(folder.filePath(u"%1.pdf"_s.arg(i)));
        if (!file.open(QIODevice::WriteOnly)) return state.SkipWithError("no room");
        file.write(papers[size_t(i)]);
        arguments << file.fileName();
    }
    arguments << u"--"_s << folder.filePath(u"all.pdf"_s);
    for (auto _ : state)
        if (QProcess::execute(u"qpdf"_s, arguments) != 0) return state.SkipWithError("qpdf is not installed");
}

void readingPapers(benchmark::State& state) {
    for (auto _ : state)
        for (const QByteArray& paper : allPapers())
            if (!doc::readPdf(paper)) return state.SkipWithError("a paper was refused");
}

BENCHMARK_CAPTURE(pack, written, allPapers())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(joinedByQpdf, written, allPapers())->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(pack, scanned, scannedPapers())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(joinedByQpdf, scanned, scannedPapers())->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(readingPapers)->Unit(benchmark::kMillisecond);

}  // namespace
