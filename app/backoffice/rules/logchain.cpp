// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/logchain.h"

#include <QCryptographicHash>

namespace okienko::backoffice
{

LogCounted oneFurther(const LogCounted &counted, const EventId &event)
{
    return {counted.have + 1,
            QCryptographicHash::hash(counted.chain + event.value.toRfc4122(), QCryptographicHash::Sha256)};
}

} // namespace okienko::backoffice
