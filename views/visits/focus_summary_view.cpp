// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/visits/focus_summary_view.h"

#include <QVBoxLayout>

#include "models/exports/exports.h"
#include "models/visits/reflection_repository.h"
#include "views/controls/labels.h"
#include "views/documents/document_view.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

FocusSummaryView::FocusSummaryView(Desk& desk, QWidget* parent)
    : Aside(parent), m_desk(desk), m_page(new DocumentView(DocumentView::Paper::Page)) {
    auto* back = button(tr("Back to the visits"), Weight::Plain, u"chevron-left"_s);
    auto* word = button(tr("Save as Word…"));
    auto* pdf = button(tr("Save as PDF…"), Weight::Primary);
    auto* top = new QHBoxLayout;
    top->setSpacing(theme::s);
    top->addWidget(back);
    top->addStretch();
    top->addWidget(word);
    top->addWidget(pdf);
    auto* surface = card();
    auto* inside = new QVBoxLayout(surface);
    inside->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    inside->addWidget(m_page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::m);
    column->addLayout(top);
    column->addWidget(surface, 1);
    connect(back, &QAbstractButton::clicked, this, &Aside::closed);
    connect(word, &QAbstractButton::clicked, this, [this] { save(doc::Format::Docx); });
    connect(pdf, &QAbstractButton::clicked, this, [this] { save(doc::Format::Pdf); });
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"visit"_L1, "visit_date"_L1, "booking"_L1, "reflection"_L1})) read();
    });
    setFocusProxy(pdf);
    read();
}

void FocusSummaryView::read() {
    const auto document = focusSummaryDocument(m_desk.workspace());
    if (!document) return m_desk.report(document.error());
    m_page->setDocument(*document);
}

void FocusSummaryView::save(doc::Format format) {
    const auto document = focusSummaryDocument(m_desk.workspace());
    if (!document) return m_desk.report(document.error());
    const auto bytes = doc::write(*document, format);
    if (!bytes) return m_desk.report(bytes.error());
    m_desk.saveAs(window(), suggestedFileName(tr("What visits have led to"), format), *bytes);
}

}  // namespace nlc
