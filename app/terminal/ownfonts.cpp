// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal/ownfonts.h"

#include <fontconfig/fontconfig.h>

namespace okienko
{

namespace
{

// The cache is the one that Debian's packages fill. Slight hinting is Debian's setting too: letters keep
// their widths at every size, on which all layout counts.
constexpr char onlyOurs[] = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts/truetype/noto</dir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <selectfont>
    <rejectfont><glob>*</glob></rejectfont>
    <acceptfont>
      <glob>/usr/share/fonts/truetype/noto/NotoSans-*.ttf</glob>
      <glob>/usr/share/fonts/truetype/noto/NotoSansSymbols*.ttf</glob>
      <glob>/usr/share/fonts/truetype/noto/NotoSansMath-*.ttf</glob>
    </acceptfont>
  </selectfont>
  <match target="pattern">
    <edit name="hintstyle" mode="append"><const>hintslight</const></edit>
  </match>
</fontconfig>
)";

} // namespace

void useOwnFonts()
{
    FcConfig *config = FcConfigCreate();
    if (config == nullptr)
        return;
    const bool read = FcConfigParseAndLoadFromMemory(config, reinterpret_cast<const FcChar8 *>(onlyOurs),
                                                     FcTrue) == FcTrue &&
                      FcConfigBuildFonts(config) == FcTrue;
    const FcFontSet *found = read ? FcConfigGetFonts(config, FcSetSystem) : nullptr;
    if (found != nullptr && found->nfont > 0)
        FcConfigSetCurrent(config); // keeps a reference of its own
    FcConfigDestroy(config);
}

} // namespace okienko
