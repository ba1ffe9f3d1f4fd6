// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/page.h"

#include <QVBoxLayout>

#include "views/controls/theme.h"

namespace nlc {

Page::Page(Desk& desk) : m_desk(desk), m_header(new controls::PageHeader), m_column(new QVBoxLayout(this)) {
    setObjectName("page");
    m_column->setContentsMargins(theme::xl, theme::l, theme::xl, theme::l);
    m_column->setSpacing(theme::m);
    m_column->addWidget(m_header);
}

void Page::setContent(QWidget* content) { m_column->addWidget(content, 1); }

void Page::listenNoMore() {
    workspace().disconnect(this);
    for (QObject* part : findChildren<QObject*>()) part->disconnect(this);
}

void Page::importTable() { m_desk.say(tr("People and organisations are imported on Members.")); }

void Page::exportDocument() { m_desk.say(tr("This page has nothing to export yet.")); }

void Page::printDocument() { m_desk.say(tr("This page has nothing to print yet.")); }

bool Page::showRecord(const QString&, qint64) { return false; }

}  // namespace nlc
