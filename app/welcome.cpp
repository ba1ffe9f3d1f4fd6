// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/welcome.h"

#include <QDir>
#include <QFileInfo>
#include <QListWidget>
#include <QVBoxLayout>

#include "models/records/list_roles.h"
#include "views/controls/labels.h"
#include "views/controls/notice.h"
#include "views/controls/row_delegate.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {
constexpr int pathRole = Qt::UserRole + 1;
constexpr int cardWidth = 560;
}  // namespace

Welcome::Welcome(QWidget* parent)
    : QWidget(parent), m_notice(new controls::Notice), m_recentCard(controls::card()), m_recent(new QListWidget) {
    setObjectName("page");
    auto* first = controls::card();
    first->setFixedWidth(cardWidth);
    auto* words = new QVBoxLayout(first);
    words->setContentsMargins(theme::xl, theme::xl, theme::xl, theme::xl);
    words->setSpacing(theme::m);
    words->addWidget(controls::label(tr("NLC Desk"), theme::Text::Page));
    auto* about = controls::paragraph(tr("The year of your learning collaborative in one file: members, groups and "
                                         "their updates, bulletins. Every change is kept "
                                         "at once and can be undone."),
                                      theme::Text::Body, true);
    about->setMinimumHeight(about->heightForWidth(cardWidth - 2 * theme::xl));
    words->addWidget(about);
    auto* buttons = new QHBoxLayout;
    auto* open = controls::button(tr("Open a workspace…"), controls::Weight::Plain);
    auto* make = controls::button(tr("New workspace…"), controls::Weight::Primary);
    buttons->addWidget(make);
    buttons->addWidget(open);
    buttons->addStretch();
    words->addLayout(buttons);

    m_recentCard->setFixedWidth(cardWidth);
    auto* recent = new QVBoxLayout(m_recentCard);
    recent->setContentsMargins(1, theme::m, 1, theme::s);
    auto* caption = controls::label(tr("Opened before"), theme::Text::Section);
    caption->setContentsMargins(theme::m, 0, 0, 0);
    recent->addWidget(caption);
    recent->addWidget(m_recent);
    controls::asRows(m_recent);
    m_recent->setAccessibleName(tr("Opened before"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_notice);
    column->addStretch(1);
    column->addWidget(first, 0, Qt::AlignHCenter);
    column->addSpacing(theme::m);
    column->addWidget(m_recentCard, 0, Qt::AlignHCenter);
    column->addStretch(2);
    connect(make, &QPushButton::clicked, this, &Welcome::newAsked);
    connect(open, &QPushButton::clicked, this, &Welcome::openAsked);
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { Q_EMIT fileChosen(item->data(pathRole).toString()); });
}

void Welcome::setRecent(const QStringList& paths) {
    m_recent->clear();
    for (const QString& path : paths) {
        auto* item = new QListWidgetItem(QFileInfo(path).completeBaseName(), m_recent);
        item->setData(SecondLineRole, QDir::toNativeSeparators(QFileInfo(path).absolutePath()));
        item->setData(pathRole, path);
    }
    m_recentCard->setVisible(!paths.isEmpty());
}

void Welcome::say(const QString& sentence) { m_notice->say(theme::Tone::Late, sentence); }

}  // namespace nlc
