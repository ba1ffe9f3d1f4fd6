// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPixmap>
#include <QStringList>

#include "views/controls/field.h"

class QFrame;
class QLabel;
class QPushButton;

namespace nlc::controls {

/// A file or picture: dropped here, or chosen with the button. A new file's path goes to onCommit() at once; the value
/// that is set from the record is its name (what is shown), empty when there is none.
class DropField final : public ValueField<QString> {
    Q_OBJECT
public:
    /// `endings` without dots: {"png", "jpg"}; empty takes any file.
    DropField(const QString& caption, const QStringList& endings, const QString& invitation);
    void setPicture(const QPixmap& picture);  ///< shown instead of the icon; null: the icon
    void setReadOnly(bool readOnly) override;
    bool take(const QString& path);  ///< as if dropped; false: refused, and the sentence says why
    void choose();                   ///< asks for a file, as the button does
    /// The words above the button instead of beside it, for a narrow column.
    void setNarrow();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    Result<QString> read() const override;
    void write(const QString& value) override;

private:
    QFrame* zone_;
    QLabel *picture_, *words_;
    QPushButton* choose_;
    QStringList endings_;
    QString invitation_, dropped_;
};

}  // namespace nlc::controls
