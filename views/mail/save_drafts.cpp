// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mail/save_drafts.h"

#include <QDesktopServices>
#include <QUrl>

namespace nlc {

using namespace Qt::StringLiterals;

bool saveDrafts(Desk& desk, QWidget* window, const std::vector<MailDraft>& drafts, const QString& name) {
    for (size_t i = 0; i < drafts.size(); ++i) {
        const auto eml = emlOf(drafts[i]);
        if (!eml) {
            desk.report(eml.error());
            return false;
        }
        const QString number = drafts.size() > 1 ? u"-%1"_s.arg(i + 1) : QString();
        const QString path = desk.saveAs(window, u"%1%2.eml"_s.arg(name, number), *eml);
        if (path.isEmpty()) return false;
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
    }
    return true;
}

}  // namespace nlc
