// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/certificate.h"

namespace okienko
{

/// A private key with the certificate of it, and the certificate of the authority that the two are used with:
/// what a TLS library wants, as PEM. They stand in ONE file (key, certificate, authority, mode 0600), so that
/// no power cut leaves a key beside the certificate of another.
struct Papers {
    QByteArray key; ///< secret
    Certificate certificate;
    Certificate authority; ///< an authority's own papers name itself
};

/// NotFound: there is no such file. Refused: other users can open it. Invalid: not what writePapers() wrote,
/// or key and certificate do not belong together.
[[nodiscard]] Result<Papers> readPapers(const QString &file);

/// In the place of former ones, if any; durable (see vault/safefile.h). Invalid: key and certificate do not
/// belong together, which leaves the former untouched.
[[nodiscard]] Result<void> writePapers(const QString &file, const Papers &papers);
/// The same where none may be yet. Refused: there are some.
[[nodiscard]] Result<void> writeNewPapers(const QString &file, const Papers &papers);

/// The blocks of a text of several PEM blocks, in their order; white space between them. Invalid: anything
/// else.
[[nodiscard]] Result<QList<QByteArray>> pemBlocks(const QByteArray &text);

} // namespace okienko
