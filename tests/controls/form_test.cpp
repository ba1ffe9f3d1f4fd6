// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/form.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTemporaryFile>
#include <QTest>
#include <QVBoxLayout>

#include "views/controls/chip.h"
#include "views/controls/drop_field.h"
#include "views/controls/markdown_editor.h"
#include "views/controls/theme.h"

using namespace Qt::StringLiterals;
using namespace nlc;
using namespace nlc::controls;

namespace {

/// A window with a form of two text fields; the first is kept in `kept`, unless it says "wrong".
class AForm : public testing::Test {
protected:
    AForm() {
        theme::apply(*qApp, theme::Scheme::Light);
        (new QVBoxLayout(&window))->addWidget(form);
        title->setValue(u"Transitions"_s);
        title->onCommit([this](const QString& value) -> Result<> {
            if (value == "wrong"_L1) return failed(Error::Kind::Invalid, u"Another group has this name."_s);
            kept << value;
            return {};
        });
        window.show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        QTest::qWait(1);
    }
    static QLineEdit* lineOf(const Field* field) { return qobject_cast<QLineEdit*>(field->editor()); }
    void typeInto(Field* field, const QString& words) {
        field->setFocus();
        lineOf(field)->selectAll();
        QTest::keyClicks(lineOf(field), words);
    }
    void leave() { second->setFocus(); }

    QWidget window;
    Form* form = new Form;
    TextField* title = form->add(new TextField(u"Title"_s));
    TextField* second = form->add(new TextField(u"Call to action"_s));
    QStringList kept;
};

TEST_F(AForm, KeepsWhatWasTypedWhenTheFieldIsLeft) {
    typeInto(title, u"  Leadership "_s);
    EXPECT_TRUE(kept.isEmpty());
    leave();
    EXPECT_EQ(kept, QStringList{u"Leadership"_s});
    EXPECT_EQ(lineOf(title)->text(), u"Leadership"_s);
    EXPECT_FALSE(title->isEdited());
}

TEST_F(AForm, KeepsOnEnterAndThenNotAgain) {
    typeInto(title, u"Leadership"_s);
    QTest::keyClick(lineOf(title), Qt::Key_Return);
    leave();
    EXPECT_EQ(kept, QStringList{u"Leadership"_s});
}

TEST_F(AForm, AnEditThatChangesNothingKeepsNothing) {
    typeInto(title, u"Transitions"_s);
    leave();
    EXPECT_TRUE(kept.isEmpty());
    EXPECT_FALSE(title->isEdited());
}

TEST_F(AForm, AWrongValueStaysAsTypedWithTheReasonBelow) {
    typeInto(title, u"wrong"_s);
    leave();
    EXPECT_EQ(lineOf(title)->text(), u"wrong"_s);
    EXPECT_EQ(title->error(), u"Another group has this name."_s);
    EXPECT_EQ(lineOf(title)->accessibleDescription(), u"Another group has this name."_s);
    EXPECT_TRUE(title->isEdited());
    EXPECT_EQ(title->value(), u"Transitions"_s);
    typeInto(title, u"right"_s);
    leave();
    EXPECT_EQ(title->error(), QString());
    EXPECT_EQ(kept, QStringList{u"right"_s});
}

TEST_F(AForm, EscPutsTheStoredValueBack) {
    typeInto(title, u"wrong"_s);
    leave();
    title->setFocus();
    QTest::keyClick(lineOf(title), Qt::Key_Escape);
    EXPECT_EQ(lineOf(title)->text(), u"Transitions"_s);
    EXPECT_EQ(title->error(), QString());
    EXPECT_FALSE(title->isEdited());
    leave();
    EXPECT_TRUE(kept.isEmpty());
}

TEST_F(AForm, AValueFromElsewhereDoesNotOverwriteWhatIsBeingTyped) {
    typeInto(title, u"Half a sent"_s);
    title->setValue(u"Changed by a colleague"_s);
    EXPECT_EQ(lineOf(title)->text(), u"Half a sent"_s);
    QTest::keyClick(lineOf(title), Qt::Key_Escape);
    EXPECT_EQ(lineOf(title)->text(), u"Changed by a colleague"_s);
    title->setValue(u"And again"_s);
    EXPECT_EQ(lineOf(title)->text(), u"And again"_s);
}

TEST_F(AForm, WhatTheStoreMadeOfAValueIsShown) {
    title->onCommit([this](const QString&) -> Result<> {
        title->setValue(u"Tidied"_s);  // the page reloads the record while it is being kept
        return {};
    });
    typeInto(title, u"untidy"_s);
    leave();
    EXPECT_EQ(lineOf(title)->text(), u"Tidied"_s);
    EXPECT_FALSE(title->isEdited());
}

TEST_F(AForm, CommitPendingKeepsWhatTheCursorIsStillIn) {
    typeInto(title, u"Leadership"_s);
    EXPECT_TRUE(form->hasPending());
    EXPECT_TRUE(form->commitPending());
    EXPECT_EQ(kept, QStringList{u"Leadership"_s});
    EXPECT_FALSE(form->hasPending());
}

TEST_F(AForm, CommitPendingGoesToTheFieldThatCannotBeKept) {
    typeInto(title, u"wrong"_s);
    leave();
    EXPECT_FALSE(form->commitPending());
    EXPECT_EQ(QApplication::focusWidget(), title->editor());
    EXPECT_EQ(lineOf(title)->text(), u"wrong"_s);
}

TEST_F(AForm, ReadOnlyShowsButDoesNotChange) {
    form->setReadOnly(true);
    typeInto(title, u"Leadership"_s);
    leave();
    EXPECT_EQ(lineOf(title)->text(), u"Transitions"_s);
    EXPECT_TRUE(kept.isEmpty());
    auto* later = form->add(new TextField(u"Added later"_s));
    EXPECT_TRUE(lineOf(later)->isReadOnly());
}

TEST_F(AForm, EveryFieldHasANameAndItsCaptionLeadsToIt) {
    EXPECT_EQ(title->editor()->accessibleName(), u"Title"_s);
    const auto labels = title->findChildren<QLabel*>();
    EXPECT_TRUE(
        std::any_of(labels.begin(), labels.end(), [&](const QLabel* l) { return l->buddy() == title->editor(); }));
}

TEST_F(AForm, ARequiredFieldLeftEmptySaysSo) {
    title->setRequired(u"A group needs a name."_s);
    typeInto(title, u" "_s);
    leave();
    EXPECT_EQ(title->error(), u"A group needs a name."_s);
    EXPECT_TRUE(kept.isEmpty());
}

TEST_F(AForm, AFieldMayBeDeletedByWhatItsValueCauses) {
    title->onCommit([this](const QString&) -> Result<> {
        delete std::exchange(form, nullptr);
        return {};
    });
    typeInto(title, u"Leadership"_s);
    EXPECT_TRUE(title->commit());
}

TEST_F(AForm, ADateIsTypedFreelyAndShownInFull) {
    auto* by = form->add(new DateField(u"By"_s, [] { return QDate(2025, 2, 12); }));
    QDate day;
    by->onCommit([&day](const QDate& value) -> Result<> {
        day = value;
        return {};
    });
    typeInto(by, u"next fri"_s);
    leave();
    EXPECT_EQ(day, QDate(2025, 2, 21));
    EXPECT_EQ(lineOf(by)->text(), u"Fri 21 Feb 2025"_s);
    typeInto(by, u"someday"_s);
    leave();
    EXPECT_TRUE(by->error().contains("14 feb"_L1));
    EXPECT_EQ(lineOf(by)->text(), u"someday"_s);
    typeInto(by, u" "_s);
    leave();
    EXPECT_TRUE(by->value().isNull());
}

TEST_F(AForm, AnAddressWithoutHttpsGetsIt) {
    auto* link = form->add(new LinkField(u"Address"_s));
    typeInto(link, u"example.org/pilot"_s);
    leave();
    EXPECT_EQ(link->value(), u"https://example.org/pilot"_s);
    for (const char* wrong : {"not an address", "javascript:alert(1)", "file:///etc/passwd", "https://"}) {
        typeInto(link, QString::fromLatin1(wrong));
        leave();
        EXPECT_FALSE(link->error().isEmpty()) << wrong;
        EXPECT_EQ(link->value(), u"https://example.org/pilot"_s) << wrong;
    }
}

TEST_F(AForm, ANumberOutsideItsBoundsSaysWhichOnesFit) {
    auto* places = form->add(new NumberField(u"Places"_s, 1, 2000));
    typeInto(places, u"1,200"_s);
    leave();
    EXPECT_EQ(places->value(), 1200);
    EXPECT_EQ(lineOf(places)->text(), u"1,200"_s);
    typeInto(places, u"0"_s);
    leave();
    EXPECT_EQ(places->error(), u"This needs a whole number from 1 to 2,000."_s);
}

TEST_F(AForm, TheWheelChangesNoChoiceInPassing) {
    auto* category = form->add(new ChoiceField(u"Category"_s, {{u"Transitions"_s, u"t"_s}, {u"Workforce"_s, u"w"_s}}));
    category->setValue(u"t"_s);
    auto* combo = qobject_cast<QComboBox*>(category->editor());
    title->setFocus();
    QWheelEvent wheel(QPointF(5, 5), combo->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(combo, &wheel);
    EXPECT_EQ(combo->currentData().toString(), u"t"_s);
    EXPECT_FALSE(category->isEdited());
    category->setFocus();
    QTest::keyClick(combo, Qt::Key_W);
    leave();
    EXPECT_EQ(category->value(), u"w"_s);
}

TEST_F(AForm, ChipsAreKeptAtOnceInTheirOwnOrder) {
    auto* audience = form->add(new ChipsField(u"For"_s, {{u"Leaders"_s, u"leaders"_s}, {u"Staff"_s, u"staff"_s}}));
    const auto chips = audience->findChildren<Chip*>();
    ASSERT_EQ(chips.size(), 2);
    EXPECT_EQ(QAccessible::queryAccessibleInterface(chips[0])->role(), QAccessible::CheckBox);
    EXPECT_EQ(chips[0]->accessibleName(), u"For: Leaders"_s);
    chips[1]->click();
    chips[0]->click();
    EXPECT_EQ(audience->value(), (QStringList{u"leaders"_s, u"staff"_s}));
}

TEST_F(AForm, ARecordIsFoundByPartOfItsName) {
    QStandardItemModel schools;
    int id = 10;
    for (const auto& name : {u"Saint Example Primary"_s, u"Example High"_s, u"St Mary, Northtown"_s, u"St Mary"_s}) {
        auto* item = new QStandardItem(name);
        item->setData(id++, Qt::UserRole);
        schools.appendRow(item);
    }
    auto* host = form->add(new ReferenceField(u"Host"_s, &schools, Qt::UserRole, u"organisation"_s));
    typeInto(host, u"high"_s);
    leave();
    EXPECT_EQ(host->value(), 11);
    EXPECT_EQ(lineOf(host)->text(), u"Example High"_s);
    typeInto(host, u"st mary"_s);
    leave();
    EXPECT_EQ(host->value(), 13) << "the whole name wins over part of another";
    typeInto(host, u"example"_s);
    leave();
    EXPECT_EQ(host->error(), u"More than one organisation fits “example”. Choose it from the list."_s);
    typeInto(host, u"nowhere"_s);
    leave();
    EXPECT_EQ(host->error(), u"No organisation is called “nowhere”. Choose one from the list."_s);
    EXPECT_EQ(host->value(), 13);
    delete form;  // before the model
}

TEST_F(AForm, AFileOfTheWrongKindIsRefusedWithAReason) {
    auto* picture = form->add(new DropField(u"Picture"_s, {u"png"_s}, u"Drop a picture here."_s));
    QTemporaryFile text(u"XXXXXX.txt"_s), png(u"XXXXXX.png"_s);
    ASSERT_TRUE(text.open() && png.open());
    EXPECT_FALSE(picture->take(text.fileName()));
    EXPECT_TRUE(picture->error().contains("png"_L1));
    EXPECT_TRUE(picture->take(png.fileName()));
    EXPECT_EQ(picture->value(), png.fileName());
    EXPECT_TRUE(picture->error().isEmpty());
}

TEST_F(AForm, ChangingTheSchemeIsNotTyping) {
    auto* text = form->add(new MarkdownField(u"Text"_s));
    text->setValue(u"**766** returns"_s);
    theme::apply(*qApp, theme::Scheme::Dark);
    QTest::qWait(10);
    theme::apply(*qApp, theme::Scheme::Light);
    EXPECT_FALSE(text->isEdited());
}

}  // namespace
