// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/answer.h"

#include "http/connection.h"
#include "http/turn.h"

namespace okienko::backoffice
{

Turn::~Turn()
{
    if (take()) {
        tell([](Connection &connection, quint64 number) {
            connection.answer(number, problem(503, QStringLiteral("The request was not answered.")));
        });
    }
}

void Turn::tell(std::function<void(Connection &, quint64)> deed, std::function<void()> otherwise)
{
    m_gate->post(
        [weak = m_connection, number = m_number, deed = std::move(deed), otherwise = std::move(otherwise)] {
            if (const auto connection = weak.lock())
                deed(*connection, number);
            else if (otherwise)
                otherwise();
        });
}

void Answer::send(const Response &response) const
{
    if (!m_turn->take())
        return;
    m_turn->tell([response](Connection &connection, quint64 number) { connection.answer(number, response); });
}

Stream Answer::open(const StreamOpening &opening) const
{
    if (!m_turn->take())
        return {};
    m_turn->tell([opening](Connection &connection, quint64 number) { connection.open(number, opening); },
                 [ended = opening.ended] { Hub::tell(ended, StreamEnd::ClientLeft); });
    return Stream(m_turn);
}

void Stream::send(const Event &event) const
{
    if (m_turn == nullptr)
        return;
    m_turn->tell([text = eventText(event)](Connection &connection, quint64 number) {
        if (connection.streams(number))
            connection.sendEvent(text);
    });
}

void Stream::close(const Event &last) const
{
    if (m_turn == nullptr)
        return;
    m_turn->tell([text = eventText(last)](Connection &connection, quint64 number) {
        if (connection.streams(number))
            connection.endStream(text, StreamEnd::Dismissed);
    });
}

} // namespace okienko::backoffice
