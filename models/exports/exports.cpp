// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/exports.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include "models/records/list_model.h"
#include "models/store/content.h"

namespace nlc {

using namespace Qt::StringLiterals;

Result<std::vector<Export>> exportsOf(Workspace& workspace, const QString& subject, qint64 subjectId) {
    return Repository<Export>(workspace).all(u"WHERE subject = ? AND subject_id = ? ORDER BY id DESC"_s,
                                             {subject, subjectId});
}

Result<QByteArray> bytesOf(Workspace& workspace, const Export& done) {
    return Content(workspace).find(done.contentHash);
}

Result<Id<Export>> noteExport(Workspace& workspace, const QString& subject, qint64 subjectId, doc::Format format,
                              const QString& fileName, const QByteArray& bytes) {
    Id<Export> id;
    return workspace
        .step(QObject::tr("note of the export of %1").arg(fileName),
              [&] {
                  return Content(workspace).keep(bytes).and_then([&](const QString& hash) {
                      return Repository<Export>(workspace)
                          .add({{},
                                subject,
                                subjectId,
                                QLatin1String(doc::nameOf(format).word),
                                fileName,
                                hash,
                                workspace.identity().now(),
                                workspace.identity().author})
                          .map([&](Id<Export> made) { id = made; });
                  });
              })
        .map([&] { return id; });
}

QString suggestedFileName(const QString& title, doc::Format format) {
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    QString name = folded(title).replace(others, u"-"_s);
    while (name.startsWith(u'-')) name.remove(0, 1);
    while (name.endsWith(u'-')) name.chop(1);
    return (name.isEmpty() ? u"document"_s : name.left(80)) + QLatin1String(doc::nameOf(format).suffix);
}

Result<> writeFile(const QString& path, const QByteArray& bytes, bool replace) {
    const QString name = QFileInfo(path).fileName();
    if (!replace && QFileInfo::exists(path))
        return failed(Error::Kind::Refused,
                      QObject::tr("\"%1\" exists already and was left as it is. Choose another name.").arg(name));
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return {};
    return failed(
        Error::Kind::Io,
        QObject::tr(
            "\"%1\" could not be written. Choose a folder you may write to, and check that the file is not open in "
            "another program.")
            .arg(name),
        file.errorString());
}

}  // namespace nlc
