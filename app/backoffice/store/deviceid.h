// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

namespace okienko::officestore
{

/// A kiosk, as its certificate names it.
using DeviceId = Id<struct DeviceTag>;

} // namespace okienko::officestore
