// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "scenes.h"
#include "terminal/front.h"

namespace okienko::test
{

/// A scene on a glass: the real shell over a world.
class Stage
{
public:
    struct Look {
        Language language = Language::Polish;
        int textPercent = 100;
        ColourScheme scheme = ColourScheme::Light;
    };
    Stage(const GlassKind &glass, const Look &look, const Scene &scene);
    ~Stage();

    [[nodiscard]] QQuickWindow *window() const { return m_front->window(); }
    [[nodiscard]] World &world() { return *m_world; }
    /// What is not right with the layout, one sentence each.
    [[nodiscard]] QStringList faults() const;

private:
    GlassKind m_glass;
    std::unique_ptr<World> m_world;
    std::unique_ptr<Front> m_front;
};

} // namespace okienko::test
