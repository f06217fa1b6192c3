// SPDX-License-Identifier: GPL-3.0-or-later
// okienko_gallery FOLDER [NAME...]: pictures of every screen x scheme x size x language, or of those named: a
// glass (portrait, landscape, small), a language (pl), a size (140), a scheme (dark), words of a scene's
// name.
#include <QDir>
#include <QGuiApplication>
#include <QQuickWindow>

#include <algorithm>
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
constexpr std::array sizes{100, 140, 200};

/// What was asked for on the command line. A kind of which nothing is named is wanted whole.
class Wanted
{
public:
    explicit Wanted(const QStringList &words)
    {
        QStringList glassNames;
        for (const GlassKind &glass : glasses())
            glassNames.append(glass.name);
        for (const QString &word : words) {
            const bool scheme = std::any_of(schemes.cbegin(), schemes.cend(), [&](const auto &one) {
                return word == QLatin1String(one.second);
            });
            if (glassNames.contains(word))
                m_glasses.append(word);
            else if (scheme)
                m_schemes.append(word);
            else if (languageOf(word))
                m_languages.append(word);
            else if (word.toInt() >= sizes.front())
                m_sizes.append(word);
            else
                m_scenes.append(word);
        }
    }

    [[nodiscard]] bool glass(const QString &name) const { return among(m_glasses, name); }
    [[nodiscard]] bool language(Language language) const { return among(m_languages, codeOf(language)); }
    [[nodiscard]] bool size(int percent) const { return among(m_sizes, QString::number(percent)); }
    [[nodiscard]] bool scheme(const char *name) const { return among(m_schemes, QString::fromLatin1(name)); }
    [[nodiscard]] bool scene(const QString &name) const
    {
        return m_scenes.isEmpty() || std::any_of(m_scenes.cbegin(), m_scenes.cend(),
                                                 [&](const QString &part) { return name.contains(part); });
    }

private:
    static bool among(const QStringList &wanted, const QString &name)
    {
        return wanted.isEmpty() || wanted.contains(name);
    }

    QStringList m_glasses;
    QStringList m_languages;
    QStringList m_sizes;
    QStringList m_schemes;
    QStringList m_scenes;
};

/// Draws a scene in all looks that are wanted, and counts.
class Draughtsman
{
public:
    Draughtsman(const QDir &folder, const Wanted &wanted) : m_folder(folder), m_wanted(wanted) {}

    void draw(const GlassKind &glass, const Scene &scene)
    {
        Stage stage(glass, {}, scene);
        if (scene.outOfOrder) {
            keep(stage, QStringLiteral("%1-%2.png").arg(scene.name, glass.name));
            return;
        }
        for (const Language language : allLanguages)
            for (const int percent : sizes)
                for (const auto &[scheme, schemeName] : schemes) {
                    if (!m_wanted.language(language) || !m_wanted.size(percent) ||
                        !m_wanted.scheme(schemeName))
                        continue;
                    stage.change({language, percent, scheme});
                    keep(stage, QStringLiteral("%1-%2-%3-%4-%5.png")
                                    .arg(scene.name, glass.name, codeOf(language))
                                    .arg(percent)
                                    .arg(QString::fromLatin1(schemeName)));
                }
    }
    [[nodiscard]] int pictures() const { return m_pictures; }
    [[nodiscard]] int faults() const { return m_faults; }

private:
    void keep(Stage &stage, const QString &name)
    {
        stage.window()->grabWindow().save(m_folder.filePath(name));
        ++m_pictures;
        for (const QString &fault : stage.faults()) {
            ++m_faults;
            std::printf("%s: %s\n", qPrintable(name), qPrintable(fault));
        }
    }

    QDir m_folder;
    const Wanted &m_wanted;
    int m_pictures = 0;
    int m_faults = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (words.isEmpty() || words.constFirst().startsWith(QLatin1Char('-'))) {
        std::fprintf(stderr, "usage: okienko_gallery FOLDER [portrait|landscape|small] [pl|en|uk|de] "
                             "[100|140|200] [light|dark|contrast] [SCENE]...\n");
        return 2;
    }
    const QDir folder(words.at(0));
    folder.mkpath(QStringLiteral("."));
    const Wanted wanted(words.mid(1));
    Draughtsman draughtsman(folder, wanted);
    for (const GlassKind &glass : glasses())
        for (const Scene &scene : scenes())
            if (wanted.glass(glass.name) && wanted.scene(scene.name) &&
                (scene.onlyOn.isEmpty() || scene.onlyOn == glass.name))
                draughtsman.draw(glass, scene);
    std::printf("%s: %d pictures, %d faults\n", draughtsman.faults() == 0 ? "PASS" : "FAIL",
                draughtsman.pictures(), draughtsman.faults());
    return draughtsman.faults() == 0 ? 0 : 1;
}
