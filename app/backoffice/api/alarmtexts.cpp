// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/alarmtexts.h"

#include <algorithm>
#include <array>

namespace okienko::backoffice
{

namespace
{

struct Row {
    const char *kind;
    const char *polish;
    const char *english;
};

/// The last one is for kinds that are not known here.
constexpr std::array rows{
    Row{"twin", "Dwa bilety z tym samym numerem. Oba są obsługiwane; rozróżnia je godzina i kod.",
        "Two tickets with the same number. Both are served; time and code tell them apart."},
    Row{"event-odd", "Terminal przysłał coś nieczytelnego. Zostało zachowane; bilet trzeba obejrzeć.",
        "A terminal sent something that cannot be read. It is kept; look at the ticket."},
    Row{"same-id-other-content", "To samo zdarzenie przyszło z inną treścią. Oba są zachowane.",
        "The same event came with another content. Both are kept."},
    Row{"ledger-stale", "Terminal pracował na starej kopii dysku. Zaczyna nową księgę; nic nie trzeba robić.",
        "A terminal ran from an old image of its disk. It begins a new ledger; nothing has to be done."},
    Row{"ledger-second", "Urządzenie ma drugą księgę. Jeżeli terminal wymieniono, potwierdź nową.",
        "A device has a second ledger. If the terminal was replaced, accept the new one."},
    Row{"ledger-retired", "Stara księga urządzenia nadal się zgłasza. Sprawdź, czy nie ma kopii terminala.",
        "A device's old ledger still speaks. Check that there is no copy of the terminal."},
    Row{"memory-lost",
        "Serwer mógł utracić pamięć. Dziś wydają tylko terminale, z tego, co mają; pytaj przed wezwaniem.",
        "The server may have lost memory. Today terminals give what they hold; ask before you call."},
    Row{"numbers-opened", "Numery otwarto ponownie.", "Numbers were opened again."},
    Row{"reserve-in-use", "Terminal wydaje numery zapasowe: nie widzi biura albo kończą się zwykłe.",
        "A terminal gives reserve numbers: it cannot see the office, or the usual ones run out."},
    Row{"clock-in-doubt", "Zegar serwera jest niepewny. Porównaj go z innym i potwierdź datę.",
        "The server's clock is in doubt. Compare it with another one and confirm the date."},
    Row{"device-silent", "Terminal milczy. Sprawdź prąd i sieć; wydane bilety są ważne.",
        "A terminal is silent. Check power and network; its tickets are valid."},
    Row{"printer", "Drukarka nie drukuje. Sprawdź papier i pokrywę.",
        "A printer does not print. Check paper and cover."},
    Row{"paper-low", "Kończy się papier.", "Paper runs low."},
    Row{"disk", "Kończy się miejsce na dysku terminala.", "A terminal's disk is nearly full."},
    Row{"catalogue-refused", "Terminal nie przyjął nowych plików biura. Pracuje na poprzednich.",
        "A terminal did not take the office's new files. It goes on with the former ones."},
    Row{"certificate-ends", "Certyfikat terminala niedługo wygaśnie, a odnowienie się nie udaje.",
        "A terminal's certificate ends soon, and its renewal fails."},
    Row{"backup-old", "Ostatnia kopia zapasowa jest stara.", "The last backup is old."},
    Row{"audit-broken", "Dziennik zdarzeń został zmieniony. Zawiadom administratora.",
        "The audit was changed. Tell the administrator."},
    Row{"", "Ktoś powinien to sprawdzić.", "Somebody should look at this."},
};

} // namespace

Translated alarmTexts(const QString &kind)
{
    auto row = std::ranges::find_if(rows, [&](const Row &one) { return kind == QLatin1String(one.kind); });
    if (row == rows.end())
        row = std::prev(rows.end());
    Translated texts;
    texts.set(Language::Polish, QString::fromUtf8(row->polish));
    texts.set(Language::English, QString::fromUtf8(row->english));
    return texts;
}

} // namespace okienko::backoffice
