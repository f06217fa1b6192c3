// SPDX-License-Identifier: GPL-3.0-or-later
// What a printer answers, as it comes over the line: read by libcups, understood by us within its ranges.
#include <cups/ipp.h>

#include <cstring>
#include <memory>

#include "fuzz.h"
#include "printer/ippanswers.h"

using namespace okienko;

namespace
{

struct Bytes {
    const QByteArray &all;
    qsizetype at = 0;
};

ssize_t readOn(void *from, ipp_uchar_t *into, size_t most)
{
    auto *bytes = static_cast<Bytes *>(from);
    const auto count = std::min(static_cast<qsizetype>(most), bytes->all.size() - bytes->at);
    std::memcpy(into, bytes->all.constData() + bytes->at, static_cast<size_t>(count));
    bytes->at += count;
    return count;
}

void keepsItsRanges(const JobFacts &job)
{
    PROMISE(job.state >= JobState::Pending && job.state <= JobState::Completed);
    PROMISE(job.percent >= 0 && job.percent <= 100);
    PROMISE((job.percent == 100) == (job.state == JobState::Completed));
    PROMISE(!(job.ended() && job.isIncoming()));
}

} // namespace

void readForeign(const QByteArray &bytes)
{
    const std::unique_ptr<ipp_t, void (*)(ipp_t *)> answer(ippNew(), &ippDelete);
    Bytes from{bytes};
    while (ippReadIO(&from, readOn, 1, nullptr, answer.get()) > IPP_STATE_IDLE &&
           ippGetState(answer.get()) != IPP_STATE_DATA) {
    }
    const DeviceFacts facts = deviceFactsOf(answer.get());
    PROMISE(facts.state >= DeviceState::Idle && facts.state <= DeviceState::Stopped);
    PROMISE(facts.upTime.count() >= 0);
    for (const MediaSize &size : facts.mediaSizes)
        PROMISE(size.width > 0 && size.shortest >= 0 && size.longest >= size.shortest);
    const PrinterStatus status = statusOf(facts.reasons, facts.state, facts.accepting);
    // A printer that stands still is never told as one without trouble.
    PROMISE(facts.state != DeviceState::Stopped || status.trouble != PrinterTrouble::None);
    keepsItsRanges(jobFactsOf(answer.get()));
    for (const JobFacts &job : jobsOf(answer.get())) {
        PROMISE(job.id > 0);
        keepsItsRanges(job);
    }
}
