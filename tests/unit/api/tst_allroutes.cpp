// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "api/officeserver.h"
#include "contractfile.h"

using namespace okienko;
using namespace okienko::backoffice;

namespace
{

/// What the contract promises and the program does not do yet. A line goes when its route comes; none is
/// added.
const QSet<QString> NotThereYet{};

QList<Route> routes()
{
    static Premises premises{QStringLiteral("1"), {}, {}, std::nullopt, *Passwords::at({}), {}};
    return allRoutes(premises);
}

/// How the contract writes the access of a route.
QString securityOf(const Route &route)
{
    switch (route.access) {
    case Access::Anybody: return QStringLiteral("[]");
    case Access::Device: return QStringLiteral("[{device: []}]");
    case Access::Screen: return QStringLiteral("[{display: []}, {displayCookie: []}]");
    case Access::Pairing: return QStringLiteral("[{pairing: []}]");
    case Access::Operator: return QStringLiteral("[{}, {operator: []}]");
    case Access::Staff: break;
    }
    QStringList roles;
    for (const Role role : {Role::Counter, Role::Supervisor, Role::Admin})
        if (!route.right || may(role, *route.right))
            roles.append(wordOf(role));
    return QStringLiteral("[{staff: [%1]%2}]")
        .arg(roles.join(QStringLiteral(", ")),
             route.method == Method::Get ? QString() : QStringLiteral(", csrf: []"));
}

} // namespace

class TestAllRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperationOfTheContractHasItsRouteOrIsKnownToBeMissing()
    {
        QSet<QString> there;
        for (const Route &route : routes()) {
            const QString operation = QString::fromLatin1(route.operation);
            QVERIFY2(!there.contains(operation), route.operation);
            there.insert(operation);
        }
        const auto contract = contractOperations(QStringLiteral(OKIENKO_CONTRACT));
        QVERIFY(contract.size() > 80);
        for (auto one = contract.cbegin(); one != contract.cend(); ++one)
            QVERIFY2(there.contains(one.key()) != NotThereYet.contains(one.key()), qPrintable(one.key()));
        for (const QString &operation : there)
            QVERIFY2(contract.contains(operation), qPrintable(operation));
        for (const QString &operation : NotThereYet)
            QVERIFY2(contract.contains(operation), qPrintable(operation));
    }

    void everyRouteIsWhatTheContractSays()
    {
        const auto contract = contractOperations(QStringLiteral(OKIENKO_CONTRACT));
        for (const Route &route : routes()) {
            const ContractOperation said = contract.value(QString::fromLatin1(route.operation));
            QCOMPARE(QString::fromLatin1(route.path), said.path);
            QCOMPARE(QString::fromLatin1(wordOf(route.method)), said.method);
            QVERIFY2(
                securityOf(route) == said.security,
                qPrintable(QStringLiteral("%1: %2, the contract says %3")
                               .arg(QString::fromLatin1(route.operation), securityOf(route), said.security)));
            if (route.method == Method::Post || route.method == Method::Put)
                QVERIFY2(route.hasBody == said.hasBody, route.operation);
        }
    }
};

QTEST_APPLESS_MAIN(TestAllRoutes)
#include "tst_allroutes.moc"
