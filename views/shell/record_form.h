// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/records/repository.h"
#include "views/controls/form.h"
#include "views/controls/markdown_editor.h"
#include "views/shell/desk.h"

namespace nlc {

/// The choices of an enumeration, for a ChoiceField or ChipsField.
template <NamedEnum E>
std::vector<controls::Option> optionsOf() {
    std::vector<controls::Option> options;
    for (const auto& named : NamesOf<E>::values) options.push_back({shown(named.value), QLatin1String(named.word)});
    return options;
}

// How a record's member and a field's value turn into each other.
inline void take(QString& member, const QString& typed) { member = typed; }
inline void take(QDate& member, const QDate& typed) { member = typed; }
inline void take(QTime& member, const QTime& typed) { member = typed; }
inline void take(bool& member, const bool& typed) { member = typed; }
inline void take(int& member, const std::optional<qint64>& typed) { member = int(typed.value_or(0)); }
template <typename R>
void take(Id<R>& member, const qint64& typed) {
    member.value = typed;
}
template <NamedEnum E>
void take(E& member, const QString& typed) {
    member = fromWord<E>(typed).value_or(member);
}
template <NamedEnum E>
void take(Set<E>& member, const QStringList& typed) {
    fromSql(typed.join(u','), member);
}
inline QString give(const QString& member) { return member; }
inline QDate give(const QDate& member) { return member; }
inline QTime give(const QTime& member) { return member; }
inline bool give(const bool& member) { return member; }
inline std::optional<qint64> give(const int& member) { return member; }
template <typename R>
qint64 give(const Id<R>& member) {
    return member.value;
}
template <NamedEnum E>
QString give(const E& member) {
    return word(member);
}
template <NamedEnum E>
QStringList give(const Set<E>& member) {
    return toSql(member).toString().split(u',', Qt::SkipEmptyParts);
}

/// The details of one record, edited in place: each field is bound to a member, kept as one step when it is left, and
/// read again when the record changes, whoever changed it.
///
///     auto* form = new RecordForm<Person>(desk, &editOf);
///     form->bind(form->add(new TextField(tr("E-mail"))), &Person::email);
///     form->showRecord(id);
template <typename Record>
class RecordForm : public controls::Form {
public:
    using StepName = std::function<QString(const Record&)>;
    RecordForm(Desk& desk, StepName stepName, QWidget* parent = nullptr)
        : Form(parent), m_workspace(desk.workspace()), m_stepName(std::move(stepName)) {
        connect(&m_workspace, &Workspace::changed, this, [this](const Changes& changes) {
            for (const Change& change : changes)
                if (change.table == QLatin1String(TableOf<Record>::name) && change.row == m_record.id.value)
                    return reload();
        });
        connect(&m_workspace, &Workspace::writingLost, this, [this] { setReadOnly(true); });
        setEnabled(false);
    }

    template <typename F, typename T>
    F* bind(F* field, T Record::*member) {
        m_show.push_back([field, member](const Record& record) { field->setValue(give(record.*member)); });
        m_typed.push_back([field, member](Record& record) {
            if (const auto typed = field->typed()) take(record.*member, *typed);
        });
        // Long texts are kept at each pause too: a power cut takes seconds of typing, not a morning's. All the pauses
        // of one text are one step.
        constexpr bool isText = std::is_same_v<F, controls::MarkdownField>;
        field->onCommit([this, member](const auto& typed) -> Result<> {
            return edit<Record>(
                m_workspace, m_record.id, m_stepName, [&](Record& record) { take(record.*member, typed); },
                isText ? typingKey(member) : QString());
        });
        if constexpr (isText)
            connect(field->markdown()->text(), &controls::MarkdownText::paused, field, [field] { field->commit(); });
        return field;
    }
    /// For what is shown of the record beside its bound fields.
    void onShown(std::function<void(const Record&)> shown) { m_show.push_back(std::move(shown)); }

    const Record& record() const { return m_record; }
    /// The record with what is typed and not kept yet, where it makes sense: for a live preview.
    Record draft() const {
        Record record = m_record;
        for (const auto& typed : m_typed) typed(record);
        return record;
    }
    /// What is typed for the record shown before is kept first; false when it cannot be.
    bool showRecord(Id<Record> id) {
        if (id == m_record.id && id) return true;
        if (m_record.id && !commitPending()) return false;
        m_record = {};
        m_record.id = id;
        reload();
        return true;
    }

private:
    template <typename T>
    QString typingKey(T Record::*member) const {
        QString column;
        forEachColumn<Record>([&](const auto& each) {
            if constexpr (std::is_same_v<decltype(each.member), T Record::*>)
                if (each.member == member) column = QLatin1String(each.name);
        });
        return QStringLiteral("%1/%2/%3").arg(QLatin1String(TableOf<Record>::name)).arg(m_record.id.value).arg(column);
    }
    void reload() {
        auto found = Repository<Record>(m_workspace).find(m_record.id);
        if (!found) restoreAll();  // deleted meanwhile: there is nothing to keep it in
        m_record = found ? std::move(*found) : Record{};
        setEnabled(bool(m_record.id));
        setReadOnly(!m_workspace.isWritable());
        for (const auto& show : m_show) show(m_record);
    }

    Workspace& m_workspace;
    StepName m_stepName;
    Record m_record;
    std::vector<std::function<void(const Record&)>> m_show;
    std::vector<std::function<void(Record&)>> m_typed;
};

}  // namespace nlc
