// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>

#include "models/bulletins/bulletin_repository.h"
#include "views/shell/record_form.h"

class QLabel;
class QPushButton;
class QStringListModel;

namespace nlc::controls {
class DropField;
}

namespace nlc {

/// The details of one item: words, what is asked of whom by when, a button, a picture, and where it comes from.
class ItemForm : public RecordForm<BulletinItem> {
    Q_DECLARE_TR_FUNCTIONS(ItemForm)
public:
    explicit ItemForm(Desk& desk, QWidget* parent = nullptr);
    void focusTitle();  ///< all of it selected, so that typing replaces it

private:
    void addWords();
    void addAudience();
    void addPicture();
    void addSource();
    void showPicture(const BulletinItem& item);
    void showSource(const BulletinItem& item);
    void checkAlternative();
    void readCategories();

    Desk& m_desk;
    controls::TextField* m_title;
    controls::DateField* m_by;
    controls::DropField* m_picture;
    controls::TextField* m_alternative;
    QPushButton* m_removePicture;
    QStringListModel* m_categories;
    QLabel *m_sourceCaption, *m_source;
    Id<Picture> m_shownPicture;
};

}  // namespace nlc
