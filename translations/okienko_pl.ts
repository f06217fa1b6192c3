<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl_PL">
<context>
    <name>AnswerScreen</name>
    <message>
        <source>This is what the office has written. The large button leads on to a ticket. If it does not help you, a person will.</source>
        <translation>To odpowiedź urzędu. Duży przycisk prowadzi dalej, do biletu. Jeśli to nie pomogło, pomoże człowiek.</translation>
    </message>
    <message>
        <source>Bring:</source>
        <translation>Przygotuj:</translation>
    </message>
    <message>
        <source>Fee: %1</source>
        <translation>Opłata: %1</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Czas: %1</translation>
    </message>
    <message>
        <source>Source: %1. Checked: %2.</source>
        <translation>Źródło: %1. Sprawdzono: %2.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Weź bilet</translation>
    </message>
    <message>
        <source>Take a ticket: %1</source>
        <translation>Weź bilet: %1</translation>
    </message>
    <message>
        <source>This did not help</source>
        <translation>To nie pomogło</translation>
    </message>
    <message>
        <source>This answer is not there in your language. Here it is in Polish.</source>
        <translation>Tej odpowiedzi nie ma w twoim języku. Oto ona po polsku.</translation>
    </message>
    <message>
        <source>This answer is not there in your language. Here it is in English.</source>
        <translation>Tej odpowiedzi nie ma w twoim języku. Oto ona po angielsku.</translation>
    </message>
    <message>
        <source>This answer is not there in your language. Here it is in Ukrainian.</source>
        <translation>Tej odpowiedzi nie ma w twoim języku. Oto ona po ukraińsku.</translation>
    </message>
    <message>
        <source>This answer is not there in your language. Here it is in German.</source>
        <translation>Tej odpowiedzi nie ma w twoim języku. Oto ona po niemiecku.</translation>
    </message>
</context>
<context>
    <name>AskScreen</name>
    <message>
        <source>Often asked</source>
        <translation>Najczęstsze pytania</translation>
    </message>
    <message>
        <source>The office answers</source>
        <translation>Odpowiedź urzędu</translation>
    </message>
    <message>
        <source>Did you mean?</source>
        <translation>Czy chodzi o to?</translation>
    </message>
    <message>
        <source>I am not sure. Near to it:</source>
        <translation>Nie mam pewności. Podobne:</translation>
    </message>
    <message>
        <source>Questions like this</source>
        <translation>Podobne pytania</translation>
    </message>
    <message>
        <source>Ask the office</source>
        <translation>Zapytaj urząd</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Twoje pytanie</translation>
    </message>
    <message>
        <source>Write your question</source>
        <translation>Napisz pytanie</translation>
    </message>
    <message>
        <source>A machine finds what the office has answered. Often asked:</source>
        <translation>Automat szuka w odpowiedziach urzędu. Najczęstsze pytania:</translation>
    </message>
    <message numerus="yes">
        <source>Show %n</source>
        <comment>answers found</comment>
        <translation>
            <numerusform>Pokaż %n</numerusform>
            <numerusform>Pokaż %n</numerusform>
            <numerusform>Pokaż %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Wszystkie sprawy</translation>
    </message>
    <message>
        <source>I found no answer of the office. Choose “I do not know”: a person will help you.</source>
        <translation>Nie znam odpowiedzi urzędu. Wybierz „Nie wiem”: pomoże ci człowiek.</translation>
    </message>
    <message>
        <source>Write your question in your own words. A machine looks for it among the answers that the office wrote, and invents nothing. Then choose the question that is nearest to yours.</source>
        <translation>Napisz pytanie własnymi słowami. Automat szuka go wśród odpowiedzi, które napisał urząd, i niczego nie wymyśla. Potem wybierz pytanie najbliższe twojemu.</translation>
    </message>
    <message>
        <source>Danger? 112</source>
        <translation>Zagrożenie? 112</translation>
    </message>
    <message>
        <source>Is somebody in danger? Help is here</source>
        <translation>Ktoś jest w niebezpieczeństwie? Tu jest pomoc</translation>
    </message>
</context>
<context>
    <name>BookDayScreen</name>
    <message>
        <source>Choose a day</source>
        <translation>Wybierz dzień</translation>
    </message>
    <message>
        <source>The large key takes the first free time. Below stand the days; those with free times can be touched.</source>
        <translation>Duży przycisk wybiera najbliższy wolny termin. Niżej są dni: te z wolnymi godzinami można dotknąć.</translation>
    </message>
    <message>
        <source>free</source>
        <comment>a day with free times</comment>
        <translation>wolne</translation>
    </message>
    <message>
        <source>few</source>
        <comment>a day with few free times</comment>
        <translation>mało</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a day without free times</comment>
        <translation>brak</translation>
    </message>
    <message>
        <source>free times</source>
        <translation>są wolne godziny</translation>
    </message>
    <message>
        <source>few free times</source>
        <translation>mało wolnych godzin</translation>
    </message>
    <message>
        <source>no free times</source>
        <translation>brak wolnych godzin</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>nieczynne</translation>
    </message>
    <message>
        <source>today, %1, %2</source>
        <comment>day and time</comment>
        <translation>dziś, %1, %2</translation>
    </message>
    <message>
        <source>tomorrow, %1, %2</source>
        <comment>day and time</comment>
        <translation>jutro, %1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The first free time</source>
        <translation>Najbliższy wolny termin</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>today, %1</source>
        <comment>time</comment>
        <translation>dziś, %1</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <comment>time</comment>
        <translation>jutro, %1</translation>
    </message>
</context>
<context>
    <name>BookPeopleScreen</name>
    <message>
        <source>For how many people?</source>
        <translation>Dla ilu osób?</translation>
    </message>
    <message>
        <source>The large key books for one person. For more the times follow one another.</source>
        <translation>Duży przycisk umawia jedną osobę. Dla większej liczby osób terminy następują po sobie.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <comment>for whom a time is booked</comment>
        <translation>
            <numerusform>%n osoba</numerusform>
            <numerusform>%n osoby</numerusform>
            <numerusform>%n osób</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookReviewScreen</name>
    <message>
        <source>Is this right?</source>
        <translation>Czy to się zgadza?</translation>
    </message>
    <message>
        <source>This time is kept for you while you read. The large key books it. No name is needed.</source>
        <translation>Ten termin czeka na ciebie, gdy czytasz. Duży przycisk go rezerwuje. Nie trzeba nazwiska.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s)</source>
        <translation>
            <numerusform>Około %n minuty</numerusform>
            <numerusform>Około %n minut</numerusform>
            <numerusform>Około %n minut</numerusform>
        </translation>
    </message>
    <message>
        <source>No name is needed. You get a code on paper.</source>
        <translation>Nie trzeba nazwiska. Dostaniesz kod na papierze.</translation>
    </message>
    <message>
        <source>Bring:</source>
        <translation>Przygotuj:</translation>
    </message>
    <message>
        <source>Book this time</source>
        <translation>Umów ten termin</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Inny termin</translation>
    </message>
    <message>
        <source>One moment: the office is booking it.</source>
        <translation>Chwila: urząd rezerwuje termin.</translation>
    </message>
    <message>
        <source>The large key moves your visit. Until then the old time stays yours.</source>
        <translation>Duży przycisk przenosi wizytę. Do tej chwili stary termin pozostaje Twój.</translation>
    </message>
    <message>
        <source>Until now: %1, %2</source>
        <comment>day and time</comment>
        <translation>Dotychczas: %1, %2</translation>
    </message>
    <message>
        <source>The code stays the same. You get a new paper.</source>
        <translation>Kod się nie zmienia. Dostaniesz nowy wydruk.</translation>
    </message>
    <message>
        <source>Move the visit</source>
        <translation>Przenieś wizytę</translation>
    </message>
    <message numerus="yes">
        <source>For %n person(s)</source>
        <translation>
            <numerusform>Dla %n osoby</numerusform>
            <numerusform>Dla %n osób</numerusform>
            <numerusform>Dla %n osób</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookTimeScreen</name>
    <message>
        <source>Touch the time at which you want to come. Back leads to the other days.</source>
        <translation>Dotknij godziny, o której chcesz przyjść. Wstecz prowadzi do innych dni.</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Przed południem</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Po południu</translation>
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
        <translation>Termin zwolniony</translation>
    </message>
    <message>
        <source>Your visit is booked. Keep the code: with it you check in when you come.</source>
        <translation>Wizyta jest umówiona. Zachowaj kod: podasz go, gdy przyjdziesz.</translation>
    </message>
    <message>
        <source>No paper comes out now</source>
        <translation>Wydruku teraz nie będzie</translation>
    </message>
    <message>
        <source>Your confirmation is ready</source>
        <translation>Potwierdzenie jest gotowe</translation>
    </message>
    <message>
        <source>Printing your confirmation</source>
        <translation>Drukuję potwierdzenie</translation>
    </message>
    <message>
        <source>Write the code down, or take a photo.</source>
        <translation>Zapisz kod albo zrób zdjęcie.</translation>
    </message>
    <message>
        <source>When you come, touch “My ticket” here and show the code.</source>
        <translation>Gdy przyjdziesz, dotknij tu „Mój bilet” i pokaż kod.</translation>
    </message>
    <message>
        <source>Take the booking back</source>
        <translation>Zrezygnuj z terminu</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>everything is finished</comment>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Nothing is booked any more. The code and the paper are not valid.</source>
        <translation>Nic już nie jest umówione. Kod i wydruk są nieważne.</translation>
    </message>
    <message>
        <source>Other services</source>
        <translation>Inne sprawy</translation>
    </message>
    <message>
        <source>Your code: %1</source>
        <translation>Twój kod: %1</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Twój kod</translation>
    </message>
    <message>
        <source>Take the paper from the slot.</source>
        <translation>Weź wydruk z podajnika.</translation>
    </message>
    <message>
        <source>Write the code down.</source>
        <translation>Zapisz kod.</translation>
    </message>
    <message>
        <source>The office does not answer.</source>
        <translation>Urząd nie odpowiada.</translation>
    </message>
    <message>
        <source>This is not possible any more.</source>
        <translation>To już nie jest możliwe.</translation>
    </message>
    <message>
        <source>It is not known whether the visit is taken back. Try again.</source>
        <translation>Nie wiadomo, czy wizyta jest odwołana. Spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Your visit is moved. The code is the same as before.</source>
        <translation>Wizyta jest przeniesiona. Kod jest ten sam co wcześniej.</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>Somebody was quicker. Choose another time.</source>
        <translation>Ktoś był szybszy. Wybierz inną godzinę.</translation>
    </message>
    <message>
        <source>The office has just closed this time. Choose another one.</source>
        <translation>Urząd właśnie zamknął ten termin. Wybierz inny.</translation>
    </message>
    <message>
        <source>One moment: the office is looking for free times.</source>
        <translation>Chwila: urząd szuka wolnych terminów.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Chwileczkę</translation>
    </message>
    <message>
        <source>Until now: %1, %2</source>
        <comment>day and time</comment>
        <translation>Dotychczas: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <comment>for whom a time is booked</comment>
        <translation>
            <numerusform>%n osoba</numerusform>
            <numerusform>%n osoby</numerusform>
            <numerusform>%n osób</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterWords</name>
    <message>
        <source>%1 or %2</source>
        <translation>%1 lub %2</translation>
    </message>
    <message>
        <source>Wait in the hall. Staff will call your number.</source>
        <translation>Poczekaj w holu. Obsługa wywoła twój numer.</translation>
    </message>
    <message>
        <source>Wait near counter %1. Staff will call your number.</source>
        <translation>Poczekaj przy stanowisku %1. Obsługa wywoła twój numer.</translation>
    </message>
    <message>
        <source>Wait near counters %1. Staff will call your number.</source>
        <translation>Poczekaj przy stanowiskach %1. Obsługa wywoła twój numer.</translation>
    </message>
    <message>
        <source>Wait in the hall.</source>
        <translation>Poczekaj w holu.</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Stanowisko %1</translation>
    </message>
    <message>
        <source>Counters %1</source>
        <translation>Stanowisko %1</translation>
    </message>
</context>
<context>
    <name>DangerScreen</name>
    <message>
        <source>Leave the building. Call 112.</source>
        <translation>Wyjdź z budynku. Zadzwoń pod 112.</translation>
    </message>
    <message>
        <source>You are not alone. Talk to somebody now.</source>
        <translation>Nie jesteś sam ani sama. Porozmawiaj z kimś teraz.</translation>
    </message>
    <message>
        <source>You are not alone. Call 112.</source>
        <translation>Nie jesteś sam ani sama. Zadzwoń pod 112.</translation>
    </message>
    <message>
        <source>Nobody has to sleep outside tonight.</source>
        <translation>Nikt nie musi dziś spać na ulicy.</translation>
    </message>
    <message>
        <source>Call 112 now.</source>
        <translation>Zadzwoń teraz pod 112.</translation>
    </message>
    <message>
        <source>Do not use the lift. Warn others. The call is free.</source>
        <translation>Nie używaj windy. Ostrzeż innych. Połączenie jest bezpłatne.</translation>
    </message>
    <message>
        <source>The help-line for people in a crisis listens day and night. The call is free. In danger to life call 112.</source>
        <translation>Telefon dla osób w kryzysie działa dzień i noc. Połączenie jest bezpłatne. W zagrożeniu życia dzwoń pod 112.</translation>
    </message>
    <message>
        <source>The call is free. Stay where other people are.</source>
        <translation>Połączenie jest bezpłatne. Zostań tam, gdzie są ludzie.</translation>
    </message>
    <message>
        <source>Social workers know a warm place for tonight. If somebody is freezing, call 112. The call is free.</source>
        <translation>Pracownicy socjalni znają ciepłe miejsce na tę noc. Gdy ktoś marznie, dzwoń pod 112. Połączenie jest bezpłatne.</translation>
    </message>
    <message>
        <source>Say where you are and what has happened. Stay on the line. The call is free.</source>
        <translation>Powiedz, gdzie jesteś i co się stało. Nie rozłączaj się. Połączenie jest bezpłatne.</translation>
    </message>
    <message>
        <source>Ask for help at counter %1.</source>
        <translation>Poproś o pomoc przy stanowisku %1.</translation>
    </message>
    <message>
        <source>Children and young people: 116 111</source>
        <translation>Dzieci i młodzież: 116 111</translation>
    </message>
    <message>
        <source>Violence at home, day and night: 800 120 002</source>
        <translation>Przemoc w domu, dzień i noc: 800 120 002</translation>
    </message>
    <message>
        <source>Another question</source>
        <translation>Inne pytanie</translation>
    </message>
    <message>
        <source>Call the number that stands here.</source>
        <translation>Zadzwoń pod podany numer.</translation>
    </message>
    <message>
        <source>Somebody of staff comes to this screen.</source>
        <translation>Ktoś z obsługi idzie do tego ekranu.</translation>
    </message>
    <message>
        <source>Staff have been called.</source>
        <translation>Obsługa została wezwana.</translation>
    </message>
    <message>
        <source>Staff are being called.</source>
        <translation>Wzywamy obsługę.</translation>
    </message>
    <message>
        <source>Take back the call</source>
        <translation>Cofnij wezwanie</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Cofnij</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Nothing found</source>
        <translation>Nic nie znaleziono</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Nie wiem</translation>
    </message>
    <message>
        <source>What you find appears here.</source>
        <translation>Tu pojawią się znalezione sprawy.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Szukaj</translation>
    </message>
</context>
<context>
    <name>FoundTicketScreen</name>
    <message>
        <source>Here you can print your ticket again, go out for a while or give the ticket back.</source>
        <translation>Tu wydrukujesz bilet ponownie, zgłosisz wyjście na chwilę albo oddasz bilet.</translation>
    </message>
    <message numerus="yes">
        <source>%n people are before you.</source>
        <translation>
            <numerusform>Przed tobą jest %n osoba.</numerusform>
            <numerusform>Przed tobą są %n osoby.</numerusform>
            <numerusform>Przed tobą jest %n osób.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is before you.</source>
        <translation>Nikogo nie ma przed tobą.</translation>
    </message>
    <message>
        <source>The ticket is given back.</source>
        <translation>Bilet jest oddany.</translation>
    </message>
    <message>
        <source>This ticket is finished.</source>
        <translation>Ta sprawa jest zakończona.</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Twój numer</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Drukuj ponownie</translation>
    </message>
    <message>
        <source>I go out for a while</source>
        <translation>Wychodzę na chwilę</translation>
    </message>
    <message>
        <source>I am back</source>
        <translation>Już jestem</translation>
    </message>
    <message>
        <source>Give the ticket back</source>
        <translation>Oddaj bilet</translation>
    </message>
    <message>
        <source>Keep the ticket</source>
        <translation>Zatrzymaj bilet</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>everything is finished</comment>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Staff will call your number.</source>
        <translation>Obsługa wywoła twój numer.</translation>
    </message>
    <message>
        <source>You are marked as away.</source>
        <translation>Wyjście jest zapisane.</translation>
    </message>
    <message>
        <source>Your number is called.</source>
        <translation>Twój numer jest wywołany.</translation>
    </message>
    <message>
        <source>Touch “I am back” when you return.</source>
        <translation>Po powrocie dotknij „Już jestem”.</translation>
    </message>
    <message numerus="yes">
        <source>You can undo this for %n second(s).</source>
        <translation>
            <numerusform>Możesz to cofnąć jeszcze przez %n sekundę.</numerusform>
            <numerusform>Możesz to cofnąć jeszcze przez %n sekundy.</numerusform>
            <numerusform>Możesz to cofnąć jeszcze przez %n sekund.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please go to the counter.</source>
        <translation>Podejdź do stanowiska.</translation>
    </message>
    <message>
        <source>Please go to counter %1.</source>
        <translation>Podejdź do stanowiska %1.</translation>
    </message>
    <message>
        <source>Nobody came. Please ask staff.</source>
        <translation>Nikt nie podszedł. Zapytaj obsługę.</translation>
    </message>
    <message>
        <source>Your number was called.</source>
        <translation>Twój numer był wywołany.</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Twój numer: %1</translation>
    </message>
    <message>
        <source>Your ticket is valid. The office cannot see it yet.</source>
        <translation>Bilet jest ważny. Urząd jeszcze go nie widzi.</translation>
    </message>
    <message>
        <source>You took this ticket at another terminal. To change it or print it again, go there or ask staff.</source>
        <translation>Ten bilet jest z innego terminala. Żeby go zmienić lub wydrukować, podejdź tam albo zapytaj pracownika.</translation>
    </message>
    <message>
        <source>This does not work now. Your ticket stays valid.</source>
        <translation>To teraz nie działa. Twój bilet jest ważny.</translation>
    </message>
    <message>
        <source>This number ends today. Keep the ticket: on another day it puts you ahead.</source>
        <translation>Ten numer dziś się skończy. Zachowaj bilet: innego dnia da ci pierwszeństwo.</translation>
    </message>
    <message>
        <source>This matter pauses now. Your place is kept.</source>
        <translation>Ta sprawa ma teraz przerwę. Twoje miejsce czeka.</translation>
    </message>
    <message>
        <source>Until %1 it puts you ahead. Hold it under the scanner then.</source>
        <translation>Daje pierwszeństwo do dnia: %1. Przyłóż go wtedy do czytnika.</translation>
    </message>
    <message>
        <source>Keep this ticket for another day.</source>
        <translation>Zachowaj ten bilet na inny dzień.</translation>
    </message>
    <message>
        <source>Yes, another day</source>
        <translation>Tak, innego dnia</translation>
    </message>
    <message>
        <source>Come another day</source>
        <translation>Przyjdę innego dnia</translation>
    </message>
    <message>
        <source>Good until %1.</source>
        <translation>Ważny do: %1.</translation>
    </message>
    <message>
        <source>This number ends. The ticket counts on another day.</source>
        <translation>Ten numer się skończy. Bilet liczy się innego dnia.</translation>
    </message>
    <message>
        <source>Pause. Your place is kept.</source>
        <translation>Przerwa. Twoje miejsce czeka.</translation>
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
        <translation>Odwołać tę wizytę?</translation>
    </message>
    <message>
        <source>Your visit is on another day</source>
        <translation>Twoja wizyta jest w innym dniu</translation>
    </message>
    <message>
        <source>You are early</source>
        <translation>Jesteś przed czasem</translation>
    </message>
    <message>
        <source>Your time has passed, and you still get a ticket</source>
        <translation>Twoja godzina minęła, ale dostaniesz bilet</translation>
    </message>
    <message>
        <source>Your visit was on another day</source>
        <translation>Twoja wizyta była w innym dniu</translation>
    </message>
    <message>
        <source>You have checked in already</source>
        <translation>Masz już bilet na tę wizytę</translation>
    </message>
    <message>
        <source>This visit is cancelled</source>
        <translation>Ta wizyta jest odwołana</translation>
    </message>
    <message>
        <source>Your visit</source>
        <translation>Twoja wizyta</translation>
    </message>
    <message>
        <source>The time is then free for others, and the code is not valid any more.</source>
        <translation>Termin będzie wtedy wolny dla innych, a kod nieważny.</translation>
    </message>
    <message>
        <source>Come on that day and hold the code under the scanner.</source>
        <translation>Przyjdź w tym dniu i zbliż kod do czytnika.</translation>
    </message>
    <message>
        <source>You can wait here, or go and come back in time.</source>
        <translation>Możesz zaczekać tutaj albo wyjść i wrócić na czas.</translation>
    </message>
    <message>
        <source>Others may go first now. Take a ticket; staff will call your number.</source>
        <translation>Teraz inni mogą być przed tobą. Weź bilet; obsługa wywoła twój numer.</translation>
    </message>
    <message>
        <source>This code is over. Choose the service to come again.</source>
        <translation>Ten kod już nie działa. Wybierz sprawę, aby przyjść ponownie.</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Twój numer: %1</translation>
    </message>
    <message>
        <source>The time is free for others. Choose the service to book anew.</source>
        <translation>Termin jest wolny dla innych. Wybierz sprawę, aby umówić się ponownie.</translation>
    </message>
    <message>
        <source>Yes, cancel it</source>
        <translation>Tak, odwołaj</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Weź bilet</translation>
    </message>
    <message>
        <source>I wait here</source>
        <translation>Zaczekam tutaj</translation>
    </message>
    <message>
        <source>To the service</source>
        <translation>Do tej sprawy</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>everything is finished</comment>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Nie, zostaw</translation>
    </message>
    <message>
        <source>Cancel visit</source>
        <translation>Odwołaj wizytę</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Chwileczkę</translation>
    </message>
    <message>
        <source>The office does not answer: it is not known whether the visit is cancelled. Try again.</source>
        <translation>Urząd nie odpowiada: nie wiadomo, czy wizyta jest odwołana. Spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Change your visit</source>
        <translation>Zmiana wizyty</translation>
    </message>
    <message>
        <source>The old time stays yours until you have the new one.</source>
        <translation>Stary termin pozostaje Twój, dopóki nie masz nowego.</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Inny termin</translation>
    </message>
    <message>
        <source>Change or cancel</source>
        <translation>Zmień lub odwołaj</translation>
    </message>
    <message>
        <source>The office is closed at that time</source>
        <translation>O tej porze urząd jest zamknięty</translation>
    </message>
    <message>
        <source>We are sorry. Please choose another time.</source>
        <translation>Przepraszamy. Wybierz, proszę, inny termin.</translation>
    </message>
    <message>
        <source>We are sorry. Take a ticket now, or choose another time.</source>
        <translation>Przepraszamy. Weź bilet teraz albo wybierz inny termin.</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>a booked visit; on a narrow key</comment>
        <translation>Zmień</translation>
    </message>
</context>
<context>
    <name>FrequentScreen</name>
    <message>
        <source>Most frequent services</source>
        <translation>Najczęstsze sprawy</translation>
    </message>
    <message>
        <source>Choose your service. If you do not see it, touch “All services”.</source>
        <translation>Wybierz sprawę. Jeśli jej nie widzisz, dotknij „Wszystkie sprawy”.</translation>
    </message>
</context>
<context>
    <name>GroupsScreen</name>
    <message>
        <source>What is it about?</source>
        <translation>Czego dotyczy sprawa?</translation>
    </message>
    <message>
        <source>Choose the group your service belongs to. If you do not know, choose the last one: a person will help you.</source>
        <translation>Wybierz grupę, do której należy twoja sprawa. Jeśli nie wiesz, wybierz ostatnią: pomoże ci człowiek.</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Pomoc</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Wezwij obsługę</translation>
    </message>
    <message>
        <source>Back to the screen</source>
        <translation>Wróć do ekranu</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>How can we help?</source>
        <translation>W czym możemy pomóc?</translation>
    </message>
    <message>
        <source>Choose your service. If you do not see it, touch “All services”.</source>
        <translation>Wybierz sprawę. Jeśli jej nie widzisz, dotknij „Wszystkie sprawy”.</translation>
    </message>
    <message>
        <source>There are no more tickets today.</source>
        <translation>Dziś nie ma już biletów.</translation>
    </message>
    <message>
        <source>Tickets are not printed now. Your number stands on the screen.</source>
        <translation>Bilety teraz się nie drukują. Numer pokażemy na ekranie.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Weź bilet</translation>
    </message>
    <message>
        <source>Most frequent services</source>
        <translation>Najczęstsze sprawy</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Wszystkie sprawy</translation>
    </message>
    <message>
        <source>My ticket</source>
        <translation>Mój bilet</translation>
    </message>
    <message>
        <source>Print again, go out, give back</source>
        <translation>Drukuj ponownie, wyjdź, oddaj</translation>
    </message>
    <message>
        <source>Tickets are not printed now.</source>
        <translation>Bilety teraz się nie drukują.</translation>
    </message>
    <message>
        <source>Closed: %1 (%2)</source>
        <translation>Zamknięte: %1 (%2)</translation>
    </message>
    <message>
        <source>Other hours: %1, %2 (%3)</source>
        <translation>Inne godziny: %1, %2 (%3)</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Komunikaty</translation>
    </message>
    <message>
        <source>Notices from the office</source>
        <translation>Komunikaty urzędu</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Zapytaj</translation>
    </message>
    <message>
        <source>Answers of the office</source>
        <translation>Odpowiedzi urzędu</translation>
    </message>
</context>
<context>
    <name>IdleScreen</name>
    <message>
        <source>Touch the pane with your language. Then choose your service and take a ticket.</source>
        <translation>Dotknij pola ze swoim językiem. Potem wybierz sprawę i weź bilet.</translation>
    </message>
    <message>
        <source>The office is closed</source>
        <translation>Urząd jest zamknięty</translation>
    </message>
</context>
<context>
    <name>KButton</name>
    <message>
        <source>One moment</source>
        <translation>Chwileczkę</translation>
    </message>
</context>
<context>
    <name>KKeyboard</name>
    <message>
        <source>Space</source>
        <translation>Odstęp</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Wyczyść</translation>
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
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Strona %1 z %2</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Poprzednia</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Poprzednia strona</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Następna strona</translation>
    </message>
</context>
<context>
    <name>KSill</name>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Od nowa</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Pomoc</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Obsługa</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Litery</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Głos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
</context>
<context>
    <name>KTouch</name>
    <message>
        <source>chosen</source>
        <translation>wybrane</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>niedostępne</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>I do not know</source>
        <translation>Nie wiem</translation>
    </message>
    <message>
        <source>I do not know / something else</source>
        <translation>Nie wiem / inna sprawa</translation>
    </message>
</context>
<context>
    <name>LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
</context>
<context>
    <name>LettersPanel</name>
    <message>
        <source>Size of letters</source>
        <translation>Wielkość liter</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>letters are large enough</comment>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Ordinary letters</source>
        <translation>Zwykłe litery</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Duże litery</translation>
    </message>
    <message>
        <source>Very large letters</source>
        <translation>Bardzo duże litery</translation>
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
        <translation>Wpisz kilka liter, na przykład „paszport”</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Szukaj</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Nie wiem</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Wszystkie sprawy</translation>
    </message>
</context>
<context>
    <name>MorePanel</name>
    <message>
        <source>More keys</source>
        <translation>Więcej przycisków</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Od nowa</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Obsługa</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Głos</translation>
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
        <translation>Twój bilet</translation>
    </message>
    <message>
        <source>Hold the code on your ticket under the scanner. Or type the number and the first two characters of the code.</source>
        <translation>Przyłóż kod z biletu do czytnika. Możesz też wpisać numer i dwa pierwsze znaki kodu.</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Za dużo prób</translation>
    </message>
    <message>
        <source>This does not work now</source>
        <translation>To teraz nie działa</translation>
    </message>
    <message>
        <source>There is no such ticket today</source>
        <translation>Dziś nie ma takiego biletu</translation>
    </message>
    <message>
        <source>Wait a few minutes, or call staff.</source>
        <translation>Poczekaj kilka minut albo wezwij obsługę.</translation>
    </message>
    <message>
        <source>Your ticket stays valid. Staff can help you.</source>
        <translation>Twój bilet jest nadal ważny. Obsługa może ci pomóc.</translation>
    </message>
    <message>
        <source>Check number and code. A ticket is for one day only.</source>
        <translation>Sprawdź numer i kod. Bilet jest ważny jeden dzień.</translation>
    </message>
    <message>
        <source>Hold the code on your ticket under the scanner.</source>
        <translation>Przyłóż kod z biletu do czytnika.</translation>
    </message>
    <message>
        <source>Hold the code on your ticket under the scanner. Or type:</source>
        <translation>Przyłóż kod z biletu do czytnika. Albo wpisz:</translation>
    </message>
    <message>
        <source>Or type number and code:</source>
        <translation>Albo wpisz numer i kod:</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>First two characters of the code</source>
        <translation>Dwa pierwsze znaki kodu</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Code, two characters</source>
        <translation>Kod, dwa znaki</translation>
    </message>
    <message>
        <source>Type two characters of the code</source>
        <translation>Wpisz dwa znaki kodu</translation>
    </message>
    <message>
        <source>Type the number first</source>
        <translation>Najpierw wpisz numer</translation>
    </message>
    <message>
        <source>Show my ticket</source>
        <translation>Pokaż mój bilet</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Wezwij obsługę</translation>
    </message>
    <message>
        <source>Type again</source>
        <translation>Wpisz jeszcze raz</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Znajdź</translation>
    </message>
    <message>
        <source>A booked visit</source>
        <translation>Umówiona wizyta</translation>
    </message>
    <message>
        <source>Visit</source>
        <comment>booked</comment>
        <translation>Wizyta</translation>
    </message>
</context>
<context>
    <name>MyVisitScreen</name>
    <message>
        <source>Your visit</source>
        <translation>Twoja wizyta</translation>
    </message>
    <message>
        <source>Hold the code on your paper under the scanner. Or type its eight characters.</source>
        <translation>Zbliż kod z wydruku do czytnika. Albo wpisz jego osiem znaków.</translation>
    </message>
    <message>
        <source>Hold the code on your paper under the scanner. Or type:</source>
        <translation>Zbliż kod z wydruku do czytnika. Albo wpisz:</translation>
    </message>
    <message>
        <source>Code of the visit</source>
        <translation>Kod wizyty</translation>
    </message>
    <message>
        <source>Type the eight characters first</source>
        <translation>Najpierw wpisz osiem znaków</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Szukaj</translation>
    </message>
    <message>
        <source>Show my visit</source>
        <translation>Pokaż moją wizytę</translation>
    </message>
</context>
<context>
    <name>NeedsScreen</name>
    <message>
        <source>Who goes first</source>
        <translation>Pierwszeństwo</translation>
    </message>
    <message>
        <source>Choose what helps you, or nothing. Only the counter sees it, and it is erased afterwards.</source>
        <translation>Wybierz, co ci pomoże, albo nic. Zobaczy to tylko stanowisko, potem to usuniemy.</translation>
    </message>
    <message>
        <source>Come and fetch me</source>
        <translation>Przyjdźcie po mnie</translation>
    </message>
    <message>
        <source>Hearing loop</source>
        <translation>Pętla indukcyjna</translation>
    </message>
    <message>
        <source>Separate room</source>
        <translation>Osobny pokój</translation>
    </message>
    <message>
        <source>Sign-language interpreter</source>
        <translation>Tłumacz języka migowego</translation>
    </message>
    <message>
        <source>A clerk who speaks my language</source>
        <translation>Urzędnik mówiący w moim języku</translation>
    </message>
    <message>
        <source>Papers may be needed</source>
        <translation>może być potrzebny dokument</translation>
    </message>
    <message>
        <source>You do not have to choose anything.</source>
        <translation>Nie musisz nic wybierać.</translation>
    </message>
    <message>
        <source>You do not have to choose anything. Only the counter sees it, and it is erased afterwards.</source>
        <translation>Nie musisz nic wybierać. Zobaczy to tylko stanowisko, potem to usuniemy.</translation>
    </message>
    <message>
        <source>You do not have to choose anything. The reason is not stored.</source>
        <translation>Nie musisz nic wybierać. Powodu nie zapisujemy.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Back to the service</source>
        <translation>Powrót do sprawy</translation>
    </message>
    <message>
        <source>What support do you need?</source>
        <translation>Jakiego wsparcia potrzebujesz?</translation>
    </message>
</context>
<context>
    <name>NoTicketScreen</name>
    <message>
        <source>Ticket for information</source>
        <translation>Bilet do informacji</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Stanowisko %1</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Wezwij obsługę</translation>
    </message>
    <message>
        <source>Somebody comes to this screen</source>
        <translation>Ktoś przyjdzie do ekranu</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Co przygotować</translation>
    </message>
    <message>
        <source>Other services</source>
        <translation>Inne sprawy</translation>
    </message>
    <message>
        <source>Papers and fees for every service</source>
        <translation>Dokumenty i opłaty w każdej sprawie</translation>
    </message>
    <message>
        <source>My ticket</source>
        <translation>Mój bilet</translation>
    </message>
    <message>
        <source>For a ticket you already have</source>
        <translation>Jeśli masz już bilet</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two weekdays</comment>
        <translation>%1 i %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>weekdays</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zamknięte</translation>
    </message>
    <message>
        <source>Now you can:</source>
        <translation>Teraz możesz:</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Zapytaj</translation>
    </message>
    <message>
        <source>Answers of the office</source>
        <translation>Odpowiedzi urzędu</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Ask the office once more</source>
        <translation>Zapytaj urząd jeszcze raz</translation>
    </message>
    <message>
        <source>Type the code once more</source>
        <translation>Wpisz kod jeszcze raz</translation>
    </message>
</context>
<context>
    <name>NoticeScreen</name>
    <message>
        <source>Notices from the office</source>
        <translation>Komunikaty urzędu</translation>
    </message>
    <message>
        <source>Read the notice. The large button leads on.</source>
        <translation>Przeczytaj komunikat. Duży przycisk prowadzi dalej.</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>Zadzwoń: %1</translation>
    </message>
    <message>
        <source>Until: %1, %2</source>
        <translation>Obowiązuje do: %1, %2</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Dalej</translation>
    </message>
</context>
<context>
    <name>OpeningWords</name>
    <message>
        <source>Today until %1</source>
        <translation>Dziś do %1</translation>
    </message>
    <message>
        <source>Opens today at %1</source>
        <translation>Otwieramy dziś o %1</translation>
    </message>
    <message>
        <source>Opens tomorrow at %1</source>
        <translation>Otwieramy jutro o %1</translation>
    </message>
    <message>
        <source>Opens: %1, %2</source>
        <translation>Otwieramy: %1, %2</translation>
    </message>
    <message>
        <source>no more tickets today</source>
        <translation>dziś już bez biletów</translation>
    </message>
    <message>
        <source>last ticket %1</source>
        <translation>ostatni bilet %1</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Teraz zamknięte</translation>
    </message>
</context>
<context>
    <name>OutOfOrder</name>
    <message>
        <source>This terminal gives no tickets now. Please go to counter %1.</source>
        <translation>Ten terminal nie wydaje teraz biletów. Podejdź do stanowiska %1.</translation>
    </message>
    <message>
        <source>This terminal gives no tickets now. Please go to the information desk.</source>
        <translation>Ten terminal nie wydaje teraz biletów. Podejdź do informacji.</translation>
    </message>
</context>
<context>
    <name>PageKeys</name>
    <message>
        <source>Previous page</source>
        <translation>Poprzednia strona</translation>
    </message>
</context>
<context>
    <name>PageWords</name>
    <message>
        <source>Next: %1 of %2</source>
        <comment>pages</comment>
        <translation>Dalej: %1 z %2</translation>
    </message>
    <message>
        <source>Back: %1 of %2</source>
        <comment>to the first of the pages</comment>
        <translation>Wróć: %1 z %2</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Następna strona</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Pierwsza strona</translation>
    </message>
</context>
<context>
    <name>PaperStrip</name>
    <message>
        <source>Take your ticket</source>
        <translation>Weź bilet z podajnika</translation>
    </message>
    <message>
        <source>Your ticket is ready</source>
        <translation>Bilet jest gotowy</translation>
    </message>
    <message>
        <source>Printing your ticket</source>
        <translation>Drukuję bilet</translation>
    </message>
    <message>
        <source>The paper has run out</source>
        <translation>Skończył się papier</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>Drukarka jest otwarta</translation>
    </message>
    <message>
        <source>Paper is stuck in the printer</source>
        <translation>Papier zaciął się w drukarce</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>Drukarka nie odpowiada</translation>
    </message>
    <message>
        <source>The printer does not work</source>
        <translation>Drukarka nie działa</translation>
    </message>
    <message>
        <source>Your number is valid without paper.</source>
        <translation>Numer jest ważny bez wydruku.</translation>
    </message>
    <message>
        <source>Take it from the slot.</source>
        <translation>Weź go z podajnika.</translation>
    </message>
    <message>
        <source>Your number is valid without paper. Staff already know and will change the roll.</source>
        <translation>Numer jest ważny bez wydruku. Obsługa już wie i wymieni rolkę.</translation>
    </message>
    <message>
        <source>Your number is valid without paper. Please tell staff.</source>
        <translation>Numer jest ważny bez wydruku. Powiedz o tym obsłudze.</translation>
    </message>
    <message>
        <source>Your number is valid without paper. Staff already know.</source>
        <translation>Numer jest ważny bez wydruku. Obsługa już wie.</translation>
    </message>
</context>
<context>
    <name>ProsePages</name>
    <message>
        <source>Step %1: %2</source>
        <translation>Krok %1: %2</translation>
    </message>
</context>
<context>
    <name>SameAgainScreen</name>
    <message>
        <source>Is this ticket for another person?</source>
        <translation>Czy ten bilet jest dla innej osoby?</translation>
    </message>
    <message>
        <source>There is a ticket for this service from a moment ago. Choose whether a second one is needed.</source>
        <translation>Jest już bilet do tej sprawy, sprzed chwili. Wybierz, czy potrzebny jest drugi.</translation>
    </message>
    <message>
        <source>You took ticket %1 a moment ago.</source>
        <translation>Przed chwilą wydaliśmy bilet %1.</translation>
    </message>
    <message>
        <source>Yes, another person</source>
        <translation>Tak, inna osoba</translation>
    </message>
    <message>
        <source>No, show my ticket</source>
        <translation>Nie, pokaż mój bilet</translation>
    </message>
</context>
<context>
    <name>SchemeWords</name>
    <message>
        <source>Dark</source>
        <comment>colours</comment>
        <translation>Ciemny</translation>
    </message>
    <message>
        <source>High</source>
        <comment>contrast</comment>
        <translation>Wysoki</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>colours</comment>
        <translation>Jasny</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Found for “%1”</source>
        <translation>Znalezione: „%1”</translation>
    </message>
    <message>
        <source>Find your service</source>
        <translation>Znajdź sprawę</translation>
    </message>
    <message>
        <source>Type a few letters of your service, for example “pass”. Accents are not needed. Then choose your service.</source>
        <translation>Wpisz kilka liter, na przykład „dowod”. Polskie znaki nie są potrzebne. Potem wybierz sprawę.</translation>
    </message>
    <message>
        <source>Letters of your service</source>
        <translation>Litery szukanej sprawy</translation>
    </message>
    <message>
        <source>Type a few letters</source>
        <translation>Wpisz kilka liter</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Wszystkie sprawy</translation>
    </message>
    <message numerus="yes">
        <source>Show %n</source>
        <comment>services found</comment>
        <translation>
            <numerusform>Pokaż %n</numerusform>
            <numerusform>Pokaż %n</numerusform>
            <numerusform>Pokaż %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Try fewer letters, or choose “I do not know”.</source>
        <translation>Wpisz mniej liter albo wybierz „Nie wiem”.</translation>
    </message>
</context>
<context>
    <name>ServiceActions</name>
    <message>
        <source>Take a ticket</source>
        <translation>Weź bilet</translation>
    </message>
    <message>
        <source>Ticket for information</source>
        <translation>Bilet do informacji</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Wezwij obsługę</translation>
    </message>
    <message>
        <source>Other services</source>
        <translation>Inne sprawy</translation>
    </message>
    <message>
        <source>something is chosen</source>
        <translation>coś jest wybrane</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Poprzednia</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Poprzednia strona</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Co przygotować</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Więcej o sprawie</translation>
    </message>
    <message numerus="yes">
        <source>(%n page(s))</source>
        <translation>
            <numerusform>(%n strona)</numerusform>
            <numerusform>(%n strony)</numerusform>
            <numerusform>(%n stron)</numerusform>
        </translation>
    </message>
    <message>
        <source>I need support</source>
        <translation>Potrzebuję wsparcia</translation>
    </message>
    <message>
        <source>Book a time</source>
        <translation>Umów wizytę</translation>
    </message>
    <message>
        <source>Book</source>
        <comment>a time; in one line</comment>
        <translation>Umów wizytę</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>This screen shows what to bring. The large button below takes the ticket.</source>
        <translation>Ten ekran pokazuje, co przygotować. Dużym przyciskiem na dole weźmiesz bilet.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Czeka</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n osoba</numerusform>
            <numerusform>%n osoby</numerusform>
            <numerusform>%n osób</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>Około</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuty</numerusform>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minut</numerusform>
        </translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Opłata</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Stanowisko</translation>
    </message>
    <message>
        <source>Bring:</source>
        <translation>Przygotuj:</translation>
    </message>
    <message>
        <source>Fee:</source>
        <translation>Opłata:</translation>
    </message>
    <message>
        <source>Today until %1. Last ticket at %2.</source>
        <translation>Dziś do %1. Ostatni bilet o %2.</translation>
    </message>
    <message>
        <source>Today until %1.</source>
        <translation>Dziś do %1.</translation>
    </message>
    <message>
        <source>This service pauses until %1. You can take a ticket and wait.</source>
        <translation>Przerwa w tej sprawie do %1. Możesz wziąć bilet i poczekać.</translation>
    </message>
    <message>
        <source>This service pauses now. You can take a ticket and wait.</source>
        <translation>W tej sprawie jest teraz przerwa. Możesz wziąć bilet i poczekać.</translation>
    </message>
    <message>
        <source>You come back with a ticket of another day: you will be called ahead.</source>
        <translation>Wracasz z biletem z innego dnia: wezwiemy cię wcześniej.</translation>
    </message>
</context>
<context>
    <name>ServicesScreen</name>
    <message>
        <source>Choose your service. The next screen shows what to bring. You take the ticket there.</source>
        <translation>Wybierz sprawę. Następny ekran pokaże, co przygotować. Tam weźmiesz bilet.</translation>
    </message>
</context>
<context>
    <name>SideKeys</name>
    <message>
        <source>Search</source>
        <translation>Szukaj</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Nie wiem</translation>
    </message>
    <message>
        <source>I do not know / something else</source>
        <translation>Nie wiem / inna sprawa</translation>
    </message>
</context>
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
        <translation>Stanowisko %1</translation>
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
        <source>&lt;b&gt;This ticket is valid.&lt;/b&gt; The office cannot see it yet.</source>
        <translation>&lt;b&gt;Ten bilet jest ważny.&lt;/b&gt; Urząd jeszcze go nie widzi.</translation>
    </message>
    <message>
        <source>If you wait long, show it at counter %1.</source>
        <translation>Jeśli czekasz długo, pokaż go przy stanowisku %1.</translation>
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
    <message>
        <source>Given out at:</source>
        <translation>Wydano o godzinie:</translation>
    </message>
    <message>
        <source>With this code you can print the ticket again or give it back.</source>
        <translation>Z tym kodem wydrukujesz bilet ponownie albo go oddasz.</translation>
    </message>
    <message>
        <source>With these codes you can print the tickets again or give them back.</source>
        <translation>Z tymi kodami wydrukujesz bilety ponownie albo je oddasz.</translation>
    </message>
    <message>
        <source>Your visit</source>
        <translation>Twoja wizyta</translation>
    </message>
    <message>
        <source>Code of the visit</source>
        <translation>Kod wizyty</translation>
    </message>
    <message numerus="yes">
        <source>It takes about &lt;b&gt;%n minutes&lt;/b&gt;</source>
        <translation>
            <numerusform>Potrwa około &lt;b&gt;%n minuty&lt;/b&gt;</numerusform>
            <numerusform>Potrwa około &lt;b&gt;%n minut&lt;/b&gt;</numerusform>
            <numerusform>Potrwa około &lt;b&gt;%n minut&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring along:</source>
        <translation>Weź ze sobą:</translation>
    </message>
    <message>
        <source>&lt;b&gt;When you come:&lt;/b&gt; at the terminal touch “My ticket” and hold this code under the scanner, or type it.</source>
        <translation>&lt;b&gt;Gdy przyjdziesz:&lt;/b&gt; dotknij na ekranie „Mój bilet” i zbliż ten kod do czytnika albo go wpisz.</translation>
    </message>
    <message>
        <source>Booked: %1</source>
        <translation>Umówiono: %1</translation>
    </message>
</context>
<context>
    <name>SmallTicket</name>
    <message>
        <source>Your number: %1</source>
        <translation>Twój numer: %1</translation>
    </message>
</context>
<context>
    <name>SomethingElse</name>
    <message>
        <source>I do not know / something else</source>
        <translation>Nie wiem / inna sprawa</translation>
    </message>
    <message>
        <source>The information counter will help</source>
        <translation>Pomoże ci stanowisko informacji</translation>
    </message>
</context>
<context>
    <name>StaffPanel</name>
    <message>
        <source>Staff are coming</source>
        <translation>Obsługa już idzie</translation>
    </message>
    <message>
        <source>Staff have been told</source>
        <translation>Obsługa już wie</translation>
    </message>
    <message>
        <source>Staff could not be reached</source>
        <translation>Nie udało się wezwać obsługi</translation>
    </message>
    <message>
        <source>Please wait here.</source>
        <translation>Poczekaj tutaj.</translation>
    </message>
    <message>
        <source>Wait by the screen.</source>
        <translation>Poczekaj przy ekranie.</translation>
    </message>
    <message>
        <source>Or go to counter %1.</source>
        <translation>Albo podejdź do stanowiska %1.</translation>
    </message>
    <message>
        <source>Please go to counter %1.</source>
        <translation>Podejdź do stanowiska %1.</translation>
    </message>
    <message>
        <source>Back to the screen</source>
        <translation>Wróć do ekranu</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Wait here or go to counter %1.</source>
        <translation>Poczekaj tutaj albo podejdź do stanowiska %1.</translation>
    </message>
    <message>
        <source>Telling staff now</source>
        <translation>Wzywamy obsługę</translation>
    </message>
    <message>
        <source>Please wait a moment.</source>
        <translation>Poczekaj chwilę.</translation>
    </message>
    <message numerus="yes">
        <source>From counter %1, in about %n minute(s).</source>
        <translation>
            <numerusform>Ze stanowiska %1, za około %n minutę.</numerusform>
            <numerusform>Ze stanowiska %1, za około %n minuty.</numerusform>
            <numerusform>Ze stanowiska %1, za około %n minut.</numerusform>
        </translation>
    </message>
    <message>
        <source>From counter %1.</source>
        <translation>Ze stanowiska %1.</translation>
    </message>
</context>
<context>
    <name>TicketScreen</name>
    <message>
        <source>This is your number. Remember it or take the paper. Staff will call it at the counter.</source>
        <translation>To twój numer. Zapamiętaj go albo weź bilet. Obsługa wywoła go przy stanowisku.</translation>
    </message>
    <message>
        <source>Remember your number</source>
        <translation>Zapamiętaj numer</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Twój numer</translation>
    </message>
    <message>
        <source>Before you</source>
        <translation>Przed tobą</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nikt</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n osoba</numerusform>
            <numerusform>%n osoby</numerusform>
            <numerusform>%n osób</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>Około</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuta</numerusform>
            <numerusform>%n minuty</numerusform>
            <numerusform>%n minut</numerusform>
        </translation>
    </message>
    <message>
        <source>Your other numbers: %1</source>
        <translation>Twoje inne numery: %1</translation>
    </message>
    <message>
        <source>Code of your ticket</source>
        <translation>Kod twojego biletu</translation>
    </message>
    <message>
        <source>Your code: %1</source>
        <translation>Twój kod: %1</translation>
    </message>
    <message>
        <source>Take a photo of the code. It replaces a lost ticket.</source>
        <translation>Zrób zdjęcie kodu. Zastąpi zgubiony bilet.</translation>
    </message>
    <message>
        <source>Read to me</source>
        <translation>Przeczytaj mi</translation>
    </message>
    <message>
        <source>Another service</source>
        <translation>Kolejna sprawa</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>everything is finished</comment>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Remember it</source>
        <comment>your number</comment>
        <translation>Zapamiętaj</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Bez wydruku</translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <source>Do you need more time?</source>
        <translation>Czy potrzebujesz więcej czasu?</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left.</source>
        <translation>
            <numerusform>Została %n sekunda.</numerusform>
            <numerusform>Zostały %n sekundy.</numerusform>
            <numerusform>Zostało %n sekund.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n second(s) we end and delete everything you typed.</source>
        <translation>
            <numerusform>Za %n sekundę zakończymy i usuniemy wszystko, co wpisano.</numerusform>
            <numerusform>Za %n sekundy zakończymy i usuniemy wszystko, co wpisano.</numerusform>
            <numerusform>Za %n sekund zakończymy i usuniemy wszystko, co wpisano.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Tak, chcę dalej</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Zakończ teraz</translation>
    </message>
</context>
<context>
    <name>TurnedWords</name>
    <message>
        <source>Previous</source>
        <translation>Poprzednia</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Poprzednia strona</translation>
    </message>
</context>
<context>
    <name>WhyWords</name>
    <message>
        <source>Not today</source>
        <translation>Dziś nieczynne</translation>
    </message>
    <message>
        <source>By appointment only</source>
        <translation>Tylko po umówieniu wizyty</translation>
    </message>
    <message>
        <source>No tickets left today</source>
        <translation>Dziś już brak biletów</translation>
    </message>
    <message>
        <source>The office is closed</source>
        <translation>Urząd jest zamknięty</translation>
    </message>
    <message>
        <source>It is too early for tickets</source>
        <translation>Na bilet jest za wcześnie</translation>
    </message>
    <message>
        <source>No more tickets today</source>
        <translation>Dziś nie ma już biletów</translation>
    </message>
    <message>
        <source>This service is not available today</source>
        <translation>Tej sprawy dziś nie załatwiamy</translation>
    </message>
    <message>
        <source>No tickets left for this service today</source>
        <translation>Do tej sprawy nie ma już dziś biletów</translation>
    </message>
    <message>
        <source>This screen has no numbers left</source>
        <translation>W tym terminalu skończyły się numery</translation>
    </message>
    <message>
        <source>This screen cannot give tickets now</source>
        <translation>Ten terminal nie może teraz wydać biletu</translation>
    </message>
    <message>
        <source>We open today at %1.</source>
        <translation>Otwieramy dziś o %1.</translation>
    </message>
    <message>
        <source>We open tomorrow at %1 (%2).</source>
        <translation>Otwieramy jutro o %1 (%2).</translation>
    </message>
    <message>
        <source>We open at %1: %2.</source>
        <translation>Otwieramy o %1: %2.</translation>
    </message>
    <message>
        <source>Ask a member of staff.</source>
        <translation>Zapytaj obsługę.</translation>
    </message>
    <message>
        <source>Ask at counter %1.</source>
        <translation>Zapytaj przy stanowisku %1.</translation>
    </message>
    <message>
        <source>Tickets from %1.</source>
        <translation>Bilety od %1.</translation>
    </message>
    <message>
        <source>Tickets from %1. We open at %2.</source>
        <translation>Bilety od %1. Otwieramy o %2.</translation>
    </message>
    <message>
        <source>Counters are open until %1.</source>
        <translation>Stanowiska są czynne do %1.</translation>
    </message>
    <message>
        <source>A member of staff will tell you when it is.</source>
        <translation>Obsługa powie, kiedy ją załatwiamy.</translation>
    </message>
    <message>
        <source>Ask at counter %1 when it will be.</source>
        <translation>Przy stanowisku %1 dowiesz się, kiedy.</translation>
    </message>
    <message>
        <source>You can make an appointment at the information counter or by phone.</source>
        <translation>Wizytę umówisz przy stanowisku informacji albo telefonicznie.</translation>
    </message>
    <message>
        <source>You can make an appointment at counter %1 or by phone.</source>
        <translation>Wizytę umówisz przy stanowisku %1 albo telefonicznie.</translation>
    </message>
    <message>
        <source>A member of staff will tell you what you can do.</source>
        <translation>Obsługa powie ci, co możesz zrobić.</translation>
    </message>
    <message>
        <source>Ask at counter %1 what you can do.</source>
        <translation>Przy stanowisku %1 dowiesz się, co zrobić.</translation>
    </message>
    <message>
        <source>If it cannot wait, ask a member of staff.</source>
        <translation>Jeśli sprawa nie może czekać, zapytaj obsługę.</translation>
    </message>
    <message>
        <source>If it cannot wait, ask at counter %1.</source>
        <translation>Jeśli sprawa nie może czekać, zapytaj przy stanowisku %1.</translation>
    </message>
    <message>
        <source>No time can be booked now</source>
        <translation>Teraz nie ma wolnych terminów</translation>
    </message>
    <message>
        <source>No times can be promised now</source>
        <translation>Teraz nie da się umówić wizyty</translation>
    </message>
    <message>
        <source>Your time is not confirmed yet</source>
        <translation>Termin nie jest jeszcze potwierdzony</translation>
    </message>
    <message>
        <source>Choose a day and a time here. No name is needed.</source>
        <translation>Wybierz tu dzień i godzinę. Nie trzeba nazwiska.</translation>
    </message>
    <message>
        <source>The office does not answer: no times can be promised now.</source>
        <translation>Urząd nie odpowiada: teraz nie da się tu umówić wizyty.</translation>
    </message>
    <message>
        <source>All times are taken.</source>
        <translation>Wszystkie terminy są zajęte.</translation>
    </message>
    <message>
        <source>The office does not answer. Nothing is booked.</source>
        <translation>Urząd nie odpowiada. Nic nie zostało umówione.</translation>
    </message>
    <message>
        <source>Try again, or take a ticket for information.</source>
        <translation>Spróbuj ponownie albo weź bilet do informacji.</translation>
    </message>
    <message>
        <source>The office does not answer. Without a code nothing is booked.</source>
        <translation>Urząd nie odpowiada. Bez kodu nic nie jest umówione.</translation>
    </message>
    <message>
        <source>Try again, or ask a member of staff.</source>
        <translation>Spróbuj ponownie albo zapytaj obsługę.</translation>
    </message>
    <message>
        <source>There is no visit with this code</source>
        <translation>Nie ma wizyty z tym kodem</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Za dużo prób</translation>
    </message>
    <message>
        <source>Your visit cannot be seen now</source>
        <translation>Nie widać teraz twojej wizyty</translation>
    </message>
    <message>
        <source>Check the eight characters of the code on your paper.</source>
        <translation>Sprawdź osiem znaków kodu na wydruku.</translation>
    </message>
    <message>
        <source>Without the code staff help you.</source>
        <translation>Bez kodu pomoże ci obsługa.</translation>
    </message>
    <message>
        <source>Wait a few minutes, or call staff.</source>
        <translation>Poczekaj kilka minut albo wezwij obsługę.</translation>
    </message>
    <message>
        <source>The office does not answer.</source>
        <translation>Urząd nie odpowiada.</translation>
    </message>
    <message>
        <source>Take a ticket and show your code at the counter.</source>
        <translation>Weź bilet i pokaż kod przy stanowisku.</translation>
    </message>
    <message>
        <source>The office does not answer. Your visit stays as it was.</source>
        <translation>Urząd nie odpowiada. Twoja wizyta pozostaje bez zmian.</translation>
    </message>
    <message>
        <source>The office does not answer: it is not known which of the two times counts.</source>
        <translation>Urząd nie odpowiada: nie wiadomo, który z dwóch terminów obowiązuje.</translation>
    </message>
    <message>
        <source>No other time is free. Your visit stays as it was.</source>
        <translation>Nie ma innego wolnego terminu. Twoja wizyta pozostaje bez zmian.</translation>
    </message>
    <message>
        <source>There are not enough free times in a row.</source>
        <translation>Nie ma tylu wolnych terminów po kolei.</translation>
    </message>
    <message>
        <source>Go back and choose fewer people, or call staff.</source>
        <translation>Wróć i wybierz mniej osób albo wezwij obsługę.</translation>
    </message>
</context>
</TS>
