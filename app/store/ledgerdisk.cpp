// SPDX-License-Identifier: GPL-3.0-or-later
// What the ledger knows of the disk it lies on.
#include "store/diskreserve.h"
#include "store/ledger.h"
#include "store/ledgerbooks.h"
#include "store/statement.h"

namespace okienko
{

Result<bool> Ledger::check() const { return m_books->database->quickCheck(); }

Result<void> Ledger::tryWriting()
{
    if (!inPlace())
        return failure(
            ErrorKind::NotFound,
            QStringLiteral("%1 was deleted or moved while in use; what is written now is lost when "
                           "the terminal ends: put it back before that")
                .arg(m_books->place.file));
    return m_books->inTransaction(
        [&] { return m_books->database->statement("UPDATE ledger SET retired = retired").run(); });
}

bool Ledger::inPlace() const { return !m_books->database->moved(); }

bool Ledger::spaceKept() const { return m_books->place.reserve == nullptr || m_books->place.reserve->kept(); }

void Ledger::tendReserve()
{
    if (m_books->place.reserve != nullptr)
        m_books->place.reserve->tend();
}

bool LedgerBooks::madeRoomAfter(const Error &error) const
{
    return error.kind == ErrorKind::StorageFull && place.reserve != nullptr && place.reserve->giveUp();
}

} // namespace okienko
