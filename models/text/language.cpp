// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace nlc {

using namespace Qt::StringLiterals;

void speakBritishEnglish() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    auto* plurals = new QTranslator(QCoreApplication::instance());
    if (plurals->load(u":/i18n/nlcdesk_en.qm"_s)) QCoreApplication::installTranslator(plurals);
}

}  // namespace nlc
