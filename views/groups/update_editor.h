// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QScrollArea>
#include <QTimer>

#include "models/groups/update_repository.h"
#include "views/shell/record_form.h"

namespace nlc::controls {
class MarkdownField;
}

namespace nlc {

/// What a group writes for a round. Each text is kept when its field is left and at each pause of typing, so that a
/// power cut costs less than a second's work; a burst of typing is one step to undo.
class UpdateEditor : public QScrollArea {
    Q_OBJECT
public:
    explicit UpdateEditor(Desk& desk, QWidget* parent = nullptr);

    bool showUpdate(Id<Update> id);  ///< false: a value of the one before cannot be kept
    bool keep();                     ///< keeps all that is typed; false: its field says why not
    const Update& stored() const { return m_form->record(); }
    Update asTyped() const;  ///< with what is typed and not kept yet; where that cannot be kept, as stored
    void focusText();
    /// A paragraph into what has been done, at the cursor.
    void insert(const QString& markdown);

Q_SIGNALS:
    void typed();    ///< a tenth of a second after a key, for a live preview
    void changed();  ///< what is stored is another

private:
    controls::Field* bindText(controls::ValueField<QString>* field, QString Update::*member);
    void keepTyped();
    void offerFigures();

    Desk& m_desk;
    RecordForm<Update>* m_form;
    controls::MarkdownField *m_done, *m_next;
    controls::DateField* m_by;
    std::vector<std::pair<controls::ValueField<QString>*, QString Update::*>> m_texts;
    QTimer m_pause, m_follow;
};

}  // namespace nlc
