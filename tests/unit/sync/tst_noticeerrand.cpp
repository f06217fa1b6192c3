// SPDX-License-Identifier: GPL-3.0-or-later
// A terminal pulls the office's notices as changes; they are good at once.
#include <QTest>

#include "lineoffice.h"
#include "support/fakeclock.h"
#include "sync/noticeerrand.h"

using namespace okienko;
using namespace std::chrono_literals;

namespace
{

const QDateTime morning(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC);
const QString path = QStringLiteral("/v1/device/notices");

QByteArray page(const QByteArray &cursor, bool more, bool reset, const QByteArray &changes)
{
    return R"({"cursor": ")" + cursor + R"(", "more": )" + (more ? "true" : "false") + R"(, "reset": )" +
           (reset ? "true" : "false") + R"(, "changes": [)" + changes + "]}";
}

QByteArray put(const QByteArray &id)
{
    return R"({"op": "put", "id": ")" + id + R"(", "value": {"id": ")" + id +
           R"(", "severity": "info", "category": "event", "valid_from": "2026-11-24T06:00:00+01:00",
              "valid_until": "2026-11-24T16:00:00+01:00", "screens": ["home"], "full_screen": false, "sound": false,
              "services": [], "titles": {"pl": "Tytuł"}, "bodies": {"pl": "Treść."}, "actions": {"pl": "Rada."},
              "contact": null}})";
}

} // namespace

class TestNoticeErrand : public QObject
{
    Q_OBJECT

    LineOffice m_office;
    QString m_folder = m_office.enrol(QStringLiteral("kiosk-1"));

    struct Kiosk {
        explicit Kiosk(const DeviceLine::Settings &settings)
            : clock(morning), line(settings), errand(line, clock)
        {
            connect(&errand, &NoticeErrand::pulled, &errand,
                    [this](const QString &cursor, const NoticeErrand::Documents &notices) {
                        told.append({cursor, notices.keys()});
                    });
        }
        FakeClock clock;
        DeviceLine line;
        NoticeErrand errand;
        QList<std::pair<QString, QStringList>> told;
    };

    void serve(const QMap<QString, QByteArray> &pages)
    {
        m_office.answer(path,
                        [this, pages](const LineOffice::Request &request, const backoffice::Answer &answer) {
                            m_office.reply(request, answer,
                                           {200,
                                            "application/json",
                                            {{"Cache-Control", "private, no-cache"}, {"ETag", R"("1")"}},
                                            pages.value(request.queryValue(QStringLiteral("after")))});
                        });
    }

private Q_SLOTS:
    void pagesAreToldAsAWhole()
    {
        serve({{QString(), page("n1", true, true, put("lift"))},
               {QStringLiteral("n1"), page("n2", false, false, put("water"))},
               {QStringLiteral("n2"), page("n2", false, false, "")}});
        Kiosk kiosk(m_office.settings(m_folder));
        kiosk.errand.tick();
        QTRY_COMPARE(kiosk.told.size(), 1);
        QCOMPARE(
            kiosk.told.constFirst(),
            std::pair(QStringLiteral("n2"), QStringList({QStringLiteral("lift"), QStringLiteral("water")})));
        // Within the minute nothing is asked; then nothing is new.
        const int asked = m_office.heardAt(path);
        kiosk.clock.advance(59s);
        kiosk.errand.tick();
        QCOMPARE(m_office.heardAt(path), asked);
        kiosk.clock.advance(1s);
        kiosk.errand.tick();
        QTRY_COMPARE(m_office.heardAt(path), asked + 1);
        QCOMPARE(kiosk.told.size(), 1);
    }

    void aBellBringsTheChange()
    {
        serve({{QStringLiteral("n2"), page("n3", false, false, R"({"op": "remove", "id": "water"})")},
               {QStringLiteral("n3"), page("n3", false, false, "")}});
        Kiosk kiosk(m_office.settings(m_folder));
        kiosk.errand.goOnFrom(QStringLiteral("n2"),
                              {{QStringLiteral("lift"), {}}, {QStringLiteral("water"), {}}});
        const int asked = m_office.heardAt(path);
        kiosk.errand.ring({QStringLiteral("catalogue")});
        QCOMPARE(m_office.heardAt(path), asked);
        kiosk.errand.ring({QStringLiteral("notices")});
        QTRY_COMPARE(kiosk.told.size(), 1);
        QCOMPARE(kiosk.told.constFirst(),
                 std::pair(QStringLiteral("n3"), QStringList({QStringLiteral("lift")})));
    }

    void whatIsNoPageIsNotBelieved()
    {
        m_office.say(path, QByteArray(R"({"cursor": "n1", "more": false})"));
        Kiosk kiosk(m_office.settings(m_folder));
        const int asked = m_office.heardAt(path);
        kiosk.errand.tick();
        QTRY_COMPARE(m_office.heardAt(path), asked + 1);
        QTRY_COMPARE_WITH_TIMEOUT((kiosk.clock.advance(1s), kiosk.errand.tick(), m_office.heardAt(path)),
                                  asked + 2, 10'000);
        QCOMPARE(kiosk.told.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestNoticeErrand)
#include "tst_noticeerrand.moc"
