// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "domain/result.h"

namespace okienko::backoffice
{

/// Codes that people type, as the contract writes them: 23 characters that are not mistaken for one another.
namespace typedcode
{

/// For enrolling: four groups of four, 72 random bits.
[[nodiscard]] Result<QString> makeEnrolSecret();
/// For pairing a screen: six characters, 27 random bits; a person who stands before it confirms it.
[[nodiscard]] Result<QString> makePairCode();

/// What the store keeps. @param purpose "enrolment", "pairing"
[[nodiscard]] QByteArray hashOf(const QString &code, const QString &purpose);

} // namespace typedcode

} // namespace okienko::backoffice
