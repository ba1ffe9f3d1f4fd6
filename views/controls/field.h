// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QWidget>
#include <functional>

#include "models/store/error.h"

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace nlc::controls {

/// One captioned value of a record: the caption above (with room for a hint at its right), the editor, and one sentence
/// below it when the value cannot be kept.
///
/// What is typed is kept when the field is left (or Enter is pressed in a single line). When it cannot be kept, it
/// stays as typed, with the reason below. Esc puts the stored value back. A value that arrives from elsewhere while the
/// person is typing waits: what is being typed wins.
class Field : public QWidget {
    Q_OBJECT
public:
    QString caption() const;
    void setHint(const QString& hint);       ///< "184 words", "optional"
    void setError(const QString& sentence);  ///< empty: none
    QString error() const;
    bool isEdited() const { return edited_; }  ///< typed, and not kept yet
    virtual bool commit() = 0;                 ///< keeps what was typed; false: the sentence says why not
    virtual void restore() = 0;                ///< back to the stored value, without a sentence
    virtual void setReadOnly(bool readOnly) = 0;
    bool isReadOnly() const { return readOnly_; }
    QWidget* editor() const { return editor_; }  ///< gets the focus, carries the accessible name

Q_SIGNALS:
    void edited();  ///< by the person, at each change

protected:
    explicit Field(const QString& caption, QWidget* parent = nullptr);

    /// `shown` is what stands below the caption (by default the editor itself); `leaveOnEnter`: Enter keeps the value.
    void setEditor(QWidget* editor, QWidget* shown = nullptr, bool leaveOnEnter = true);
    void markEdited();
    void markKept() { edited_ = false; }
    void setReadOnlyFlag(bool readOnly) { readOnly_ = readOnly; }
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool showing() const { return showing_; }
    void show(const std::function<void()>& write);  ///< runs `write` so that it does not count as typing
    QVBoxLayout* column() const { return column_; }

private:
    QLabel *caption_, *hint_, *error_;
    QVBoxLayout* column_;
    QWidget* editor_ = nullptr;
    bool edited_ = false, readOnly_ = false, showing_ = false, leaveOnEnter_ = true;
};

/// A field for values of type T. The editor's side is `read` and `write`.
template <typename T>
class ValueField : public Field {
public:
    using Keep = std::function<Result<>(const T&)>;

    /// From the record. While the person is typing, the editor keeps their words; Esc then shows this value.
    void setValue(const T& value) {
        stored_ = value;
        arrived_ = true;
        if (!isEdited() || committing_) show([this] { write(stored_); });
    }
    const T& value() const { return stored_; }  ///< the stored value, not what is being typed
    Result<T> typed() const { return read(); }

    /// What keeps a value: usually a repository's update. An Error's `what` is shown below the field.
    void onCommit(Keep keep) { keep_ = std::move(keep); }

    bool commit() final {
        if (!isEdited() || committing_ || isReadOnly()) return true;
        const Result<T> typedValue = read();
        if (!typedValue) {
            setError(typedValue.error().what);
            return false;
        }
        if (!(*typedValue == stored_)) {
            const QPointer<QObject> alive(this);  // keeping a value may close the page that shows it
            const T before = stored_;
            committing_ = true;
            arrived_ = false;
            stored_ = *typedValue;
            const Result<> kept = keep_ ? keep_(*typedValue) : Result<>{};
            if (!alive) return true;
            committing_ = false;
            if (!kept) {
                if (!arrived_) stored_ = before;
                setError(kept.error().what);
                return false;
            }
        }
        markKept();
        setError({});
        show([this] { write(stored_); });
        return true;
    }

    void restore() final {
        markKept();
        setError({});
        show([this] { write(stored_); });
    }

protected:
    using Field::Field;
    virtual Result<T> read() const = 0;
    virtual void write(const T& value) = 0;

private:
    T stored_{};
    Keep keep_;
    bool committing_ = false, arrived_ = false;
};

}  // namespace nlc::controls
