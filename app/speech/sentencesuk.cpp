// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/numerals.h"
#include "speech/sentences.h"

namespace okienko
{
namespace
{

using ukrainian::cardinal;
using ukrainian::plural;

class UkrainianSentences : public Sentences
{
public:
    ControlWords controls() const override { return {"кнопка", "поле", "порожнє", "вибрано", "недоступно"}; }

    QStringList yourNumber(const Saying &saying, const QString &number, const QString &again) const override
    {
        QStringList parts{"Ваш номер: " + number, "Повторюю: " + again};
        if (!saying.service.isEmpty())
            parts << "Справа: " + saying.service;
        if (saying.peopleBefore)
            parts << people(*saying.peopleBefore);
        if (saying.minutes && *saying.minutes > 0)
            parts << "Чекати приблизно " + cardinal(*saying.minutes, Gender::Feminine, Case::Accusative) +
                         ' ' + counted(*saying.minutes, "хвилину", "хвилини", "хвилин");
        parts << "Сядьте в залі. Працівник викличе ваш номер";
        if (!saying.counters.isEmpty())
            parts << "Тоді підійдіть до стійки" + place(saying.counters);
        if (!saying.code.isEmpty())
            parts << "Код талона: " + saying.code;
        return parts;
    }

    QStringList writeItDown(const QString &number, const QString &again, const QString &code) const override
    {
        QStringList parts{"Не можу надрукувати талон. Номер дійсний і без паперу",
                          "Запишіть або запам'ятайте: " + number, "Повторюю: " + again};
        if (!code.isEmpty())
            parts << "Код талона: " + code;
        return parts;
    }

    QString paperReady() const override { return "Талон готовий. Візьміть талон із лотка"; }
    QString confirmationReady() const override { return "Підтвердження готове. Візьміть його з лотка"; }

    QString noTicket(Refusal refusal) const override
    {
        switch (refusal) {
        case Refusal::OfficeClosed: return "Установа зараз зачинена. Приходьте в години роботи";
        case Refusal::TicketsNotYet: return "Талонів ще немає. Видаємо їх перед самим відкриттям";
        case Refusal::LastTicketGone:
            return "Сьогодні талонів більше не видаємо. Приходьте наступного робочого дня";
        case Refusal::ServiceClosed:
            return "Цією справою сьогодні не займаємося. Виберіть іншу справу або прийдіть іншого дня";
        case Refusal::AppointmentOnly:
            return "Ця справа лише за попереднім записом. Можна взяти талон до інформації";
        case Refusal::NoNumbersLeft:
            return "Номери на сьогодні закінчилися. Запитайте працівника, що робити далі";
        case Refusal::NoNumbersHere:
            return "Цей пристрій зараз не може видати номер. Зверніться до працівника";
        case Refusal::SameAgain: return "Ви вже маєте номер у цій справі. Другий талон для іншої особи?";
        case Refusal::LedgerTrouble: return "Зараз не можу видати талон. Зверніться до працівника";
        }
        return {};
    }

    QStringList stillThere(int seconds) const override
    {
        QStringList parts{"Вам потрібно більше часу?"};
        if (seconds > 0)
            parts << "Через " + cardinal(seconds, Gender::Feminine, Case::Accusative) + ' ' +
                         counted(seconds, "секунду", "секунди", "секунд") +
                         " завершимо й видалимо все введене";
        return parts;
    }

    QStringList staffCalled(const QStringList &counters) const override
    {
        QStringList parts{"Працівники вже знають. Зачекайте біля екрана"};
        if (!counters.isEmpty())
            parts << "Ніхто не приходить? Підійдіть до стійки" + place(counters);
        return parts;
    }

    QString voiceOn() const override { return "Голос увімкнено"; }
    QString voiceOff() const override { return "Голос вимкнено"; }
    QString colours(ColourScheme scheme) const override
    {
        switch (scheme) {
        case ColourScheme::Light: return "Світлі кольори";
        case ColourScheme::Dark: return "Темні кольори";
        case ColourScheme::HighContrast: return "Високий контраст";
        }
        return {};
    }

    QString letterAs(const QString &letter, const QString &word) const override
    {
        return letter + " як " + word;
    }

private:
    static QString counted(int n, const QString &one, const QString &few, const QString &many)
    {
        switch (plural(n)) {
        case Plural::One: return one;
        case Plural::Few: return few;
        case Plural::Many: break;
        }
        return many;
    }

    static QString people(int n)
    {
        if (n <= 0)
            return "Перед вами ніхто не чекає";
        return "Перед вами " + counted(n, "чекає", "чекають", "чекає") + ' ' + cardinal(n, Gender::Feminine) +
               ' ' + counted(n, "особа", "особи", "осіб");
    }

    static QString place(const QStringList &counters)
    {
        return (numbered(counters) ? QStringLiteral(" номер ") : QStringLiteral(": ")) +
               oneOf(counters, "або");
    }
};

} // namespace

const Sentences &ukrainianSentences()
{
    static const UkrainianSentences sentences;
    return sentences;
}

} // namespace okienko
