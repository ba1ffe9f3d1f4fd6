// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/filter_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QWidgetAction>

#include "models/groups/group_repository.h"
#include "views/controls/fields.h"
#include "views/controls/labels.h"
#include "views/shell/desk.h"
#include "views/shell/step_form.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

constexpr int typingPauseMs = 150, choiceWidth = 160;
const qint64 everyGroup = -1;

QComboBox* filterChoice(const QString& name) {
    auto* combo = new QComboBox;
    combo->setItemDelegate(new QStyledItemDelegate(combo));
    combo->setAccessibleName(name);
    combo->setMaximumWidth(choiceWidth);
    return combo;
}

/// A box in a menu that stays open while several are ticked.
QCheckBox* boxIn(QMenu* menu, const QString& words) {
    auto* box = new QCheckBox(words);
    auto* around = new QWidget;
    auto* inside = new QVBoxLayout(around);
    inside->setContentsMargins(theme::m, theme::xs, theme::m, theme::xs);
    inside->addWidget(box);
    around->setFocusProxy(box);
    auto* entry = new QWidgetAction(menu);
    entry->setDefaultWidget(around);
    menu->addAction(entry);
    return box;
}

}  // namespace

CalendarFilterBar::CalendarFilterBar(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_words(new QLineEdit),
      m_kinds(button({})),
      m_clear(button(tr("Clear"), Weight::Quiet)),
      m_menu(new QMenu(this)),
      m_group(filterChoice(tr("Group"))),
      m_audience(filterChoice(tr("Audience"))) {
    m_words->setPlaceholderText(tr("Filter by title, place or audience"));
    m_words->setAccessibleName(tr("Filter the calendar"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_kinds->setMenu(m_menu);
    makeKinds();
    fillChoices();
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme::s);
    row->addWidget(m_words, 1);
    for (QWidget* each : std::initializer_list<QWidget*>{m_kinds, m_group, m_audience, m_clear}) row->addWidget(each);
    connect(m_words, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &CalendarFilterBar::say);
    connect(m_clear, &QAbstractButton::clicked, this, &CalendarFilterBar::clear);
    for (QComboBox* each : {m_group, m_audience})
        connect(each, &QComboBox::currentIndexChanged, this, &CalendarFilterBar::say);
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"task_group"_L1, "calendar_event"_L1})) fillChoices();
    });
    say();
}

void CalendarFilterBar::makeKinds() {
    for (const auto& named : NamesOf<DateKind>::values)
        m_kindBoxes.emplace_back(named.value, boxIn(m_menu, shown(named.value)));
    m_menu->addSeparator();
    m_public = boxIn(m_menu, tr("Only what may be published"));
    m_cancelled = boxIn(m_menu, tr("Also what is cancelled"));
    m_menu->addSeparator();
    auto* keeping = m_menu->addAction(tr("Keep this filter…"), this, &CalendarFilterBar::keep);
    connect(m_menu, &QMenu::aboutToShow, this,
            [=, this] { keeping->setEnabled(m_desk.workspace().isWritable() && !(filter() == CalendarFilter{})); });
    for (const auto& each : m_kindBoxes) connect(each.second, &QCheckBox::toggled, this, &CalendarFilterBar::say);
    for (QCheckBox* each : {m_public, m_cancelled}) connect(each, &QCheckBox::toggled, this, &CalendarFilterBar::say);
}

void CalendarFilterBar::fillChoices() {
    const QScopedValueRollback setting(m_setting, true);
    const QVariant group = m_group->currentData(), audience = m_audience->currentData();
    m_group->clear();
    m_group->addItem(tr("All groups"), everyGroup);
    m_group->addItem(tr("Of no group"), 0);
    auto groups = Repository<Group>(m_desk.workspace()).all(u"ORDER BY name"_s);
    if (groups)
        for (const Group& each : *groups)
            m_group->addItem(each.shortName.isEmpty() ? each.name : each.shortName, each.id.value);
    m_audience->clear();
    m_audience->addItem(tr("All audiences"), QString());
    for (const QString& each : usedAudiences(m_desk.workspace()).value_or(QStringList{}))
        m_audience->addItem(each, each);
    m_group->setCurrentIndex(std::max(0, m_group->findData(group)));
    m_audience->setCurrentIndex(std::max(0, m_audience->findData(audience)));
}

CalendarFilter CalendarFilterBar::filter() const {
    CalendarFilter filter;
    filter.words = m_words->text().simplified();
    for (const auto& [kind, box] : m_kindBoxes) filter.kinds.put(kind, box->isChecked());
    if (m_group->currentData().toLongLong() != everyGroup) filter.groups = {m_group->currentData().toLongLong()};
    filter.audience = m_audience->currentData().toString();
    filter.onlyPublic = m_public->isChecked();
    filter.withCancelled = m_cancelled->isChecked();
    return filter;
}

void CalendarFilterBar::setFilter(const CalendarFilter& filter) {
    {
        const QScopedValueRollback setting(m_setting, true);
        m_words->setText(filter.words);
        for (const auto& [kind, box] : m_kindBoxes) box->setChecked(filter.kinds.contains(kind));
        m_group->setCurrentIndex(std::max(0, m_group->findData(filter.groups.value(0, everyGroup))));
        if (!filter.audience.isEmpty() && m_audience->findData(filter.audience) < 0)
            m_audience->addItem(filter.audience, filter.audience);
        m_audience->setCurrentIndex(std::max(0, m_audience->findData(filter.audience)));
        m_public->setChecked(filter.onlyPublic);
        m_cancelled->setChecked(filter.withCancelled);
    }
    say();
}

void CalendarFilterBar::say() {
    if (m_setting) return;
    m_pause.stop();
    const CalendarFilter now = filter();
    QStringList kinds;
    for (const auto& [kind, box] : m_kindBoxes)
        if (box->isChecked()) kinds << shown(kind);
    m_kinds->setText(kinds.isEmpty()     ? tr("All kinds")
                     : kinds.size() == 1 ? kinds.front()
                                         : tr("%n kinds", nullptr, int(kinds.size())));
    m_clear->setVisible(!(now == CalendarFilter{}));
    if (now == m_said) return;
    m_said = now;
    Q_EMIT changed();
}

void CalendarFilterBar::keep() {
    auto* form = new StepForm({}, tr("It then stands in the rail below Calendar, and as a calendar to export."),
                              tr("Keep filter"));
    auto* name = new TextField(tr("Name"));
    name->setRequired(tr("Give it a name."));
    form->add(name, u"name"_s);
    form->onDo([=, this] {
        return saveCalendarFilter(m_desk.workspace(), name->value(), filter()).map([=, this](Id<SavedFilter>) {
            m_desk.say(tr("Kept the filter \"%1\"").arg(name->value()), true);
        });
    });
    askInDialog(window(), tr("Keep this filter"), form);
}

void CalendarFilterBar::focusWords() {
    m_words->setFocus();
    m_words->selectAll();
}

bool CalendarFilterBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_words && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !m_words->text().isEmpty()) {
        m_words->clear();
        say();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace nlc
