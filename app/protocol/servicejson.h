// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include "domain/office.h"
#include "protocol/jsonreader.h"

namespace okienko
{

/// What services may refer to.
struct ServiceSurroundings {
    QSet<QString> groups;
    QSet<QString> priorityGroups;
    QList<Language> languages;
};

/// Reads `services` of office.json (1 to 60) and answers their names.
QSet<QString> readServices(const JsonReader &at, const ServiceSurroundings &known, QList<Service> &into);

} // namespace okienko
