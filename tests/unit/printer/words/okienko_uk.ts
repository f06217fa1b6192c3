<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context>
    <name>Slip</name>
    <message>
        <source>Your number</source>
        <translation>Ваш номер</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>КОПІЯ</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Стійка %1</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 або %2</translation>
    </message>
    <message>
        <source>Wait nearby. Staff will call your number.</source>
        <translation>Зачекайте поруч. Працівники викличуть ваш номер.</translation>
    </message>
    <message>
        <source>Wait in the hall. Staff will call your number.</source>
        <translation>Зачекайте в залі. Працівники викличуть ваш номер.</translation>
    </message>
    <message numerus="yes">
        <source>Before you: &lt;b&gt;%n people&lt;/b&gt;</source>
        <translation>
            <numerusform>Перед вами: &lt;b&gt;%n особа&lt;/b&gt;</numerusform>
            <numerusform>Перед вами: &lt;b&gt;%n особи&lt;/b&gt;</numerusform>
            <numerusform>Перед вами: &lt;b&gt;%n осіб&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is before you</source>
        <translation>Перед вами нікого немає</translation>
    </message>
    <message numerus="yes">
        <source>About &lt;b&gt;%n minutes&lt;/b&gt;</source>
        <translation>
            <numerusform>Приблизно &lt;b&gt;%n хвилина&lt;/b&gt;</numerusform>
            <numerusform>Приблизно &lt;b&gt;%n хвилини&lt;/b&gt;</numerusform>
            <numerusform>Приблизно &lt;b&gt;%n хвилин&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>Have ready:</source>
        <translation>Підготуйте:</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Що підготувати</translation>
    </message>
    <message>
        <source>Code: &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Код: &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Keep this code: at the terminal you can print the ticket again, or give it back.</source>
        <translation>Збережіть цей код: біля термінала можна знову надрукувати талон або повернути його.</translation>
    </message>
    <message>
        <source>Keep these codes: at the terminal you can print the tickets again, or give them back.</source>
        <translation>Збережіть ці коди: біля термінала можна знову надрукувати талони або повернути їх.</translation>
    </message>
    <message>
        <source>&lt;b&gt;This ticket is valid.&lt;/b&gt; The office cannot see it yet.</source>
        <translation>&lt;b&gt;Цей талон дійсний.&lt;/b&gt; Установа його ще не бачить.</translation>
    </message>
    <message>
        <source>If you wait long, show it at counter %1.</source>
        <translation>Якщо чекаєте довго, покажіть його біля стійки %1.</translation>
    </message>
    <message>
        <source>If you wait long, show it to staff.</source>
        <translation>Якщо чекаєте довго, покажіть його працівникам.</translation>
    </message>
    <message>
        <source>Tickets without paper</source>
        <translation>Талони без друку</translation>
    </message>
    <message>
        <source>Number of tickets: %1</source>
        <translation>Кількість талонів: %1</translation>
    </message>
</context>
</TS>
