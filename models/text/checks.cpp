// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/checks.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "models/text/safe_link.h"

namespace nlc {

using namespace Qt::StringLiterals;

static Result<> wrong(const char* field, const char* sentence) {
    return tl::unexpected<Error>(
        Error{Error::Kind::Invalid, QCoreApplication::translate("Checks", sentence), {}, QLatin1String(field)});
}

Result<> checkedEmail(const char* field, const QString& email) {
    // One @ with something sensible on both sides: enough to catch a slip, without refusing a real address.
    static const QRegularExpression pattern(u"^[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;.]+$"_s);
    if (email.isEmpty() || pattern.match(email).hasMatch()) return {};
    return wrong(field, "This does not look like an e-mail address, such as name@example.org.");
}

Result<> checkedLink(const char* field, const QString& link) {
    if (link.isEmpty() || (!link.startsWith(u'#') && !safeLink(link).isEmpty())) return {};
    return wrong(field, "A link begins with https://, such as https://www.example.org/page.");
}

Result<> checkedPeriod(const char* field, const QDate& from, const QDate& to) {
    if (!from.isValid() || !to.isValid() || from <= to) return {};
    return wrong(field, "The end is before the start.");
}

}  // namespace nlc
