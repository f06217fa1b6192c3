// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace okienko::backoffice
{

/// The refusals that the contract knows (`ProblemType`). Each has one meaning, one status and one title.
enum class ProblemType {
    BadLetter,
    CodeWrong,
    CertificateRevoked,
    CertificateExpired,
    CertificateUnknown,
    WrongOffice,
    NotYourLedger,
    LogInNeeded,
    LoginFailed,
    Role,
    Csrf,
    NotFound,
    MethodNotAllowed,
    TooSlow,
    IdReused,
    CounterMoved,
    TicketTaken,
    NotPossibleNow,
    TooSoon,
    UndoOver,
    NoNumbers,
    TimeTaken,
    TimeNotOffered,
    ClockInDoubt,
    CursorGone,
    VersionGone,
    ChangedMeanwhile,
    TooLarge,
    MediaType,
    HeadersTooLarge,
    UnknownReference,
    ServiceNeeded,
    OfficeFaulty,
    TooMany,
    Fault,
    Unavailable,
};

[[nodiscard]] const QList<ProblemType> &allProblemTypes();
/// "urn:okienko:problem:bad-letter".
[[nodiscard]] QByteArray uriOf(ProblemType type);
[[nodiscard]] int statusOf(ProblemType type);
/// One short sentence in English, for logs and staff.
[[nodiscard]] QString titleOf(ProblemType type);

} // namespace okienko::backoffice
