// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QFile>
#include <QQmlComponent>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQmlProperty>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>
#include <QTimer>
#include <QTranslator>
#include <QtQml/qqmlextensionplugin.h>
#include "controls/iconprovider.h"
#include "controls/qrprovider.h"

Q_IMPORT_QML_PLUGIN(Okienko_AccessPlugin)
Q_IMPORT_QML_PLUGIN(Okienko_ThemePlugin)
Q_IMPORT_PLUGIN(OkienkoControlsPlugin)

class JsonTranslator : public QTranslator
{
public:
    QString language;
    QHash<QString, QJsonValue> words;
    void load(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QJsonDocument doc = QJsonDocument::fromJson(file.readAll());
        for (const QJsonValue v : doc.array()) {
            const QJsonObject o = v.toObject();
            words.insert(o["context"].toString() + "\n" + o["source"].toString() + "\n" + language, o[language]);
        }
    }
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int n) const override
    {
        const QString key = QString::fromUtf8(context) + "\n" + QString::fromUtf8(source) + "\n" + language;
        if (!words.contains(key)) {
            if (QByteArray(context).startsWith("Q") || QByteArray(context).isEmpty())
                return {};
            if (language != "en" || n >= 0)
                qWarning("untranslated %s: %s (%s)", context, source, qPrintable(language));
            return {};
        }
        const QJsonValue v = words.value(key);
        if (!v.isArray())
            return v.toString();
        int form = 0;
        if (language == "pl")
            form = n == 1 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 10 || n % 100 >= 20) ? 1 : 2;
        else if (language == "uk")
            form = n % 10 == 1 && n % 100 != 11 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 10 || n % 100 >= 20) ? 1 : 2;
        else
            form = n == 1 ? 0 : 1;
        return v.toArray().at(form).toString();
    }
};

struct Found {
    QQuickItem *item;
    QRectF rect;
};

static void walk(QQuickItem *item, QList<Found> &texts, QList<Found> &touches, bool inQuestion, bool questionOnly, const QString &name)
{
    if (!item->isVisible() || item->opacity() <= 0)
        return;
    const QString cls = QString::fromLatin1(item->metaObject()->className());
    if (cls.startsWith("KQuestion") || cls.contains("Panel_QMLTYPE") || cls.startsWith("KSill_"))
        inQuestion = inQuestion || cls.startsWith("KSill_") || item->property("open").isValid();
    const bool counts = inQuestion || !questionOnly;
    if (counts && cls.startsWith("QQuickText")) {
        const double w = item->property("contentWidth").toDouble();
        const double h = item->property("contentHeight").toDouble();
        if (!item->property("text").toString().isEmpty()) {
            const int px = item->property("font").value<QFont>().pixelSize();
            if (w > item->width() + 1.5)
                qWarning() << "WIDE" << name << item->property("text").toString() << w << item->width();
            const int align = item->property("effectiveHorizontalAlignment").toInt();
            const double x = align == 4 ? (item->width() - w) / 2 : 0;
            QRectF r = item->mapRectToScene(QRectF(x, 0, w, h));
            r.adjust(1, px * 0.3, -1, -px * 0.3);
            texts.append({item, r});
        }
    }
    if (counts && item->property("touched").isValid() && item->property("refused").isValid() == false && item->property("busyShown").isValid())
        touches.append({item, item->mapRectToScene(QRectF(0, 0, item->width(), item->height()))});
    if (counts && item->property("fits").isValid() && !item->property("fits").toBool())
        qWarning() << "NOFIT" << name << cls.left(14) << item->property("title").toString() << item->property("text").toString();
    for (QQuickItem *child : item->childItems())
        walk(child, texts, touches, inQuestion, questionOnly, name);
}

static void judge(QQuickItem *root, bool question, const QString &name, double pxPerMm)
{
    QList<Found> texts;
    QList<Found> touches;
    walk(root, texts, touches, false, question, name);
    const QRectF glass(0, 0, root->width(), root->height());
    const auto word = [](const Found &f) { return f.item->property("text").toString() + f.item->property("title").toString(); };
    for (int i = 0; i < texts.size(); ++i) {
        if (!glass.contains(texts[i].rect))
            qWarning() << "OUT" << name << word(texts[i]) << texts[i].rect;
        for (int j = i + 1; j < texts.size(); ++j)
            if (texts[i].rect.intersects(texts[j].rect))
                qWarning() << "TEXTS" << name << word(texts[i]) << word(texts[j]);
        for (const Found &t : touches) {
            bool own = false;
            for (QQuickItem *up = texts[i].item; up; up = up->parentItem())
                own = own || up == t.item;
            if (own && !t.rect.adjusted(2, 2, -2, -2).contains(texts[i].rect))
                qWarning() << "LEAVES" << name << word(texts[i]) << texts[i].rect << t.rect;
            if (!own && t.rect.intersects(texts[i].rect))
                qWarning() << "COVERS" << name << word(t) << word(texts[i]);
        }
    }
    for (int i = 0; i < touches.size(); ++i) {
        if (std::min(touches[i].rect.width(), touches[i].rect.height()) < 20 * pxPerMm - 1)
            qWarning() << "SMALL" << name << word(touches[i]) << touches[i].rect;
        if (!glass.contains(touches[i].rect))
            qWarning() << "OUTTOUCH" << name << word(touches[i]) << touches[i].rect;
        for (int j = i + 1; j < touches.size(); ++j)
            if (touches[i].rect.adjusted(0, 0, 3 * pxPerMm - 2, 3 * pxPerMm - 2).intersects(touches[j].rect.adjusted(0, 0, 3 * pxPerMm - 2, 3 * pxPerMm - 2)))
                qWarning() << "NEAR" << name << word(touches[i]) << word(touches[j]) << touches[i].rect << touches[j].rect;
    }
}

int main(int argc, char *argv[])
{
    QGuiApplication app(argc, argv);
    const QStringList args = app.arguments();
    QFile specs(args.at(2));
    if (!specs.open(QIODevice::ReadOnly))
        return 1;
    for (const QJsonValue v : QJsonDocument::fromJson(specs.readAll()).array()) {
        const QJsonObject o = v.toObject();
        JsonTranslator translator;
        translator.language = o["language"].toString("pl");
        for (const QString &path : {QStringLiteral("/tmp/translations-controls.json"), QStringLiteral("/tmp/translations-screens.json"), QStringLiteral("/tmp/translations-shell.json")})
            translator.load(path);
        app.installTranslator(&translator);
        QQuickView view;
        view.engine()->addImportPath("qrc:/qt/qml");
        view.engine()->addImportPath(args.at(1));
        view.engine()->addImageProvider("icon", new okienko::IconProvider);
        view.engine()->addImageProvider("qr", new okienko::QrProvider);
        QQmlComponent lobbyComponent(view.engine());
        lobbyComponent.setData("import Okienko.Models\nLobby {}", QUrl("file:///x.qml"));
        QObject *lobby = lobbyComponent.create();
        if (!lobby) {
            qWarning() << lobbyComponent.errors();
            return 1;
        }
        lobby->setProperty("language", translator.language);
        const QJsonObject set = o["set"].toObject();
        for (auto it = set.begin(); it != set.end(); ++it)
            if (!QQmlProperty::write(lobby, it.key(), it.value().toVariant()))
                qWarning() << "cannot set" << it.key();
        view.setResizeMode(QQuickView::SizeRootObjectToView);
        view.resize(o["w"].toInt(1080), o["h"].toInt(1920));
        QQmlComponent shell(view.engine(), QUrl::fromLocalFile(args.at(1) + "/Okienko/Shell/Shell.qml"));
        if (shell.isError()) {
            qWarning() << shell.errors();
            return 1;
        }
        QObject *root = shell.createWithInitialProperties({{"lobby", QVariant::fromValue(lobby)}, {"pxPerMm", o["px"].toDouble(4.03)}, {"reducedMotion", true}, {"width", o["w"].toInt(1080)}, {"height", o["h"].toInt(1920)}});
        if (!root) {
            qWarning() << shell.errors();
            return 1;
        }
        view.setContent({}, &shell, root);
        view.show();
        QTest::qWait(120);
        if (auto *item = qobject_cast<QQuickItem *>(root))
            judge(item, lobby->property("panel").toInt() != 0, o["out"].toString().section('/', -1), o["px"].toDouble(4.03));
        if (!o["nograb"].toBool())
            view.grabWindow().save(o["out"].toString());
        app.removeTranslator(&translator);
    }
    return 0;
}
