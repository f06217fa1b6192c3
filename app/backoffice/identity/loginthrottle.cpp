// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/loginthrottle.h"

#include <algorithm>

#include "vault/secrets.h"

namespace okienko::backoffice
{

namespace
{

/// Removes the oldest tenth, so that it need not be done for every entry that comes.
template <typename Value, typename TimeOf>
void dropOldest(QHash<QByteArray, Value> &entries, TimeOf timeOf)
{
    QList<QDateTime> times;
    times.reserve(entries.size());
    for (const Value &entry : std::as_const(entries))
        times.append(timeOf(entry));
    const auto tenth = times.begin() + times.size() / 10;
    std::nth_element(times.begin(), tenth, times.end());
    entries.removeIf([&](const auto &entry) { return timeOf(entry.value()) <= *tenth; });
}

} // namespace

LoginThrottle::Keys LoginThrottle::keysOf(const QString &name, const QString &address)
{
    const QByteArray who = sha256(name.left(256).toCaseFolded().toUtf8());
    const QByteArray where = sha256(address.left(256).toUtf8());
    return {sha256("pair" + who + where), sha256("address" + where), sha256("name" + who)};
}

std::chrono::seconds LoginThrottle::waitFor(const QByteArray &key, const Rule &rule, const QDateTime &now)
{
    const auto found = m_tries.find(key);
    if (found == m_tries.end())
        return std::chrono::seconds(0);
    // The clock was set back: nobody waits for the time that was.
    found->last = std::min(found->last, now);
    const std::chrono::milliseconds passed(found->last.msecsTo(now));
    if (passed >= rule.forgotten) {
        m_tries.erase(found);
        return std::chrono::seconds(0);
    }
    if (found->wrong < rule.free)
        return std::chrono::seconds(0);
    // 2^12 x 10 s is more than the longest wait of any rule.
    const int doublings = std::min(found->wrong - rule.free, 12);
    const std::chrono::milliseconds wait = std::min(rule.first * (1 << doublings), rule.longest);
    return std::chrono::ceil<std::chrono::seconds>(std::max(wait - passed, std::chrono::milliseconds(0)));
}

bool LoginThrottle::isKnown(const QByteArray &pair, const QDateTime &now) const
{
    const auto found = m_known.constFind(pair);
    return found != m_known.constEnd() && now < found->addDuration(PlaceKnownFor);
}

void LoginThrottle::count(const QByteArray &key, const QDateTime &now)
{
    Tries &tries = m_tries[key];
    ++tries.wrong;
    tries.last = now;
}

void LoginThrottle::takeBack(const QByteArray &key)
{
    const auto found = m_tries.find(key);
    if (found != m_tries.end() && --found->wrong <= 0)
        m_tries.erase(found);
}

void LoginThrottle::keepBounded()
{
    if (m_tries.size() > MostEntries)
        dropOldest(m_tries, [](const Tries &tries) { return tries.last; });
    if (m_known.size() > MostEntries)
        dropOldest(m_known, [](const QDateTime &last) { return last; });
}

std::chrono::seconds LoginThrottle::begin(const QString &name, const QString &address, const QDateTime &now)
{
    const Keys keys = keysOf(name, address);
    std::chrono::seconds wait =
        std::max(waitFor(keys.pair, NameAtAddress, now), waitFor(keys.address, Address, now));
    if (!isKnown(keys.pair, now))
        wait = std::max(wait, waitFor(keys.name, NameEverywhere, now));
    if (wait > std::chrono::seconds(0))
        return wait;
    for (const QByteArray &key : {keys.pair, keys.address, keys.name})
        count(key, now);
    keepBounded();
    return wait;
}

void LoginThrottle::succeeded(const QString &name, const QString &address, const QDateTime &now)
{
    const Keys keys = keysOf(name, address);
    m_tries.remove(keys.pair);
    // Only this try is taken back: a right one must not wash away the wrong ones of others.
    takeBack(keys.address);
    takeBack(keys.name);
    m_known.insert(keys.pair, now);
    keepBounded();
}

} // namespace okienko::backoffice
