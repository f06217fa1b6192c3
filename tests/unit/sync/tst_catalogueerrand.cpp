// SPDX-License-Identifier: GPL-3.0-or-later
// A terminal pulls the office's catalogue as changes, and tells it only as a whole.
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "lineoffice.h"
#include "support/fakeclock.h"
#include "sync/catalogueerrand.h"

using namespace okienko;
using namespace std::chrono_literals;

namespace
{

const QDateTime morning(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC);
const QString path = QStringLiteral("/v1/device/catalogue");

/// Answers by the place that was asked from.
QByteArray page(const QString &cursor, bool more, bool reset, const QByteArray &changes)
{
    return R"({"cursor": ")" + cursor.toLatin1() + R"(", "more": )" + (more ? "true" : "false") +
           R"(, "reset": )" + (reset ? "true" : "false") + R"(, "version": 3, "changes": [)" + changes + "]}";
}

const QByteArray office =
    R"({"op": "put", "kind": "office", "id": "town", "order": 0, "value": {"id": "town"}})";
const QByteArray dogs =
    R"({"op": "put", "kind": "service", "id": "dogs", "order": 1, "value": {"id": "dogs"}})";
const QByteArray boats =
    R"({"op": "put", "kind": "service", "id": "boats", "order": 0, "value": {"id": "boats"}})";
const QByteArray noDogs = R"({"op": "remove", "kind": "service", "id": "dogs"})";

QStringList servicesOf(const CatalogueAsPulled &catalogue)
{
    QStringList ids;
    const QJsonArray services = QJsonDocument::fromJson(catalogue.files.value(QStringLiteral("office.json")))
                                    .object()
                                    .value(QStringLiteral("services"))
                                    .toArray();
    for (const QJsonValue service : services)
        ids.append(service.toObject().value(QStringLiteral("id")).toString());
    return ids;
}

} // namespace

class TestCatalogueErrand : public QObject
{
    Q_OBJECT

    LineOffice m_office;
    QString m_folder = m_office.enrol(QStringLiteral("kiosk-1"));

    struct Kiosk {
        explicit Kiosk(const DeviceLine::Settings &settings)
            : clock(morning), line(settings), errand(line, clock)
        {
            connect(&errand, &CatalogueErrand::pulled, &errand,
                    [this](const CatalogueAsPulled &one) { told.append(one); });
        }
        FakeClock clock;
        DeviceLine line;
        CatalogueErrand errand;
        QList<CatalogueAsPulled> told;
    };

    void serve(const QMap<QString, QByteArray> &pages)
    {
        m_office.answer(
            path, [this, pages](const LineOffice::Request &request, const backoffice::Answer &answer) {
                const QString after = request.queryValue(QStringLiteral("after"));
                if (pages.contains(after))
                    m_office.reply(request, answer, {200, "application/json", {}, pages.value(after)});
                else
                    answer.send(
                        {410, "application/problem+json", {}, R"({"type": "urn:okienko:problem:cursor-gone",
                                                                      "title": "Gone", "status": 410})"});
            });
    }

private Q_SLOTS:
    void pagesAreToldAsAWholeInTheOfficesOrder()
    {
        serve({{QString(), page(QStringLiteral("c1"), true, true, office + "," + dogs)},
               {QStringLiteral("c1"), page(QStringLiteral("c3"), false, false, boats)},
               {QStringLiteral("c3"), page(QStringLiteral("c3"), false, false, "")}});
        Kiosk kiosk(m_office.settings(m_folder));
        kiosk.errand.goOnFrom({}, {});
        kiosk.errand.tick();
        QTRY_COMPARE(kiosk.told.size(), 1);
        QCOMPARE(kiosk.told.constLast().cursor, QStringLiteral("c3"));
        QCOMPARE(kiosk.told.constLast().version, 3);
        QCOMPARE(servicesOf(kiosk.told.constLast()),
                 (QStringList{QStringLiteral("boats"), QStringLiteral("dogs")}));
        // Nothing is asked before it is kept; then nothing is new.
        const int asked = m_office.heardAt(path);
        kiosk.clock.advance(600s);
        kiosk.errand.tick();
        QCOMPARE(m_office.heardAt(path), asked);
        kiosk.errand.goOn();
        QTRY_COMPARE(m_office.heardAt(path), asked + 1);
        kiosk.clock.advance(299s);
        kiosk.errand.tick();
        QCOMPARE(m_office.heardAt(path), asked + 1);
        QCOMPARE(kiosk.told.size(), 1);
    }

    void aChangeIsAppliedToWhatIsKept()
    {
        serve({{QStringLiteral("c3"), page(QStringLiteral("c4"), false, false, noDogs)}});
        Kiosk kiosk(m_office.settings(m_folder));
        kiosk.errand.goOnFrom(QStringLiteral("c3"), [] {
            return OfficeBytes{{QStringLiteral("office.json"),
                                R"({"id": "town", "services": [{"id": "boats"}, {"id": "dogs"}]})"}};
        });
        kiosk.errand.ring({QStringLiteral("catalogue")});
        QTRY_COMPARE(kiosk.told.size(), 1);
        QCOMPARE(servicesOf(kiosk.told.constLast()), QStringList{QStringLiteral("boats")});
    }

    void aLostPlaceBringsEverythingAnew()
    {
        serve({{QString(), page(QStringLiteral("c9"), false, true, office + "," + boats)}});
        Kiosk kiosk(m_office.settings(m_folder));
        kiosk.errand.goOnFrom(QStringLiteral("c3"), [] { return OfficeBytes(); });
        kiosk.errand.tick();
        QTRY_VERIFY(m_office.heardAt(path) > 0);
        QTRY_COMPARE_WITH_TIMEOUT((kiosk.clock.advance(1s), kiosk.errand.tick(), kiosk.told.size()), 1,
                                  10'000);
        QCOMPARE(kiosk.told.constLast().cursor, QStringLiteral("c9"));
    }

    void whatIsNoPageIsNotBelieved()
    {
        m_office.say(path, QByteArray(R"({"cursor": "c1", "more": false})"));
        Kiosk kiosk(m_office.settings(m_folder));
        kiosk.errand.goOnFrom({}, {});
        const int asked = m_office.heardAt(path);
        kiosk.errand.tick();
        QTRY_COMPARE(m_office.heardAt(path), asked + 1);
        QTRY_COMPARE_WITH_TIMEOUT((kiosk.clock.advance(1s), kiosk.errand.tick(), m_office.heardAt(path)),
                                  asked + 2, 10'000);
        QCOMPARE(kiosk.told.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCatalogueErrand)
#include "tst_catalogueerrand.moc"
