// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/controls/lines.h"
#include "views/shell/desk.h"

class QPushButton;

namespace nlc {

/// Lines that only show what is elsewhere: read when they come into sight and again after each change while they are in
/// sight. Of many the first few stand there, until all are asked for.
class ReadLines : public QWidget {
    Q_OBJECT
public:
    using Read = std::function<Result<std::vector<controls::Line>>()>;
    ReadLines(Desk& desk, const QString& name, const QString& empty, Read read, QWidget* parent = nullptr);
    void showAnew();  ///< the record they belong to is another one

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void place();

    Desk& m_desk;
    Read m_read;
    controls::Lines* m_lines;
    QPushButton* m_all;
    std::vector<controls::Line> m_found;
    bool m_stale = true, m_showAll = false;
};

}  // namespace nlc
