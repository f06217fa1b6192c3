// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <variant>
#include <vector>

#include "api/route.h"

namespace okienko::backoffice
{

/// All routes of the program, and who is meant by a method and a path. Made once; then read by any thread.
class RouteTable
{
public:
    /// @param routes each operation once; parameters of the path are named as in the contract
    explicit RouteTable(const QList<Route> &routes);

    struct Match {
        const Route *route = nullptr;
        QHash<QString, QString> places; ///< {name} -> what stood there
    };
    /// No route: 404 `not-found`, also where the path is one of the other door or where a parameter has not
    /// the form of its name. 405 `method-not-allowed` with Allow where only the method does not fit. HEAD is
    /// GET.
    [[nodiscard]] std::variant<Match, Reply> find(Door door, const QByteArray &method,
                                                  const QString &path) const;

    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }
    [[nodiscard]] static Door doorOf(const Route &route);

private:
    struct Entry {
        QStringList steps; ///< "{counter}" for a parameter
        qsizetype route = 0;
    };
    [[nodiscard]] static bool fits(const QStringList &pattern, const QStringList &steps,
                                   QHash<QString, QString> &places);

    std::vector<Route> m_routes;
    QList<Entry> m_entries; ///< fixed steps before parameters, so that the first that fits is meant
};

[[nodiscard]] QByteArray wordOf(Method method);

} // namespace okienko::backoffice
