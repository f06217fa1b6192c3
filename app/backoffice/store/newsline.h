// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QThread>

#include <functional>
#include <memory>

#include "domain/ids.h"
#include "officestore/storeaddress.h"

namespace okienko::officestore
{

/// Hears what was committed to a PostgreSQL store, by whichever server process (LISTEN/NOTIFY): the office
/// and the words of Deed::tell(). One thread and one connection of its own. While the line to the database is
/// down news is lost; when it stands again, `missed` tells that everybody should look again.
class NewsLine
{
public:
    struct Ears {
        std::function<void(const OfficeId &office, const QStringList &news)> hear;
        std::function<void()> missed;
    };
    /// @param ears called on the line's thread
    NewsLine(const StoreAddress &address, const Ears &ears);
    /// Ends the thread.
    ~NewsLine();
    NewsLine(const NewsLine &) = delete;
    NewsLine &operator=(const NewsLine &) = delete;

private:
    class Listener;
    QThread m_thread;
};

} // namespace okienko::officestore
