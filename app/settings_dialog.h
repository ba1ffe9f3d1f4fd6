// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

namespace nlc::controls {
class Form;
class TextField;
}  // namespace nlc::controls

namespace nlc {

class Desk;

/// This person's name and look; and, with a workspace open, whose workspace it is.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Desk* desk, const QString& author, QWidget* parent = nullptr);
    QString author() const;
    void reject() override;  ///< what is typed is kept first

private:
    void addCollaborative(Desk& desk);

    controls::Form* m_form;
    controls::TextField* m_author;
};

/// The scheme chosen in the settings, applied to the program.
void applyChosenScheme();

}  // namespace nlc
