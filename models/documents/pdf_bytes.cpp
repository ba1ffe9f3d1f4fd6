// SPDX-License-Identifier: GPL-3.0-or-later
#define POINTERHOLDER_TRANSITION 4  // qpdf's old pointer type is not used here
#include "models/documents/pdf_bytes.h"

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFWriter.hh>

namespace nlc::doc {
namespace {

/// Straight into a QByteArray: qpdf's own buffer would be copied twice, and packs are large.
class IntoBytes : public Pipeline {
public:
    explicit IntoBytes(QByteArray& bytes) : Pipeline("bytes", nullptr), m_bytes(bytes) {}
    void write(unsigned char const* data, size_t size) override {
        m_bytes.append(reinterpret_cast<const char*>(data), qsizetype(size));
    }
    void finish() override {}

private:
    QByteArray& m_bytes;
};

}  // namespace

std::unique_ptr<QPDF> opened(const QByteArray& bytes) {
    auto pdf = std::make_unique<QPDF>();
    pdf->setSuppressWarnings(true);
    pdf->processMemoryFile("bytes", bytes.constData(), size_t(bytes.size()));
    return pdf;
}

QByteArray writtenOut(QPDF& pdf, qsizetype expected) {
    QByteArray bytes;
    bytes.reserve(expected);
    IntoBytes into(bytes);
    QPDFWriter writer(pdf);
    writer.setOutputPipeline(&into);
    writer.setMinimumPDFVersion("1.7");
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    return bytes;
}

}  // namespace nlc::doc
