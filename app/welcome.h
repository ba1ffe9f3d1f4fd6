// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QListWidget;

namespace nlc::controls {
class Notice;
}

namespace nlc {

/// What stands in the window while no workspace is open: the two first steps, and the files of last time.
class Welcome : public QWidget {
    Q_OBJECT
public:
    explicit Welcome(QWidget* parent = nullptr);
    void setRecent(const QStringList& paths);
    void say(const QString& sentence);  ///< why a file could not be opened

Q_SIGNALS:
    void newAsked();
    void openAsked();
    void fileChosen(const QString& path);

private:
    controls::Notice* m_notice;
    QWidget* m_recentCard;
    QListWidget* m_recent;
};

}  // namespace nlc
