// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "models/people/people_export.h"
#include "views/shell/desk.h"

class QMenu;

namespace nlc {

/// What can be done with the people of a list: write to them, each a letter of their own or all at once, copy their
/// addresses, save them as a file, print labels, badges and a sheet to sign, change them together. Those who do not
/// want it are left out, and the line at the bottom says how many and why; what leaves the file is noted.
class PeopleActions : public QObject {
    Q_OBJECT
public:
    /// `people` gives those to work with now; `window` is what dialogs lie over.
    PeopleActions(Desk& desk, QWidget* window, std::function<std::vector<PersonRow>()> people);
    void fill(QMenu* menu);  ///< with the actions, and above them how many people they are for

    void writeToAll();
    void letterToEach();
    void copyAddresses();
    void save(PeopleFormat format);
    void printLabels();
    void printBadges();
    void attendanceSheet();
    void editTogether();

private:
    /// Says what was done and who was left out, and notes it in the log of exports.
    void note(const QString& what, const QString& said, const QList<qint64>& people, int leftOut,
              const QString& leftOutWords);
    bool saved(const QString& suggestedName, const QByteArray& bytes);
    void askSheet(doc::LabelLayout::Use use);

    Desk& m_desk;
    QWidget* m_window;
    std::function<std::vector<PersonRow>()> m_people;
};

}  // namespace nlc
