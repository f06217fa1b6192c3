<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="pl_PL" sourcelanguage="en">
<context>
    <name>Slip</name>
    <message>
        <source>Your number</source>
        <translation>Twój numer</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>KOPIA</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Stanowisko %1</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 lub %2</translation>
    </message>
    <message>
        <source>Wait nearby. Staff will call your number.</source>
        <translation>Poczekaj w pobliżu. Obsługa wywoła twój numer.</translation>
    </message>
    <message>
        <source>Wait in the hall. Staff will call your number.</source>
        <translation>Poczekaj w holu. Obsługa wywoła twój numer.</translation>
    </message>
    <message numerus="yes">
        <source>Before you: &lt;b&gt;%n people&lt;/b&gt;</source>
        <translation>
            <numerusform>Przed tobą: &lt;b&gt;%n osoba&lt;/b&gt;</numerusform>
            <numerusform>Przed tobą: &lt;b&gt;%n osoby&lt;/b&gt;</numerusform>
            <numerusform>Przed tobą: &lt;b&gt;%n osób&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is before you</source>
        <translation>Nikt nie czeka przed tobą</translation>
    </message>
    <message numerus="yes">
        <source>About &lt;b&gt;%n minutes&lt;/b&gt;</source>
        <translation>
            <numerusform>Około &lt;b&gt;%n minuty&lt;/b&gt;</numerusform>
            <numerusform>Około &lt;b&gt;%n minut&lt;/b&gt;</numerusform>
            <numerusform>Około &lt;b&gt;%n minut&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>Have ready:</source>
        <translation>Przygotuj:</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Co przygotować</translation>
    </message>
    <message>
        <source>Code: &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Kod: &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Keep this code: at the terminal you can print the ticket again, or give it back.</source>
        <translation>Zachowaj ten kod: przy terminalu wydrukujesz bilet jeszcze raz albo go oddasz.</translation>
    </message>
    <message>
        <source>Keep these codes: at the terminal you can print the tickets again, or give them back.</source>
        <translation>Zachowaj te kody: przy terminalu wydrukujesz bilety jeszcze raz albo je oddasz.</translation>
    </message>
    <message>
        <source>&lt;b&gt;This ticket is valid.&lt;/b&gt; The office cannot see it yet.</source>
        <translation>&lt;b&gt;Ten bilet jest ważny.&lt;/b&gt; Urząd jeszcze go nie widzi.</translation>
    </message>
    <message>
        <source>If you wait long, show it at counter %1.</source>
        <translation>Jeśli czekasz długo, pokaż go przy stanowisku %1.</translation>
    </message>
    <message>
        <source>If you wait long, show it to staff.</source>
        <translation>Jeśli czekasz długo, pokaż go obsłudze.</translation>
    </message>
    <message>
        <source>Tickets without paper</source>
        <translation>Bilety bez wydruku</translation>
    </message>
    <message>
        <source>Number of tickets: %1</source>
        <translation>Liczba biletów: %1</translation>
    </message>
</context>
</TS>
