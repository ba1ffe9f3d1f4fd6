// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/labels.h"

#include <QPainter>
#include <QStyle>

#include "views/controls/icons.h"

using namespace Qt::StringLiterals;

namespace nlc::controls {

namespace {

QString propertyOf(Weight weight) {
    switch (weight) {
        case Weight::Primary:
            return u"primary"_s;
        case Weight::Quiet:
            return u"quiet"_s;
        case Weight::Toggle:
            return u"toggle"_s;
        case Weight::Danger:
            return u"danger"_s;
        case Weight::Plain:
            break;
    }
    return u"plain"_s;
}

Ink iconInk(Weight weight) {
    switch (weight) {
        case Weight::Primary:
            return Ink::OnAccent;
        case Weight::Quiet:
            return Ink::Accent;
        case Weight::Toggle:
            return Ink::Toggle;
        case Weight::Danger:
            return Ink::Late;
        case Weight::Plain:
            break;
    }
    return Ink::Text;
}

QFrame* frame(const QString& name) {
    auto* made = new QFrame;
    made->setObjectName(name);
    return made;
}

}  // namespace

QLabel* label(const QString& text, theme::Text role, bool muted) {
    auto* made = new QLabel(text);
    made->setTextFormat(Qt::PlainText);
    made->setFont(theme::font(role));
    if (muted) made->setProperty("tone", u"muted"_s);
    return made;
}

QLabel* paragraph(const QString& text, theme::Text role, bool muted) {
    auto* made = label(text, role, muted);
    made->setWordWrap(true);
    return made;
}

QPushButton* button(const QString& text, Weight weight, const QString& iconName) {
    auto* made = new QPushButton(text);
    dress(made, weight, iconName);
    return made;
}

void dress(QPushButton* made, Weight weight, const QString& iconName) {
    made->setProperty("weight", propertyOf(weight));
    made->setAutoDefault(false);
    made->setCheckable(weight == Weight::Toggle);
    if (!iconName.isEmpty()) {
        made->setIcon(icon(iconName, iconInk(weight)));
        // Wider than the drawing: Fusion leaves too little between it and the words.
        made->setIconSize({theme::iconSize + (made->text().isEmpty() ? 0 : theme::s - 2), theme::iconSize});
    }
    // The style sheet's bold is not in the font when the size is asked for; without this the words would be cut.
    if (weight != Weight::Plain && weight != Weight::Toggle) made->setFont(theme::font(theme::Text::Strong));
}

QPushButton* iconButton(const QString& iconName, const QString& name, Weight weight) {
    auto* made = button({}, weight, iconName);
    made->setProperty("square", true);
    made->setAccessibleName(name);
    made->setToolTip(name);
    return made;
}

void setTone(QWidget* words, const QString& tone) {
    if (words->property("tone").toString() == tone) return;
    words->setProperty("tone", tone);
    words->style()->unpolish(words);
    words->style()->polish(words);
}

QFrame* card() { return frame(u"card"_s); }
QScrollArea* scrolled(QWidget* inside) {
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    inside->setObjectName(u"clear"_s);
    area->setWidget(inside);
    return area;
}
QFrame* line() { return frame(u"line"_s); }
QFrame* verticalLine() { return frame(u"verticalLine"_s); }

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : QLabel(text, parent) { setTextFormat(Qt::PlainText); }

QSize ElidedLabel::minimumSizeHint() const {
    const QMargins around = contentsMargins();
    return {fontMetrics().horizontalAdvance(u'…') + around.left() + around.right(), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QRect room = contentsRect();
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(room, int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    setToolTip(fontMetrics().horizontalAdvance(text()) > contentsRect().width() ? text() : QString());
}

}  // namespace nlc::controls
