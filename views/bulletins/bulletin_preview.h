// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QPointer>
#include <QTimer>

#include "models/bulletins/bulletin_repository.h"
#include "models/store/job.h"

class QLabel;

namespace nlc {

class DocumentView;

/// The bulletin as readers will see it, wide, on a phone and dark, and how much of what mail programs show is used.
class BulletinPreview : public QFrame {
    Q_OBJECT
public:
    /// Mail programs cut a longer message off and show the rest on demand only. In KB of HTML, without pictures.
    static constexpr int mostKilobytes = 102;

    explicit BulletinPreview(Workspace& workspace, QWidget* parent = nullptr);
    void setIssue(const Issue& issue);     ///< also one that is being typed
    void showItem(Id<BulletinItem> item);  ///< brings it into sight, if need be once it is there

Q_SIGNALS:
    void linkActivated(const QString& link);

private:
    void measure();

    Workspace& m_workspace;
    DocumentView* m_view;
    QLabel* m_size;
    doc::Document m_document;
    QHash<qint64, QByteArray> m_pictures;  ///< of this bulletin: reading them at each key would be slow
    Id<Bulletin> m_bulletin;
    QString m_wanted;  ///< anchor to show when the document has it
    QTimer m_measure;
    QPointer<Job> m_job;
};

}  // namespace nlc
