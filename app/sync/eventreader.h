// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace okienko
{

/// One event of a stream (text/event-stream of the HTML standard, section 9.2).
struct StreamEvent {
    QByteArray name; ///< "message" when none was told
    QByteArray data;
    bool operator==(const StreamEvent &) const = default;
};

/// Reads a stream of events from bytes as they come, in pieces of any size. Pure.
class EventReader
{
public:
    static constexpr qsizetype longest = 256 * 1024; ///< of one event

    /// The events that these bytes complete.
    [[nodiscard]] QList<StreamEvent> read(const QByteArray &bytes);
    /// To be sent as Last-Event-ID; outlives reset().
    [[nodiscard]] const QByteArray &lastId() const { return m_lastId; }
    /// An event was longer than any of ours: the stream is not to be believed any more.
    [[nodiscard]] bool tooLong() const { return m_tooLong; }
    /// A new stream begins.
    void reset();

private:
    void readLine(const QByteArray &line, QList<StreamEvent> &complete);

    QByteArray m_line;
    StreamEvent m_event;
    QByteArray m_id;
    QByteArray m_lastId;
    bool m_hasData = false;
    bool m_afterReturn = false; ///< the last byte was CR: an LF belongs to it
    bool m_tooLong = false;
};

} // namespace okienko
