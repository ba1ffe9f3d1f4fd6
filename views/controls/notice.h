// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include "views/controls/theme.h"

class QHBoxLayout;
class QLabel;

namespace nlc::controls {

/// A bar across a window, page or card that stays until what it says is no longer so: read-only, locked by someone
/// else, damaged, an import with lines to check. At most two actions.
class Notice : public QFrame {
    Q_OBJECT
public:
    explicit Notice(QWidget* parent = nullptr);  ///< hidden until it says something

    /// Info, Soon or Late. Announced to screen readers when the words are new.
    void say(theme::Tone tone, const QString& words, const QStringList& actions = {});
    void clear();

Q_SIGNALS:
    void chosen(int action);  ///< index in `actions`

private:
    QLabel *picture_, *words_;
    QHBoxLayout* actions_;
};

}  // namespace nlc::controls
