// SPDX-License-Identifier: GPL-3.0-or-later
// The letters a collaborative begins with; theirs to change.
#include "models/mail/letter.h"

namespace nlc {

namespace {

std::vector<Letter> standardLetters() {
    const QString close = QObject::tr(
        "Kind regards\n\n"
        "{officer}\n"
        "{collaborative}");
    const auto letter = [&](LetterUse use, const QString& name, const QString& subject, const QString& body) {
        return Letter{{}, use, name, subject, body + close};
    };
    return {
        letter(LetterUse::Enquiry, QObject::tr("Thank you for asking"),
               QObject::tr("Your enquiry about the {collaborative}"),
               QObject::tr("Dear {given name|colleague},\n\n"
                           "Thank you for asking about the {collaborative}. It is good to hear from you.\n\n"
                           "We bring together people from schools, colleges, early years and the services around them, "
                           "to learn from each other and to work on a few things that none of us can change alone. "
                           "Members come to our meetings, join a group if they wish, and take what they hear back to "
                           "their colleagues.\n\n"
                           "Would you have half an hour to talk? Tell us when it suits you, and what you would most "
                           "like to know.\n\n")),
        letter(LetterUse::Invitation, QObject::tr("Invitation to join"),
               QObject::tr("An invitation to join the {collaborative}"),
               QObject::tr("Dear {given name|colleague},\n\n"
                           "We would like to invite you to join the {collaborative}. What you see every day at "
                           "{organisation|your organisation} is just what our meetings need.\n\n"
                           "Being a member means:\n\n"
                           "- coming to our meetings, or sending somebody in your place\n"
                           "- saying plainly what works and what does not\n"
                           "- sharing what you hear with your colleagues\n\n"
                           "If you would like to join, just answer this e-mail. If you have "
                           "questions first, ask them the same way.\n\n")),
        letter(LetterUse::Welcome, QObject::tr("Welcome"), QObject::tr("Welcome to the {collaborative}"),
               QObject::tr("Dear {given name|colleague},\n\n"
                           "Welcome to the {collaborative}. We are very glad that you are joining us.\n\n"
                           "We have you down as {full name}, {job title|colleague} at {organisation|your "
                           "organisation}. Please tell us if any of that is wrong.\n\n"
                           "You will get our bulletin and the papers for each meeting by e-mail. If one of our groups "
                           "works on something close to your heart, say so and we will put you in touch with its "
                           "lead.\n\n")),
        letter(LetterUse::Renewal, QObject::tr("Another year?"),
               QObject::tr("Will you stay with the {collaborative} for another year?"),
               QObject::tr("Dear {given name|colleague},\n\n"
                           "Thank you for all you have given to the {collaborative}. A new year is beginning, and we "
                           "hope that you will stay with us for it.\n\n"
                           "A line is enough: yes, no, or a word about what would make it easier. If your job or your "
                           "address has changed, please tell us that too. If it is time for someone else from "
                           "{organisation|your organisation} to take your place, we would be glad to hear who.\n\n")),
        letter(
            LetterUse::StandDown, QObject::tr("Thank you and goodbye"),
            QObject::tr("Thank you from the {collaborative}"),
            QObject::tr("Dear {given name|colleague},\n\n"
                        "Thank you for telling us that you are standing down, and thank you for the time and thought "
                        "you have given to the {collaborative}. It has made a difference.\n\n"
                        "We have taken you off our list of members, and you will get no more papers from us. If you "
                        "would still like our bulletin, just say so. If you know somebody who could speak for "
                        "{organisation|your organisation} after you, we would be glad of a name.\n\n"
                        "The door stays open: you are welcome back at any time.\n\n")),
        letter(LetterUse::Missing, QObject::tr("A voice we are missing"),
               QObject::tr("A voice the {collaborative} is missing"),
               QObject::tr("Dear {given name|colleague},\n\n"
                           "When we looked at who sits around the table of the {collaborative}, we saw who does not. "
                           "We have too few voices from where you work, and we notice it: we talk about you when we "
                           "should be listening to you.\n\n"
                           "Would you, or somebody else from {organisation|your organisation}, come to a meeting and "
                           "see whether it is for you? You need not prepare anything or promise anything.\n\n"
                           "Just answer this e-mail, and we will send you the next date.\n\n")),
        letter(LetterUse::VisitConfirmed, QObject::tr("You have a place"),
               QObject::tr("Your place: {visit focus}, {visit date}"),
               QObject::tr("Dear {given name|colleague},\n\n"
                           "You have a place on the visit to {host}: **{visit focus}**.\n\n"
                           "When: {visit date}, {visit time|the time is to follow}\n"
                           "Where: {place|at the host's}\n\n"
                           "The file that comes with this e-mail puts the visit into your calendar. If you cannot "
                           "come, please answer soon: others are waiting for a place.\n\n")),
        letter(LetterUse::VisitJoining, QObject::tr("Joining instructions"),
               QObject::tr("How to get there: {visit focus}, {visit date}"),
               QObject::tr("Dear {given name|colleague},\n\n"
                           "Here is what you need for the visit to {host} on {visit date}, {visit time|the time is to "
                           "follow}.\n\n"
                           "Where: {place|at the host's}\n"
                           "Getting in: {access|ask at the main entrance}\n"
                           "Parking: {parking|please ask before you come by car}\n"
                           "Ask for: {host contact|the school office}\n\n"
                           "{safeguarding|Please bring your staff badge.}\n\n"
                           "You will hear how the school works, see it, think about it, and talk it over with the "
                           "hosts and the other visitors.\n\n")),
        letter(LetterUse::VisitReminder, QObject::tr("Soon: your visit"),
               QObject::tr("Soon: {visit focus}, {visit date}"),
               QObject::tr("Dear {given name|colleague},\n\n"
                           "We look forward to seeing you at {host} on {visit date}, {visit time|as told before}.\n\n"
                           "If you cannot come any more, please answer this e-mail today, so that somebody who waits "
                           "can have your place.\n\n")),
        letter(LetterUse::VisitOffer, QObject::tr("A place has become free"),
               QObject::tr("A place for you: {visit focus}, {visit date}"),
               QObject::tr("Dear {given name|colleague},\n\n"
                           "A place has become free on the visit to {host} on {visit date}, {visit time|the time is to "
                           "follow}: **{visit focus}**. You are next in line.\n\n"
                           "Would you like it? Please answer by {answer by|the end of this week}; after that we offer "
                           "it to the next.\n\n")),
        letter(LetterUse::VisitCancelled, QObject::tr("The visit is off"),
               QObject::tr("Cancelled: {visit focus}, {visit date}"),
               QObject::tr("Dear {given name|colleague},\n\n"
                           "Your booking for the visit to {host} on {visit date} is cancelled. "
                           "{reason|}\n\n"
                           "The file that comes with this e-mail takes it out of your calendar.\n\n")),
        letter(LetterUse::VisitThanks, QObject::tr("Thank you for coming"),
               QObject::tr("After your visit: {visit focus}"),
               QObject::tr("Dear {given name|colleague},\n\n"
                           "Thank you for visiting {host} on {visit date}. Four lines help us and the hosts; just "
                           "answer this e-mail:\n\n"
                           "1. What I saw\n"
                           "2. What I will try\n"
                           "3. By when\n"
                           "4. What I need for it\n\n"
                           "Say too whether we may quote you, and as whom.\n\n")),
        letter(LetterUse::Other, QObject::tr("A word of thanks"), QObject::tr("Thank you"),
               QObject::tr("Dear {given name|colleague},\n\n"
                           "Thank you for your help. It was good to have you with us, and we will let you know what "
                           "comes of it.\n\n")),
    };
}

}  // namespace

Result<> addStandardLetters(Workspace& workspace) {
    return letters(workspace).and_then([&](const std::vector<Letter>& present) -> Result<> {
        if (!present.empty()) return {};
        return workspace.step(QObject::tr("adding of the standard letters"), [&]() -> Result<> {
            for (const Letter& letter : standardLetters())
                if (auto kept = Repository<Letter>(workspace).add(letter); !kept) return tl::unexpected(kept.error());
            return {};
        });
    });
}

Result<> addStandardLettersFor(Workspace& workspace, LetterUse use) {
    auto present = lettersFor(workspace, use);
    if (!present) return tl::unexpected(present.error());
    if (!present->empty()) return {};
    return workspace.step(QObject::tr("adding of the letter '%1'").arg(shown(use)), [&]() -> Result<> {
        for (const Letter& letter : standardLetters())
            if (letter.use == use)
                if (auto kept = Repository<Letter>(workspace).add(letter); !kept) return tl::unexpected(kept.error());
        return {};
    });
}

}  // namespace nlc
