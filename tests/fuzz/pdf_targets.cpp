// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdf_binder.h"
#include "models/documents/pdf_file.h"
#include "models/documents/pdf_writer.h"
#include "tests/fuzz/targets.h"

namespace nlc::fuzzing {

using namespace Qt::StringLiterals;

int pdf(const uint8_t* data, size_t size) {
    static const QByteArray front = [] {
        doc::Document document;
        document.title = u"Pack"_s;
        return doc::writeFrontPages(document, {.pagesAfter = 1, .elsewhere = {u"paper"_s}}).value().pdf;
    }();
    const QByteArray bytes = bytesOf(data, size);
    const auto read = doc::readPdf(bytes);
    speaks(read);
    constexpr int mostPages = 50;
    if (!read || read->pages > mostPages) return 0;
    doc::Binding binding;
    binding.about.title = u"Pack"_s;
    binding.front = front;
    doc::BoundPart part{bytes, u"Paper 1"_s, u"paper"_s, {}, 0};
    part.labels.assign(size_t(read->pages), u"Paper 1"_s);
    binding.parts.push_back(std::move(part));
    const auto bound = doc::bindPdf(binding);
    speaks(bound);
    if (!bound) return 0;
    const auto again = doc::readPdf(bound->pdf);
    holds(bool(again), "a pack that was bound cannot be read");
    holds(again->pages == bound->pages, "a pack has other pages than it says");
    return 0;
}

}  // namespace nlc::fuzzing
