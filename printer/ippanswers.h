// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <cups/ipp.h>

#include <chrono>

#include "printer/reasons.h"

namespace okienko
{

/// A media size that a device takes; lengths in 1/100 mm as IPP has them. A roll takes a range of lengths.
struct MediaSize {
    int width = 0;
    int shortest = 0;
    int longest = 0;
};

/// What a device or queue says of itself.
struct DeviceFacts {
    DeviceState state = DeviceState::Idle;
    QStringList reasons;
    bool accepting = true;
    std::chrono::seconds upTime{0}; ///< printer-up-time; 0 = not told
    QString deviceUri;              ///< CUPS only: where the queue sends to
    QStringList formats;            ///< MIME types; only asked for with the media sizes
    QList<MediaSize> mediaSizes;
};

/// job-state of RFC 8011 5.3.7.
enum class JobState { Pending = 3, Held, Processing, Stopped, Canceled, Aborted, Completed };

struct JobFacts {
    int id = 0;
    QString name;
    JobState state = JobState::Pending;
    QStringList reasons;
    int percent = 0; ///< 0 as long as the device tells nothing

    [[nodiscard]] bool ended() const { return state >= JobState::Canceled; }
    /// Created, but its document has not come: nothing of it can be on paper.
    [[nodiscard]] bool isIncoming() const;
};

/// What printers answer, read from their attributes. Whatever stands there, and of whatever kind, the values
/// come back within their ranges; what is missing is left at its start. Pure but for the place that libcups
/// keeps in a message.
[[nodiscard]] DeviceFacts deviceFactsOf(ipp_t *answer);
[[nodiscard]] JobFacts jobFactsOf(ipp_t *answer);
/// One group of attributes a job, as Get-Jobs answers (RFC 8011, 4.2.6).
[[nodiscard]] QList<JobFacts> jobsOf(ipp_t *answer);

} // namespace okienko
