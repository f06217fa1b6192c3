<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Slip</name>
    <message numerus="yes">
        <source>Before you: &lt;b&gt;%n people&lt;/b&gt;</source>
        <translation>
            <numerusform>Before you: &lt;b&gt;%n person&lt;/b&gt;</numerusform>
            <numerusform>Before you: &lt;b&gt;%n people&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About &lt;b&gt;%n minutes&lt;/b&gt;</source>
        <translation>
            <numerusform>About &lt;b&gt;%n minute&lt;/b&gt;</numerusform>
            <numerusform>About &lt;b&gt;%n minutes&lt;/b&gt;</numerusform>
        </translation>
    </message>
</context>
</TS>
