// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "domain/post.h"
#include "officestore/deed.h"
#include "officestore/deviceid.h"
#include "officestore/glance.h"
#include "officestore/leasebook.h"
#include "officestore/ledgerbook.h"

namespace okienko::officestore
{

/// Where terminals get the office's word and their numbers: hello and lend of the contract (numbers N1 to
/// N12, D4). The device is the one of the certificate. Errors: Invalid = a letter for another office; Refused
/// = "id-reused"; those of Connection.
class NumbersDesk
{
public:
    NumbersDesk(Connection &connection, const OfficeId &office) : m_connection(connection), m_office(office)
    {
    }

    /// Stores nothing when it learns nothing; that the terminal was heard is noted every 30 s.
    Result<HelloAnswer> hello(const DeviceId &device, const Hello &hello, const Moment &now);
    Result<LendAnswer> lend(const DeviceId &device, const LendRequest &request, const Moment &now);

    /// Live numbers of today that staff give: walk-ins, slips made in advance. Lent for good like all others.
    /// Inside the caller's deed.
    /// @return fewer than asked for only together with the end of the series, none with the reason
    [[nodiscard]] static Result<tl::expected<QList<int>, LendRefusal>>
    numbersForStaff(Deed &deed, const Series &series, int count);

private:
    [[nodiscard]] Result<std::optional<HelloAnswer>> quickAnswer(const DeviceId &device, const Hello &hello,
                                                                 const Moment &now);
    static Result<HelloAnswer> answer(Deed &deed, const DeviceId &device, const Hello &hello);
    static Result<LedgerRow> settle(Deed &deed, const DeviceId &device, const Hello &hello,
                                    Standing &standing);
    static Result<backoffice::Lendable> lendable(Deed &deed, const Series &series,
                                                 const LendRequest &request);

    Connection &m_connection;
    OfficeId m_office;
};

} // namespace okienko::officestore
