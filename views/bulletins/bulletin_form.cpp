// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/bulletins/bulletin_form.h"

#include <QLineEdit>

#include "views/controls/labels.h"
#include "views/controls/markdown_editor.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

constexpr int introductionHeight = 120;
constexpr int highestNumber = 9999;
constexpr int preheaderRoom = 100;  // what most inboxes show of it

}  // namespace

BulletinForm::BulletinForm(Desk& desk, QWidget* parent)
    : RecordForm(
          desk, [](const Bulletin& bulletin) { return editOf(bulletin); }, parent) {
    auto* number = new NumberField(tr("Number"), 1, highestNumber);
    auto* date = new DateField(tr("Goes out on"), [&desk] { return desk.today(); });
    addRow({number, date}, {1, 2});
    bind(number, &Bulletin::number);
    bind(date, &Bulletin::goesOutOn);
    auto* title = bind(add(new TextField(tr("Title"))), &Bulletin::title);
    title->setPlaceholder(tr("Not needed: the number is a title"));
    auto* introduction = new MarkdownField(tr("Introduction"));
    introduction->markdown()->text()->setMinimumHeight(introductionHeight);
    bind(add(introduction), &Bulletin::introduction);
    auto* preheader = bind(add(new TextField(tr("Line after the subject in an inbox"))), &Bulletin::preheader);
    const auto count = [preheader] {
        const auto length = preheader->line()->text().trimmed().size();
        preheader->setHint(tr("%1 of %2").arg(length).arg(preheaderRoom));
    };
    connect(preheader->line(), &QLineEdit::textChanged, this, count);
    count();
    bind(add(new LinesField(tr("Footer"), 3)), &Bulletin::footer);
    addWidget(paragraph(tr("An empty footer is the one in Settings."), theme::Text::Small, true));
    addStretch();
}

SectionForm::SectionForm(Desk& desk, QWidget* parent)
    : RecordForm(
          desk, [](const BulletinSection& section) { return editOf(section); }, parent) {
    auto* title = bind(add(new TextField(tr("Section"))), &BulletinSection::title);
    title->setRequired(tr("Give the section a title."));
    addWidget(paragraph(tr("The bulletin shows a section once it has an item."), theme::Text::Small, true));
    addStretch();
}

}  // namespace nlc
