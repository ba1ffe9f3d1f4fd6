// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/meetings/paper_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

#include "models/store/content.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refused(const QString& fileName, const Error& error) {
    return tl::unexpected<Error>(
        Error{error.kind, QObject::tr("“%1” is not taken as a paper. %2").arg(fileName, error.what), error.detail, {}});
}

tl::unexpected<Error> tooLarge(const QString& fileName, qint64 size) {
    constexpr qint64 megabyte = 1024 * 1024;
    return refused(fileName,
                   {Error::Kind::Invalid,
                    QObject::tr("It has %1 MB; at most %2 MB go into a workspace. Make it smaller, or add the "
                                "pages that the meeting needs.")
                        .arg(size / megabyte)
                        .arg(PaperFile::mostBytes / megabyte)});
}

bool isWritten(const QString& suffix) {
    static const QStringList suffixes{u"docx"_s, u"doc"_s, u"odt"_s,  u"rtf"_s,
                                      u"pptx"_s, u"odp"_s, u"xlsx"_s, u"ods"_s};
    return suffixes.contains(suffix);
}

/// Through LibreOffice, with a profile of its own: one that is open does not get in the way, and no macro of it runs.
Result<QByteArray> converted(const QByteArray& bytes, const QString& suffix) {
    QString program = QStandardPaths::findExecutable(u"soffice"_s);
    if (program.isEmpty())
        program = QStandardPaths::findExecutable(u"soffice"_s, {u"C:/Program Files/LibreOffice/program"_s});
    if (program.isEmpty())
        return failed(Error::Kind::Invalid, QObject::tr("Save it as a PDF where it was written, and add that."));
    const QTemporaryDir folder;
    const QString in = folder.filePath(u"paper."_s + suffix);
    QFile file(in);
    if (!folder.isValid() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return failed(Error::Kind::Io, QObject::tr("There is no room for it on this computer."), file.errorString());
    file.close();
    constexpr int longest = 120'000;  // milliseconds
    QProcess office;
    office.start(program,
                 {u"-env:UserInstallation="_s + QUrl::fromLocalFile(folder.filePath(u"profile"_s)).toString(),
                  u"--headless"_s, u"--norestore"_s, u"--convert-to"_s, u"pdf"_s, u"--outdir"_s, folder.path(), in});
    const bool ended = office.waitForFinished(longest);
    if (!ended) office.kill();
    QFile pdf(folder.filePath(u"paper.pdf"_s));
    if (!ended || !pdf.open(QIODevice::ReadOnly))
        return failed(Error::Kind::Invalid,
                      QObject::tr("LibreOffice could not make a PDF of it. Save it as a PDF where it was written."),
                      QString::fromLocal8Bit(office.readAllStandardError()));
    return pdf.readAll();
}

Result<QByteArray> asPdf(const QByteArray& bytes, const QString& fileName) {
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (bytes.startsWith("\x89PNG") || bytes.startsWith("\xff\xd8\xff")) {
        const QString title = QFileInfo(fileName).completeBaseName();
        return doc::pictureAsPdf(bytes, title, QObject::tr("Picture: %1").arg(title));
    }
    if (bytes.isEmpty() || bytes.first(qMin(bytes.size(), qsizetype(1024))).contains("%PDF-") || suffix == u"pdf"_s)
        return bytes;
    if (isWritten(suffix)) return converted(bytes, suffix);
    return failed(Error::Kind::Invalid,
                  QObject::tr("Papers are PDF, PNG or JPEG files. Save it as a PDF where it was written."));
}

}  // namespace

Result<PaperFile> readPaperBytes(const QByteArray& bytes, const QString& fileName) {
    if (bytes.size() > PaperFile::mostBytes) return tooLarge(fileName, bytes.size());
    auto pdf = asPdf(bytes, fileName);
    if (!pdf) return refused(fileName, pdf.error());
    auto read = doc::readPdf(*pdf);
    if (!read) return refused(fileName, read.error());
    return PaperFile{fileName, Content::hashOf(bytes), std::move(*pdf), std::move(*read)};
}

Result<PaperFile> readPaperFile(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(name, {Error::Kind::Io, QObject::tr("It cannot be opened: it may be open elsewhere, or gone."),
                              file.errorString()});
    if (file.size() > PaperFile::mostBytes) return tooLarge(name, file.size());
    return readPaperBytes(file.readAll(), name);
}

QStringList paperFilePatterns() {
    return {u"*.pdf"_s, u"*.png"_s, u"*.jpg"_s, u"*.jpeg"_s, u"*.docx"_s,
            u"*.odt"_s, u"*.doc"_s, u"*.rtf"_s, u"*.pptx"_s};
}

QString hashOfFile(const QString& path) {
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) return {};
    return QString::fromLatin1(hash.result().toHex());
}

}  // namespace nlc
