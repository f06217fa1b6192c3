// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/catalogue.h"

#include <utility>

namespace okienko
{

Catalogue::Catalogue(std::shared_ptr<const Office> office, QObject *parent)
    : QObject(parent), m_office(std::move(office))
{
}

void Catalogue::replace(std::shared_ptr<const Office> office)
{
    // Who holds references drops them while hearing replaced(); the old files live until then.
    const auto former = std::exchange(m_office, std::move(office));
    Q_EMIT replaced();
}

} // namespace okienko
