// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/httpbackoffice.h"

#include <QTimer>

#include "protocol/helloletter.h"
#include "protocol/lendletter.h"
#include "protocol/pushletter.h"
#include "sync/deviceline.h"
#include "sync/refusal.h"

namespace okienko
{

namespace
{

QString wrongWith(const QList<Problem> &problems)
{
    return QStringLiteral("an answer that is not of the contract: ") + problems.constFirst().line();
}

QString ofAnotherLetter() { return QStringLiteral("an answer to another letter"); }

} // namespace

HttpBackOffice::HttpBackOffice(DeviceLine &line, QObject *parent) : BackOffice(parent), m_line(line) {}

void HttpBackOffice::tell(const Error &error)
{
    if (error.kind == ErrorKind::Refused)
        Q_EMIT turnedAway({TurnedAway::Why::Identity, error.detail, {}, {}});
    else
        Q_EMIT unreachable(error.detail);
}

void HttpBackOffice::send(const QString &path, const QByteArray &letter, const Read &read)
{
    const quint64 number = ++m_newest;
    if (letter.size() > longestLetter) {
        // The office would say the same (413); answers never come from within the call.
        QTimer::singleShot(0, this, [this, number] {
            if (number == m_newest)
                Q_EMIT turnedAway(
                    {TurnedAway::Why::TooLarge, QStringLiteral("the letter is too long to be sent"), {}, {}});
        });
        return;
    }
    m_line.send({"POST", path, letter}, [this, number, read](const Result<OfficeLine::Reply> &reply) {
        if (number != m_newest)
            return;
        if (!reply)
            tell(reply.error());
        else if (const auto refusal = refusalOf(*reply))
            Q_EMIT turnedAway(*refusal);
        else if (reply->status != 200 || reply->contentType != "application/json")
            Q_EMIT unreachable(notOfTheContract(*reply));
        else
            read(*reply);
    });
}

void HttpBackOffice::hello(const Hello &hello)
{
    send(QStringLiteral("/v1/device/hello"), letterOf(hello),
         [this, nonce = hello.nonce](const OfficeLine::Reply &reply) {
             Reading<HelloAnswer> answer = readHelloAnswer(reply.body);
             if (!answer) {
                 Q_EMIT unreachable(wrongWith(answer.error()));
             } else if (answer->nonce != nonce) {
                 Q_EMIT unreachable(ofAnotherLetter());
             } else {
                 // The office looked at its clock about half a round trip ago.
                 if (answer->utc.isValid())
                     answer->utc = answer->utc.addMSecs(reply.took.count() / 2);
                 Q_EMIT helloAnswered(*answer);
             }
         });
}

void HttpBackOffice::lend(const LendRequest &request)
{
    send(QStringLiteral("/v1/device/lend"), letterOf(request),
         [this, id = request.id](const OfficeLine::Reply &reply) {
             const Reading<LendAnswer> answer = readLendAnswer(reply.body);
             if (!answer)
                 Q_EMIT unreachable(wrongWith(answer.error()));
             else if (answer->id != id)
                 Q_EMIT unreachable(ofAnotherLetter());
             else
                 Q_EMIT lendAnswered(*answer);
         });
}

void HttpBackOffice::push(const Push &push)
{
    send(QStringLiteral("/v1/device/push"), letterOf(push),
         [this, nonce = push.nonce](const OfficeLine::Reply &reply) {
             const Reading<PushAnswer> answer = readPushAnswer(reply.body);
             if (!answer)
                 Q_EMIT unreachable(wrongWith(answer.error()));
             else if (answer->nonce != nonce)
                 Q_EMIT unreachable(ofAnotherLetter());
             else
                 Q_EMIT pushAnswered(*answer);
         });
}

} // namespace okienko
