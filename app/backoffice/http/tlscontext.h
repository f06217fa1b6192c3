// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/ssl.h>

#include <memory>

#include "domain/result.h"
#include "http/options.h"

namespace okienko::backoffice
{

/// What all TLS lines of a listener have in common: TLS 1.3 only, no resumption (every connection shows its
/// certificate anew), as little memory as OpenSSL can do with. May be used by lines that were made before it
/// is replaced. Invalid: something in the PEM texts cannot be used; the detail says what, never the key.
[[nodiscard]] Result<std::shared_ptr<SSL_CTX>> tlsContext(Door door, const TlsIdentity &identity);

} // namespace okienko::backoffice
