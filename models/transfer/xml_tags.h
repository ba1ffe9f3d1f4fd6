// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>

namespace nlc {

/// Follows the bytes of an XML file and tells when a tag has more attributes than any needs. Qt compares each attribute
/// of a tag with all the others: a million of them would take hours, and nothing could stop it. Markup as in XML 1.0,
/// 2.4 to 2.7 and 3.1; the encoding is one that contains ASCII, or UTF-16.
class XmlTags {
public:
    /// False once a tag has too many.
    bool follow(const char* bytes, qint64 count) {
        for (qint64 i = 0; i < count && m_attributes <= mostAttributes; ++i)
            if (bytes[i] != '\0') follow(bytes[i]);
        return m_attributes <= mostAttributes;
    }

private:
    static constexpr int mostAttributes = 250;
    enum class In { Text, Tag, Value, Comment, Cdata, Instruction };

    void follow(char c) {
        m_last = m_last << 8 | uchar(c);
        switch (m_in) {
            case In::Text:
                if (c != '<') break;
                m_in = In::Tag;
                m_attributes = 0;
                break;
            case In::Tag:
                if (c == '>')
                    m_in = In::Text;
                else if (m_last == 0x3c212d2d)  // <!--
                    m_in = In::Comment;
                else if (m_last == 0x3c215b43)  // <![C
                    m_in = In::Cdata;
                else if ((m_last & 0xffff) == 0x3c3f)  // <?
                    m_in = In::Instruction;
                else if (c == '"' || c == '\'')
                    beginValue(c);
                break;
            case In::Value:
                if (c == m_quote) m_in = In::Tag;
                break;
            case In::Comment:
                if ((m_last & 0xffffff) == 0x2d2d3e) m_in = In::Text;  // -->
                break;
            case In::Cdata:
                if ((m_last & 0xffffff) == 0x5d5d3e) m_in = In::Text;  // ]]>
                break;
            case In::Instruction:
                if ((m_last & 0xffff) == 0x3f3e) m_in = In::Text;  // ?>
                break;
        }
    }
    void beginValue(char quote) {
        m_in = In::Value;
        m_quote = quote;
        ++m_attributes;
    }

    In m_in = In::Text;
    quint32 m_last = 0;  ///< four bytes, the latest lowest
    char m_quote = 0;
    int m_attributes = 0;  ///< of the present tag
};

}  // namespace nlc
