// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/safe_link.h"

#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace nlc {
namespace {

bool isAnchor(const QString& name) {
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'_';
    });
}

}  // namespace

QString safeLink(const QString& link) {
    const QString trimmed = link.trimmed();
    if (trimmed.startsWith(u'#')) return isAnchor(trimmed.mid(1)) ? trimmed : QString();
    // Browsers drop tabs and line breaks inside an address, so "java<tab>script:" would become one: refuse them all.
    if (std::any_of(trimmed.begin(), trimmed.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; }))
        return {};
    const QUrl url(trimmed, QUrl::TolerantMode);
    if (!url.isValid()) return {};
    const QString scheme = url.scheme();
    const bool web = scheme == u"https"_s || scheme == u"http"_s;
    const bool address = scheme == u"mailto"_s || scheme == u"tel"_s;
    if ((web && url.host().isEmpty()) || (address && url.path().isEmpty()) || (!web && !address)) return {};
    return url.toString(QUrl::FullyEncoded);
}

}  // namespace nlc
