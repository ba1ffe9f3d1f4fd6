// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outcomes/releases_view.h"

#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "models/outcomes/release_steps.h"
#include "models/text/free_date.h"
#include "views/controls/empty_state.h"
#include "views/controls/fields.h"
#include "views/controls/labels.h"
#include "views/shell/list_pane.h"
#include "views/shell/split.h"

namespace nlc {

using namespace Qt::StringLiterals;
using controls::ShownField;
using controls::Weight;

ReleasesView::ReleasesView(Desk& desk, QWidget* parent)
    : Aside(parent),
      m_desk(desk),
      m_releases(releasesList(desk.workspace())),
      m_pane(new ListPane(u"outcomes.releases"_s, tr("releases"), tr("release"))),
      m_details(new QStackedWidget) {
    auto* nothing = controls::card();
    auto* inNothing = new QVBoxLayout(nothing);
    inNothing->addWidget(new controls::EmptyState(u"file-text"_s, tr("No release is chosen"),
                                                  tr("Choose one in the list to see where its figures come from.")));
    m_details->addWidget(nothing);
    m_details->addWidget(makeDetails());
    m_pane->setEmpty(u"file-text"_s, tr("No figures yet"),
                     tr("What is imported stands here: performance tables, exports, data sets and tables of your own, "
                        "each with its source and year."),
                     tr("Import…"));
    auto* back = controls::button(tr("Back"), Weight::Plain, u"chevron-left"_s);
    auto* top = new QHBoxLayout;
    top->addWidget(back);
    top->addStretch();
    connect(back, &QPushButton::clicked, this, [this] {
        if (leave()) Q_EMIT closed();
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::m);
    column->addLayout(top);
    column->addWidget(new Split(u"releases"_s, {m_pane, m_details}, {720, 386}));
    connect(m_pane, &ListPane::currentChanged, this, &ReleasesView::follow);
    connect(m_pane, &ListPane::deleteAsked, this, &ReleasesView::remove);
    connect(m_pane, &ListPane::newAsked, this, &ReleasesView::importAsked);
    connect(m_releases.get(), &ListModel::editFailed, this, [this](const Error& error) { m_desk.report(error); });
    m_pane->setModel(m_releases.get(), {0, 62, 104, 190, -70, 132, -160}, 1, Qt::DescendingOrder);
    setFocusProxy(m_pane->table());
    follow(m_pane->currentId());
}

ReleasesView::~ReleasesView() = default;

QWidget* ReleasesView::makeDetails() {
    m_form =
        new RecordForm<Release>(m_desk, [](const Release& release) { return tr("edit of \"%1\"").arg(release.title); });
    m_form->bind(m_form->add(new controls::TextField(tr("Title"))), &Release::title);
    m_form->bind(m_form->add(new controls::LinesField(tr("Note"), 4)), &Release::note);
    const auto fact = [this](const QString& caption, const std::function<QString(const Release&)>& words) {
        auto* field = m_form->add(new ShownField(caption));
        m_form->onShown([field, words](const Release& release) { field->setValue(words(release)); });
    };
    fact(tr("Source"), [](const Release& r) { return shown(r.source); });
    fact(tr("Year and status"), [](const Release& r) {
        return tr("%1, the school year %2/%3 · %4")
            .arg(r.year)
            .arg(r.year - 1)
            .arg(r.year % 100, 2, 10, QChar(u'0'))
            .arg(shown(r.status).toLower());
    });
    fact(tr("From"), [](const Release& r) { return r.fileName; });
    fact(tr("Imported"), [](const Release& r) { return shownDate(r.importedAt.toLocalTime().date()); });
    fact(tr("Holds"), [](const Release& r) {
        return u"%1, %2"_s.arg(tr("%n rows", nullptr, r.rowCount), tr("%n columns", nullptr, r.columnCount));
    });
    fact(tr("LAs, by number"), [](const Release& r) {
        constexpr qsizetype shownCodes = 12;
        const QStringList codes = r.laCodes.split(u' ', Qt::SkipEmptyParts);
        if (codes.isEmpty()) return tr("none");
        if (codes.size() <= shownCodes) return codes.join(u", "_s);
        return tr("%1 and %n more", nullptr, int(codes.size() - shownCodes))
            .arg(codes.mid(0, shownCodes).join(u", "_s));
    });
    m_form->addStretch();
    m_remove = controls::button(tr("Remove this release"), Weight::Plain, u"trash-2"_s);
    m_remove->setEnabled(m_desk.workspace().isWritable());
    connect(m_remove, &QPushButton::clicked, this, &ReleasesView::remove);
    auto* card = controls::card();
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    column->setSpacing(theme::m);
    column->addWidget(m_form, 1);
    column->addWidget(m_remove, 0, Qt::AlignLeft);
    auto* outside = new QVBoxLayout(card);
    outside->setContentsMargins(1, 1, 1, 1);
    outside->addWidget(controls::scrolled(inside));
    return card;
}

bool ReleasesView::leave() { return m_form->commitPending(); }

void ReleasesView::follow(qint64 id) {
    const qint64 before = m_form->record().id.value;
    if (!m_form->showRecord({id})) {
        // What is typed cannot be kept yet: back to the row it belongs to, once the table has finished choosing.
        QMetaObject::invokeMethod(
            this, [this, before] { m_pane->setCurrentId(before); }, Qt::QueuedConnection);
        return;
    }
    m_details->setCurrentIndex(id > 0 ? 1 : 0);
}

void ReleasesView::remove() {
    if (!m_desk.workspace().isWritable()) return;
    const Release* release = m_releases->byId(m_pane->currentId());
    if (release == nullptr) return;
    const QString title = release->title;
    if (m_desk.done(removeRelease(m_desk.workspace(), release->id))) m_desk.say(tr("Removed \"%1\"").arg(title), true);
}

}  // namespace nlc
