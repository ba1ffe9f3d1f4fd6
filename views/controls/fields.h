// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QStringList>
#include <QTime>
#include <optional>
#include <vector>

#include "views/controls/field.h"

class QAbstractItemModel;
class QCheckBox;
class QComboBox;
class QCompleter;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

/// The kinds of field a form is made of. Each is made without a parent and taken over by the form it is added to.
namespace nlc::controls {

/// One line of text, without the blanks around it. Subclasses say what else is wrong with it.
class TextField : public ValueField<QString> {
    Q_OBJECT
public:
    explicit TextField(const QString& caption);
    void setPlaceholder(const QString& words);
    void setRequired(const QString& sentence);  ///< said when it is left empty
    QLineEdit* line() const { return line_; }
    void setReadOnly(bool readOnly) override;

protected:
    Result<QString> read() const override;
    void write(const QString& value) override;

private:
    QLineEdit* line_;
    QString required_;
};

/// A web address: https, http or mailto. "example.org/x" becomes "https://example.org/x".
class LinkField final : public TextField {
    Q_OBJECT
public:
    explicit LinkField(const QString& caption);

protected:
    Result<QString> read() const override;
};

/// Several lines of plain text; Enter begins a new line.
class LinesField final : public ValueField<QString> {
    Q_OBJECT
public:
    explicit LinesField(const QString& caption, int lines = 3);
    void setReadOnly(bool readOnly) override;

protected:
    Result<QString> read() const override;
    void write(const QString& value) override;

private:
    QPlainTextEdit* text_;
};

/// A day typed freely ("14 feb", "next fri") and shown as "Fri 14 Feb 2025". Empty is a null date.
class DateField final : public ValueField<QDate> {
    Q_OBJECT
public:
    explicit DateField(const QString& caption, std::function<QDate()> today = &QDate::currentDate);
    void setRequired(const QString& sentence);
    void setReadOnly(bool readOnly) override;

protected:
    Result<QDate> read() const override;
    void write(const QDate& value) override;

private:
    QLineEdit* line_;
    std::function<QDate()> today_;
    QString required_;
};

/// A time of day typed freely ("2pm") and shown as "14:00". Empty is a null time.
class TimeField final : public ValueField<QTime> {
    Q_OBJECT
public:
    explicit TimeField(const QString& caption);
    void setReadOnly(bool readOnly) override;

protected:
    Result<QTime> read() const override;
    void write(const QTime& value) override;

private:
    QLineEdit* line_;
};

/// A whole number between two bounds; empty is nullopt.
class NumberField final : public ValueField<std::optional<qint64>> {
    Q_OBJECT
public:
    NumberField(const QString& caption, qint64 least, qint64 most);
    void setReadOnly(bool readOnly) override;

protected:
    Result<std::optional<qint64>> read() const override;
    void write(const std::optional<qint64>& value) override;

private:
    QLineEdit* line_;
    qint64 least_, most_;
};

struct Option {
    QString text;  ///< what the person reads
    QString code;  ///< what is stored
};

/// One of a few. Letters find; the wheel changes nothing unless the field has the focus. Kept at once when chosen.
class ChoiceField final : public ValueField<QString> {
    Q_OBJECT
public:
    ChoiceField(const QString& caption, const std::vector<Option>& options);
    void setOptions(const std::vector<Option>& options);
    void setReadOnly(bool readOnly) override;

protected:
    Result<QString> read() const override;
    void write(const QString& value) override;  ///< a code that is not among the options is shown as it is

private:
    QComboBox* combo_;
};

/// Yes or no, with the words beside the box. Kept at once.
class CheckField final : public ValueField<bool> {
    Q_OBJECT
public:
    explicit CheckField(const QString& words, const QString& caption = {});
    void setReadOnly(bool readOnly) override;

protected:
    Result<bool> read() const override;
    void write(const bool& value) override;

private:
    QCheckBox* box_;
};

/// Several of a set, as chips to tick. The value is the codes in the options' order. Kept at once.
class ChipsField final : public ValueField<QStringList> {
    Q_OBJECT
public:
    ChipsField(const QString& caption, const std::vector<Option>& options);
    void setReadOnly(bool readOnly) override;

protected:
    Result<QStringList> read() const override;
    void write(const QStringList& value) override;

private:
    QWidget* row_;
    std::vector<class Chip*> chips_;
    QStringList codes_;
};

/// One record of many, found by typing part of its name. The value is its id; 0 is none.
class ReferenceField final : public ValueField<qint64> {
    Q_OBJECT
public:
    /// `records` has the names in `column` and the ids under `idRole`, and outlives the field. `noun` is for the
    /// sentence about a name that is not there: "organisation".
    ReferenceField(const QString& caption, QAbstractItemModel* records, int idRole, const QString& noun,
                   int column = 0);
    void setReadOnly(bool readOnly) override;

protected:
    Result<qint64> read() const override;
    void write(const qint64& value) override;

private:
    QString nameOf(qint64 id) const;

    QLineEdit* line_;
    QCompleter* completer_;
    QAbstractItemModel* records_;
    int idRole_, column_;
    QString noun_;
    qint64 picked_ = 0;  ///< chosen from the list: tells two records of one name apart
};

/// A value that is only shown; its words can be selected and copied.
class ShownField final : public ValueField<QString> {
    Q_OBJECT
public:
    explicit ShownField(const QString& caption);
    void setReadOnly(bool) override {}

protected:
    Result<QString> read() const override { return value(); }
    void write(const QString& value) override;

private:
    QLabel* words_;
};

}  // namespace nlc::controls
