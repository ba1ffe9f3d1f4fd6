// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/bulletins/item_form.h"

#include <QCompleter>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStringListModel>
#include <QStyledItemDelegate>

#include "models/store/content.h"
#include "views/controls/drop_field.h"
#include "views/controls/labels.h"
#include "views/controls/markdown_editor.h"

namespace nlc {

using namespace Qt::StringLiterals;
using namespace controls;

namespace {

constexpr int textHeight = 150;  // about six lines: an item is short

}  // namespace

ItemForm::ItemForm(Desk& desk, QWidget* parent)
    : RecordForm(
          desk, [](const BulletinItem& item) { return editOf(item); }, parent),
      m_desk(desk),
      m_categories(new QStringListModel(this)) {
    addWords();
    addAudience();
    addPicture();
    addSource();
    addStretch();
    readCategories();
    connect(&desk.workspace(), &Workspace::changed, this, [this](const Changes& changes) {
        if (touches(changes, {"bulletin_item"_L1})) readCategories();
    });
}

void ItemForm::focusTitle() {
    m_title->line()->setFocus();
    m_title->line()->selectAll();
}

void ItemForm::addWords() {
    m_title = bind(add(new TextField(tr("Title"))), &BulletinItem::title);
    m_title->setRequired(tr("Give the item a title."));
    auto* text = new MarkdownField(tr("Text"));
    text->markdown()->text()->setMinimumHeight(textHeight);
    auto* picture = text->markdown()->addButton(tr("Picture"));
    picture->setToolTip(tr("Choose a picture to stand above the text"));
    connect(picture, &QPushButton::clicked, this, [this] { m_picture->choose(); });
    bind(add(text), &BulletinItem::body);
}

void ItemForm::addAudience() {
    bind(add(new CheckField(tr("Action required"))), &BulletinItem::actionRequired);
    m_by = new DateField(tr("By"), [desk = &m_desk] { return desk->today(); });
    auto* category = new TextField(tr("Category"));
    auto* completer = new QCompleter(m_categories, category);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    auto* list = new QListView;
    list->setObjectName(u"completions"_s);
    completer->setPopup(list);
    list->setItemDelegate(new QStyledItemDelegate(list));
    category->line()->setCompleter(completer);
    addRow({m_by, category});
    bind(m_by, &BulletinItem::actionBy);
    bind(category, &BulletinItem::category);
    onShown([this](const BulletinItem& item) { m_by->setEnabled(item.actionRequired); });
    bind(add(new ChipsField(tr("For"), optionsOf<Audience>())), &BulletinItem::audience);
    auto* words = bind(add(new TextField(tr("Button"))), &BulletinItem::linkText);
    words->setPlaceholder(tr("Words, such as Sign up"));
    auto* link = bind(add(new LinkField(tr("Button leads to"))), &BulletinItem::linkUrl);
    link->setPlaceholder(u"https://"_s);
}

void ItemForm::addPicture() {
    m_picture = add(new DropField(tr("Picture"), {u"png"_s, u"jpg"_s, u"jpeg"_s}, tr("Drop a PNG or JPEG here")));
    m_picture->setNarrow();
    m_picture->onCommit([this](const QString& path) -> Result<> {
        QFile file(path);
        const QString name = QFileInfo(path).fileName();
        if (file.size() > Content::mostBytes)
            return failed(Error::Kind::Invalid,
                          tr("\"%1\" is larger than 20 MB. Make it smaller and add it again.").arg(name));
        if (!file.open(QIODevice::ReadOnly)) return failed(Error::Kind::Io, tr("\"%1\" cannot be read.").arg(name));
        return nlc::addPicture(m_desk.workspace(), record().id, file.readAll(), name).map([](auto) {});
    });
    m_removePicture = button(tr("Remove picture"), Weight::Quiet);
    m_removePicture->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_removePicture, &QPushButton::clicked, this, [this] {
        if (m_desk.done(removePicture(m_desk.workspace(), record().id))) m_desk.say(tr("Removed the picture"), true);
    });
    addWidget(m_removePicture);
    m_alternative = bind(add(new TextField(tr("Alternative text"))), &BulletinItem::pictureAlt);
    m_alternative->setPlaceholder(tr("What the picture shows"));
    // Leaving the field clears its sentence; this one stays until the picture is described.
    connect(m_alternative->line(), &QLineEdit::editingFinished, this, &ItemForm::checkAlternative,
            Qt::QueuedConnection);
    onShown([this](const BulletinItem& item) { showPicture(item); });
}

void ItemForm::showPicture(const BulletinItem& item) {
    Workspace& workspace = m_desk.workspace();
    m_alternative->setHidden(!item.picture);
    m_removePicture->setHidden(!item.picture || !workspace.isWritable());
    if (item.picture != m_shownPicture) {
        m_shownPicture = item.picture;
        QPixmap pixmap;
        if (item.picture)
            if (const auto bytes = pictureBytes(workspace, item.picture)) pixmap.loadFromData(*bytes);
        m_picture->setPicture(pixmap);
    }
    const auto picture = item.picture ? Repository<Picture>(workspace).find(item.picture) : Result<Picture>(Picture{});
    m_picture->setValue(picture ? picture->fileName : QString());
    QMetaObject::invokeMethod(this, &ItemForm::checkAlternative, Qt::QueuedConnection);
}

void ItemForm::checkAlternative() {
    const bool missing = record().picture && record().pictureAlt.isEmpty() && !m_alternative->isEdited();
    if (missing)
        m_alternative->setError(tr("Say what the picture shows, for readers who cannot see it."));
    else if (!m_alternative->isEdited())
        m_alternative->setError({});
}

void ItemForm::addSource() {
    m_sourceCaption = label(tr("Comes from"), theme::Text::Caption, true);
    m_source = new QLabel;
    m_source->setTextFormat(Qt::RichText);
    m_source->setWordWrap(true);
    m_source->setFont(theme::font(theme::Text::Strong));
    m_source->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_source->setFocusPolicy(Qt::StrongFocus);
    m_sourceCaption->setBuddy(m_source);
    addWidget(m_sourceCaption);
    addWidget(m_source);
    connect(m_source, &QLabel::linkActivated, this, [this] { m_desk.open(record().source, record().sourceId); });
    onShown([this](const BulletinItem& item) { showSource(item); });
}

void ItemForm::showSource(const BulletinItem& item) {
    const QString title = item.source.isEmpty() ? QString() : titleOf(m_desk.workspace(), item.source, item.sourceId);
    m_source->setText(u"<a href=\"source\" style=\"text-decoration:none\">%1</a>"_s.arg(title.toHtmlEscaped()));
    m_source->setAccessibleName(tr("Comes from: %1").arg(title));
    m_source->setHidden(title.isEmpty());
    m_sourceCaption->setHidden(title.isEmpty());
}

void ItemForm::readCategories() {
    const auto used = usedCategories(m_desk.workspace());
    if (used && *used != m_categories->stringList()) m_categories->setStringList(*used);
}

}  // namespace nlc
