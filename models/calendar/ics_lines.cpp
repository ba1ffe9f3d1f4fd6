// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/calendar/ics_lines.h"

#include <algorithm>

#include "models/transfer/text_encoding.h"

namespace nlc::ical {

namespace {

constexpr qsizetype longestEventBytes = 256 * 1024, longestZone = 64 * 1024;
constexpr size_t mostLines = 8'000;

struct FoldedLine {
    int number = 0;
    QByteArray text;
};

/// Folded lines joined; done on bytes, since a fold may stand inside a letter.
std::vector<FoldedLine> unfolded(const QByteArray& bytes) {
    std::vector<FoldedLine> lines;
    const char* data = bytes.constData();
    const qsizetype size = bytes.size();
    int number = 0;
    for (qsizetype at = 0; at < size;) {
        qsizetype end = at;
        while (end < size && data[end] != '\n' && data[end] != '\r') ++end;
        ++number;
        const QByteArray piece = bytes.mid(at, end - at);
        if (!lines.empty() && !piece.isEmpty() && (piece.front() == ' ' || piece.front() == '\t'))
            lines.back().text += piece.mid(1);
        else if (!piece.isEmpty())
            lines.push_back({number, piece});
        at = end + 1;
        if (end + 1 < size && data[end] == '\r' && data[end + 1] == '\n') ++at;
    }
    return lines;
}

bool isProperty(const QByteArray& line) {
    qsizetype end = 0;
    while (end < line.size() && (std::isalnum(static_cast<unsigned char>(line[end])) != 0 || line[end] == '-')) ++end;
    return end > 0 && end < line.size() && (line[end] == ':' || line[end] == ';');
}

QByteArray valueOf(const QByteArray& line) { return line.mid(line.indexOf(':') + 1).trimmed(); }

QString textValue(QByteArray value) {
    value.replace("\\,", ",").replace("\\;", ";").replace("\\n", " ").replace("\\\\", "\\");
    return QString::fromUtf8(value).simplified().left(200);
}

/// Walks through the lines with what is open around them.
class Walk {
public:
    explicit Walk(size_t mostEvents) : m_most(mostEvents) {}
    FileLines take(const std::vector<FoldedLine>& lines) {
        for (const FoldedLine& each : lines) line(each);
        m_file.hasEnd = m_open.isEmpty();
        if (m_inEvent) closeEvent(false);
        return std::move(m_file);
    }

private:
    void line(const FoldedLine& folded) {
        const QByteArray name = isProperty(folded.text) ? nameOf(folded.text) : QByteArray();
        if (name == "BEGIN") return begin(valueOf(folded.text).toUpper(), folded);
        if (name == "END") return end(valueOf(folded.text).toUpper(), folded.text);
        if (m_inZone) m_zone += folded.text + "\r\n";
        if (m_inEvent && m_open.last() == "VEVENT") return ofEvent(folded.text, !name.isEmpty());
        if (m_open.size() == 1 && m_open.first() == "VCALENDAR") {
            if (name == "METHOD") m_cancels = valueOf(folded.text).toUpper() == "CANCEL";
            if (name == "X-WR-CALNAME" && m_file.name.isEmpty()) m_file.name = textValue(valueOf(folded.text));
            if (name == "VERSION" && valueOf(folded.text) == "1.0") m_file.isOldCalendar = true;
        }
    }
    void begin(const QByteArray& kind, const FoldedLine& folded) {
        constexpr qsizetype deepest = 20;
        if (kind == "VCALENDAR") {
            if (m_inEvent) closeEvent(false);
            m_inZone = false;
            m_open = {kind};
            m_cancels = false;
            m_file.isCalendar = true;
            return;
        }
        if (kind == "VEVENT") {
            if (m_inEvent) {
                closeEvent(false);
                m_open = m_open.mid(0, m_open.indexOf("VEVENT"));
            }
            m_event = {};
            m_event.line = folded.number;
            m_event.isOfCancel = m_cancels;
            m_inEvent = true;
            m_size = 0;
        } else if (kind == "VTIMEZONE" && !m_inEvent) {
            m_inZone = true;
            m_zone.clear();
        } else if (m_open.size() == 1) {
            ++m_file.otherKinds;
        }
        if (m_inZone) m_zone += folded.text + "\r\n";
        if (m_open.size() < deepest) m_open << kind;
    }
    void end(const QByteArray& kind, const QByteArray& text) {
        if (m_inZone) m_zone += text + "\r\n";
        const qsizetype at = m_open.lastIndexOf(kind);
        if (at < 0) return;
        if (kind == "VEVENT" && m_inEvent) closeEvent(true);
        if (kind == "VTIMEZONE" && m_inZone) closeZone();
        if (kind == "VCALENDAR" && m_inEvent) closeEvent(false);
        m_open = m_open.mid(0, at);
    }
    void ofEvent(const QByteArray& text, bool isLine) {
        m_size += text.size();
        if (m_size > longestEventBytes || m_event.lines.size() >= mostLines) {
            m_event.isTooLong = true;
            return;
        }
        // A text that was broken by bare line ends goes on here.
        if (!isLine && !m_event.lines.empty())
            m_event.lines.back() += "\\n" + text;
        else
            m_event.lines.push_back(text);
    }
    void closeEvent(bool hasEnd) {
        m_inEvent = false;
        m_event.hasEnd = hasEnd;
        if (m_file.events.size() < m_most)
            m_file.events.push_back(std::move(m_event));
        else
            m_file.isTooMuch = true;
        m_event = {};
    }
    void closeZone() {
        m_inZone = false;
        if (m_zone.size() > longestZone || m_file.zones.size() > 200) return;
        for (const QByteArray& each : m_zone.split('\n'))
            if (nameOf(each) == "TZID") m_file.zones.insert(valueOf(each), m_zone);
    }

    FileLines m_file;
    size_t m_most;
    QList<QByteArray> m_open;
    EventLines m_event;
    QByteArray m_zone;
    qsizetype m_size = 0;
    bool m_inEvent = false, m_inZone = false, m_cancels = false;
};

}  // namespace

QByteArray nameOf(const QByteArray& line) {
    qsizetype end = 0;
    while (end < line.size() && line[end] != ':' && line[end] != ';') ++end;
    return line.left(end).trimmed().toUpper();
}

FileLines takenApart(const QByteArray& bytes, size_t mostEvents) {
    QByteArray text = bytes;
    const Encoding encoding = guessEncoding(text.left(4096));
    if (encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be) text = decoded(text, encoding).toUtf8();
    if (text.startsWith("\xef\xbb\xbf")) text.remove(0, 3);
    text.replace('\0', "");
    auto lines = unfolded(text);
    for (FoldedLine& line : lines)
        if (guessEncoding(line.text) == Encoding::Windows1252)
            line.text = decoded(line.text, Encoding::Windows1252).toUtf8();
    return Walk(mostEvents).take(lines);
}

}  // namespace nlc::ical
