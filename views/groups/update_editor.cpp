// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/groups/update_editor.h"

#include <QMenu>
#include <QPlainTextEdit>
#include <QSyntaxHighlighter>
#include <QVBoxLayout>

#include "models/documents/markdown.h"
#include "models/groups/group_repository.h"
#include "models/text/reading.h"
#include "views/controls/labels.h"
#include "views/controls/markdown_editor.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

/// "766 survey returns" with its number in bold, as the page will show it.
class FigureMarker : public QSyntaxHighlighter {
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& line) override {
        const auto figures = figuresIn(line);
        if (figures.empty() || figures.front().number.isEmpty()) return;
        QTextCharFormat strong;
        strong.setFontWeight(theme::font(theme::Text::Strong).weight());
        const auto& number = figures.front().number;
        setFormat(int(line.indexOf(number.front())), int(number.size()), strong);
    }
};

QString readingAge(const QString& markdown) {
    const auto age = readingOf(doc::plainText(doc::fromMarkdown(markdown))).age();
    return age ? UpdateEditor::tr("reading age %1").arg(*age) : QString();
}

}  // namespace

UpdateEditor::UpdateEditor(Desk& desk, QWidget* parent)
    : QScrollArea(parent),
      m_desk(desk),
      m_form(new RecordForm<Update>(desk, [](const Update& update) { return editOf(update); })),
      m_done(new MarkdownField(tr("What has been done"))),
      m_next(new MarkdownField(tr("What comes next"))),
      m_by(new DateField(tr("By"), [&desk] { return desk.today(); })) {
    m_done->markdown()->text()->setMinimumHeight(3 * theme::rowHeight);
    m_done->setRemark(readingAge);
    auto* figure = m_done->markdown()->addButton(tr("Figure"), u"hash"_s);
    figure->setToolTip(tr("Put a figure of this group into the text"));
    connect(figure, &QPushButton::clicked, this, &UpdateEditor::offerFigures);
    // Its keys work as above; a second toolbar would only take room.
    m_next->markdown()->toolbar()->hide();
    m_next->markdown()->text()->setFixedHeight(2 * theme::xl + theme::s);
    m_next->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    auto* action = new TextField(tr("Call to action"));
    action->setPlaceholder(tr("What others should do"));
    auto* figures = new LinesField(tr("Figures"), 2);
    figures->setHint(tr("one a line"));
    auto* lines = qobject_cast<QPlainTextEdit*>(figures->editor());
    lines->setPlaceholderText(tr("766 survey returns"));
    new FigureMarker(lines->document());  // the document owns it
    auto* link = new LinkField(tr("Link of the call"));

    m_form->add(m_done);
    m_form->add(m_next);
    m_form->addRow({action, m_by}, {3, 2});
    m_form->addRow({figures, link}, {3, 2});
    bindText(m_done, &Update::done);
    bindText(m_next, &Update::next);
    bindText(action, &Update::action);
    bindText(figures, &Update::figures);
    bindText(link, &Update::actionLink);
    m_form->bind(m_by, &Update::actionBy);
    m_form->onShown([this](const Update&) { Q_EMIT changed(); });

    m_pause.setSingleShot(true);
    m_pause.setInterval(controls::keepAfter);
    m_follow.setSingleShot(true);
    m_follow.setInterval(controls::previewAfter);
    connect(&m_pause, &QTimer::timeout, this, &UpdateEditor::keepTyped);
    connect(&m_follow, &QTimer::timeout, this, &UpdateEditor::typed);
    connect(m_form, &Form::edited, this, [this] {
        m_pause.start();
        if (!m_follow.isActive()) m_follow.start();  // also while somebody types without a break
    });

    auto* clear = new QWidget;
    clear->setObjectName("clear");
    auto* column = new QVBoxLayout(clear);
    column->setContentsMargins(theme::l, theme::m, theme::l, theme::m);
    column->addWidget(m_form);
    setWidget(clear);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(m_done->minimumSizeHint().width() + 2 * theme::l + theme::m);
    setFocusPolicy(Qt::NoFocus);
}

Field* UpdateEditor::bindText(ValueField<QString>* field, QString Update::*member) {
    m_texts.emplace_back(field, member);
    m_form->onShown([field, member](const Update& update) { field->setValue(update.*member); });
    field->onCommit(
        [this, member](const QString& typed) { return writeUpdate(m_desk.workspace(), stored().id, member, typed); });
    return field;
}

bool UpdateEditor::showUpdate(Id<Update> id) {
    if (!m_form->showRecord(id)) return false;
    m_pause.stop();
    return true;
}

bool UpdateEditor::keep() {
    m_pause.stop();
    return m_form->commitPending();
}

Update UpdateEditor::asTyped() const {
    Update update = stored();
    for (const auto& [field, member] : m_texts)
        if (field->isEdited()) update.*member = field->typed().value_or(update.*member);
    if (m_by->isEdited()) update.actionBy = m_by->typed().value_or(update.actionBy);
    return update;
}

/// The fields themselves are left as they are: a blank just typed at the end of a line must not vanish under the
/// cursor. What cannot be kept is said when the field is left.
void UpdateEditor::keepTyped() {
    const Id<Update> id = stored().id;
    if (!id || !m_desk.workspace().isWritable()) return;
    for (const auto& [field, member] : m_texts) {
        if (!field->isEdited()) continue;
        const auto text = field->typed();
        if (text && *text != stored().*member) (void)writeUpdate(m_desk.workspace(), id, member, *text);
    }
}

void UpdateEditor::focusText() { m_done->setFocus(Qt::OtherFocusReason); }

void UpdateEditor::insert(const QString& markdown) {
    if (m_done->isReadOnly()) return;
    m_done->markdown()->text()->insertBlock(markdown);
    keepTyped();
}

void UpdateEditor::offerFigures() {
    QStringList lines = asTyped().figures.split(u'\n');
    if (const auto activities = activitiesOf(m_desk.workspace(), stored().group))
        for (const Activity& activity : *activities) lines << activity.figures.split(u'\n');
    QMenu menu(this);
    for (const Figure& figure : figuresIn(lines.join(u'\n'))) {
        const QString words = QString(figure.number + u' ' + figure.label).trimmed();
        const QString text =
            figure.number.isEmpty() ? figure.label : u"**%1** %2"_s.arg(figure.number, figure.label).trimmed();
        bool there = false;
        for (const QAction* each : menu.actions()) there = there || each->text() == words;
        if (!there)
            connect(menu.addAction(words), &QAction::triggered, this,
                    [this, text] { m_done->markdown()->text()->insertPlainText(text); });
    }
    if (menu.isEmpty()) menu.addAction(tr("No figures yet: write them below, one a line"))->setEnabled(false);
    auto* button = qobject_cast<QWidget*>(sender());
    menu.exec(button->mapToGlobal(QPoint(0, button->height())));
    m_done->setFocus();
}

}  // namespace nlc
