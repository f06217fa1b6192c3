// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/keypadkeys.h"

#include <linux/input-event-codes.h>

namespace okienko
{

const QMap<QString, NavKey> &keyMeanings()
{
    static const QMap<QString, NavKey> meanings{{QStringLiteral("previous"), NavKey::Previous},
                                                {QStringLiteral("next"), NavKey::Next},
                                                {QStringLiteral("activate"), NavKey::Activate},
                                                {QStringLiteral("back"), NavKey::Back},
                                                {QStringLiteral("help"), NavKey::Help},
                                                {QStringLiteral("repeat"), NavKey::Repeat},
                                                {QStringLiteral("louder"), NavKey::Louder},
                                                {QStringLiteral("quieter"), NavKey::Quieter},
                                                {QStringLiteral("headphones_in"), NavKey::HeadphonesIn},
                                                {QStringLiteral("headphones_out"), NavKey::HeadphonesOut}};
    return meanings;
}

const QMap<QString, quint16> &keyCodes()
{
    static const QMap<QString, quint16> codes = [] {
        QMap<QString, quint16> all{{QStringLiteral("up"), KEY_UP},
                                   {QStringLiteral("down"), KEY_DOWN},
                                   {QStringLiteral("left"), KEY_LEFT},
                                   {QStringLiteral("right"), KEY_RIGHT},
                                   {QStringLiteral("enter"), KEY_ENTER},
                                   {QStringLiteral("space"), KEY_SPACE},
                                   {QStringLiteral("escape"), KEY_ESC},
                                   {QStringLiteral("home"), KEY_HOME},
                                   {QStringLiteral("end"), KEY_END},
                                   {QStringLiteral("page-up"), KEY_PAGEUP},
                                   {QStringLiteral("page-down"), KEY_PAGEDOWN},
                                   {QStringLiteral("volume-up"), KEY_VOLUMEUP},
                                   {QStringLiteral("volume-down"), KEY_VOLUMEDOWN},
                                   {QStringLiteral("F11"), KEY_F11},
                                   {QStringLiteral("F12"), KEY_F12}};
        for (int i = 1; i <= 10; ++i)
            all.insert(QStringLiteral("F%1").arg(i), static_cast<quint16>(KEY_F1 + i - 1));
        for (int i = 13; i <= 24; ++i)
            all.insert(QStringLiteral("F%1").arg(i), static_cast<quint16>(KEY_F13 + i - 13));
        return all;
    }();
    return codes;
}

const QList<std::pair<quint16, NavKey>> &keysOfCommonKeypads()
{
    static const QList<std::pair<quint16, NavKey>> keys{
        {KEY_F15, NavKey::HeadphonesIn}, {KEY_F16, NavKey::HeadphonesOut}, {KEY_F17, NavKey::Help},
        {KEY_F18, NavKey::Previous},     {KEY_F19, NavKey::Next},          {KEY_F20, NavKey::Activate},
        {KEY_F21, NavKey::Back},         {KEY_F22, NavKey::Repeat},        {KEY_F23, NavKey::Quieter},
        {KEY_F24, NavKey::Louder}};
    return keys;
}

} // namespace okienko
