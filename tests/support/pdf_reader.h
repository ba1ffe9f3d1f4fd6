// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDesktopServices>
#include <QFile>
#include <QFileInfo>
#include <QObject>
#include <QUrl>

namespace nlc::testing_support {

/// Stands in for the computer's own reader of PDFs: keeps what it was asked to open.
class PdfReader : public QObject {
    Q_OBJECT
public:
    PdfReader() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~PdfReader() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    Q_INVOKABLE void open(const QUrl& file) {
        names << QFileInfo(file.toLocalFile()).fileName();
        QFile pdf(file.toLocalFile());
        if (pdf.open(QIODevice::ReadOnly)) bytes = pdf.readAll();
    }
    QStringList names;
    QByteArray bytes;
};

}  // namespace nlc::testing_support
