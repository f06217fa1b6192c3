// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include "domain/office.h"
#include "officestore/eventsink.h"
#include "officestore/officetoday.h"

namespace okienko::officestore
{

/// The published file of an office, from wherever the program has it. NotFound: nothing was published yet.
using OfficeFiles =
    std::function<Result<std::shared_ptr<const Office>>(Connection &connection, const OfficeId &office)>;

/// What terminals report becomes the history of tickets: facts, added without asking (P2). A ticket that was
/// taken from its paper is joined with its event (P5); calls that this office lost come back (P3). The same
/// event twice changes nothing. Used by any thread.
class TicketFacts : public EventSink
{
public:
    explicit TicketFacts(const OfficeFiles &files) : m_files(files) {}

    /// Marks: "unknown-service", "service-closed", "no-ticket".
    Result<QStringList> take(Deed &deed, const TakenEvent &event) override;

private:
    /// What the screens say to a newcomer, who may be told something as old as ToldFor. To read a hall for
    /// each ticket of a letter would take longer than all else.
    Result<std::optional<int>> newcomersMinutes(const OfficeToday &today, const ServiceId &service);

    static constexpr std::chrono::seconds ToldFor{10};
    struct Told {
        backoffice::Instant at;
        QHash<ServiceId, int> minutes;
    };
    OfficeFiles m_files;
    std::mutex m_mutex;
    QHash<OfficeId, Told> m_told;
};

} // namespace okienko::officestore
