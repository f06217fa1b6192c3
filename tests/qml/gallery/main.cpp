// SPDX-License-Identifier: GPL-3.0-or-later
// okienko_gallery FOLDER [GLASS] [SCENE...]: pictures of every screen x scheme x size x language.
#include <QDir>
#include <QGuiApplication>
#include <QQuickWindow>

#include <array>
#include <cstdio>
#include <utility>

#include "stage.h"

using namespace okienko;
using namespace okienko::test;

namespace
{

constexpr std::array schemes{std::pair(ColourScheme::Light, "light"), std::pair(ColourScheme::Dark, "dark"),
                             std::pair(ColourScheme::HighContrast, "contrast")};

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.isEmpty()) {
        std::fprintf(
            stderr,
            "usage: okienko_gallery FOLDER [portrait|landscape|small|all] [pl|en|uk|de|all] [SCENE...]\n");
        return 2;
    }
    const QDir folder(words.at(0));
    folder.mkpath(QStringLiteral("."));
    const QString wantedGlass = words.value(1, QStringLiteral("all"));
    const QString wantedLanguage = words.value(2, QStringLiteral("all"));
    const QStringList wantedScenes = words.mid(3);
    int pictures = 0;
    int faults = 0;
    const auto wanted = [](const QString &word, const QString &name) {
        return word == QStringLiteral("all") || word == name;
    };
    for (const GlassKind &glass : glasses())
        for (const Scene &scene : scenes()) {
            if (!wanted(wantedGlass, glass.name) ||
                (!wantedScenes.isEmpty() && !wantedScenes.contains(scene.name)))
                continue;
            Stage stage(glass, {}, scene);
            for (const Language language : allLanguages)
                for (const int percent : {100, 140, 200})
                    for (const auto &[scheme, schemeName] : schemes) {
                        if (!wanted(wantedLanguage, codeOf(language)))
                            continue;
                        stage.change({language, percent, scheme});
                        const QString name = QStringLiteral("%1-%2-%3-%4-%5.png")
                                                 .arg(scene.name, glass.name, codeOf(language))
                                                 .arg(percent)
                                                 .arg(QString::fromLatin1(schemeName));
                        stage.window()->grabWindow().save(folder.filePath(name));
                        ++pictures;
                        for (const QString &fault : stage.faults()) {
                            ++faults;
                            std::printf("%s: %s\n", qPrintable(name), qPrintable(fault));
                        }
                    }
        }
    std::printf("%s: %d pictures, %d faults\n", faults == 0 ? "PASS" : "FAIL", pictures, faults);
    return faults == 0 ? 0 : 1;
}
