// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "api/call.h"
#include "api/reply.h"
#include "http/request.h"
#include "identity/rights.h"

namespace okienko::backoffice
{

enum class Method { Get, Post, Put, Delete };

/// How the asker proves who it is (the contract's `security`).
enum class Access {
    Anybody,  ///< no proof: logging in, enrolling, asking for pairing, health
    Device,   ///< client certificate; the only one at the devices' door
    Staff,    ///< session cookie; with everything but Get the CSRF token too
    Screen,   ///< a paired hall screen's token, as bearer or cookie
    Pairing,  ///< the secret of a pairing under way, as bearer
    Operator, ///< the machine room's token, or from a loopback address
};

/// What the answer does with the store.
enum class Work {
    Look, ///< reads only: one instant of the office, Call::glance()
    /// ONE writing transaction with the office locked, around the whole answer, Call::deed(): committed when
    /// the reply is no refusal, else undone.
    Deed,
    /// A deed that carries the id that the client made, as the member "id" of its body. The same id with the
    /// same content gets the same reply without asking the answer again (also a refusal); with another
    /// content 409 `id-reused`. The note about it is written in the deed's transaction.
    DeedOnce,
    Own, ///< the answer makes its transactions itself, if it needs any, with Call::connection()
    /// The same, by a clerk of its own, where nobody waits behind it: for what takes long (passwords).
    Aside,
    /// By a clerk, also while the store cannot be reached: see Call::hasStore().
    Ping,
    None ///< on the server's thread, at once; no store
};

/// One operation of the contract. The door follows from `access`; path parameters have the form that the
/// contract gives their name (see RouteTable), else 404.
struct Route {
    const char *operation = nullptr; ///< operationId
    Method method = Method::Get;
    const char *path = nullptr; ///< "/v1/counters/{counter}/next"
    Access access = Access::Staff;
    std::optional<Right> right = {}; ///< needed by Device, Staff and Screen
    Work work = Work::Look;
    /// Runs on a clerk's thread. May throw nothing.
    std::function<Reply(Call &call)> answer = {};
    qint64 bodyBytes = 64 * 1024; ///< of Post and Put; longer: 413. The body is one JSON text, strictly read
    bool hasBody = true;          ///< of Post and Put
    bool ownLetter = false;       ///< the answer reads Call::Asked::body itself; there is no Call::body()
};

} // namespace okienko::backoffice
