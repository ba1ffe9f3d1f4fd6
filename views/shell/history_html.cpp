// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shell/history_html.h"

#include <QCoreApplication>

#include "models/history/word_differences.h"
#include "models/text/free_date.h"
#include "views/controls/theme.h"

namespace nlc {

using namespace Qt::StringLiterals;

namespace {

QString escaped(const QString& text) { return text.toHtmlEscaped().replace(u'\n', u"<br>"_s); }

QString coloured(const QColor& colour, const QString& html) {
    return u"<span style=\"color:%1\">%2</span>"_s.arg(colour.name(), html);
}

/// What went is struck through and what came is underlined, so that colour says nothing alone.
QString differences(const ChangedValue& value) {
    const theme::Colours& c = theme::colours();
    QString html;
    for (const TextPiece& piece : shortened(wordDifferences(value.before, value.after))) {
        const QString text = escaped(piece.text);
        switch (piece.kind) {
            case TextPiece::Kind::Same:
                html += text;
                break;
            case TextPiece::Kind::Removed:
                html += u"<s style=\"color:%1;background-color:%2\">%3</s> "_s.arg(
                    c.late.ink.name(), c.late.ground.name(), text.trimmed());
                break;
            case TextPiece::Kind::Added:
                html += u"<u style=\"color:%1;background-color:%2\">%3</u> "_s.arg(
                    c.good.ink.name(), c.good.ground.name(), text.trimmed());
                break;
        }
    }
    return html;
}

QString valueHtml(const ChangedValue& value, HistoryLine::What what) {
    const theme::Colours& c = theme::colours();
    switch (what) {
        case HistoryLine::What::Added:
            return escaped(value.after);
        case HistoryLine::What::Deleted:
            return coloured(c.muted, u"<s>"_s + escaped(value.before) + u"</s>"_s);
        case HistoryLine::What::Edited:
            break;
    }
    if (value.isText) return differences(value);
    return coloured(c.muted, escaped(value.before)) + u" → "_s + escaped(value.after);
}

QString lineHead(const HistoryLine& line) {
    const theme::Colours& c = theme::colours();
    QString html = coloured(c.muted, line.at.toLocalTime().time().toString(u"HH:mm"_s)) + u"&nbsp;&nbsp; <b>"_s +
                   escaped(line.author) + u"</b>&nbsp;&nbsp; "_s + escaped(line.step);
    if (!line.record.isEmpty()) html += coloured(c.muted, u" · "_s + escaped(line.record));
    return u"<p style=\"margin:%1px 0 %2px 0\">%3</p>"_s.arg(theme::m).arg(theme::xs).arg(html);
}

}  // namespace

QString historyHtml(const std::vector<HistoryLine>& lines, const std::function<bool(const ChangedValue&)>& canPutBack) {
    const theme::Colours& c = theme::colours();
    QString html = u"<style>a { color: %1; text-decoration: none; font-weight: 600; }</style>"_s.arg(c.accent.name());
    QDate day;
    for (size_t i = 0; i < lines.size(); ++i) {
        const HistoryLine& line = lines[i];
        if (const QDate on = line.at.toLocalTime().date(); on != day) {
            html += u"<h3 style=\"font-size:%1px;margin:%2px 0 0 0\">%3</h3>"_s
                        .arg(theme::font(theme::Text::Section).pixelSize())
                        .arg(day.isValid() ? theme::xl : 0)
                        .arg(shownDate(on));
            day = on;
        }
        html += lineHead(line);
        if (line.values.empty()) continue;
        html +=
            u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"%1\" style=\"margin-left:%2px\">"_s.arg(theme::xs)
                .arg(theme::xxl);
        for (size_t v = 0; v < line.values.size(); ++v) {
            const ChangedValue& value = line.values[v];
            const bool can = line.what == HistoryLine::What::Edited && canPutBack(value);
            const QString link = can ? u"<a href=\"put-back:%1.%2\">%3</a>"_s.arg(i).arg(v).arg(
                                           QCoreApplication::translate("History", "Put back"))
                                     : QString();
            html +=
                u"<tr><td width=\"26%\" style=\"color:%1\">%2</td><td>%3</td><td width=\"14%\" align=\"right\">%4</td></tr>"_s
                    .arg(c.muted.name(), escaped(value.caption), valueHtml(value, line.what), link);
        }
        html += u"</table>"_s;
    }
    return html;
}

}  // namespace nlc
