// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QPalette>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <cmath>

#include "views/controls/icons.h"
#include "views/controls/style_sheet.h"

using namespace Qt::StringLiterals;
using namespace nlc;

namespace {

/// WCAG 2.2, "relative luminance" and "contrast ratio".
double luminance(const QColor& colour) {
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a), y = luminance(b);
    return (qMax(x, y) + 0.05) / (qMin(x, y) + 0.05);
}

class Contrast : public testing::TestWithParam<const char*> {
protected:
    const theme::Colours& c = QLatin1String(GetParam()) == "dark"_L1 ? theme::dark() : theme::light();
};

TEST_P(Contrast, TextIsReadableOnEveryGroundItIsWrittenOn) {
    for (const auto& ground : {c.background, c.surface, c.hover}) {
        EXPECT_GE(contrast(c.text, ground), 4.5);
        EXPECT_GE(contrast(c.muted, ground), 4.5);
        EXPECT_GE(contrast(c.accent, ground), 4.5) << "quiet buttons and links";
        for (const auto& tone : {c.info, c.good, c.soon, c.late}) EXPECT_GE(contrast(tone.ink, ground), 4.5);
    }
    EXPECT_GE(contrast(c.onSelection, c.selection), 4.5);
    EXPECT_GE(contrast(c.mutedOnSelection, c.selection), 4.5);
    for (const auto& tone : {c.info, c.good, c.soon, c.late})
        EXPECT_GE(contrast(tone.ink, c.selection), 4.5) << "a late date in the chosen row";
}

TEST_P(Contrast, FilledButtonsAreReadableAtRestBelowThePointerAndPressed) {
    for (const auto& ground : {c.accent, c.accentHover, c.accentPressed}) EXPECT_GE(contrast(c.onAccent, ground), 4.5);
}

TEST_P(Contrast, PillsAndNoticesAreReadable) {
    for (const auto& tone : {c.neutral, c.info, c.good, c.soon, c.late}) {
        EXPECT_GE(contrast(tone.ink, tone.ground), 4.5);
        EXPECT_GE(contrast(c.text, tone.ground), 4.5) << "a notice's words";
    }
    EXPECT_GE(contrast(c.accent, c.soon.ground), 4.5) << "a notice's actions";
    EXPECT_GE(contrast(c.accent, c.late.ground), 4.5);
}

TEST_P(Contrast, EdgesOfControlsAndTheFocusStandOut) {
    for (const auto& ground : {c.background, c.surface}) {
        EXPECT_GE(contrast(c.edge, ground), 3.0);
        EXPECT_GE(contrast(c.accent, ground), 3.0);
        EXPECT_GE(contrast(c.late.ink, ground), 3.0);
        EXPECT_GE(contrast(c.disabled, ground), 3.0) << "more than is asked for what cannot be used";
    }
    EXPECT_GE(contrast(c.accent, c.selection), 3.0) << "the focus around the chosen row";
    EXPECT_GE(contrast(c.accent, c.info.ground), 3.0) << "the focus in the rail";
}

TEST_P(Contrast, TheToastIsReadableUpsideDown) {
    const theme::Colours& other = &c == &theme::dark() ? theme::light() : theme::dark();
    EXPECT_GE(contrast(c.surface, c.text), 4.5);
    EXPECT_GE(contrast(other.accent, c.text), 4.5);
}

INSTANTIATE_TEST_SUITE_P(Schemes, Contrast, testing::Values("light", "dark"),
                         [](const auto& scheme) { return std::string(scheme.param); });

TEST(Theme, HighContrastUsesOnlyColoursThePersonChose) {
    QPalette system;
    system.setColor(QPalette::Window, Qt::black);
    system.setColor(QPalette::Base, Qt::black);
    system.setColor(QPalette::Text, Qt::white);
    system.setColor(QPalette::Highlight, Qt::cyan);
    system.setColor(QPalette::HighlightedText, Qt::black);
    const theme::Colours c = theme::fromSystem(system);
    EXPECT_EQ(c.surface, QColor(Qt::black));
    EXPECT_EQ(c.edge, QColor(Qt::white));
    EXPECT_EQ(c.late.ink, QColor(Qt::white));
    EXPECT_EQ(c.onSelection, QColor(Qt::black));
}

TEST(Theme, NoNameIsLeftInTheStyleSheet) {
    EXPECT_FALSE(theme::styleSheet(theme::light()).contains(u'@'));
    EXPECT_FALSE(theme::styleSheet(theme::dark()).contains(u'@'));
}

TEST(Theme, ChangingTheSchemeTellsThoseWhoKeepPictures) {
    theme::apply(*qApp, theme::Scheme::Light);
    QSignalSpy changed(&theme::notifier(), &theme::Notifier::changed);
    theme::apply(*qApp, theme::Scheme::Dark);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_TRUE(theme::isDark());
    EXPECT_EQ(QApplication::palette().color(QPalette::Base), theme::dark().surface);
    theme::apply(*qApp, theme::Scheme::Light);
    EXPECT_FALSE(theme::isDark());
}

TEST(Theme, AnIconHandedOutEarlierFollowsTheScheme) {
    theme::apply(*qApp, theme::Scheme::Light);
    const QIcon icon = controls::icon(u"check"_s);
    const auto strongest = [&icon](QIcon::Mode mode) {
        const QImage image = icon.pixmap(QSize(32, 32), 2.0, mode).toImage();
        QColor found(Qt::transparent);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).alpha() > found.alpha()) found = image.pixelColor(x, y);
        return found.name();
    };
    EXPECT_EQ(strongest(QIcon::Normal), theme::light().text.name());
    EXPECT_EQ(strongest(QIcon::Disabled), theme::light().disabled.name());
    theme::apply(*qApp, theme::Scheme::Dark);
    EXPECT_EQ(strongest(QIcon::Normal), theme::dark().text.name());
    theme::apply(*qApp, theme::Scheme::Light);
}

TEST(Theme, AnIconIsAsLargeAsTheScreenNeeds) {
    EXPECT_EQ(controls::icon(u"check"_s).pixmap(QSize(16, 16), 1.5, QIcon::Normal).width(), 24);
    EXPECT_TRUE(controls::icon(u"no-such-picture"_s).isNull());
}

TEST(Theme, OnlyTheApplicationHasAStyleSheetAndOnlyTheThemeHasColours) {
    const QString views = QDir::cleanPath(QStringLiteral(NLC_FIXTURES "/../../views"));
    ASSERT_TRUE(QDir(views).exists());
    for (QDirIterator files(views, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll()), name = files.fileName();
        if (name == "theme.cpp"_L1) continue;
        EXPECT_FALSE(source.contains("setStyleSheet("_L1)) << qPrintable(name);
        static const QRegularExpression literal(u"\"#[0-9A-Fa-f]{6}\"|QColor\\(\\d|0x[0-9A-F]{6}\\b"_s);
        EXPECT_FALSE(source.contains(literal)) << qPrintable(name);
    }
}

}  // namespace
