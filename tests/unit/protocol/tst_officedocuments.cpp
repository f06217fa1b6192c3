// SPDX-License-Identifier: GPL-3.0-or-later
// An office's files cut into documents and put together again.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "protocol/officedocuments.h"

using namespace okienko;

namespace
{

OfficeBytes sample()
{
    OfficeBytes files;
    for (const QString &name : {QStringLiteral("office.json"), QStringLiteral("knowledge.json")}) {
        QFile file(QDir(QStringLiteral(OKIENKO_SAMPLE_OFFICE)).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.insert(name, file.readAll());
    }
    return files;
}

QJsonObject objectOf(const QByteArray &bytes) { return QJsonDocument::fromJson(bytes).object(); }

CatalogueChanges::Change change(const QString &kind, const QString &id, qint64 order,
                                const std::optional<QJsonObject> &value)
{
    return {kind, id, order, value};
}

} // namespace

class TestOfficeDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsCutIsTheSameWhenPutTogether()
    {
        const OfficeBytes files = sample();
        QCOMPARE(files.size(), 2);
        const OfficeBytes again = OfficeDocuments::of(files).files();
        QCOMPARE(objectOf(again.value(QStringLiteral("office.json"))),
                 objectOf(files.value(QStringLiteral("office.json"))));
        QCOMPARE(objectOf(again.value(QStringLiteral("knowledge.json"))).value(QStringLiteral("articles")),
                 objectOf(files.value(QStringLiteral("knowledge.json"))).value(QStringLiteral("articles")));
        QVERIFY(checkOffice(again).findings.clean());
    }

    void oneChangeChangesOneDocument()
    {
        OfficeDocuments documents = OfficeDocuments::of(sample());
        const QJsonArray services = objectOf(sample().value(QStringLiteral("office.json")))
                                        .value(QStringLiteral("services"))
                                        .toArray();
        QJsonObject first = services.at(0).toObject();
        first.insert(QStringLiteral("icon"), QStringLiteral("other"));
        const QString gone = services.at(1).toObject().value(QStringLiteral("id")).toString();
        CatalogueChanges page;
        page.changes = {
            change(QStringLiteral("service"), first.value(QStringLiteral("id")).toString(), 0, first),
            change(QStringLiteral("service"), gone, 0, std::nullopt),
            change(QStringLiteral("weather"), QStringLiteral("rain"), 0, QJsonObject())};
        documents.apply(page);
        const QJsonArray after = objectOf(documents.files().value(QStringLiteral("office.json")))
                                     .value(QStringLiteral("services"))
                                     .toArray();
        QCOMPARE(after.size(), services.size() - 1);
        QCOMPARE(after.at(0).toObject(), first);
        QCOMPARE(after.at(1), services.at(2));
    }

    void aResetForgetsWhatWasThere()
    {
        OfficeDocuments documents = OfficeDocuments::of(sample());
        CatalogueChanges page;
        page.reset = true;
        documents.apply(page);
        QVERIFY(documents.files().isEmpty());
    }

    void aPageIsReadStrictly()
    {
        const auto page = readCatalogueChanges(
            R"({"cursor": "c12", "more": false, "reset": false, "version": 12, "later": 1, "changes": [
                {"op": "put", "kind": "service", "id": "dog-tax", "order": 3, "value": {"id": "dog-tax"}},
                {"op": "remove", "kind": "service", "id": "boat-tax"}]})");
        QVERIFY(page);
        QCOMPARE(page->version, 12);
        QCOMPARE(page->changes.size(), 2);
        QCOMPARE(page->changes.at(0).order, 3);
        QVERIFY(page->changes.at(0).value);
        QVERIFY(!page->changes.at(1).value);
        QVERIFY(!readCatalogueChanges(R"({"cursor": "c12", "more": false, "reset": false, "version": 0,
                                          "changes": []})"));
        QVERIFY(!readCatalogueChanges(R"({"cursor": "c12", "more": false, "reset": false, "version": 2,
                                          "changes": [{"op": "put", "kind": "service", "id": "dog-tax"}]})"));
        QVERIFY(!readCatalogueChanges("<html>"));
    }
};

QTEST_GUILESS_MAIN(TestOfficeDocuments)
#include "tst_officedocuments.moc"
