// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/controls/drop_field.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStyle>
#include <QUrl>

#include "views/controls/icons.h"
#include "views/controls/labels.h"

using namespace Qt::StringLiterals;

namespace nlc::controls {

namespace {

constexpr int pictureHeight = 72, widestPicture = 120;

QString fileOf(const QMimeData* data) {
    return data->urls().size() == 1 ? data->urls().constFirst().toLocalFile() : QString();
}

void setOver(QFrame* zone, bool over) {
    zone->setProperty("over", over);
    zone->style()->unpolish(zone);
    zone->style()->polish(zone);
}

}  // namespace

DropField::DropField(const QString& caption, const QStringList& endings, const QString& invitation)
    : ValueField(caption),
      zone_(new QFrame),
      picture_(new QLabel),
      words_(paragraph(invitation, theme::Text::Body, true)),
      choose_(button(tr("Choose a file…"))),
      endings_(endings),
      invitation_(invitation) {
    zone_->setObjectName(u"dropZone"_s);
    zone_->setAcceptDrops(true);
    zone_->installEventFilter(this);
    auto* row = new QHBoxLayout(zone_);
    row->setContentsMargins(theme::l, theme::m, theme::m, theme::m);
    row->setSpacing(theme::m);
    row->addWidget(picture_);
    row->addWidget(words_, 1);
    row->addWidget(choose_);
    choose_->setAccessibleName(caption + u": "_s + choose_->text());
    setEditor(choose_, zone_, false);
    connect(choose_, &QPushButton::clicked, this, &DropField::choose);
    connect(&theme::notifier(), &theme::Notifier::changed, this, [this] {
        if (picture_->property("icon").toBool()) setPicture({});
    });
    setPicture({});
}

void DropField::setNarrow() {
    auto* row = static_cast<QHBoxLayout*>(zone_->layout());
    row->removeWidget(words_);
    row->removeWidget(choose_);
    auto* beside = new QVBoxLayout;
    beside->setSpacing(theme::s);
    beside->addWidget(words_);
    beside->addWidget(choose_, 0, Qt::AlignLeft);
    row->addLayout(beside, 1);
}

void DropField::setPicture(const QPixmap& picture) {
    picture_->setProperty("icon", picture.isNull());
    if (picture.isNull()) {
        picture_->setPixmap(icon(u"upload"_s, Ink::Muted).pixmap(QSize(theme::xl, theme::xl), devicePixelRatioF()));
        return;
    }
    QPixmap small = picture.scaled(QSize(widestPicture, pictureHeight) * devicePixelRatioF(), Qt::KeepAspectRatio,
                                   Qt::SmoothTransformation);
    small.setDevicePixelRatio(devicePixelRatioF());
    picture_->setPixmap(small);
}

void DropField::setReadOnly(bool readOnly) {
    setReadOnlyFlag(readOnly);
    choose_->setHidden(readOnly);
    zone_->setAcceptDrops(!readOnly);
}

bool DropField::take(const QString& path) {
    if (isReadOnly()) return false;
    dropped_ = path;
    markEdited();
    const bool kept = commit();
    if (!kept) markKept();  // nothing was typed that could be lost: another file is simply dropped
    return kept;
}

Result<QString> DropField::read() const {
    const QFileInfo file(dropped_);
    if (!file.isFile() || !file.isReadable())
        return failed(Error::Kind::Invalid, tr("%1 cannot be read.").arg(file.fileName()));
    if (!endings_.isEmpty() && !endings_.contains(file.suffix(), Qt::CaseInsensitive))
        return failed(Error::Kind::Invalid,
                      tr("%1 is not one of the kinds that fit here: %2.").arg(file.fileName(), endings_.join(u", "_s)));
    return dropped_;
}

void DropField::write(const QString& value) {
    dropped_ = value;
    words_->setText(value.isEmpty() ? invitation_ : QFileInfo(value).fileName());
}

void DropField::choose() {
    const QString kinds = endings_.isEmpty() ? QString() : tr("Files (%1)").arg(u"*."_s + endings_.join(u" *."_s));
    const QString path = QFileDialog::getOpenFileName(this, caption(), {}, kinds);
    if (!path.isEmpty()) take(path);
}

bool DropField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == zone_) {
        if (event->type() == QEvent::DragEnter) {
            auto* drag = static_cast<QDragEnterEvent*>(event);
            if (fileOf(drag->mimeData()).isEmpty()) return false;
            setOver(zone_, true);
            drag->acceptProposedAction();
            return true;
        }
        if (event->type() == QEvent::DragLeave) setOver(zone_, false);
        if (event->type() == QEvent::Drop) {
            setOver(zone_, false);
            take(fileOf(static_cast<QDropEvent*>(event)->mimeData()));
            return true;
        }
    }
    return Field::eventFilter(watched, event);
}

}  // namespace nlc::controls
