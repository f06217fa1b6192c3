// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <memory>

namespace okienko
{

/// The application of a program without a window that sets pages: letters need more of Qt than its core.
/// @param argc, argv outlive it
[[nodiscard]] std::unique_ptr<QCoreApplication> offscreenApplication(int &argc, char **argv);

} // namespace okienko
