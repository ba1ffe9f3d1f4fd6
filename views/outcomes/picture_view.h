// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/outcomes/outcome_picture.h"
#include "views/shell/aside.h"
#include "views/shell/record_form.h"

class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace nlc {

class ChartView;
class ExportButton;

/// A page of charts and texts being put together: "The Norfolk picture, June 2024". Its charts are of today's figures.
class PictureView : public Aside {
    Q_OBJECT
public:
    explicit PictureView(Desk& desk, QWidget* parent = nullptr);
    ~PictureView() override;
    bool showPicture(Id<OutcomePicture> id);  ///< false: what is typed cannot be kept, and says why
    Id<OutcomePicture> picture() const { return m_form->record().id; }
    bool leave() override;
    void present();

private:
    struct Card {
        OutcomePart part;
        ChartView* chart = nullptr;  ///< null: a text
        RecordForm<OutcomePart>* form = nullptr;
        QWidget* widget = nullptr;
    };
    QWidget* makeTop();
    void fillPictures();
    void readParts();
    Card makeCard(const OutcomePart& part, int at, int of);
    void readCharts();
    void addText();
    void newPicture();
    void saveWorkbook();

    Desk& m_desk;
    QComboBox* m_pictures;
    QPushButton *m_present, *m_remove, *m_text;
    ExportButton* m_export;
    RecordForm<OutcomePicture>* m_form;
    QVBoxLayout* m_column;
    std::vector<Card> m_cards;
    int m_asked = 0;  ///< counts readings, so that only the last one is shown
};

}  // namespace nlc
