// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/eventreader.h"

#include <utility>

namespace okienko
{

namespace
{

constexpr qsizetype longestId = 100; // of the contract

} // namespace

void EventReader::reset()
{
    m_line.clear();
    m_event = {};
    m_id = m_lastId;
    m_hasData = false;
    m_afterReturn = false;
    m_tooLong = false;
}

QList<StreamEvent> EventReader::read(const QByteArray &bytes)
{
    QList<StreamEvent> complete;
    for (const char byte : bytes) {
        const bool afterReturn = std::exchange(m_afterReturn, byte == '\r');
        if (byte == '\n' && afterReturn)
            continue;
        if (byte == '\n' || byte == '\r') {
            readLine(m_line, complete);
            m_line.clear();
        } else if (m_line.size() + m_event.data.size() < longest) {
            m_line.append(byte);
        } else {
            m_tooLong = true;
            return complete;
        }
    }
    return complete;
}

void EventReader::readLine(const QByteArray &line, QList<StreamEvent> &complete)
{
    if (line.isEmpty()) {
        m_lastId = m_id;
        if (m_hasData) {
            m_event.data.chop(1); // the line end after the last line
            if (m_event.name.isEmpty())
                m_event.name = "message";
            complete.append(m_event);
        }
        m_event = {};
        m_hasData = false;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return; // a comment: the line lives
    const QByteArray field = colon < 0 ? line : line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (field == "data") {
        m_event.data += value + '\n';
        m_hasData = true;
    } else if (field == "event") {
        m_event.name = value;
    } else if (field == "id" && !value.contains('\0') && value.size() <= longestId) {
        m_id = value;
    }
}

} // namespace okienko
