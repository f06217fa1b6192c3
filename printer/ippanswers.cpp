// SPDX-License-Identifier: GPL-3.0-or-later
#include "printer/ippanswers.h"

#include <algorithm>
#include <memory>

namespace okienko
{

namespace
{

QStringList strings(ipp_t *message, const char *name)
{
    QStringList texts;
    ipp_attribute_t *attribute = ippFindAttribute(message, name, IPP_TAG_ZERO);
    for (int i = 0; i < ippGetCount(attribute); ++i)
        texts.append(QString::fromUtf8(ippGetString(attribute, i, nullptr)));
    return texts;
}

int number(ipp_t *message, const char *name, int otherwise)
{
    ipp_attribute_t *attribute = ippFindAttribute(message, name, IPP_TAG_ZERO);
    const ipp_tag_t tag = ippGetValueTag(attribute);
    return tag == IPP_TAG_INTEGER || tag == IPP_TAG_ENUM ? ippGetInteger(attribute, 0) : otherwise;
}

QList<MediaSize> mediaSizes(ipp_t *message)
{
    const auto span = [](ipp_attribute_t *attribute) {
        if (ippGetValueTag(attribute) == IPP_TAG_RANGE) {
            int highest = 0;
            const int lowest = ippGetRange(attribute, 0, &highest);
            return std::pair(lowest, highest);
        }
        const int value = attribute != nullptr ? ippGetInteger(attribute, 0) : 0;
        return std::pair(value, value);
    };
    QList<MediaSize> sizes;
    ipp_attribute_t *attribute = ippFindAttribute(message, "media-size-supported", IPP_TAG_BEGIN_COLLECTION);
    for (int i = 0; i < ippGetCount(attribute); ++i) {
        ipp_t *size = ippGetCollection(attribute, i);
        const auto width = span(ippFindAttribute(size, "x-dimension", IPP_TAG_ZERO));
        const auto length = span(ippFindAttribute(size, "y-dimension", IPP_TAG_ZERO));
        // What is no size of anything is left out.
        if (width.second > 0 && length.first >= 0 && length.second >= length.first)
            sizes.append({width.second, length.first, length.second});
    }
    return sizes;
}

} // namespace

bool JobFacts::isIncoming() const
{
    return !ended() && (reasons.contains(QLatin1String("job-incoming")) ||
                        reasons.contains(QLatin1String("job-data-insufficient")));
}

DeviceFacts deviceFactsOf(ipp_t *answer)
{
    DeviceFacts facts;
    facts.state = static_cast<DeviceState>(std::clamp(number(answer, "printer-state", 3), 3, 5));
    facts.reasons = strings(answer, "printer-state-reasons");
    ipp_attribute_t *accepting = ippFindAttribute(answer, "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
    facts.accepting = accepting == nullptr || ippGetBoolean(accepting, 0) != 0;
    facts.upTime = std::chrono::seconds(std::max(number(answer, "printer-up-time", 0), 0));
    facts.deviceUri = strings(answer, "device-uri").value(0);
    facts.formats = strings(answer, "document-format-supported");
    facts.mediaSizes = mediaSizes(answer);
    return facts;
}

JobFacts jobFactsOf(ipp_t *answer)
{
    JobFacts job;
    job.id = number(answer, "job-id", 0);
    job.name = strings(answer, "job-name").value(0);
    job.state = static_cast<JobState>(std::clamp(number(answer, "job-state", 3), 3, 9));
    job.reasons = strings(answer, "job-state-reasons");
    const qint64 pages = number(answer, "job-impressions", 0);
    const qint64 done = number(answer, "job-impressions-completed", 0);
    job.percent = number(answer, "job-media-progress", 0);
    if (job.percent == 0 && pages > 1)
        job.percent = static_cast<int>(std::clamp<qint64>(100 * done / pages, 0, 100));
    job.percent = job.state == JobState::Completed ? 100 : std::clamp(job.percent, 0, 99);
    return job;
}

QList<JobFacts> jobsOf(ipp_t *answer)
{
    // Each is copied out to be read like any other answer.
    QList<JobFacts> jobs;
    std::unique_ptr<ipp_t, void (*)(ipp_t *)> one(ippNew(), &ippDelete);
    const auto take = [&] {
        const JobFacts facts = jobFactsOf(one.get());
        if (facts.id > 0)
            jobs.append(facts);
        one.reset(ippNew());
    };
    for (ipp_attribute_t *each = ippFirstAttribute(answer); each != nullptr;
         each = ippNextAttribute(answer)) {
        if (ippGetGroupTag(each) == IPP_TAG_JOB && ippGetName(each) != nullptr)
            ippCopyAttribute(one.get(), each, 0);
        else
            take();
    }
    take();
    return jobs;
}

} // namespace okienko
