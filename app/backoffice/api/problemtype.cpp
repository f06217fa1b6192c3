// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/problemtype.h"

#include <array>

namespace okienko::backoffice
{

namespace
{

struct Row {
    ProblemType type;
    const char *word;
    int status;
    const char *title;
};

/// In the order of the enum.
constexpr std::array Table{
    Row{ProblemType::BadLetter, "bad-letter", 400, "The letter is not readable"},
    Row{ProblemType::CodeWrong, "code-wrong", 403, "This code is not good"},
    Row{ProblemType::CertificateRevoked, "certificate-revoked", 403, "This certificate was revoked"},
    Row{ProblemType::CertificateExpired, "certificate-expired", 403, "This certificate has ended"},
    Row{ProblemType::CertificateUnknown, "certificate-unknown", 403, "This certificate is not known"},
    Row{ProblemType::WrongOffice, "wrong-office", 403, "The letter names another office"},
    Row{ProblemType::NotYourLedger, "not-your-ledger", 403, "The ledger is another device's"},
    Row{ProblemType::LogInNeeded, "log-in-needed", 401, "Nobody is logged in"},
    Row{ProblemType::LoginFailed, "login-failed", 401, "That did not fit"},
    Row{ProblemType::Role, "role", 403, "Your role does not do this"},
    Row{ProblemType::Csrf, "csrf", 403, "The token of this session is missing"},
    Row{ProblemType::NotFound, "not-found", 404, "There is no such thing"},
    Row{ProblemType::MethodNotAllowed, "method-not-allowed", 405, "This is not done here"},
    Row{ProblemType::TooSlow, "too-slow", 408, "The request came too slowly"},
    Row{ProblemType::IdReused, "id-reused", 409, "This id was used for something else"},
    Row{ProblemType::CounterMoved, "counter-moved", 409, "The counter stands differently"},
    Row{ProblemType::TicketTaken, "ticket-taken", 409, "Another counter has this ticket"},
    Row{ProblemType::NotPossibleNow, "not-possible-now", 409, "This cannot be done now"},
    Row{ProblemType::TooSoon, "too-soon", 409, "It is too early for this"},
    Row{ProblemType::UndoOver, "undo-over", 409, "It is too late to undo this"},
    Row{ProblemType::NoNumbers, "no-numbers", 409, "There are no numbers left"},
    Row{ProblemType::TimeTaken, "time-taken", 409, "Somebody else has this time"},
    Row{ProblemType::TimeNotOffered, "time-not-offered", 409, "The office does not offer this time"},
    Row{ProblemType::ClockInDoubt, "clock-in-doubt", 409, "The office's clock is in doubt"},
    Row{ProblemType::CursorGone, "cursor-gone", 410, "This cursor is not known any more"},
    Row{ProblemType::VersionGone, "version-gone", 410, "This version has ended"},
    Row{ProblemType::ChangedMeanwhile, "changed-meanwhile", 412, "It was changed meanwhile"},
    Row{ProblemType::TooLarge, "too-large", 413, "Too large"},
    Row{ProblemType::MediaType, "media-type", 415, "A body of this type is not read here"},
    Row{ProblemType::HeadersTooLarge, "headers-too-large", 431, "The head of the request is too large"},
    Row{ProblemType::UnknownReference, "unknown-reference", 422, "This names something that is not there"},
    Row{ProblemType::ServiceNeeded, "service-needed", 422, "A service has to be named"},
    Row{ProblemType::OfficeFaulty, "office-faulty", 422, "The office's files are faulty"},
    Row{ProblemType::TooMany, "too-many", 429, "Too many requests"},
    Row{ProblemType::Fault, "fault", 500, "A mistake of ours"},
    Row{ProblemType::Unavailable, "unavailable", 503, "Not now"},
};

constexpr bool isInOrder()
{
    for (std::size_t place = 0; place < Table.size(); ++place) {
        if (static_cast<std::size_t>(Table[place].type) != place)
            return false;
    }
    return true;
}
static_assert(isInOrder(), "a row stands at the wrong place or is missing");
static_assert(static_cast<std::size_t>(ProblemType::Unavailable) + 1 == Table.size(),
              "the last type has no row");

const Row &rowOf(ProblemType type) { return Table[static_cast<std::size_t>(type)]; }

} // namespace

const QList<ProblemType> &allProblemTypes()
{
    static const QList<ProblemType> types = [] {
        QList<ProblemType> all;
        for (const Row &row : Table)
            all.append(row.type);
        return all;
    }();
    return types;
}

QByteArray uriOf(ProblemType type) { return QByteArrayLiteral("urn:okienko:problem:") + rowOf(type).word; }

int statusOf(ProblemType type) { return rowOf(type).status; }

QString titleOf(ProblemType type) { return QLatin1String(rowOf(type).title); }

} // namespace okienko::backoffice
