// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings_dialog.h"

#include <QApplication>
#include <QSettings>
#include <QVBoxLayout>

#include "models/settings/publisher.h"
#include "views/controls/form.h"
#include "views/controls/labels.h"
#include "views/shell/desk.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

void applyChosenScheme() {
    const QString chosen = QSettings().value(u"scheme"_s).toString();
    theme::apply(*qApp, chosen == u"dark"    ? theme::Scheme::Dark
                        : chosen == u"light" ? theme::Scheme::Light
                                             : theme::Scheme::System);
}

SettingsDialog::SettingsDialog(Desk* desk, const QString& author, QWidget* parent)
    : QDialog(parent), m_form(new Form), m_author(new TextField(tr("Your name, as History shows it"))) {
    setWindowTitle(tr("Settings"));
    resize(520, 0);
    m_form->addHeading(tr("On this computer"));
    m_form->add(m_author)->setValue(author);
    m_author->setRequired(tr("Give your name, so that your colleagues see who changed what."));
    m_author->onCommit([](const QString& name) -> Result<> {
        QSettings().setValue(u"author"_s, name);
        return {};
    });
    auto* scheme = m_form->add(new ChoiceField(
        tr("Look"), {{tr("As Windows says"), u"system"_s}, {tr("Light"), u"light"_s}, {tr("Dark"), u"dark"_s}}));
    scheme->setValue(QSettings().value(u"scheme"_s, u"system"_s).toString());
    scheme->onCommit([](const QString& chosen) -> Result<> {
        QSettings().setValue(u"scheme"_s, chosen);
        applyChosenScheme();
        return {};
    });
    if (desk) addCollaborative(*desk);
    auto* close = button(tr("Close"), Weight::Primary);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::l, theme::l, theme::l, theme::l);
    column->setSpacing(theme::l);
    column->addWidget(m_form);
    column->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

void SettingsDialog::addCollaborative(Desk& desk) {
    Workspace& workspace = desk.workspace();
    const Publisher stored = publisherOf(workspace).value_or(Publisher{});
    m_form->addHeading(tr("In this workspace, for everybody"));
    const auto bind = [&](TextField* field, QString Publisher::*member) {
        m_form->add(field)->setValue(stored.*member);
        field->setReadOnly(!workspace.isWritable());
        field->onCommit([&workspace, member](const QString& typed) {
            return publisherOf(workspace).and_then([&](Publisher publisher) {
                publisher.*member = typed;
                return setPublisher(workspace, publisher);
            });
        });
    };
    bind(new TextField(tr("Name of the collaborative")), &Publisher::name);
    bind(new TextField(tr("Line under the title of documents")), &Publisher::ambition);
    bind(new TextField(tr("E-mail for answers")), &Publisher::email);
    bind(new TextField(tr("Closing line of documents")), &Publisher::footer);
}

QString SettingsDialog::author() const { return m_author->value(); }

void SettingsDialog::reject() {
    if (m_form->commitPending()) QDialog::reject();
}

}  // namespace nlc
