// SPDX-License-Identifier: GPL-3.0-or-later
// Asking the office: before anything is written, while it is, with and without an answer, and the answers.
#include "scenes.h"

#include "stage.h"

namespace okienko::test
{

namespace
{

std::function<void(World &)> asking(const char *question)
{
    return [question](World &world) {
        begin(world);
        world.touch([](Lobby &lobby) { lobby.openAsk(); });
        world.lobby().ask()->type(QString::fromUtf8(question));
        world.settle();
    };
}

std::function<void(World &)> inDanger(const char *cry)
{
    return [cry](World &world) {
        asking(cry)(world);
        world.touch([](Lobby &lobby) { lobby.openDanger(); });
    };
}

std::function<void(World &)> reading(const char *article)
{
    return [article](World &world) {
        begin(world);
        world.touch([](Lobby &lobby) { lobby.openAsk(); });
        world.touch([&](Lobby &lobby) { lobby.openAnswer(QString::fromLatin1(article)); });
    };
}

} // namespace

QList<Scene> scenesOfAsking()
{
    return {
        {QStringLiteral("ask"), asking("")},
        {QStringLiteral("ask-found"), asking("zgubiłem dowód")},
        {QStringLiteral("ask-unsure"), asking("co z moim psem i samochodem po ślubie")},
        {QStringLiteral("ask-unknown"), asking("qqqq")},
        {QStringLiteral("ask-danger"), asking("pali się w toalecie")},
        {QStringLiteral("danger-life"), inDanger("zawał serca")},
        {QStringLiteral("danger-fire"), inDanger("pożar")},
        {QStringLiteral("danger-violence"), inDanger("mąż mnie bije")},
        {QStringLiteral("danger-suicide"), inDanger("nie chcę już żyć")},
        {QStringLiteral("danger-roof"), inDanger("nie mam gdzie spać")},
        {QStringLiteral("answer"), reading("id-card-lost")},
        {QStringLiteral("answer-long"), reading("passport-child")},
        {QStringLiteral("answer-elsewhere"), reading("id-card-suspend")}, // not there in German
    };
}

} // namespace okienko::test
