// SPDX-License-Identifier: GPL-3.0-or-later
#include <QQmlEngine>
#include <QtQml/qqmlextensionplugin.h>

#include "controls/pictures.h"

extern void qml_register_types_Okienko_Controls();
Q_GHS_KEEP_REFERENCE(qml_register_types_Okienko_Controls)

/// Gives every engine that imports the controls the two kinds of pictures they draw with.
class OkienkoControlsPlugin : public QQmlEngineExtensionPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QQmlEngineExtensionInterface_iid)

public:
    explicit OkienkoControlsPlugin(QObject *parent = nullptr) : QQmlEngineExtensionPlugin(parent)
    {
        volatile auto registration = &qml_register_types_Okienko_Controls;
        Q_UNUSED(registration)
    }

    void initializeEngine(QQmlEngine *engine, const char *) override { okienko::addPictures(*engine); }
};

#include "controlsplugin.moc"
