// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hallpost.h"
#include "officestore/officetoday.h"

namespace okienko::officestore
{

/// Somebody at a terminal asked for a person.
struct HelpRequest {
    QUuid request;
    QUuid device;
    Instant askedAt;
    Language language = Language::Polish;
    QString reason;
    QString screen; ///< may be empty
    HelpStage stage = HelpStage::Waiting;
    CounterId counter; ///< who comes
    std::optional<int> minutes;
};

/// Requests for help, from the press of a button until somebody was there. Used inside the caller's
/// transaction.
class HelpBook
{
public:
    explicit HelpBook(const OfficeToday &today) : m_today(today) {}

    /// The same request again changes nothing.
    /// Refused: the id is another device's.
    Result<HelpRequest> ask(const QUuid &request, const QUuid &device, const HelpAsked &asked);
    [[nodiscard]] Result<std::optional<HelpRequest>> find(const QUuid &request) const;
    /// Open ones and those that were closed in the last ten minutes, oldest first, at most 200.
    [[nodiscard]] Result<QList<HelpRequest>> recent() const;
    /// The visitor takes it back; also one that never came or is closed.
    Result<void> takeBack(const QUuid &request, const QUuid &device);
    /// Refused: somebody goes already, or it is over; the detail says who.
    Result<HelpRequest> come(const QUuid &request, const CounterId &counter,
                             const std::optional<int> &minutes);
    Result<HelpRequest> close(const QUuid &request);

private:
    [[nodiscard]] Result<HelpRequest> existing(const QUuid &request) const;

    OfficeToday m_today;
};

} // namespace okienko::officestore
