// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <vector>

namespace nlc {

/// A person as an address book keeps one. What is empty is not written.
struct ContactCard {
    QString givenName, familyName;
    QString email, phone;
    QString organisation, jobTitle;
    QString note;
};

/// Outlook reads nothing newer than 3.0.
enum class VCardVersion { V3, V4 };

/// One file with all cards, UTF-8 with CRLF: RFC 2426 (3.0) or RFC 6350 (4.0). Each has FN, which both ask for: the
/// name, else the organisation, the address, the number; a card with none of them stands for nobody and is left out.
/// Control characters are left out too. Readers differ: Outlook takes only the first card of a file, so for Outlook
/// write each person's own, or CSV. The same cards give the same bytes. Any thread.
QByteArray vCardsOf(const std::vector<ContactCard>& cards, VCardVersion version = VCardVersion::V3);

}  // namespace nlc
