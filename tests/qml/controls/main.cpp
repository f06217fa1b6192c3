// SPDX-License-Identifier: GPL-3.0-or-later
#include <QQmlEngine>
#include <QQmlExtensionPlugin>
#include <QtPlugin>
#include <QtQuickTest>

Q_IMPORT_QML_PLUGIN(Okienko_AccessPlugin)
Q_IMPORT_QML_PLUGIN(Okienko_ThemePlugin)
Q_IMPORT_QML_PLUGIN(OkienkoControlsPlugin)

class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine) { engine->addImportPath(QStringLiteral("qrc:/qt/qml")); }
};

QUICK_TEST_MAIN_WITH_SETUP(controls, Setup)

#include "main.moc"
