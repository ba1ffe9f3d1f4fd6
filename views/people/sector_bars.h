// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>

#include "models/people/sector.h"
#include "views/shell/desk.h"
#include "views/shell/details.h"

class QVBoxLayout;

namespace nlc {

namespace controls {
class Lines;
class Notice;
}  // namespace controls

/// One bar: a sector, how long, how many. Pressed, it shows that sector's members.
class SectorBar : public QAbstractButton {
    Q_OBJECT
public:
    SectorBar(const QString& sector, int members, int most, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int m_members, m_most;
};

/// What stands beside the list while nobody is chosen in it: members by sector as bars, who waits for an
/// answer and for how long, and who represents whom.
class MembersOverview : public Details {
    Q_OBJECT
public:
    explicit MembersOverview(Desk& desk, QWidget* parent = nullptr);

Q_SIGNALS:
    void sectorChosen(nlc::Sector sector);
    void closedAsked();  ///< who is entered where it has closed

private:
    void refresh();
    void showRepresentatives();

    Desk& m_desk;
    QVBoxLayout* m_bars;
    controls::Lines* m_waiting;
    controls::Lines* m_representatives;
    controls::Notice* m_closed;
};

}  // namespace nlc
