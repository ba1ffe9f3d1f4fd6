// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/desktop_scheme.h"

#include <QPalette>

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>
#include <QSettings>
#include <QTimer>
#endif

namespace nlc::theme::desktop {

namespace {

bool darkBefore = false;

#ifdef Q_OS_WIN
/// Windows tells every window when colours or contrast change, usually several times in a row: the last one counts.
class Listener final : public QAbstractNativeEventFilter {
public:
    explicit Listener(std::function<void()> tell) {
        timer_.setSingleShot(true);
        timer_.setInterval(200);
        QObject::connect(&timer_, &QTimer::timeout, &timer_, std::move(tell));
    }
    bool nativeEventFilter(const QByteArray&, void* message, qintptr*) override {
        const UINT kind = static_cast<MSG*>(message)->message;
        if (kind == WM_SETTINGCHANGE || kind == WM_SYSCOLORCHANGE || kind == WM_THEMECHANGED) timer_.start();
        return false;
    }

private:
    QTimer timer_;
};
#endif

}  // namespace

void remember(const QPalette& before) {
    darkBefore = before.color(QPalette::Window).lightness() < before.color(QPalette::WindowText).lightness();
}

bool isDark() {
#ifdef Q_OS_WIN
    const QSettings personal(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    return personal.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
#else
    return darkBefore;
#endif
}

bool highContrast() {
#ifdef Q_OS_WIN
    HIGHCONTRASTW contrast{};
    contrast.cbSize = sizeof contrast;
    return SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof contrast, &contrast, 0) &&
           (contrast.dwFlags & HCF_HIGHCONTRASTON);
#else
    return false;
#endif
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): moved from where there is something to listen to
void onChange([[maybe_unused]] std::function<void()> tell) {
#ifdef Q_OS_WIN
    auto* listener = new Listener(std::move(tell));
    QCoreApplication::instance()->installNativeEventFilter(listener);
    QObject::connect(QCoreApplication::instance(), &QObject::destroyed, [listener] { delete listener; });
#endif
}

}  // namespace nlc::theme::desktop
