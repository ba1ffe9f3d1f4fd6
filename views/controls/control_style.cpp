// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/control_style.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>

#include "views/controls/icons.h"
#include "views/controls/theme.h"

using namespace Qt::StringLiterals;

namespace nlc::controls {

namespace {

constexpr int arrowRoom = 28;  // for the arrow of a combo box, at its end
constexpr int spinRoom = 24;
constexpr int sidePadding = 10;

bool isOn(const QStyleOption& option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

QPen stroke(const QColor& colour, qreal width = 1.5) {
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

/// A chevron of 8 × 4 in the middle of `where`, turned by `degrees` from pointing down.
void drawChevron(QPainter& painter, const QRect& where, int degrees, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(where).center());
    painter.rotate(degrees);
    painter.setPen(stroke(colour));
    painter.drawPolyline(QPolygonF{{-3.5, -1.75}, {0, 1.75}, {3.5, -1.75}});
    painter.restore();
}

void drawTick(QPainter& painter, const QRect& where, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(where).center());
    painter.setPen(stroke(colour, 2));
    painter.drawPolyline(QPolygonF{{-3.75, 0.25}, {-1.25, 2.75}, {3.75, -2.5}});
    painter.restore();
}

struct Box {
    QColor ground, edge;
    qreal width = 1;
};

Box editorBox(const QStyleOption& option, bool readOnly, bool invalid) {
    const auto& c = theme::colours();
    if (!isOn(option, QStyle::State_Enabled) || readOnly) return {c.background, c.line};
    if (invalid) return {c.surface, c.late.ink, theme::focusWidth};
    if (isOn(option, QStyle::State_HasFocus)) return {c.surface, c.accent, theme::focusWidth};
    return {c.surface, isOn(option, QStyle::State_MouseOver) ? c.muted : c.edge};
}

void drawBox(QPainter& painter, const QRect& rect, const Box& box, qreal radius) {
    const qreal half = box.width / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(box.edge, box.width));
    painter.setBrush(box.ground);
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

/// The box of a check box or radio button.
void drawIndicator(QPainter& painter, const QStyleOption& option, bool round) {
    const auto& c = theme::colours();
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool on = isOn(option, QStyle::State_On), partly = isOn(option, QStyle::State_NoChange);
    const bool focus = isOn(option, QStyle::State_HasFocus);
    Box box{c.surface, isOn(option, QStyle::State_MouseOver) ? c.muted : c.edge};
    if (on || partly) box = {c.accent, focus ? c.text : c.accent};
    if (!on && focus) box.edge = c.accent;
    if (focus) box.width = theme::focusWidth;
    if (!enabled) box = {on || partly ? c.disabled : c.background, on || partly ? c.disabled : c.line};
    drawBox(painter, option.rect, box, round ? option.rect.width() / 2.0 : 4);
    const QColor mark = enabled ? c.onAccent : c.surface;
    if (round && on) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        painter.drawEllipse(QRectF(option.rect).center(), 3, 3);
        painter.restore();
    } else if (on) {
        drawTick(painter, option.rect, mark);
    } else if (partly) {
        painter.save();
        painter.setPen(stroke(mark, 2));
        painter.drawLine(option.rect.center() - QPoint(3, 0), option.rect.center() + QPoint(4, 0));
        painter.restore();
    }
}

QColor glyphColour(const QStyleOption& option) {
    if (!isOn(option, QStyle::State_Enabled)) return theme::colours().disabled;
    return option.palette.color(QPalette::ButtonText);  // what the style sheet made of it on a primary button
}

}  // namespace

ControlStyle::ControlStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const {
    const auto& c = theme::colours();
    switch (element) {
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck:
            return drawIndicator(*painter, *option, false);
        case PE_IndicatorRadioButton:
            return drawIndicator(*painter, *option, true);
        case PE_IndicatorArrowDown:
            return drawChevron(*painter, option->rect, 0, glyphColour(*option));
        case PE_IndicatorArrowUp:
            return drawChevron(*painter, option->rect, 180, glyphColour(*option));
        case PE_IndicatorArrowLeft:
            return drawChevron(*painter, option->rect, 90, glyphColour(*option));
        case PE_IndicatorArrowRight:
            return drawChevron(*painter, option->rect, -90, glyphColour(*option));
        case PE_IndicatorMenuCheckMark:
            if (isOn(*option, State_On)) drawTick(*painter, option->rect, c.accent);
            return;
        case PE_IndicatorHeaderArrow:
            if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
                // Qt says SortDown for "a to z"; people expect the arrow to point up then.
                drawChevron(*painter, header->rect, header->sortIndicator == QStyleOptionHeader::SortDown ? 180 : 0,
                            c.muted);
            }
            return;
        case PE_IndicatorBranch:
            if (isOn(*option, State_Children)) {
                const bool toRight = option->direction == Qt::LeftToRight;
                drawChevron(*painter, option->rect, isOn(*option, State_Open) ? 0 : toRight ? -90 : 90, c.muted);
            }
            return;
        case PE_FrameFocusRect:
            return;  // each control shows the focus with its own edge
        default:
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ControlStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    if (element == CE_ComboBoxLabel) {
        const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (!combo || combo->editable) return;
        QRect room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
        painter->save();
        if (!combo->currentIcon.isNull()) {
            const QSize size = combo->iconSize;
            const QRect icon = alignedRect(combo->direction, Qt::AlignLeft | Qt::AlignVCenter, size, room);
            combo->currentIcon.paint(painter, icon, Qt::AlignCenter,
                                     isOn(*combo, State_Enabled) ? QIcon::Normal : QIcon::Disabled);
            const int taken = size.width() + theme::s;
            room = combo->direction == Qt::LeftToRight ? room.adjusted(taken, 0, 0, 0) : room.adjusted(0, 0, -taken, 0);
        }
        painter->setPen(isOn(*combo, State_Enabled) ? theme::colours().text : theme::colours().disabled);
        const auto align = visualAlignment(combo->direction, Qt::AlignLeft | Qt::AlignVCenter);
        painter->drawText(room, int(align) | Qt::TextSingleLine,
                          combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room.width()));
        painter->restore();
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ControlStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                      const QWidget* widget) const {
    const bool invalid = widget && widget->property("invalid").toBool();
    if (control == CC_ComboBox) {
        drawBox(*painter, option->rect, editorBox(*option, false, invalid), theme::radius);
        drawChevron(*painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget), 0,
                    isOn(*option, State_Enabled) ? theme::colours().muted : theme::colours().disabled);
        return;
    }
    if (control == CC_SpinBox) {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        const auto* box = qobject_cast<const QAbstractSpinBox*>(widget);
        drawBox(*painter, option->rect, editorBox(*option, box && box->isReadOnly(), invalid), theme::radius);
        if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons) return;
        for (const auto sub : {SC_SpinBoxUp, SC_SpinBoxDown}) {
            const bool up = sub == SC_SpinBoxUp;
            const bool can =
                isOn(*option, State_Enabled) &&
                spin->stepEnabled.testFlag(up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
            const bool pressed = option->activeSubControls == sub && isOn(*option, State_Sunken);
            drawChevron(*painter, subControlRect(CC_SpinBox, option, sub, widget), up ? 180 : 0,
                        !can      ? theme::colours().line
                        : pressed ? theme::colours().accent
                                  : theme::colours().muted);
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ControlStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                                   const QWidget* widget) const {
    const QRect all = option->rect;
    const auto mirrored = [&](const QRect& rect) { return visualRect(option->direction, all, rect); };
    if (control == CC_ComboBox) {
        if (sub == SC_ComboBoxArrow)
            return mirrored({all.right() - arrowRoom + 1, all.top(), arrowRoom - 4, all.height()});
        if (sub == SC_ComboBoxEditField) return mirrored(all.adjusted(sidePadding, 2, -arrowRoom, -2));
    }
    if (control == CC_SpinBox) {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        const bool steps = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        const int left = all.right() - spinRoom, half = all.height() / 2;
        if (sub == SC_SpinBoxEditField)
            return mirrored(all.adjusted(sidePadding - 2, 2, steps ? -spinRoom : -sidePadding + 2, -2));
        if (sub == SC_SpinBoxUp) return steps ? mirrored({left, all.top() + 3, spinRoom - 3, half - 3}) : QRect();
        if (sub == SC_SpinBoxDown) return steps ? mirrored({left, all.top() + half, spinRoom - 3, half - 3}) : QRect();
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QSize ControlStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                     const QWidget* widget) const {
    if (type == CT_ComboBox) return {size.width() + sidePadding + arrowRoom, theme::controlHeight};
    if (type == CT_SpinBox) return {size.width() + sidePadding + spinRoom, theme::controlHeight};
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QIcon ControlStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const {
    switch (pixmap) {
        case SP_ArrowLeft:
            return icon(u"chevron-left"_s, Ink::Muted);
        case SP_ArrowRight:
            return icon(u"chevron-right"_s, Ink::Muted);
        case SP_LineEditClearButton:
            return icon(u"x"_s, Ink::Muted);
        case SP_MessageBoxInformation:
            return icon(u"info"_s, Ink::Info);
        case SP_MessageBoxQuestion:
            return icon(u"circle-question-mark"_s, Ink::Info);
        case SP_MessageBoxWarning:
            return icon(u"triangle-alert"_s, Ink::Soon);
        case SP_MessageBoxCritical:
            return icon(u"circle-alert"_s, Ink::Late);
        default:
            return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

int ControlStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
            return 18;
        case PM_CheckBoxLabelSpacing:
        case PM_RadioButtonLabelSpacing:
            return theme::s;
        case PM_ButtonIconSize:
        case PM_SmallIconSize:
        case PM_ListViewIconSize:
            return theme::iconSize;
        case PM_MenuButtonIndicator:
            return 14;
        case PM_SplitterWidth:
            return theme::l;
        case PM_LayoutHorizontalSpacing:
        case PM_LayoutVerticalSpacing:
            return theme::s;
        case PM_FocusFrameHMargin:
        case PM_FocusFrameVMargin:
            return 2;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ControlStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* data) const {
    switch (hint) {
        case SH_ComboBox_Popup:  // a list below the box, not one laid over it
        case SH_EtchDisabledText:
            return 0;
        case SH_ItemView_ShowDecorationSelected:
            return 1;
        case SH_ToolTip_WakeUpDelay:
            return 500;
        case SH_UnderlineShortcut:
            return 1;
        default:
            return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

}  // namespace nlc::controls
