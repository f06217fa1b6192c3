<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AnswerScreen</name>
    <message>
        <source>This is what the office has written. The large button leads on to a ticket. If it does not help you, a person will.</source>
        <translation>Das hat das Amt geschrieben. Die große Taste führt weiter zum Ticket. Wenn es nicht hilft, hilft ein Mensch.</translation>
    </message>
    <message>
        <source>Bring:</source>
        <translation>Bringen Sie mit:</translation>
    </message>
    <message>
        <source>Fee: %1</source>
        <translation>Gebühr: %1</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Dauer: %1</translation>
    </message>
    <message>
        <source>Source: %1. Checked: %2.</source>
        <translation>Quelle: %1. Geprüft: %2.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Ticket ziehen</translation>
    </message>
    <message>
        <source>Take a ticket: %1</source>
        <translation>Ticket ziehen: %1</translation>
    </message>
    <message>
        <source>This did not help</source>
        <translation>Das half nicht</translation>
    </message>
    <message>
        <source>This answer is not there in your language. Here it is in Polish.</source>
        <translation>Diese Antwort gibt es nicht in Ihrer Sprache. Hier ist sie auf Polnisch.</translation>
    </message>
    <message>
        <source>This answer is not there in your language. Here it is in English.</source>
        <translation>Diese Antwort gibt es nicht in Ihrer Sprache. Hier ist sie auf Englisch.</translation>
    </message>
    <message>
        <source>This answer is not there in your language. Here it is in Ukrainian.</source>
        <translation>Diese Antwort gibt es nicht in Ihrer Sprache. Hier ist sie auf Ukrainisch.</translation>
    </message>
    <message>
        <source>This answer is not there in your language. Here it is in German.</source>
        <translation>Diese Antwort gibt es nicht in Ihrer Sprache. Hier ist sie auf Deutsch.</translation>
    </message>
</context>
<context>
    <name>AskScreen</name>
    <message>
        <source>Often asked</source>
        <translation>Oft gefragt</translation>
    </message>
    <message>
        <source>The office answers</source>
        <translation>Antwort des Amtes</translation>
    </message>
    <message>
        <source>Did you mean?</source>
        <translation>Meinten Sie das?</translation>
    </message>
    <message>
        <source>I am not sure. Near to it:</source>
        <translation>Ich bin nicht sicher. Ähnlich:</translation>
    </message>
    <message>
        <source>Questions like this</source>
        <translation>Ähnliche Fragen</translation>
    </message>
    <message>
        <source>Ask the office</source>
        <translation>Das Amt fragen</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Ihre Frage</translation>
    </message>
    <message>
        <source>Write your question</source>
        <translation>Schreiben Sie Ihre Frage</translation>
    </message>
    <message>
        <source>A machine finds what the office has answered. Often asked:</source>
        <translation>Ein Automat sucht in den Antworten des Amtes. Oft gefragt:</translation>
    </message>
    <message numerus="yes">
        <source>Show %n</source>
        <comment>answers found</comment>
        <translation>
            <numerusform>%n zeigen</numerusform>
            <numerusform>%n zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Alle Anliegen</translation>
    </message>
    <message>
        <source>I found no answer of the office. Choose “I do not know”: a person will help you.</source>
        <translation>Ich kenne keine Antwort des Amtes. Wählen Sie „Weiß nicht“: Ein Mensch hilft Ihnen.</translation>
    </message>
    <message>
        <source>Write your question in your own words. A machine looks for it among the answers that the office wrote, and invents nothing. Then choose the question that is nearest to yours.</source>
        <translation>Schreiben Sie Ihre Frage mit eigenen Worten. Ein Automat sucht sie unter den Antworten, die das Amt geschrieben hat, und erfindet nichts. Wählen Sie dann die Frage, die Ihrer am nächsten ist.</translation>
    </message>
    <message>
        <source>Danger? 112</source>
        <translation>Gefahr? 112</translation>
    </message>
    <message>
        <source>Is somebody in danger? Help is here</source>
        <translation>Ist jemand in Gefahr? Hier ist Hilfe</translation>
    </message>
</context>
<context>
    <name>BookDayScreen</name>
    <message>
        <source>Choose a day</source>
        <translation>Tag wählen</translation>
    </message>
    <message>
        <source>The large key takes the first free time. Below stand the days; those with free times can be touched.</source>
        <translation>Die große Taste nimmt den ersten freien Termin. Darunter stehen die Tage; die mit freien Zeiten können Sie berühren.</translation>
    </message>
    <message>
        <source>free</source>
        <comment>a day with free times</comment>
        <translation>frei</translation>
    </message>
    <message>
        <source>few</source>
        <comment>a day with few free times</comment>
        <translation>wenig</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a day without free times</comment>
        <translation>voll</translation>
    </message>
    <message>
        <source>free times</source>
        <translation>freie Zeiten</translation>
    </message>
    <message>
        <source>few free times</source>
        <translation>wenige freie Zeiten</translation>
    </message>
    <message>
        <source>no free times</source>
        <translation>keine freien Zeiten</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>today, %1, %2</source>
        <comment>day and time</comment>
        <translation>heute, %1, %2</translation>
    </message>
    <message>
        <source>tomorrow, %1, %2</source>
        <comment>day and time</comment>
        <translation>morgen, %1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The first free time</source>
        <translation>Erster freier Termin</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>today, %1</source>
        <comment>time</comment>
        <translation>heute, %1</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <comment>time</comment>
        <translation>morgen, %1</translation>
    </message>
</context>
<context>
    <name>BookPeopleScreen</name>
    <message>
        <source>For how many people?</source>
        <translation>Für wie viele Personen?</translation>
    </message>
    <message>
        <source>The large key books for one person. For more the times follow one another.</source>
        <translation>Die große Taste bucht für eine Person. Für mehrere folgen die Termine aufeinander.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <comment>for whom a time is booked</comment>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookReviewScreen</name>
    <message>
        <source>Is this right?</source>
        <translation>Stimmt das so?</translation>
    </message>
    <message>
        <source>This time is kept for you while you read. The large key books it. No name is needed.</source>
        <translation>Dieser Termin ist für Sie reserviert, während Sie lesen. Die große Taste bucht ihn. Kein Name nötig.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s)</source>
        <translation>
            <numerusform>Etwa %n Minute</numerusform>
            <numerusform>Etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>No name is needed. You get a code on paper.</source>
        <translation>Kein Name nötig. Sie bekommen einen Code auf Papier.</translation>
    </message>
    <message>
        <source>Bring:</source>
        <translation>Bringen Sie mit:</translation>
    </message>
    <message>
        <source>Book this time</source>
        <translation>Termin buchen</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Anderer Termin</translation>
    </message>
    <message>
        <source>One moment: the office is booking it.</source>
        <translation>Einen Moment: Das Amt bucht.</translation>
    </message>
    <message>
        <source>The large key moves your visit. Until then the old time stays yours.</source>
        <translation>Die große Taste verlegt den Termin. Bis dahin bleibt der alte Termin Ihrer.</translation>
    </message>
    <message>
        <source>Until now: %1, %2</source>
        <comment>day and time</comment>
        <translation>Bisher: %1, %2</translation>
    </message>
    <message>
        <source>The code stays the same. You get a new paper.</source>
        <translation>Der Code bleibt gleich. Sie bekommen einen neuen Zettel.</translation>
    </message>
    <message>
        <source>Move the visit</source>
        <translation>Termin verlegen</translation>
    </message>
    <message numerus="yes">
        <source>For %n person(s)</source>
        <translation>
            <numerusform>Für %n Person</numerusform>
            <numerusform>Für %n Personen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookTimeScreen</name>
    <message>
        <source>Touch the time at which you want to come. Back leads to the other days.</source>
        <translation>Berühren Sie die Uhrzeit, zu der Sie kommen möchten. Zurück führt zu den anderen Tagen.</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Vormittag</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Nachmittag</translation>
    </message>
</context>
<context>
    <name>BookedScreen</name>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The time is given back</source>
        <translation>Termin zurückgegeben</translation>
    </message>
    <message>
        <source>Your visit is booked. Keep the code: with it you check in when you come.</source>
        <translation>Ihr Termin ist gebucht. Bewahren Sie den Code auf: Damit melden Sie sich an, wenn Sie kommen.</translation>
    </message>
    <message>
        <source>No paper comes out now</source>
        <translation>Es kommt kein Papier</translation>
    </message>
    <message>
        <source>Your confirmation is ready</source>
        <translation>Ihre Bestätigung ist fertig</translation>
    </message>
    <message>
        <source>Printing your confirmation</source>
        <translation>Ihre Bestätigung wird gedruckt</translation>
    </message>
    <message>
        <source>Write the code down, or take a photo.</source>
        <translation>Schreiben Sie den Code auf oder fotografieren Sie ihn.</translation>
    </message>
    <message>
        <source>When you come, touch “My ticket” here and show the code.</source>
        <translation>Wenn Sie kommen, berühren Sie hier „Mein Ticket“ und zeigen Sie den Code.</translation>
    </message>
    <message>
        <source>Take the booking back</source>
        <translation>Buchung zurücknehmen</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>everything is finished</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Nothing is booked any more. The code and the paper are not valid.</source>
        <translation>Es ist nichts mehr gebucht. Code und Papier gelten nicht mehr.</translation>
    </message>
    <message>
        <source>Other services</source>
        <translation>Andere Anliegen</translation>
    </message>
    <message>
        <source>Your code: %1</source>
        <translation>Ihr Code: %1</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Ihr Code</translation>
    </message>
    <message>
        <source>Take the paper from the slot.</source>
        <translation>Nehmen Sie das Papier aus der Ausgabe.</translation>
    </message>
    <message>
        <source>Write the code down.</source>
        <translation>Schreiben Sie den Code auf.</translation>
    </message>
    <message>
        <source>The office does not answer.</source>
        <translation>Das Amt antwortet nicht.</translation>
    </message>
    <message>
        <source>This is not possible any more.</source>
        <translation>Das geht nicht mehr.</translation>
    </message>
    <message>
        <source>It is not known whether the visit is taken back. Try again.</source>
        <translation>Ob der Termin zurückgenommen ist, ist nicht bekannt. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Your visit is moved. The code is the same as before.</source>
        <translation>Ihr Termin ist verlegt. Der Code ist derselbe wie vorher.</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>Somebody was quicker. Choose another time.</source>
        <translation>Jemand war schneller. Wählen Sie eine andere Zeit.</translation>
    </message>
    <message>
        <source>The office has just closed this time. Choose another one.</source>
        <translation>Das Amt hat diesen Termin gerade geschlossen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>One moment: the office is looking for free times.</source>
        <translation>Einen Moment: Das Amt sucht freie Termine.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Until now: %1, %2</source>
        <comment>day and time</comment>
        <translation>Bisher: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <comment>for whom a time is booked</comment>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterWords</name>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>Wait in the hall. Staff will call your number.</source>
        <translation>Warten Sie in der Halle. Das Personal ruft Ihre Nummer auf.</translation>
    </message>
    <message>
        <source>Wait near counter %1. Staff will call your number.</source>
        <translation>Warten Sie bei Schalter %1. Das Personal ruft Ihre Nummer auf.</translation>
    </message>
    <message>
        <source>Wait near counters %1. Staff will call your number.</source>
        <translation>Warten Sie bei Schalter %1. Das Personal ruft Ihre Nummer auf.</translation>
    </message>
    <message>
        <source>Wait in the hall.</source>
        <translation>Warten Sie in der Halle.</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Schalter %1</translation>
    </message>
    <message>
        <source>Counters %1</source>
        <translation>Schalter %1</translation>
    </message>
</context>
<context>
    <name>DangerScreen</name>
    <message>
        <source>Leave the building. Call 112.</source>
        <translation>Verlassen Sie das Gebäude. Rufen Sie 112.</translation>
    </message>
    <message>
        <source>You are not alone. Talk to somebody now.</source>
        <translation>Sie sind nicht allein. Sprechen Sie jetzt mit jemandem.</translation>
    </message>
    <message>
        <source>You are not alone. Call 112.</source>
        <translation>Sie sind nicht allein. Rufen Sie 112.</translation>
    </message>
    <message>
        <source>Nobody has to sleep outside tonight.</source>
        <translation>Niemand muss heute draußen schlafen.</translation>
    </message>
    <message>
        <source>Call 112 now.</source>
        <translation>Rufen Sie jetzt 112.</translation>
    </message>
    <message>
        <source>Do not use the lift. Warn others. The call is free.</source>
        <translation>Benutzen Sie keinen Aufzug. Warnen Sie andere. Der Anruf ist kostenlos.</translation>
    </message>
    <message>
        <source>The help-line for people in a crisis listens day and night. The call is free. In danger to life call 112.</source>
        <translation>Das Hilfetelefon für Menschen in einer Krise hört Tag und Nacht zu. Der Anruf ist kostenlos. Bei Lebensgefahr rufen Sie 112.</translation>
    </message>
    <message>
        <source>The call is free. Stay where other people are.</source>
        <translation>Der Anruf ist kostenlos. Bleiben Sie dort, wo andere Menschen sind.</translation>
    </message>
    <message>
        <source>Social workers know a warm place for tonight. If somebody is freezing, call 112. The call is free.</source>
        <translation>Die Sozialarbeiter kennen einen warmen Platz für heute Nacht. Wenn jemand friert, rufen Sie 112. Der Anruf ist kostenlos.</translation>
    </message>
    <message>
        <source>Say where you are and what has happened. Stay on the line. The call is free.</source>
        <translation>Sagen Sie, wo Sie sind und was passiert ist. Legen Sie nicht auf. Der Anruf ist kostenlos.</translation>
    </message>
    <message>
        <source>Ask for help at counter %1.</source>
        <translation>Bitten Sie an Schalter %1 um Hilfe.</translation>
    </message>
    <message>
        <source>Children and young people: 116 111</source>
        <translation>Kinder und Jugendliche: 116 111</translation>
    </message>
    <message>
        <source>Violence at home, day and night: 800 120 002</source>
        <translation>Gewalt zu Hause, Tag und Nacht: 800 120 002</translation>
    </message>
    <message>
        <source>Another question</source>
        <translation>Andere Frage</translation>
    </message>
    <message>
        <source>Call the number that stands here.</source>
        <translation>Rufen Sie die Nummer an, die hier steht.</translation>
    </message>
    <message>
        <source>Somebody of staff comes to this screen.</source>
        <translation>Jemand vom Personal kommt zu diesem Bildschirm.</translation>
    </message>
    <message>
        <source>Staff have been called.</source>
        <translation>Das Personal ist gerufen.</translation>
    </message>
    <message>
        <source>Staff are being called.</source>
        <translation>Das Personal wird gerufen.</translation>
    </message>
    <message>
        <source>Take back the call</source>
        <translation>Ruf zurücknehmen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Weiß nicht</translation>
    </message>
    <message>
        <source>What you find appears here.</source>
        <translation>Hier erscheint, was gefunden wird.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>FoundTicketScreen</name>
    <message>
        <source>Here you can print your ticket again, go out for a while or give the ticket back.</source>
        <translation>Hier drucken Sie Ihr Ticket neu, melden sich kurz ab oder geben es ab.</translation>
    </message>
    <message numerus="yes">
        <source>%n people are before you.</source>
        <translation>
            <numerusform>%n Person ist vor Ihnen.</numerusform>
            <numerusform>%n Personen sind vor Ihnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is before you.</source>
        <translation>Niemand ist vor Ihnen.</translation>
    </message>
    <message>
        <source>The ticket is given back.</source>
        <translation>Das Ticket ist abgegeben.</translation>
    </message>
    <message>
        <source>This ticket is finished.</source>
        <translation>Dieses Anliegen ist erledigt.</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Ihre Nummer</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Neu drucken</translation>
    </message>
    <message>
        <source>I go out for a while</source>
        <translation>Ich gehe kurz weg</translation>
    </message>
    <message>
        <source>I am back</source>
        <translation>Ich bin zurück</translation>
    </message>
    <message>
        <source>Give the ticket back</source>
        <translation>Ticket abgeben</translation>
    </message>
    <message>
        <source>Keep the ticket</source>
        <translation>Ticket behalten</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>everything is finished</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Staff will call your number.</source>
        <translation>Das Personal ruft Sie auf.</translation>
    </message>
    <message>
        <source>You are marked as away.</source>
        <translation>Sie sind kurz abgemeldet.</translation>
    </message>
    <message>
        <source>Your number is called.</source>
        <translation>Sie sind jetzt dran.</translation>
    </message>
    <message>
        <source>Touch “I am back” when you return.</source>
        <translation>Berühren Sie „Ich bin zurück“, wenn Sie wiederkommen.</translation>
    </message>
    <message numerus="yes">
        <source>You can undo this for %n second(s).</source>
        <translation>
            <numerusform>Sie können das noch %n Sekunde lang rückgängig machen.</numerusform>
            <numerusform>Sie können das noch %n Sekunden lang rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please go to the counter.</source>
        <translation>Gehen Sie bitte zum Schalter.</translation>
    </message>
    <message>
        <source>Please go to counter %1.</source>
        <translation>Gehen Sie bitte zu Schalter %1.</translation>
    </message>
    <message>
        <source>Nobody came. Please ask staff.</source>
        <translation>Fragen Sie bitte das Personal.</translation>
    </message>
    <message>
        <source>Your number was called.</source>
        <translation>Ihre Nummer wurde aufgerufen.</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Ihre Nummer: %1</translation>
    </message>
    <message>
        <source>Your ticket is valid. The office cannot see it yet.</source>
        <translation>Ihr Ticket ist gültig. Das Amt sieht es noch nicht.</translation>
    </message>
    <message>
        <source>You took this ticket at another terminal. To change it or print it again, go there or ask staff.</source>
        <translation>Das Ticket ist von einem anderen Terminal. Ändern oder neu drucken: dort oder beim Personal.</translation>
    </message>
    <message>
        <source>This does not work now. Your ticket stays valid.</source>
        <translation>Das geht gerade nicht. Ihr Ticket bleibt gültig.</translation>
    </message>
    <message>
        <source>This number ends today. Keep the ticket: on another day it puts you ahead.</source>
        <translation>Die Nummer endet heute. Behalten Sie das Ticket: An einem anderen Tag kommen Sie damit früher dran.</translation>
    </message>
    <message>
        <source>This matter pauses now. Your place is kept.</source>
        <translation>Dieses Anliegen macht Pause. Ihr Platz bleibt.</translation>
    </message>
    <message>
        <source>Until %1 it puts you ahead. Hold it under the scanner then.</source>
        <translation>Bis %1 kommen Sie damit früher dran. Halten Sie es dann unter den Scanner.</translation>
    </message>
    <message>
        <source>Keep this ticket for another day.</source>
        <translation>Behalten Sie das Ticket für einen anderen Tag.</translation>
    </message>
    <message>
        <source>Yes, another day</source>
        <translation>Ja, anderer Tag</translation>
    </message>
    <message>
        <source>Come another day</source>
        <translation>An anderem Tag</translation>
    </message>
    <message>
        <source>Good until %1.</source>
        <translation>Gültig bis %1.</translation>
    </message>
    <message>
        <source>This number ends. The ticket counts on another day.</source>
        <translation>Die Nummer endet. Das Ticket zählt an einem anderen Tag.</translation>
    </message>
    <message>
        <source>Pause. Your place is kept.</source>
        <translation>Pause. Ihr Platz bleibt.</translation>
    </message>
</context>
<context>
    <name>FoundVisitScreen</name>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Cancel this visit?</source>
        <translation>Diesen Termin absagen?</translation>
    </message>
    <message>
        <source>Your visit is on another day</source>
        <translation>Ihr Termin ist an einem anderen Tag</translation>
    </message>
    <message>
        <source>You are early</source>
        <translation>Sie sind früh da</translation>
    </message>
    <message>
        <source>Your time has passed, and you still get a ticket</source>
        <translation>Ihre Zeit ist vorbei, Sie bekommen trotzdem ein Ticket</translation>
    </message>
    <message>
        <source>Your visit was on another day</source>
        <translation>Ihr Termin war an einem anderen Tag</translation>
    </message>
    <message>
        <source>You have checked in already</source>
        <translation>Sie sind schon angemeldet</translation>
    </message>
    <message>
        <source>This visit is cancelled</source>
        <translation>Dieser Termin ist abgesagt</translation>
    </message>
    <message>
        <source>Your visit</source>
        <translation>Ihr Termin</translation>
    </message>
    <message>
        <source>The time is then free for others, and the code is not valid any more.</source>
        <translation>Die Zeit ist dann für andere frei, und der Code gilt nicht mehr.</translation>
    </message>
    <message>
        <source>Come on that day and hold the code under the scanner.</source>
        <translation>Kommen Sie an diesem Tag und halten Sie den Code unter den Scanner.</translation>
    </message>
    <message>
        <source>You can wait here, or go and come back in time.</source>
        <translation>Sie können hier warten oder gehen und rechtzeitig zurückkommen.</translation>
    </message>
    <message>
        <source>Others may go first now. Take a ticket; staff will call your number.</source>
        <translation>Andere können jetzt vor Ihnen dran sein. Ziehen Sie ein Ticket; das Personal ruft Ihre Nummer auf.</translation>
    </message>
    <message>
        <source>This code is over. Choose the service to come again.</source>
        <translation>Dieser Code ist abgelaufen. Wählen Sie das Anliegen, um wiederzukommen.</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Ihre Nummer: %1</translation>
    </message>
    <message>
        <source>The time is free for others. Choose the service to book anew.</source>
        <translation>Die Zeit ist für andere frei. Wählen Sie das Anliegen, um neu zu buchen.</translation>
    </message>
    <message>
        <source>Yes, cancel it</source>
        <translation>Ja, absagen</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Ticket ziehen</translation>
    </message>
    <message>
        <source>I wait here</source>
        <translation>Ich warte hier</translation>
    </message>
    <message>
        <source>To the service</source>
        <translation>Zum Anliegen</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>everything is finished</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Nein, behalten</translation>
    </message>
    <message>
        <source>Cancel visit</source>
        <translation>Termin absagen</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>The office does not answer: it is not known whether the visit is cancelled. Try again.</source>
        <translation>Das Amt antwortet nicht: Ob der Termin abgesagt ist, ist nicht bekannt. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Change your visit</source>
        <translation>Termin ändern</translation>
    </message>
    <message>
        <source>The old time stays yours until you have the new one.</source>
        <translation>Der alte Termin bleibt Ihrer, bis Sie den neuen haben.</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Anderer Termin</translation>
    </message>
    <message>
        <source>Change or cancel</source>
        <translation>Ändern oder absagen</translation>
    </message>
    <message>
        <source>The office is closed at that time</source>
        <translation>Zu dieser Zeit ist das Amt geschlossen</translation>
    </message>
    <message>
        <source>We are sorry. Please choose another time.</source>
        <translation>Es tut uns leid. Bitte wählen Sie einen anderen Termin.</translation>
    </message>
    <message>
        <source>We are sorry. Take a ticket now, or choose another time.</source>
        <translation>Es tut uns leid. Nehmen Sie jetzt ein Ticket, oder wählen Sie einen anderen Termin.</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>a booked visit; on a narrow key</comment>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>FrequentScreen</name>
    <message>
        <source>Most frequent services</source>
        <translation>Häufige Anliegen</translation>
    </message>
    <message>
        <source>Choose your service. If you do not see it, touch “All services”.</source>
        <translation>Wählen Sie Ihr Anliegen. Wenn es fehlt, berühren Sie „Alle Anliegen“.</translation>
    </message>
</context>
<context>
    <name>GroupsScreen</name>
    <message>
        <source>What is it about?</source>
        <translation>Worum geht es?</translation>
    </message>
    <message>
        <source>Choose the group your service belongs to. If you do not know, choose the last one: a person will help you.</source>
        <translation>Wählen Sie den Bereich Ihres Anliegens. Wenn Sie unsicher sind, wählen Sie den letzten: Ein Mensch hilft Ihnen.</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Personal rufen</translation>
    </message>
    <message>
        <source>Back to the screen</source>
        <translation>Zurück zum Bildschirm</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>How can we help?</source>
        <translation>Wie können wir helfen?</translation>
    </message>
    <message>
        <source>Choose your service. If you do not see it, touch “All services”.</source>
        <translation>Wählen Sie Ihr Anliegen. Wenn es fehlt, berühren Sie „Alle Anliegen“.</translation>
    </message>
    <message>
        <source>There are no more tickets today.</source>
        <translation>Heute gibt es keine Tickets mehr.</translation>
    </message>
    <message>
        <source>Tickets are not printed now. Your number stands on the screen.</source>
        <translation>Tickets werden gerade nicht gedruckt. Ihre Nummer steht auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Ticket ziehen</translation>
    </message>
    <message>
        <source>Most frequent services</source>
        <translation>Häufige Anliegen</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Alle Anliegen</translation>
    </message>
    <message>
        <source>My ticket</source>
        <translation>Mein Ticket</translation>
    </message>
    <message>
        <source>Print again, go out, give back</source>
        <translation>Neu drucken, weggehen, abgeben</translation>
    </message>
    <message>
        <source>Tickets are not printed now.</source>
        <translation>Tickets werden gerade nicht gedruckt.</translation>
    </message>
    <message>
        <source>Closed: %1 (%2)</source>
        <translation>Geschlossen: %1 (%2)</translation>
    </message>
    <message>
        <source>Other hours: %1, %2 (%3)</source>
        <translation>Andere Zeiten: %1, %2 (%3)</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Notices from the office</source>
        <translation>Mitteilungen des Amtes</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Answers of the office</source>
        <translation>Antworten des Amtes</translation>
    </message>
</context>
<context>
    <name>IdleScreen</name>
    <message>
        <source>Touch the pane with your language. Then choose your service and take a ticket.</source>
        <translation>Berühren Sie das Feld mit Ihrer Sprache. Wählen Sie dann Ihr Anliegen und ziehen Sie ein Ticket.</translation>
    </message>
    <message>
        <source>The office is closed</source>
        <translation>Das Amt ist geschlossen</translation>
    </message>
</context>
<context>
    <name>KButton</name>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
</context>
<context>
    <name>KKeyboard</name>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>ABC</translation>
    </message>
    <message>
        <source>123</source>
        <translation>123</translation>
    </message>
</context>
<context>
    <name>KPager</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorherige</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorherige Seite</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
</context>
<context>
    <name>KSill</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>KTouch</name>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>I do not know</source>
        <translation>Weiß nicht</translation>
    </message>
    <message>
        <source>I do not know / something else</source>
        <translation>Weiß nicht / etwas anderes</translation>
    </message>
</context>
<context>
    <name>LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LettersPanel</name>
    <message>
        <source>Size of letters</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>letters are large enough</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Ordinary letters</source>
        <translation>Normale Schrift</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Große Schrift</translation>
    </message>
    <message>
        <source>Very large letters</source>
        <translation>Sehr große Schrift</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Contrast: %1</source>
        <translation>Kontrast: %1</translation>
    </message>
</context>
<context>
    <name>MattersPage</name>
    <message>
        <source>Type a few letters, for example “passport”</source>
        <translation>Ein paar Buchstaben, zum Beispiel „Pass“</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Weiß nicht</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Alle Anliegen</translation>
    </message>
</context>
<context>
    <name>MorePanel</name>
    <message>
        <source>More keys</source>
        <translation>Mehr Tasten</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
</context>
<context>
    <name>MyTicketScreen</name>
    <message>
        <source>Your ticket</source>
        <translation>Ihr Ticket</translation>
    </message>
    <message>
        <source>Hold the code on your ticket under the scanner. Or type the number and the first two characters of the code.</source>
        <translation>Halten Sie den Code Ihres Tickets unter den Scanner. Oder geben Sie die Nummer und die ersten zwei Zeichen des Codes ein.</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Zu viele Versuche</translation>
    </message>
    <message>
        <source>This does not work now</source>
        <translation>Das geht gerade nicht</translation>
    </message>
    <message>
        <source>There is no such ticket today</source>
        <translation>Dieses Ticket gibt es heute nicht</translation>
    </message>
    <message>
        <source>Wait a few minutes, or call staff.</source>
        <translation>Warten Sie einige Minuten oder rufen Sie das Personal.</translation>
    </message>
    <message>
        <source>Your ticket stays valid. Staff can help you.</source>
        <translation>Ihr Ticket bleibt gültig. Das Personal kann Ihnen helfen.</translation>
    </message>
    <message>
        <source>Check number and code. A ticket is for one day only.</source>
        <translation>Prüfen Sie Nummer und Code. Ein Ticket gilt nur einen Tag.</translation>
    </message>
    <message>
        <source>Hold the code on your ticket under the scanner.</source>
        <translation>Halten Sie den Code Ihres Tickets unter den Scanner.</translation>
    </message>
    <message>
        <source>Hold the code on your ticket under the scanner. Or type:</source>
        <translation>Halten Sie den Code Ihres Tickets unter den Scanner. Oder geben Sie ein:</translation>
    </message>
    <message>
        <source>Or type number and code:</source>
        <translation>Oder geben Sie Nummer und Code ein:</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>First two characters of the code</source>
        <translation>Die ersten zwei Zeichen des Codes</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code, two characters</source>
        <translation>Code, zwei Zeichen</translation>
    </message>
    <message>
        <source>Type two characters of the code</source>
        <translation>Zwei Zeichen des Codes eingeben</translation>
    </message>
    <message>
        <source>Type the number first</source>
        <translation>Zuerst die Nummer eingeben</translation>
    </message>
    <message>
        <source>Show my ticket</source>
        <translation>Mein Ticket zeigen</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Personal rufen</translation>
    </message>
    <message>
        <source>Type again</source>
        <translation>Noch einmal eingeben</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>A booked visit</source>
        <translation>Gebuchter Termin</translation>
    </message>
    <message>
        <source>Visit</source>
        <comment>booked</comment>
        <translation>Termin</translation>
    </message>
</context>
<context>
    <name>MyVisitScreen</name>
    <message>
        <source>Your visit</source>
        <translation>Ihr Termin</translation>
    </message>
    <message>
        <source>Hold the code on your paper under the scanner. Or type its eight characters.</source>
        <translation>Halten Sie den Code auf Ihrem Papier unter den Scanner. Oder tippen Sie seine acht Zeichen ein.</translation>
    </message>
    <message>
        <source>Hold the code on your paper under the scanner. Or type:</source>
        <translation>Halten Sie den Code auf Ihrem Papier unter den Scanner. Oder tippen Sie:</translation>
    </message>
    <message>
        <source>Code of the visit</source>
        <translation>Code des Termins</translation>
    </message>
    <message>
        <source>Type the eight characters first</source>
        <translation>Erst die acht Zeichen eingeben</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Show my visit</source>
        <translation>Meinen Termin zeigen</translation>
    </message>
</context>
<context>
    <name>NeedsScreen</name>
    <message>
        <source>Who goes first</source>
        <translation>Vorrang</translation>
    </message>
    <message>
        <source>Choose what helps you, or nothing. Only the counter sees it, and it is erased afterwards.</source>
        <translation>Wählen Sie, was Ihnen hilft, oder nichts. Nur der Schalter sieht es, danach wird es gelöscht.</translation>
    </message>
    <message>
        <source>Come and fetch me</source>
        <translation>Bitte holen Sie mich ab</translation>
    </message>
    <message>
        <source>Hearing loop</source>
        <translation>Induktionsschleife</translation>
    </message>
    <message>
        <source>Separate room</source>
        <translation>Eigener Raum</translation>
    </message>
    <message>
        <source>Sign-language interpreter</source>
        <translation>Gebärdensprache</translation>
    </message>
    <message>
        <source>A clerk who speaks my language</source>
        <translation>Jemand, der meine Sprache spricht</translation>
    </message>
    <message>
        <source>Papers may be needed</source>
        <translation>Nachweis kann nötig sein</translation>
    </message>
    <message>
        <source>You do not have to choose anything.</source>
        <translation>Sie müssen nichts auswählen.</translation>
    </message>
    <message>
        <source>You do not have to choose anything. Only the counter sees it, and it is erased afterwards.</source>
        <translation>Sie müssen nichts auswählen. Nur der Schalter sieht es, danach wird es gelöscht.</translation>
    </message>
    <message>
        <source>You do not have to choose anything. The reason is not stored.</source>
        <translation>Sie müssen nichts auswählen. Der Grund wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Back to the service</source>
        <translation>Zurück zum Anliegen</translation>
    </message>
    <message>
        <source>What support do you need?</source>
        <translation>Welche Hilfe brauchen Sie?</translation>
    </message>
</context>
<context>
    <name>NoTicketScreen</name>
    <message>
        <source>Ticket for information</source>
        <translation>Infoticket</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Schalter %1</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Personal rufen</translation>
    </message>
    <message>
        <source>Somebody comes to this screen</source>
        <translation>Jemand kommt zum Bildschirm</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Was Sie brauchen</translation>
    </message>
    <message>
        <source>Other services</source>
        <translation>Andere Anliegen</translation>
    </message>
    <message>
        <source>Papers and fees for every service</source>
        <translation>Unterlagen und Gebühren</translation>
    </message>
    <message>
        <source>My ticket</source>
        <translation>Mein Ticket</translation>
    </message>
    <message>
        <source>For a ticket you already have</source>
        <translation>Wenn Sie schon ein Ticket haben</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two weekdays</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>weekdays</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>Now you can:</source>
        <translation>Jetzt können Sie:</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Answers of the office</source>
        <translation>Antworten des Amtes</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Ask the office once more</source>
        <translation>Das Amt noch einmal fragen</translation>
    </message>
    <message>
        <source>Type the code once more</source>
        <translation>Code noch einmal eingeben</translation>
    </message>
</context>
<context>
    <name>NoticeScreen</name>
    <message>
        <source>Notices from the office</source>
        <translation>Mitteilungen des Amtes</translation>
    </message>
    <message>
        <source>Read the notice. The large button leads on.</source>
        <translation>Lesen Sie die Mitteilung. Die große Taste führt weiter.</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>Telefon: %1</translation>
    </message>
    <message>
        <source>Until: %1, %2</source>
        <translation>Gilt bis: %1, %2</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>OpeningWords</name>
    <message>
        <source>Today until %1</source>
        <translation>Heute bis %1</translation>
    </message>
    <message>
        <source>Opens today at %1</source>
        <translation>Heute ab %1 geöffnet</translation>
    </message>
    <message>
        <source>Opens tomorrow at %1</source>
        <translation>Morgen ab %1 geöffnet</translation>
    </message>
    <message>
        <source>Opens: %1, %2</source>
        <translation>Wir öffnen: %1, %2</translation>
    </message>
    <message>
        <source>no more tickets today</source>
        <translation>heute keine Tickets mehr</translation>
    </message>
    <message>
        <source>last ticket %1</source>
        <translation>letztes Ticket %1</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Jetzt geschlossen</translation>
    </message>
</context>
<context>
    <name>OutOfOrder</name>
    <message>
        <source>This terminal gives no tickets now. Please go to counter %1.</source>
        <translation>Dieses Terminal gibt gerade keine Tickets aus. Bitte gehen Sie zu Schalter %1.</translation>
    </message>
    <message>
        <source>This terminal gives no tickets now. Please go to the information desk.</source>
        <translation>Dieses Terminal gibt gerade keine Tickets aus. Bitte gehen Sie zur Information.</translation>
    </message>
</context>
<context>
    <name>PageKeys</name>
    <message>
        <source>Previous page</source>
        <translation>Vorherige Seite</translation>
    </message>
</context>
<context>
    <name>PageWords</name>
    <message>
        <source>Next: %1 of %2</source>
        <comment>pages</comment>
        <translation>Weiter: %1 von %2</translation>
    </message>
    <message>
        <source>Back: %1 of %2</source>
        <comment>to the first of the pages</comment>
        <translation>Zurück: %1 von %2</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Erste Seite</translation>
    </message>
</context>
<context>
    <name>PaperStrip</name>
    <message>
        <source>Take your ticket</source>
        <translation>Nehmen Sie Ihr Ticket</translation>
    </message>
    <message>
        <source>Your ticket is ready</source>
        <translation>Ihr Ticket ist fertig</translation>
    </message>
    <message>
        <source>Printing your ticket</source>
        <translation>Ihr Ticket wird gedruckt</translation>
    </message>
    <message>
        <source>The paper has run out</source>
        <translation>Das Papier ist zu Ende</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>Der Drucker ist offen</translation>
    </message>
    <message>
        <source>Paper is stuck in the printer</source>
        <translation>Im Drucker klemmt Papier</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>Der Drucker antwortet nicht</translation>
    </message>
    <message>
        <source>The printer does not work</source>
        <translation>Der Drucker ist gestört</translation>
    </message>
    <message>
        <source>Your number is valid without paper.</source>
        <translation>Die Nummer gilt auch ohne Papier.</translation>
    </message>
    <message>
        <source>Take it from the slot.</source>
        <translation>Nehmen Sie es aus dem Schlitz.</translation>
    </message>
    <message>
        <source>Your number is valid without paper. Staff already know and will change the roll.</source>
        <translation>Die Nummer gilt auch ohne Papier. Das Personal weiß Bescheid und wechselt die Rolle.</translation>
    </message>
    <message>
        <source>Your number is valid without paper. Please tell staff.</source>
        <translation>Die Nummer gilt auch ohne Papier. Bitte sagen Sie es dem Personal.</translation>
    </message>
    <message>
        <source>Your number is valid without paper. Staff already know.</source>
        <translation>Die Nummer gilt auch ohne Papier. Das Personal weiß Bescheid.</translation>
    </message>
</context>
<context>
    <name>ProsePages</name>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>SameAgainScreen</name>
    <message>
        <source>Is this ticket for another person?</source>
        <translation>Ist dieses Ticket für eine andere Person?</translation>
    </message>
    <message>
        <source>There is a ticket for this service from a moment ago. Choose whether a second one is needed.</source>
        <translation>Für dieses Anliegen gibt es seit eben ein Ticket. Wählen Sie, ob ein zweites nötig ist.</translation>
    </message>
    <message>
        <source>You took ticket %1 a moment ago.</source>
        <translation>Das Ticket %1 gibt es schon.</translation>
    </message>
    <message>
        <source>Yes, another person</source>
        <translation>Ja, andere Person</translation>
    </message>
    <message>
        <source>No, show my ticket</source>
        <translation>Nein, mein Ticket zeigen</translation>
    </message>
</context>
<context>
    <name>SchemeWords</name>
    <message>
        <source>Dark</source>
        <comment>colours</comment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High</source>
        <comment>contrast</comment>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>colours</comment>
        <translation>Hell</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Found for “%1”</source>
        <translation>Gefunden: „%1“</translation>
    </message>
    <message>
        <source>Find your service</source>
        <translation>Anliegen finden</translation>
    </message>
    <message>
        <source>Type a few letters of your service, for example “pass”. Accents are not needed. Then choose your service.</source>
        <translation>Geben Sie ein paar Buchstaben ein, zum Beispiel „ausw“. Wählen Sie dann Ihr Anliegen.</translation>
    </message>
    <message>
        <source>Letters of your service</source>
        <translation>Buchstaben Ihres Anliegens</translation>
    </message>
    <message>
        <source>Type a few letters</source>
        <translation>Ein paar Buchstaben eingeben</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Alle Anliegen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n</source>
        <comment>services found</comment>
        <translation>
            <numerusform>%n zeigen</numerusform>
            <numerusform>%n zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Try fewer letters, or choose “I do not know”.</source>
        <translation>Versuchen Sie weniger Buchstaben oder „Weiß nicht“.</translation>
    </message>
</context>
<context>
    <name>ServiceActions</name>
    <message>
        <source>Take a ticket</source>
        <translation>Ticket ziehen</translation>
    </message>
    <message>
        <source>Ticket for information</source>
        <translation>Infoticket</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Personal rufen</translation>
    </message>
    <message>
        <source>Other services</source>
        <translation>Andere Anliegen</translation>
    </message>
    <message>
        <source>something is chosen</source>
        <translation>etwas ist gewählt</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Was Sie brauchen</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Mehr dazu</translation>
    </message>
    <message numerus="yes">
        <source>(%n page(s))</source>
        <translation>
            <numerusform>(%n Seite)</numerusform>
            <numerusform>(%n Seiten)</numerusform>
        </translation>
    </message>
    <message>
        <source>I need support</source>
        <translation>Hilfe am Schalter</translation>
    </message>
    <message>
        <source>Book a time</source>
        <translation>Termin buchen</translation>
    </message>
    <message>
        <source>Book</source>
        <comment>a time; in one line</comment>
        <translation>Termin</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>This screen shows what to bring. The large button below takes the ticket.</source>
        <translation>Hier steht, was Sie brauchen. Mit der großen Taste unten ziehen Sie das Ticket.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Es warten</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>Etwa</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>Bring:</source>
        <translation>Bringen Sie mit:</translation>
    </message>
    <message>
        <source>Fee:</source>
        <translation>Gebühr:</translation>
    </message>
    <message>
        <source>Today until %1. Last ticket at %2.</source>
        <translation>Heute bis %1 Uhr. Letztes Ticket um %2 Uhr.</translation>
    </message>
    <message>
        <source>Today until %1.</source>
        <translation>Heute bis %1 Uhr.</translation>
    </message>
    <message>
        <source>This service pauses until %1. You can take a ticket and wait.</source>
        <translation>Pause bis %1 Uhr. Sie können ein Ticket ziehen und warten.</translation>
    </message>
    <message>
        <source>This service pauses now. You can take a ticket and wait.</source>
        <translation>Im Moment ist Pause. Sie können ein Ticket ziehen und warten.</translation>
    </message>
    <message>
        <source>You come back with a ticket of another day: you will be called ahead.</source>
        <translation>Sie kommen mit einem Ticket von einem anderen Tag: Sie werden früher aufgerufen.</translation>
    </message>
</context>
<context>
    <name>ServicesScreen</name>
    <message>
        <source>Choose your service. The next screen shows what to bring. You take the ticket there.</source>
        <translation>Wählen Sie Ihr Anliegen. Der nächste Bildschirm zeigt, was Sie brauchen. Dort ziehen Sie das Ticket.</translation>
    </message>
</context>
<context>
    <name>SideKeys</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Weiß nicht</translation>
    </message>
    <message>
        <source>I do not know / something else</source>
        <translation>Weiß nicht / etwas anderes</translation>
    </message>
</context>
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
        <translation>Schalter %1</translation>
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
        <source>&lt;b&gt;This ticket is valid.&lt;/b&gt; The office cannot see it yet.</source>
        <translation>&lt;b&gt;Dieses Ticket ist gültig.&lt;/b&gt; Das Amt sieht es noch nicht.</translation>
    </message>
    <message>
        <source>If you wait long, show it at counter %1.</source>
        <translation>Wenn Sie lange warten, zeigen Sie es an Schalter %1.</translation>
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
    <message>
        <source>Given out at:</source>
        <translation>Ausgegeben um:</translation>
    </message>
    <message>
        <source>With this code you can print the ticket again or give it back.</source>
        <translation>Mit diesem Code drucken Sie das Ticket erneut oder geben es zurück.</translation>
    </message>
    <message>
        <source>With these codes you can print the tickets again or give them back.</source>
        <translation>Mit diesen Codes drucken Sie die Tickets erneut oder geben sie zurück.</translation>
    </message>
    <message>
        <source>Your visit</source>
        <translation>Ihr Termin</translation>
    </message>
    <message>
        <source>Code of the visit</source>
        <translation>Code des Termins</translation>
    </message>
    <message numerus="yes">
        <source>It takes about &lt;b&gt;%n minutes&lt;/b&gt;</source>
        <translation>
            <numerusform>Dauert etwa &lt;b&gt;%n Minute&lt;/b&gt;</numerusform>
            <numerusform>Dauert etwa &lt;b&gt;%n Minuten&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring along:</source>
        <translation>Bringen Sie mit:</translation>
    </message>
    <message>
        <source>&lt;b&gt;When you come:&lt;/b&gt; at the terminal touch “My ticket” and hold this code under the scanner, or type it.</source>
        <translation>&lt;b&gt;Wenn Sie kommen:&lt;/b&gt; Berühren Sie am Gerät „Mein Ticket“ und halten Sie diesen Code unter den Scanner oder tippen Sie ihn ein.</translation>
    </message>
    <message>
        <source>Booked: %1</source>
        <translation>Gebucht: %1</translation>
    </message>
</context>
<context>
    <name>SmallTicket</name>
    <message>
        <source>Your number: %1</source>
        <translation>Ihre Nummer: %1</translation>
    </message>
</context>
<context>
    <name>SomethingElse</name>
    <message>
        <source>I do not know / something else</source>
        <translation>Weiß nicht / etwas anderes</translation>
    </message>
    <message>
        <source>The information counter will help</source>
        <translation>Die Information hilft Ihnen</translation>
    </message>
</context>
<context>
    <name>StaffPanel</name>
    <message>
        <source>Staff are coming</source>
        <translation>Das Personal kommt</translation>
    </message>
    <message>
        <source>Staff have been told</source>
        <translation>Das Personal weiß Bescheid</translation>
    </message>
    <message>
        <source>Staff could not be reached</source>
        <translation>Das Personal ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Please wait here.</source>
        <translation>Bitte warten Sie hier.</translation>
    </message>
    <message>
        <source>Wait by the screen.</source>
        <translation>Warten Sie am Bildschirm.</translation>
    </message>
    <message>
        <source>Or go to counter %1.</source>
        <translation>Oder gehen Sie zu Schalter %1.</translation>
    </message>
    <message>
        <source>Please go to counter %1.</source>
        <translation>Bitte gehen Sie zu Schalter %1.</translation>
    </message>
    <message>
        <source>Back to the screen</source>
        <translation>Zurück zum Bildschirm</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Wait here or go to counter %1.</source>
        <translation>Warten Sie hier oder gehen Sie zu Schalter %1.</translation>
    </message>
    <message>
        <source>Telling staff now</source>
        <translation>Das Personal wird gerufen</translation>
    </message>
    <message>
        <source>Please wait a moment.</source>
        <translation>Einen Moment bitte.</translation>
    </message>
    <message numerus="yes">
        <source>From counter %1, in about %n minute(s).</source>
        <translation>
            <numerusform>Von Schalter %1, in etwa %n Minute.</numerusform>
            <numerusform>Von Schalter %1, in etwa %n Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>From counter %1.</source>
        <translation>Von Schalter %1.</translation>
    </message>
</context>
<context>
    <name>TicketScreen</name>
    <message>
        <source>This is your number. Remember it or take the paper. Staff will call it at the counter.</source>
        <translation>Das ist Ihre Nummer. Merken Sie sie sich oder nehmen Sie das Ticket. Das Personal ruft sie am Schalter auf.</translation>
    </message>
    <message>
        <source>Remember your number</source>
        <translation>Nummer merken</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Ihre Nummer</translation>
    </message>
    <message>
        <source>Before you</source>
        <translation>Vor Ihnen</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>Etwa</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Your other numbers: %1</source>
        <translation>Ihre anderen Nummern: %1</translation>
    </message>
    <message>
        <source>Code of your ticket</source>
        <translation>Code Ihres Tickets</translation>
    </message>
    <message>
        <source>Your code: %1</source>
        <translation>Ihr Code: %1</translation>
    </message>
    <message>
        <source>Take a photo of the code. It replaces a lost ticket.</source>
        <translation>Fotografieren Sie den Code. Er ersetzt ein verlorenes Ticket.</translation>
    </message>
    <message>
        <source>Read to me</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Another service</source>
        <translation>Weiteres Anliegen</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>everything is finished</comment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Remember it</source>
        <comment>your number</comment>
        <translation>Bitte merken</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Nicht gedruckt</translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <source>Do you need more time?</source>
        <translation>Brauchen Sie mehr Zeit?</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left.</source>
        <translation>
            <numerusform>Noch %n Sekunde.</numerusform>
            <numerusform>Noch %n Sekunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n second(s) we end and delete everything you typed.</source>
        <translation>
            <numerusform>In %n Sekunde endet der Besuch, alle Eingaben werden gelöscht.</numerusform>
            <numerusform>In %n Sekunden endet der Besuch, alle Eingaben werden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Ja, weiter</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Jetzt beenden</translation>
    </message>
</context>
<context>
    <name>TurnedWords</name>
    <message>
        <source>Previous</source>
        <translation>Vorherige</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorherige Seite</translation>
    </message>
</context>
<context>
    <name>WhyWords</name>
    <message>
        <source>Not today</source>
        <translation>Heute nicht</translation>
    </message>
    <message>
        <source>By appointment only</source>
        <translation>Nur mit Termin</translation>
    </message>
    <message>
        <source>No tickets left today</source>
        <translation>Heute keine Tickets mehr</translation>
    </message>
    <message>
        <source>The office is closed</source>
        <translation>Das Amt ist geschlossen</translation>
    </message>
    <message>
        <source>It is too early for tickets</source>
        <translation>Für Tickets ist es zu früh</translation>
    </message>
    <message>
        <source>No more tickets today</source>
        <translation>Heute gibt es keine Tickets mehr</translation>
    </message>
    <message>
        <source>This service is not available today</source>
        <translation>Dieses Anliegen wird heute nicht bearbeitet</translation>
    </message>
    <message>
        <source>No tickets left for this service today</source>
        <translation>Für dieses Anliegen gibt es heute keine Tickets mehr</translation>
    </message>
    <message>
        <source>This screen has no numbers left</source>
        <translation>Dieser Kiosk hat keine Nummern mehr</translation>
    </message>
    <message>
        <source>This screen cannot give tickets now</source>
        <translation>Dieser Kiosk kann gerade keine Tickets ausgeben</translation>
    </message>
    <message>
        <source>We open today at %1.</source>
        <translation>Wir öffnen heute um %1 Uhr.</translation>
    </message>
    <message>
        <source>We open tomorrow at %1 (%2).</source>
        <translation>Wir öffnen morgen um %1 Uhr (%2).</translation>
    </message>
    <message>
        <source>We open at %1: %2.</source>
        <translation>Wir öffnen um %1 Uhr: %2.</translation>
    </message>
    <message>
        <source>Ask a member of staff.</source>
        <translation>Fragen Sie das Personal.</translation>
    </message>
    <message>
        <source>Ask at counter %1.</source>
        <translation>Fragen Sie am Schalter %1.</translation>
    </message>
    <message>
        <source>Tickets from %1.</source>
        <translation>Tickets ab %1 Uhr.</translation>
    </message>
    <message>
        <source>Tickets from %1. We open at %2.</source>
        <translation>Tickets ab %1 Uhr. Wir öffnen um %2 Uhr.</translation>
    </message>
    <message>
        <source>Counters are open until %1.</source>
        <translation>Die Schalter sind bis %1 Uhr offen.</translation>
    </message>
    <message>
        <source>A member of staff will tell you when it is.</source>
        <translation>Das Personal sagt Ihnen, wann es möglich ist.</translation>
    </message>
    <message>
        <source>Ask at counter %1 when it will be.</source>
        <translation>Am Schalter %1 erfahren Sie, wann es möglich ist.</translation>
    </message>
    <message>
        <source>You can make an appointment at the information counter or by phone.</source>
        <translation>Einen Termin bekommen Sie an der Information oder telefonisch.</translation>
    </message>
    <message>
        <source>You can make an appointment at counter %1 or by phone.</source>
        <translation>Einen Termin bekommen Sie am Schalter %1 oder telefonisch.</translation>
    </message>
    <message>
        <source>A member of staff will tell you what you can do.</source>
        <translation>Das Personal sagt Ihnen, was Sie tun können.</translation>
    </message>
    <message>
        <source>Ask at counter %1 what you can do.</source>
        <translation>Am Schalter %1 erfahren Sie, was Sie tun können.</translation>
    </message>
    <message>
        <source>If it cannot wait, ask a member of staff.</source>
        <translation>Wenn es nicht warten kann, fragen Sie das Personal.</translation>
    </message>
    <message>
        <source>If it cannot wait, ask at counter %1.</source>
        <translation>Wenn es nicht warten kann, fragen Sie am Schalter %1.</translation>
    </message>
    <message>
        <source>No time can be booked now</source>
        <translation>Zurzeit ist kein Termin frei</translation>
    </message>
    <message>
        <source>No times can be promised now</source>
        <translation>Zurzeit kann kein Termin zugesagt werden</translation>
    </message>
    <message>
        <source>Your time is not confirmed yet</source>
        <translation>Ihr Termin ist noch nicht bestätigt</translation>
    </message>
    <message>
        <source>Choose a day and a time here. No name is needed.</source>
        <translation>Wählen Sie hier Tag und Uhrzeit. Kein Name nötig.</translation>
    </message>
    <message>
        <source>The office does not answer: no times can be promised now.</source>
        <translation>Das Amt antwortet nicht: Zurzeit kann hier kein Termin zugesagt werden.</translation>
    </message>
    <message>
        <source>All times are taken.</source>
        <translation>Alle Termine sind vergeben.</translation>
    </message>
    <message>
        <source>The office does not answer. Nothing is booked.</source>
        <translation>Das Amt antwortet nicht. Es ist nichts gebucht.</translation>
    </message>
    <message>
        <source>Try again, or take a ticket for information.</source>
        <translation>Versuchen Sie es noch einmal oder ziehen Sie ein Infoticket.</translation>
    </message>
    <message>
        <source>The office does not answer. Without a code nothing is booked.</source>
        <translation>Das Amt antwortet nicht. Ohne Code ist nichts gebucht.</translation>
    </message>
    <message>
        <source>Try again, or ask a member of staff.</source>
        <translation>Versuchen Sie es noch einmal oder fragen Sie das Personal.</translation>
    </message>
    <message>
        <source>There is no visit with this code</source>
        <translation>Es gibt keinen Termin mit diesem Code</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Zu viele Versuche</translation>
    </message>
    <message>
        <source>Your visit cannot be seen now</source>
        <translation>Ihr Termin ist zurzeit nicht zu sehen</translation>
    </message>
    <message>
        <source>Check the eight characters of the code on your paper.</source>
        <translation>Prüfen Sie die acht Zeichen des Codes auf dem Papier.</translation>
    </message>
    <message>
        <source>Without the code staff help you.</source>
        <translation>Ohne Code hilft Ihnen das Personal.</translation>
    </message>
    <message>
        <source>Wait a few minutes, or call staff.</source>
        <translation>Warten Sie einige Minuten oder rufen Sie das Personal.</translation>
    </message>
    <message>
        <source>The office does not answer.</source>
        <translation>Das Amt antwortet nicht.</translation>
    </message>
    <message>
        <source>Take a ticket and show your code at the counter.</source>
        <translation>Ziehen Sie ein Ticket und zeigen Sie den Code am Schalter.</translation>
    </message>
    <message>
        <source>The office does not answer. Your visit stays as it was.</source>
        <translation>Das Amt antwortet nicht. Ihr Termin bleibt, wie er war.</translation>
    </message>
    <message>
        <source>The office does not answer: it is not known which of the two times counts.</source>
        <translation>Das Amt antwortet nicht: Es ist nicht bekannt, welcher der beiden Termine gilt.</translation>
    </message>
    <message>
        <source>No other time is free. Your visit stays as it was.</source>
        <translation>Kein anderer Termin ist frei. Ihr Termin bleibt, wie er war.</translation>
    </message>
    <message>
        <source>There are not enough free times in a row.</source>
        <translation>Es gibt nicht genug freie Termine nacheinander.</translation>
    </message>
    <message>
        <source>Go back and choose fewer people, or call staff.</source>
        <translation>Gehen Sie zurück und wählen Sie weniger Personen, oder rufen Sie Personal.</translation>
    </message>
</context>
</TS>
