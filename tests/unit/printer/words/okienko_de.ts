<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Slip</name>
    <message>
        <source>Your number</source>
        <translation>Ihre Nummer</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>KOPIE</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Schalter %1</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>Wait nearby. Staff will call your number.</source>
        <translation>Bitte warten Sie in der Nähe. Das Personal ruft Ihre Nummer auf.</translation>
    </message>
    <message>
        <source>Wait in the hall. Staff will call your number.</source>
        <translation>Bitte warten Sie in der Halle. Das Personal ruft Ihre Nummer auf.</translation>
    </message>
    <message numerus="yes">
        <source>Before you: &lt;b&gt;%n people&lt;/b&gt;</source>
        <translation>
            <numerusform>Vor Ihnen: &lt;b&gt;%n Person&lt;/b&gt;</numerusform>
            <numerusform>Vor Ihnen: &lt;b&gt;%n Personen&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is before you</source>
        <translation>Vor Ihnen wartet niemand</translation>
    </message>
    <message numerus="yes">
        <source>About &lt;b&gt;%n minutes&lt;/b&gt;</source>
        <translation>
            <numerusform>Etwa &lt;b&gt;%n Minute&lt;/b&gt;</numerusform>
            <numerusform>Etwa &lt;b&gt;%n Minuten&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>Have ready:</source>
        <translation>Bitte bereithalten:</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Was Sie brauchen</translation>
    </message>
    <message>
        <source>Code: &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Code: &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Keep this code: at the terminal you can print the ticket again, or give it back.</source>
        <translation>Bewahren Sie diesen Code auf: Am Terminal können Sie das Ticket noch einmal drucken oder zurückgeben.</translation>
    </message>
    <message>
        <source>Keep these codes: at the terminal you can print the tickets again, or give them back.</source>
        <translation>Bewahren Sie diese Codes auf: Am Terminal können Sie die Tickets noch einmal drucken oder zurückgeben.</translation>
    </message>
    <message>
        <source>&lt;b&gt;This ticket is valid.&lt;/b&gt; The office cannot see it yet.</source>
        <translation>&lt;b&gt;Dieses Ticket ist gültig.&lt;/b&gt; Das Amt sieht es noch nicht.</translation>
    </message>
    <message>
        <source>If you wait long, show it at counter %1.</source>
        <translation>Wenn Sie lange warten, zeigen Sie es an Schalter %1.</translation>
    </message>
    <message>
        <source>If you wait long, show it to staff.</source>
        <translation>Wenn Sie lange warten, zeigen Sie es dem Personal.</translation>
    </message>
    <message>
        <source>Tickets without paper</source>
        <translation>Tickets ohne Papier</translation>
    </message>
    <message>
        <source>Number of tickets: %1</source>
        <translation>Anzahl Tickets: %1</translation>
    </message>
</context>
</TS>
