// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/visits/booking_repository.h"
#include "views/shell/record_form.h"

class QLabel;
class QPushButton;

namespace nlc {

class ListModel;
class StepPlace;
class VisitorList;
struct VisitNames;
namespace controls {
class Notice;
}

/// Who comes on a date and who waits: booked by hand, from an e-mail or a form; offered a place, moved, cancelled.
/// Whoever is next in line is proposed in words as soon as a place is free.
class VisitorsPanel : public QWidget {
    Q_OBJECT
public:
    VisitorsPanel(Desk& desk, const VisitNames& names, QWidget* parent = nullptr);
    void showDate(Id<VisitDate> date);
    Id<VisitDate> date() const { return m_date; }
    bool leave();
    controls::Form* form() const { return m_form; }
    VisitorList* list() const { return m_list; }
    void book();
    void closeStep();

Q_SIGNALS:
    /// A table or pasted text is to be looked at before anything is written; empty: one is chosen there.
    void importAsked(const QString& table);

private:
    QWidget* makeEditor();
    void paste();
    void offer();
    void decline();
    void moveTo();
    void cancel();
    void refresh();
    void showNotice();
    bool sayNotice();  ///< false: there is nothing to say
    void ask(class StepForm* form);
    Id<Booking> current() const;
    QString nameOf(const Booking& booking) const;
    void sayNext(const QString& done, const Booking& next);

    Desk& m_desk;
    ListModel *m_people, *m_organisations;
    Id<VisitDate> m_date;
    controls::Notice* m_notice;
    std::function<void()> m_onNotice;
    QPushButton *m_book, *m_paste, *m_import;
    VisitorList* m_list;
    StepPlace* m_step;
    QWidget* m_editor;  ///< of the chosen booking
    QLabel* m_about;
    QPushButton *m_accept, *m_decline, *m_move, *m_cancel;
    RecordForm<Booking>* m_form;
};

}  // namespace nlc
