// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/fields.h"

#include <QFontMetrics>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QUrl>

#include "models/text/free_date.h"
#include "models/text/free_time.h"
#include "views/controls/labels.h"

using namespace Qt::StringLiterals;

namespace nlc::controls {

TextField::TextField(const QString& caption) : ValueField(caption), line_(new QLineEdit) {
    setEditor(line_);
    connect(line_, &QLineEdit::textEdited, this, [this] { markEdited(); });
}

void TextField::setPlaceholder(const QString& words) { line_->setPlaceholderText(words); }

void TextField::setRequired(const QString& sentence) { required_ = sentence; }

void TextField::setReadOnly(bool readOnly) {
    setReadOnlyFlag(readOnly);
    line_->setReadOnly(readOnly);
}

Result<QString> TextField::read() const {
    const QString typed = line_->text().trimmed();
    if (typed.isEmpty() && !required_.isEmpty()) return failed(Error::Kind::Invalid, required_);
    return typed;
}

void TextField::write(const QString& value) {
    if (line_->text() == value) return;
    line_->setText(value);
    line_->setCursorPosition(0);  // the beginning of a long value says more than its end
}

LinkField::LinkField(const QString& caption) : TextField(caption) { setPlaceholder(u"https://"_s); }

Result<QString> LinkField::read() const {
    auto typed = TextField::read();
    if (!typed || typed->isEmpty()) return typed;
    QString address = *typed;
    if (!address.contains(u':')) address.prepend(address.contains(u'@') ? u"mailto:"_s : u"https://"_s);
    const QUrl url(address, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool web = (scheme == "https"_L1 || scheme == "http"_L1) && url.host().contains(u'.');
    const bool mail = scheme == "mailto"_L1 && url.path().contains(u'@');
    if (!url.isValid() || !(web || mail))
        return failed(Error::Kind::Invalid, tr("This is not a web address. One looks like https://example.org/page."));
    return address;
}

LinesField::LinesField(const QString& caption, int lines) : ValueField(caption), text_(new QPlainTextEdit) {
    setEditor(text_, nullptr, false);
    text_->setTabChangesFocus(true);
    const int height = QFontMetrics(theme::font(theme::Text::Body)).lineSpacing() * lines;
    text_->setMinimumHeight(height + 2 * theme::s + 2);
    text_->setMaximumHeight(height + 2 * theme::s + 2);
    connect(text_, &QPlainTextEdit::textChanged, this, [this] { markEdited(); });
}

void LinesField::setReadOnly(bool readOnly) {
    setReadOnlyFlag(readOnly);
    text_->setReadOnly(readOnly);
}

Result<QString> LinesField::read() const { return text_->toPlainText().trimmed(); }

void LinesField::write(const QString& value) {
    if (text_->toPlainText() != value) text_->setPlainText(value);
}

DateField::DateField(const QString& caption, std::function<QDate()> today)
    : ValueField(caption), line_(new QLineEdit), today_(std::move(today)) {
    setEditor(line_);
    line_->setPlaceholderText(tr("Such as 14 feb"));
    // Whole also where it shares a row.
    setMinimumWidth(QFontMetrics(theme::font(theme::Text::Body)).horizontalAdvance(u"Wed 28 Nov 2028"_s) + theme::xl);
    connect(line_, &QLineEdit::textEdited, this, [this] { markEdited(); });
}

void DateField::setRequired(const QString& sentence) { required_ = sentence; }

void DateField::setReadOnly(bool readOnly) {
    setReadOnlyFlag(readOnly);
    line_->setReadOnly(readOnly);
}

Result<QDate> DateField::read() const {
    const QString typed = line_->text().trimmed();
    if (!typed.isEmpty()) return parseFreeDate(typed, today_());
    if (!required_.isEmpty()) return failed(Error::Kind::Invalid, required_);
    return QDate();
}

void DateField::write(const QDate& value) {
    line_->setText(shownDate(value));
    line_->setCursorPosition(0);
}

TimeField::TimeField(const QString& caption) : ValueField(caption), line_(new QLineEdit) {
    setEditor(line_);
    line_->setPlaceholderText(tr("Such as 2pm"));
    connect(line_, &QLineEdit::textEdited, this, [this] { markEdited(); });
}

void TimeField::setReadOnly(bool readOnly) {
    setReadOnlyFlag(readOnly);
    line_->setReadOnly(readOnly);
}

Result<QTime> TimeField::read() const {
    const QString typed = line_->text().trimmed();
    return typed.isEmpty() ? QTime() : parseFreeTime(typed);
}

void TimeField::write(const QTime& value) { line_->setText(value.toString(u"HH:mm"_s)); }

NumberField::NumberField(const QString& caption, qint64 least, qint64 most)
    : ValueField(caption), line_(new QLineEdit), least_(least), most_(most) {
    setEditor(line_);
    connect(line_, &QLineEdit::textEdited, this, [this] { markEdited(); });
}

void NumberField::setReadOnly(bool readOnly) {
    setReadOnlyFlag(readOnly);
    line_->setReadOnly(readOnly);
}

Result<std::optional<qint64>> NumberField::read() const {
    QString typed = line_->text().simplified();
    if (typed.isEmpty()) return std::nullopt;
    typed.remove(u',').remove(u' ');
    bool ok = false;
    const qint64 number = typed.toLongLong(&ok);
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    if (!ok || number < least_ || number > most_)
        return failed(
            Error::Kind::Invalid,
            tr("This needs a whole number from %1 to %2.").arg(english.toString(least_), english.toString(most_)));
    return number;
}

void NumberField::write(const std::optional<qint64>& value) {
    line_->setText(value ? QLocale(QLocale::English, QLocale::UnitedKingdom).toString(*value) : QString());
}

ShownField::ShownField(const QString& caption) : ValueField(caption), words_(paragraph({})) {
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setEditor(words_);
}

void ShownField::write(const QString& value) {
    words_->setText(value.isEmpty() ? u"–"_s : value);
    words_->setAccessibleName(caption() + u": "_s + value);
}

}  // namespace nlc::controls
