// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/pictures.h"

#include <QQmlEngine>

#include "controls/iconprovider.h"
#include "controls/qrprovider.h"

namespace okienko
{

void addPictures(QQmlEngine &engine)
{
    if (engine.imageProvider(QStringLiteral("icon")) != nullptr)
        return;
    // The engine owns them.
    engine.addImageProvider(QStringLiteral("icon"), new IconProvider);
    engine.addImageProvider(QStringLiteral("qr"), new QrProvider);
}

} // namespace okienko
