<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA">
<context>
    <name>AnswerScreen</name>
    <message>
        <source>This is what the office has written. The large button leads on to a ticket. If it does not help you, a person will.</source>
        <translation>Це відповідь установи. Велика кнопка веде далі, до талона. Якщо це не допомогло, допоможе людина.</translation>
    </message>
    <message>
        <source>Bring:</source>
        <translation>Підготуйте:</translation>
    </message>
    <message>
        <source>Fee: %1</source>
        <translation>Оплата: %1</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Час: %1</translation>
    </message>
    <message>
        <source>Source: %1. Checked: %2.</source>
        <translation>Джерело: %1. Перевірено: %2.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Взяти талон</translation>
    </message>
    <message>
        <source>Take a ticket: %1</source>
        <translation>Взяти талон: %1</translation>
    </message>
    <message>
        <source>This did not help</source>
        <translation>Це не допомогло</translation>
    </message>
    <message>
        <source>This answer is not there in your language. Here it is in Polish.</source>
        <translation>Цієї відповіді немає вашою мовою. Ось вона польською.</translation>
    </message>
    <message>
        <source>This answer is not there in your language. Here it is in English.</source>
        <translation>Цієї відповіді немає вашою мовою. Ось вона англійською.</translation>
    </message>
    <message>
        <source>This answer is not there in your language. Here it is in Ukrainian.</source>
        <translation>Цієї відповіді немає вашою мовою. Ось вона українською.</translation>
    </message>
    <message>
        <source>This answer is not there in your language. Here it is in German.</source>
        <translation>Цієї відповіді немає вашою мовою. Ось вона німецькою.</translation>
    </message>
</context>
<context>
    <name>AskScreen</name>
    <message>
        <source>Often asked</source>
        <translation>Часті запитання</translation>
    </message>
    <message>
        <source>The office answers</source>
        <translation>Відповідь установи</translation>
    </message>
    <message>
        <source>Did you mean?</source>
        <translation>Ви мали на увазі?</translation>
    </message>
    <message>
        <source>I am not sure. Near to it:</source>
        <translation>Я не маю певності. Схожі:</translation>
    </message>
    <message>
        <source>Questions like this</source>
        <translation>Схожі запитання</translation>
    </message>
    <message>
        <source>Ask the office</source>
        <translation>Запитайте установу</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Ваше запитання</translation>
    </message>
    <message>
        <source>Write your question</source>
        <translation>Напишіть запитання</translation>
    </message>
    <message>
        <source>A machine finds what the office has answered. Often asked:</source>
        <translation>Автомат шукає у відповідях установи. Часті запитання:</translation>
    </message>
    <message numerus="yes">
        <source>Show %n</source>
        <comment>answers found</comment>
        <translation>
            <numerusform>Показати %n</numerusform>
            <numerusform>Показати %n</numerusform>
            <numerusform>Показати %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Усі справи</translation>
    </message>
    <message>
        <source>I found no answer of the office. Choose “I do not know”: a person will help you.</source>
        <translation>Я не знаю відповіді установи. Виберіть «Не знаю»: вам допоможе людина.</translation>
    </message>
    <message>
        <source>Write your question in your own words. A machine looks for it among the answers that the office wrote, and invents nothing. Then choose the question that is nearest to yours.</source>
        <translation>Напишіть запитання своїми словами. Автомат шукає його серед відповідей, які написала установа, і нічого не вигадує. Потім виберіть запитання, найближче до вашого.</translation>
    </message>
    <message>
        <source>Danger? 112</source>
        <translation>Небезпека? 112</translation>
    </message>
    <message>
        <source>Is somebody in danger? Help is here</source>
        <translation>Хтось у небезпеці? Допомога тут</translation>
    </message>
</context>
<context>
    <name>BookDayScreen</name>
    <message>
        <source>Choose a day</source>
        <translation>Виберіть день</translation>
    </message>
    <message>
        <source>The large key takes the first free time. Below stand the days; those with free times can be touched.</source>
        <translation>Велика кнопка вибирає найближчий вільний час. Нижче дні: ті, де є вільний час, можна торкнути.</translation>
    </message>
    <message>
        <source>free</source>
        <comment>a day with free times</comment>
        <translation>вільно</translation>
    </message>
    <message>
        <source>few</source>
        <comment>a day with few free times</comment>
        <translation>мало</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a day without free times</comment>
        <translation>немає</translation>
    </message>
    <message>
        <source>free times</source>
        <translation>є вільний час</translation>
    </message>
    <message>
        <source>few free times</source>
        <translation>мало вільного часу</translation>
    </message>
    <message>
        <source>no free times</source>
        <translation>немає вільного часу</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>зачинено</translation>
    </message>
    <message>
        <source>today, %1, %2</source>
        <comment>day and time</comment>
        <translation>сьогодні, %1, %2</translation>
    </message>
    <message>
        <source>tomorrow, %1, %2</source>
        <comment>day and time</comment>
        <translation>завтра, %1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The first free time</source>
        <translation>Найближчий вільний час</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>today, %1</source>
        <comment>time</comment>
        <translation>сьогодні, %1</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <comment>time</comment>
        <translation>завтра, %1</translation>
    </message>
</context>
<context>
    <name>BookPeopleScreen</name>
    <message>
        <source>For how many people?</source>
        <translation>Для скількох осіб?</translation>
    </message>
    <message>
        <source>The large key books for one person. For more the times follow one another.</source>
        <translation>Велика кнопка записує одну особу. Для кількох осіб час іде поспіль.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <comment>for whom a time is booked</comment>
        <translation>
            <numerusform>%n особа</numerusform>
            <numerusform>%n особи</numerusform>
            <numerusform>%n осіб</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookReviewScreen</name>
    <message>
        <source>Is this right?</source>
        <translation>Усе правильно?</translation>
    </message>
    <message>
        <source>This time is kept for you while you read. The large key books it. No name is needed.</source>
        <translation>Цей час чекає на вас, поки ви читаєте. Велика кнопка його бронює. Ім’я не потрібне.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s)</source>
        <translation>
            <numerusform>Приблизно %n хвилина</numerusform>
            <numerusform>Приблизно %n хвилини</numerusform>
            <numerusform>Приблизно %n хвилин</numerusform>
        </translation>
    </message>
    <message>
        <source>No name is needed. You get a code on paper.</source>
        <translation>Ім’я не потрібне. Ви отримаєте код на папері.</translation>
    </message>
    <message>
        <source>Bring:</source>
        <translation>Підготуйте:</translation>
    </message>
    <message>
        <source>Book this time</source>
        <translation>Записатися на цей час</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Інший час</translation>
    </message>
    <message>
        <source>One moment: the office is booking it.</source>
        <translation>Хвилинку: установа бронює час.</translation>
    </message>
    <message>
        <source>The large key moves your visit. Until then the old time stays yours.</source>
        <translation>Велика кнопка переносить візит. До того старий час залишається за вами.</translation>
    </message>
    <message>
        <source>Until now: %1, %2</source>
        <comment>day and time</comment>
        <translation>Дотепер: %1, %2</translation>
    </message>
    <message>
        <source>The code stays the same. You get a new paper.</source>
        <translation>Код не змінюється. Ви отримаєте новий папір.</translation>
    </message>
    <message>
        <source>Move the visit</source>
        <translation>Перенести візит</translation>
    </message>
    <message numerus="yes">
        <source>For %n person(s)</source>
        <translation>
            <numerusform>Для %n особи</numerusform>
            <numerusform>Для %n осіб</numerusform>
            <numerusform>Для %n осіб</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookTimeScreen</name>
    <message>
        <source>Touch the time at which you want to come. Back leads to the other days.</source>
        <translation>Торкніться години, о котрій хочете прийти. «Назад» веде до інших днів.</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>До обіду</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Після обіду</translation>
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
        <translation>Час звільнено</translation>
    </message>
    <message>
        <source>Your visit is booked. Keep the code: with it you check in when you come.</source>
        <translation>Візит заплановано. Збережіть код: він знадобиться, коли ви прийдете.</translation>
    </message>
    <message>
        <source>No paper comes out now</source>
        <translation>Паперу зараз не буде</translation>
    </message>
    <message>
        <source>Your confirmation is ready</source>
        <translation>Підтвердження готове</translation>
    </message>
    <message>
        <source>Printing your confirmation</source>
        <translation>Друкую підтвердження</translation>
    </message>
    <message>
        <source>Write the code down, or take a photo.</source>
        <translation>Запишіть код або сфотографуйте.</translation>
    </message>
    <message>
        <source>When you come, touch “My ticket” here and show the code.</source>
        <translation>Коли прийдете, торкніться тут «Мій талон» і покажіть код.</translation>
    </message>
    <message>
        <source>Take the booking back</source>
        <translation>Скасувати запис</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>everything is finished</comment>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Nothing is booked any more. The code and the paper are not valid.</source>
        <translation>Запису більше немає. Код і папір недійсні.</translation>
    </message>
    <message>
        <source>Other services</source>
        <translation>Інші справи</translation>
    </message>
    <message>
        <source>Your code: %1</source>
        <translation>Ваш код: %1</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Ваш код</translation>
    </message>
    <message>
        <source>Take the paper from the slot.</source>
        <translation>Візьміть папір із лотка.</translation>
    </message>
    <message>
        <source>Write the code down.</source>
        <translation>Запишіть код.</translation>
    </message>
    <message>
        <source>The office does not answer.</source>
        <translation>Установа не відповідає.</translation>
    </message>
    <message>
        <source>This is not possible any more.</source>
        <translation>Це вже неможливо.</translation>
    </message>
    <message>
        <source>It is not known whether the visit is taken back. Try again.</source>
        <translation>Невідомо, чи візит скасовано. Спробуйте ще раз.</translation>
    </message>
    <message>
        <source>Your visit is moved. The code is the same as before.</source>
        <translation>Ваш візит перенесено. Код той самий, що й раніше.</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>Somebody was quicker. Choose another time.</source>
        <translation>Хтось був швидшим. Виберіть інший час.</translation>
    </message>
    <message>
        <source>The office has just closed this time. Choose another one.</source>
        <translation>Установа щойно закрила цей час. Виберіть інший.</translation>
    </message>
    <message>
        <source>One moment: the office is looking for free times.</source>
        <translation>Хвилинку: установа шукає вільний час.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Хвилинку</translation>
    </message>
    <message>
        <source>Until now: %1, %2</source>
        <comment>day and time</comment>
        <translation>Дотепер: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <comment>for whom a time is booked</comment>
        <translation>
            <numerusform>%n особа</numerusform>
            <numerusform>%n особи</numerusform>
            <numerusform>%n осіб</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterWords</name>
    <message>
        <source>%1 or %2</source>
        <translation>%1 або %2</translation>
    </message>
    <message>
        <source>Wait in the hall. Staff will call your number.</source>
        <translation>Зачекайте в залі. Персонал викличе ваш номер.</translation>
    </message>
    <message>
        <source>Wait near counter %1. Staff will call your number.</source>
        <translation>Зачекайте біля стійки %1. Персонал викличе ваш номер.</translation>
    </message>
    <message>
        <source>Wait near counters %1. Staff will call your number.</source>
        <translation>Зачекайте біля стійок %1. Персонал викличе ваш номер.</translation>
    </message>
    <message>
        <source>Wait in the hall.</source>
        <translation>Зачекайте в залі.</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Стійка %1</translation>
    </message>
    <message>
        <source>Counters %1</source>
        <translation>Стійка %1</translation>
    </message>
</context>
<context>
    <name>DangerScreen</name>
    <message>
        <source>Leave the building. Call 112.</source>
        <translation>Вийдіть з будівлі. Телефонуйте 112.</translation>
    </message>
    <message>
        <source>You are not alone. Talk to somebody now.</source>
        <translation>Ви не самі. Поговоріть із кимось зараз.</translation>
    </message>
    <message>
        <source>You are not alone. Call 112.</source>
        <translation>Ви не самі. Телефонуйте 112.</translation>
    </message>
    <message>
        <source>Nobody has to sleep outside tonight.</source>
        <translation>Ніхто не мусить сьогодні спати надворі.</translation>
    </message>
    <message>
        <source>Call 112 now.</source>
        <translation>Телефонуйте зараз 112.</translation>
    </message>
    <message>
        <source>Do not use the lift. Warn others. The call is free.</source>
        <translation>Не користуйтеся ліфтом. Попередьте інших. Дзвінок безкоштовний.</translation>
    </message>
    <message>
        <source>The help-line for people in a crisis listens day and night. The call is free. In danger to life call 112.</source>
        <translation>Лінія для людей у кризі працює вдень і вночі. Дзвінок безкоштовний. За небезпеки для життя телефонуйте 112.</translation>
    </message>
    <message>
        <source>The call is free. Stay where other people are.</source>
        <translation>Дзвінок безкоштовний. Залишайтеся там, де є люди.</translation>
    </message>
    <message>
        <source>Social workers know a warm place for tonight. If somebody is freezing, call 112. The call is free.</source>
        <translation>Соціальні працівники знають тепле місце на цю ніч. Якщо хтось замерзає, телефонуйте 112. Дзвінок безкоштовний.</translation>
    </message>
    <message>
        <source>Say where you are and what has happened. Stay on the line. The call is free.</source>
        <translation>Скажіть, де ви і що сталося. Не кладіть слухавку. Дзвінок безкоштовний.</translation>
    </message>
    <message>
        <source>Ask for help at counter %1.</source>
        <translation>Попросіть допомоги біля віконця %1.</translation>
    </message>
    <message>
        <source>Children and young people: 116 111</source>
        <translation>Діти та молодь: 116 111</translation>
    </message>
    <message>
        <source>Violence at home, day and night: 800 120 002</source>
        <translation>Насильство вдома, вдень і вночі: 800 120 002</translation>
    </message>
    <message>
        <source>Another question</source>
        <translation>Інше запитання</translation>
    </message>
    <message>
        <source>Call the number that stands here.</source>
        <translation>Зателефонуйте за цим номером.</translation>
    </message>
    <message>
        <source>Somebody of staff comes to this screen.</source>
        <translation>Хтось із персоналу йде до цього екрана.</translation>
    </message>
    <message>
        <source>Staff have been called.</source>
        <translation>Персонал викликано.</translation>
    </message>
    <message>
        <source>Staff are being called.</source>
        <translation>Викликаємо персонал.</translation>
    </message>
    <message>
        <source>Take back the call</source>
        <translation>Скасувати виклик</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Nothing found</source>
        <translation>Нічого не знайдено</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Не знаю</translation>
    </message>
    <message>
        <source>What you find appears here.</source>
        <translation>Тут з’являться знайдені справи.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
</context>
<context>
    <name>FoundTicketScreen</name>
    <message>
        <source>Here you can print your ticket again, go out for a while or give the ticket back.</source>
        <translation>Тут можна ще раз надрукувати талон, вийти на хвилину або повернути талон.</translation>
    </message>
    <message numerus="yes">
        <source>%n people are before you.</source>
        <translation>
            <numerusform>Перед вами %n особа.</numerusform>
            <numerusform>Перед вами %n особи.</numerusform>
            <numerusform>Перед вами %n осіб.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is before you.</source>
        <translation>Перед вами нікого немає.</translation>
    </message>
    <message>
        <source>The ticket is given back.</source>
        <translation>Талон повернено.</translation>
    </message>
    <message>
        <source>This ticket is finished.</source>
        <translation>Цю справу завершено.</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Ваш номер</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Друк ще раз</translation>
    </message>
    <message>
        <source>I go out for a while</source>
        <translation>Виходжу на хвилину</translation>
    </message>
    <message>
        <source>I am back</source>
        <translation>Я знову тут</translation>
    </message>
    <message>
        <source>Give the ticket back</source>
        <translation>Повернути талон</translation>
    </message>
    <message>
        <source>Keep the ticket</source>
        <translation>Залишити талон</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>everything is finished</comment>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Staff will call your number.</source>
        <translation>Персонал викличе ваш номер.</translation>
    </message>
    <message>
        <source>You are marked as away.</source>
        <translation>Вихід записано.</translation>
    </message>
    <message>
        <source>Your number is called.</source>
        <translation>Викликають ваш номер.</translation>
    </message>
    <message>
        <source>Touch “I am back” when you return.</source>
        <translation>Коли повернетеся, торкніться «Я знову тут».</translation>
    </message>
    <message numerus="yes">
        <source>You can undo this for %n second(s).</source>
        <translation>
            <numerusform>Це можна скасувати ще %n секунду.</numerusform>
            <numerusform>Це можна скасувати ще %n секунди.</numerusform>
            <numerusform>Це можна скасувати ще %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please go to the counter.</source>
        <translation>Підійдіть до стійки.</translation>
    </message>
    <message>
        <source>Please go to counter %1.</source>
        <translation>Підійдіть до стійки %1.</translation>
    </message>
    <message>
        <source>Nobody came. Please ask staff.</source>
        <translation>Ніхто не підійшов. Зверніться до персоналу.</translation>
    </message>
    <message>
        <source>Your number was called.</source>
        <translation>Ваш номер уже викликали.</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Ваш номер: %1</translation>
    </message>
    <message>
        <source>Your ticket is valid. The office cannot see it yet.</source>
        <translation>Талон дійсний. Установа його ще не бачить.</translation>
    </message>
    <message>
        <source>You took this ticket at another terminal. To change it or print it again, go there or ask staff.</source>
        <translation>Цей талон з іншого термінала. Щоб змінити чи надрукувати його, підійдіть туди або зверніться до працівника.</translation>
    </message>
    <message>
        <source>This does not work now. Your ticket stays valid.</source>
        <translation>Зараз це не працює. Ваш талон дійсний.</translation>
    </message>
    <message>
        <source>This number ends today. Keep the ticket: on another day it puts you ahead.</source>
        <translation>Цей номер сьогодні закінчиться. Збережіть талон: іншого дня він дасть перевагу.</translation>
    </message>
    <message>
        <source>This matter pauses now. Your place is kept.</source>
        <translation>У цій справі зараз перерва. Ваше місце збережено.</translation>
    </message>
    <message>
        <source>Until %1 it puts you ahead. Hold it under the scanner then.</source>
        <translation>Дає перевагу до дня: %1. Піднесіть його тоді до сканера.</translation>
    </message>
    <message>
        <source>Keep this ticket for another day.</source>
        <translation>Збережіть цей талон на інший день.</translation>
    </message>
    <message>
        <source>Yes, another day</source>
        <translation>Так, іншого дня</translation>
    </message>
    <message>
        <source>Come another day</source>
        <translation>Прийду іншого дня</translation>
    </message>
    <message>
        <source>Good until %1.</source>
        <translation>Дійсний до: %1.</translation>
    </message>
    <message>
        <source>This number ends. The ticket counts on another day.</source>
        <translation>Цей номер закінчиться. Талон діє іншого дня.</translation>
    </message>
    <message>
        <source>Pause. Your place is kept.</source>
        <translation>Перерва. Місце чекає.</translation>
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
        <translation>Скасувати цей візит?</translation>
    </message>
    <message>
        <source>Your visit is on another day</source>
        <translation>Ваш візит в інший день</translation>
    </message>
    <message>
        <source>You are early</source>
        <translation>Ви прийшли раніше</translation>
    </message>
    <message>
        <source>Your time has passed, and you still get a ticket</source>
        <translation>Ваш час минув, але ви отримаєте талон</translation>
    </message>
    <message>
        <source>Your visit was on another day</source>
        <translation>Ваш візит був в інший день</translation>
    </message>
    <message>
        <source>You have checked in already</source>
        <translation>Ви вже маєте талон на цей візит</translation>
    </message>
    <message>
        <source>This visit is cancelled</source>
        <translation>Цей візит скасовано</translation>
    </message>
    <message>
        <source>Your visit</source>
        <translation>Ваш візит</translation>
    </message>
    <message>
        <source>The time is then free for others, and the code is not valid any more.</source>
        <translation>Тоді час буде вільний для інших, а код недійсний.</translation>
    </message>
    <message>
        <source>Come on that day and hold the code under the scanner.</source>
        <translation>Прийдіть того дня й піднесіть код до сканера.</translation>
    </message>
    <message>
        <source>You can wait here, or go and come back in time.</source>
        <translation>Можете почекати тут або вийти й повернутися вчасно.</translation>
    </message>
    <message>
        <source>Others may go first now. Take a ticket; staff will call your number.</source>
        <translation>Тепер інші можуть бути перед вами. Візьміть талон; персонал викличе ваш номер.</translation>
    </message>
    <message>
        <source>This code is over. Choose the service to come again.</source>
        <translation>Цей код уже не діє. Виберіть справу, щоб прийти знову.</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Ваш номер: %1</translation>
    </message>
    <message>
        <source>The time is free for others. Choose the service to book anew.</source>
        <translation>Час вільний для інших. Виберіть справу, щоб записатися знову.</translation>
    </message>
    <message>
        <source>Yes, cancel it</source>
        <translation>Так, скасувати</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Взяти талон</translation>
    </message>
    <message>
        <source>I wait here</source>
        <translation>Почекаю тут</translation>
    </message>
    <message>
        <source>To the service</source>
        <translation>До цієї справи</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>everything is finished</comment>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ні, залишити</translation>
    </message>
    <message>
        <source>Cancel visit</source>
        <translation>Скасувати візит</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Хвилинку</translation>
    </message>
    <message>
        <source>The office does not answer: it is not known whether the visit is cancelled. Try again.</source>
        <translation>Установа не відповідає: невідомо, чи візит скасовано. Спробуйте ще раз.</translation>
    </message>
    <message>
        <source>Change your visit</source>
        <translation>Зміна візиту</translation>
    </message>
    <message>
        <source>The old time stays yours until you have the new one.</source>
        <translation>Старий час залишається за вами, доки не матимете нового.</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Інший час</translation>
    </message>
    <message>
        <source>Change or cancel</source>
        <translation>Змінити або скасувати</translation>
    </message>
    <message>
        <source>The office is closed at that time</source>
        <translation>У цей час установа зачинена</translation>
    </message>
    <message>
        <source>We are sorry. Please choose another time.</source>
        <translation>Перепрошуємо. Оберіть, будь ласка, інший час.</translation>
    </message>
    <message>
        <source>We are sorry. Take a ticket now, or choose another time.</source>
        <translation>Перепрошуємо. Візьміть талон зараз або оберіть інший час.</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>a booked visit; on a narrow key</comment>
        <translation>Змінити</translation>
    </message>
</context>
<context>
    <name>FrequentScreen</name>
    <message>
        <source>Most frequent services</source>
        <translation>Найчастіші справи</translation>
    </message>
    <message>
        <source>Choose your service. If you do not see it, touch “All services”.</source>
        <translation>Оберіть справу. Якщо її немає, торкніться «Усі справи».</translation>
    </message>
</context>
<context>
    <name>GroupsScreen</name>
    <message>
        <source>What is it about?</source>
        <translation>Чого стосується справа?</translation>
    </message>
    <message>
        <source>Choose the group your service belongs to. If you do not know, choose the last one: a person will help you.</source>
        <translation>Оберіть групу, до якої належить ваша справа. Якщо не знаєте, оберіть останню: вам допоможе людина.</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Допомога</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Покликати персонал</translation>
    </message>
    <message>
        <source>Back to the screen</source>
        <translation>Назад до екрана</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>How can we help?</source>
        <translation>Чим можемо допомогти?</translation>
    </message>
    <message>
        <source>Choose your service. If you do not see it, touch “All services”.</source>
        <translation>Оберіть справу. Якщо її немає, торкніться «Усі справи».</translation>
    </message>
    <message>
        <source>There are no more tickets today.</source>
        <translation>Сьогодні талонів більше немає.</translation>
    </message>
    <message>
        <source>Tickets are not printed now. Your number stands on the screen.</source>
        <translation>Талони зараз не друкуються. Номер буде на екрані.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Взяти талон</translation>
    </message>
    <message>
        <source>Most frequent services</source>
        <translation>Найчастіші справи</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Усі справи</translation>
    </message>
    <message>
        <source>My ticket</source>
        <translation>Мій талон</translation>
    </message>
    <message>
        <source>Print again, go out, give back</source>
        <translation>Друк ще раз, вихід, повернення</translation>
    </message>
    <message>
        <source>Tickets are not printed now.</source>
        <translation>Талони зараз не друкуються.</translation>
    </message>
    <message>
        <source>Closed: %1 (%2)</source>
        <translation>Зачинено: %1 (%2)</translation>
    </message>
    <message>
        <source>Other hours: %1, %2 (%3)</source>
        <translation>Інші години: %1, %2 (%3)</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Повідомлення</translation>
    </message>
    <message>
        <source>Notices from the office</source>
        <translation>Повідомлення установи</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Запитати</translation>
    </message>
    <message>
        <source>Answers of the office</source>
        <translation>Відповіді установи</translation>
    </message>
</context>
<context>
    <name>IdleScreen</name>
    <message>
        <source>Touch the pane with your language. Then choose your service and take a ticket.</source>
        <translation>Торкніться поля зі своєю мовою. Потім оберіть справу і візьміть талон.</translation>
    </message>
    <message>
        <source>The office is closed</source>
        <translation>Установу зачинено</translation>
    </message>
</context>
<context>
    <name>KButton</name>
    <message>
        <source>One moment</source>
        <translation>Хвилинку</translation>
    </message>
</context>
<context>
    <name>KKeyboard</name>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Стерти</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистити</translation>
    </message>
    <message>
        <source>ABC</source>
        <translation>АБВ</translation>
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
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Сторінка %1 з %2</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Попередня</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Попередня сторінка</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Наступна сторінка</translation>
    </message>
</context>
<context>
    <name>KSill</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Заново</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Допомога</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Персонал</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Літери</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Контраст</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Голос</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Більше</translation>
    </message>
</context>
<context>
    <name>KTouch</name>
    <message>
        <source>chosen</source>
        <translation>вибрано</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>недоступно</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>I do not know</source>
        <translation>Не знаю</translation>
    </message>
    <message>
        <source>I do not know / something else</source>
        <translation>Не знаю / інша справа</translation>
    </message>
</context>
<context>
    <name>LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
</context>
<context>
    <name>LettersPanel</name>
    <message>
        <source>Size of letters</source>
        <translation>Розмір літер</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>letters are large enough</comment>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Ordinary letters</source>
        <translation>Звичайні літери</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Великі літери</translation>
    </message>
    <message>
        <source>Very large letters</source>
        <translation>Дуже великі літери</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Contrast: %1</source>
        <translation>Контраст: %1</translation>
    </message>
</context>
<context>
    <name>MattersPage</name>
    <message>
        <source>Type a few letters, for example “passport”</source>
        <translation>Введіть кілька літер, наприклад «паспорт»</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Не знаю</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Усі справи</translation>
    </message>
</context>
<context>
    <name>MorePanel</name>
    <message>
        <source>More keys</source>
        <translation>Інші кнопки</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Заново</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Персонал</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Мова</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Голос</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Контраст</translation>
    </message>
</context>
<context>
    <name>MyTicketScreen</name>
    <message>
        <source>Your ticket</source>
        <translation>Ваш талон</translation>
    </message>
    <message>
        <source>Hold the code on your ticket under the scanner. Or type the number and the first two characters of the code.</source>
        <translation>Піднесіть код із талона до сканера. Або введіть номер і перші два знаки коду.</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Забагато спроб</translation>
    </message>
    <message>
        <source>This does not work now</source>
        <translation>Зараз це не працює</translation>
    </message>
    <message>
        <source>There is no such ticket today</source>
        <translation>Сьогодні такого талона немає</translation>
    </message>
    <message>
        <source>Wait a few minutes, or call staff.</source>
        <translation>Зачекайте кілька хвилин або покличте працівника.</translation>
    </message>
    <message>
        <source>Your ticket stays valid. Staff can help you.</source>
        <translation>Ваш талон чинний. Персонал може вам допомогти.</translation>
    </message>
    <message>
        <source>Check number and code. A ticket is for one day only.</source>
        <translation>Перевірте номер і код. Талон чинний один день.</translation>
    </message>
    <message>
        <source>Hold the code on your ticket under the scanner.</source>
        <translation>Піднесіть код із талона до сканера.</translation>
    </message>
    <message>
        <source>Hold the code on your ticket under the scanner. Or type:</source>
        <translation>Піднесіть код із талона до сканера. Або введіть:</translation>
    </message>
    <message>
        <source>Or type number and code:</source>
        <translation>Або введіть номер і код:</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>First two characters of the code</source>
        <translation>Перші два знаки коду</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Code, two characters</source>
        <translation>Код, два знаки</translation>
    </message>
    <message>
        <source>Type two characters of the code</source>
        <translation>Введіть два знаки коду</translation>
    </message>
    <message>
        <source>Type the number first</source>
        <translation>Спочатку введіть номер</translation>
    </message>
    <message>
        <source>Show my ticket</source>
        <translation>Показати мій талон</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Покликати персонал</translation>
    </message>
    <message>
        <source>Type again</source>
        <translation>Ввести ще раз</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Знайти</translation>
    </message>
    <message>
        <source>A booked visit</source>
        <translation>Запланований візит</translation>
    </message>
    <message>
        <source>Visit</source>
        <comment>booked</comment>
        <translation>Візит</translation>
    </message>
</context>
<context>
    <name>MyVisitScreen</name>
    <message>
        <source>Your visit</source>
        <translation>Ваш візит</translation>
    </message>
    <message>
        <source>Hold the code on your paper under the scanner. Or type its eight characters.</source>
        <translation>Піднесіть код із паперу до сканера. Або введіть його вісім знаків.</translation>
    </message>
    <message>
        <source>Hold the code on your paper under the scanner. Or type:</source>
        <translation>Піднесіть код із паперу до сканера. Або введіть:</translation>
    </message>
    <message>
        <source>Code of the visit</source>
        <translation>Код візиту</translation>
    </message>
    <message>
        <source>Type the eight characters first</source>
        <translation>Спочатку введіть вісім знаків</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Знайти</translation>
    </message>
    <message>
        <source>Show my visit</source>
        <translation>Показати мій візит</translation>
    </message>
</context>
<context>
    <name>NeedsScreen</name>
    <message>
        <source>Who goes first</source>
        <translation>Без черги</translation>
    </message>
    <message>
        <source>Choose what helps you, or nothing. Only the counter sees it, and it is erased afterwards.</source>
        <translation>Оберіть, що вам допоможе, або нічого. Це побачить лише працівник біля стійки, потім ми це видалимо.</translation>
    </message>
    <message>
        <source>Come and fetch me</source>
        <translation>Підійдіть по мене</translation>
    </message>
    <message>
        <source>Hearing loop</source>
        <translation>Індукційна петля</translation>
    </message>
    <message>
        <source>Separate room</source>
        <translation>Окрема кімната</translation>
    </message>
    <message>
        <source>Sign-language interpreter</source>
        <translation>Перекладач жестової мови</translation>
    </message>
    <message>
        <source>A clerk who speaks my language</source>
        <translation>Працівник, який говорить моєю мовою</translation>
    </message>
    <message>
        <source>Papers may be needed</source>
        <translation>може знадобитися документ</translation>
    </message>
    <message>
        <source>You do not have to choose anything.</source>
        <translation>Обирати не обов’язково.</translation>
    </message>
    <message>
        <source>You do not have to choose anything. Only the counter sees it, and it is erased afterwards.</source>
        <translation>Обирати не обов’язково. Це побачить лише працівник біля стійки, потім ми це видалимо.</translation>
    </message>
    <message>
        <source>You do not have to choose anything. The reason is not stored.</source>
        <translation>Обирати не обов’язково. Причину ми не зберігаємо.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Back to the service</source>
        <translation>Назад до справи</translation>
    </message>
    <message>
        <source>What support do you need?</source>
        <translation>Яка підтримка вам потрібна?</translation>
    </message>
</context>
<context>
    <name>NoTicketScreen</name>
    <message>
        <source>Ticket for information</source>
        <translation>Талон до інформації</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Стійка %1</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Покликати персонал</translation>
    </message>
    <message>
        <source>Somebody comes to this screen</source>
        <translation>Хтось підійде до екрана</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Що взяти</translation>
    </message>
    <message>
        <source>Other services</source>
        <translation>Інші справи</translation>
    </message>
    <message>
        <source>Papers and fees for every service</source>
        <translation>Документи й оплата для кожної справи</translation>
    </message>
    <message>
        <source>My ticket</source>
        <translation>Мій талон</translation>
    </message>
    <message>
        <source>For a ticket you already have</source>
        <translation>Якщо талон уже є</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two weekdays</comment>
        <translation>%1 і %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>weekdays</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>зачинено</translation>
    </message>
    <message>
        <source>Now you can:</source>
        <translation>Зараз ви можете:</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Запитати</translation>
    </message>
    <message>
        <source>Answers of the office</source>
        <translation>Відповіді установи</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>Ask the office once more</source>
        <translation>Запитати установу ще раз</translation>
    </message>
    <message>
        <source>Type the code once more</source>
        <translation>Введіть код ще раз</translation>
    </message>
</context>
<context>
    <name>NoticeScreen</name>
    <message>
        <source>Notices from the office</source>
        <translation>Повідомлення установи</translation>
    </message>
    <message>
        <source>Read the notice. The large button leads on.</source>
        <translation>Прочитайте повідомлення. Велика кнопка веде далі.</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>Телефонуйте: %1</translation>
    </message>
    <message>
        <source>Until: %1, %2</source>
        <translation>Діє до: %1, %2</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Далі</translation>
    </message>
</context>
<context>
    <name>OpeningWords</name>
    <message>
        <source>Today until %1</source>
        <translation>Сьогодні до %1</translation>
    </message>
    <message>
        <source>Opens today at %1</source>
        <translation>Відкриваємо сьогодні о %1</translation>
    </message>
    <message>
        <source>Opens tomorrow at %1</source>
        <translation>Відкриваємо завтра о %1</translation>
    </message>
    <message>
        <source>Opens: %1, %2</source>
        <translation>Відкриваємо: %1, %2</translation>
    </message>
    <message>
        <source>no more tickets today</source>
        <translation>талонів уже немає</translation>
    </message>
    <message>
        <source>last ticket %1</source>
        <translation>останній талон %1</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Сьогодні зачинено</translation>
    </message>
</context>
<context>
    <name>OutOfOrder</name>
    <message>
        <source>This terminal gives no tickets now. Please go to counter %1.</source>
        <translation>Цей термінал зараз не видає талонів. Підійдіть до стійки %1.</translation>
    </message>
    <message>
        <source>This terminal gives no tickets now. Please go to the information desk.</source>
        <translation>Цей термінал зараз не видає талонів. Підійдіть до інформації.</translation>
    </message>
</context>
<context>
    <name>PageKeys</name>
    <message>
        <source>Previous page</source>
        <translation>Попередня сторінка</translation>
    </message>
</context>
<context>
    <name>PageWords</name>
    <message>
        <source>Next: %1 of %2</source>
        <comment>pages</comment>
        <translation>Далі: %1 з %2</translation>
    </message>
    <message>
        <source>Back: %1 of %2</source>
        <comment>to the first of the pages</comment>
        <translation>Назад: %1 з %2</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Наступна сторінка</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Перша сторінка</translation>
    </message>
</context>
<context>
    <name>PaperStrip</name>
    <message>
        <source>Take your ticket</source>
        <translation>Візьміть талон</translation>
    </message>
    <message>
        <source>Your ticket is ready</source>
        <translation>Талон готовий</translation>
    </message>
    <message>
        <source>Printing your ticket</source>
        <translation>Друкую талон</translation>
    </message>
    <message>
        <source>The paper has run out</source>
        <translation>Закінчився папір</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>Принтер відкритий</translation>
    </message>
    <message>
        <source>Paper is stuck in the printer</source>
        <translation>Папір застряг у принтері</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>Принтер не відповідає</translation>
    </message>
    <message>
        <source>The printer does not work</source>
        <translation>Принтер не працює</translation>
    </message>
    <message>
        <source>Your number is valid without paper.</source>
        <translation>Номер дійсний без паперу.</translation>
    </message>
    <message>
        <source>Take it from the slot.</source>
        <translation>Візьміть його з лотка.</translation>
    </message>
    <message>
        <source>Your number is valid without paper. Staff already know and will change the roll.</source>
        <translation>Номер дійсний без паперу. Персонал уже знає і замінить рулон.</translation>
    </message>
    <message>
        <source>Your number is valid without paper. Please tell staff.</source>
        <translation>Номер дійсний без паперу. Скажіть про це персоналу.</translation>
    </message>
    <message>
        <source>Your number is valid without paper. Staff already know.</source>
        <translation>Номер дійсний без паперу. Персонал уже знає.</translation>
    </message>
</context>
<context>
    <name>ProsePages</name>
    <message>
        <source>Step %1: %2</source>
        <translation>Крок %1: %2</translation>
    </message>
</context>
<context>
    <name>SameAgainScreen</name>
    <message>
        <source>Is this ticket for another person?</source>
        <translation>Цей талон для іншої особи?</translation>
    </message>
    <message>
        <source>There is a ticket for this service from a moment ago. Choose whether a second one is needed.</source>
        <translation>Талон на цю справу щойно видано. Оберіть, чи потрібен другий.</translation>
    </message>
    <message>
        <source>You took ticket %1 a moment ago.</source>
        <translation>Щойно було видано талон %1.</translation>
    </message>
    <message>
        <source>Yes, another person</source>
        <translation>Так, інша особа</translation>
    </message>
    <message>
        <source>No, show my ticket</source>
        <translation>Ні, показати мій талон</translation>
    </message>
</context>
<context>
    <name>SchemeWords</name>
    <message>
        <source>Dark</source>
        <comment>colours</comment>
        <translation>Темний</translation>
    </message>
    <message>
        <source>High</source>
        <comment>contrast</comment>
        <translation>Високий</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>colours</comment>
        <translation>Світлий</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Found for “%1”</source>
        <translation>Знайдено: «%1»</translation>
    </message>
    <message>
        <source>Find your service</source>
        <translation>Знайдіть справу</translation>
    </message>
    <message>
        <source>Type a few letters of your service, for example “pass”. Accents are not needed. Then choose your service.</source>
        <translation>Введіть кілька літер, наприклад «пасп». Потім оберіть справу.</translation>
    </message>
    <message>
        <source>Letters of your service</source>
        <translation>Літери справи</translation>
    </message>
    <message>
        <source>Type a few letters</source>
        <translation>Введіть кілька літер</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Усі справи</translation>
    </message>
    <message numerus="yes">
        <source>Show %n</source>
        <comment>services found</comment>
        <translation>
            <numerusform>Показати %n</numerusform>
            <numerusform>Показати %n</numerusform>
            <numerusform>Показати %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Try fewer letters, or choose “I do not know”.</source>
        <translation>Введіть менше літер або оберіть «Не знаю».</translation>
    </message>
</context>
<context>
    <name>ServiceActions</name>
    <message>
        <source>Take a ticket</source>
        <translation>Взяти талон</translation>
    </message>
    <message>
        <source>Ticket for information</source>
        <translation>Талон до інформації</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Покликати персонал</translation>
    </message>
    <message>
        <source>Other services</source>
        <translation>Інші справи</translation>
    </message>
    <message>
        <source>something is chosen</source>
        <translation>щось обрано</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Попередня</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Попередня сторінка</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>Що взяти</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Докладніше</translation>
    </message>
    <message numerus="yes">
        <source>(%n page(s))</source>
        <translation>
            <numerusform>(сторінок: %n)</numerusform>
            <numerusform>(сторінок: %n)</numerusform>
            <numerusform>(сторінок: %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>I need support</source>
        <translation>Потрібна підтримка</translation>
    </message>
    <message>
        <source>Book a time</source>
        <translation>Записатися</translation>
    </message>
    <message>
        <source>Book</source>
        <comment>a time; in one line</comment>
        <translation>Записатися</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>This screen shows what to bring. The large button below takes the ticket.</source>
        <translation>На цьому екрані видно, що підготувати. Талон видає велика кнопка внизу.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Чекає</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ніхто</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n особа</numerusform>
            <numerusform>%n особи</numerusform>
            <numerusform>%n осіб</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>Близько</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n хвилини</numerusform>
            <numerusform>%n хвилин</numerusform>
            <numerusform>%n хвилин</numerusform>
        </translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Стійка</translation>
    </message>
    <message>
        <source>Bring:</source>
        <translation>Підготуйте:</translation>
    </message>
    <message>
        <source>Fee:</source>
        <translation>Оплата:</translation>
    </message>
    <message>
        <source>Today until %1. Last ticket at %2.</source>
        <translation>Сьогодні до %1. Останній талон о %2.</translation>
    </message>
    <message>
        <source>Today until %1.</source>
        <translation>Сьогодні до %1.</translation>
    </message>
    <message>
        <source>This service pauses until %1. You can take a ticket and wait.</source>
        <translation>Перерва до %1. Можна взяти талон і зачекати.</translation>
    </message>
    <message>
        <source>This service pauses now. You can take a ticket and wait.</source>
        <translation>Зараз перерва. Можна взяти талон і зачекати.</translation>
    </message>
    <message>
        <source>You come back with a ticket of another day: you will be called ahead.</source>
        <translation>Ви повертаєтеся з талоном іншого дня: вас викличуть раніше.</translation>
    </message>
</context>
<context>
    <name>ServicesScreen</name>
    <message>
        <source>Choose your service. The next screen shows what to bring. You take the ticket there.</source>
        <translation>Оберіть справу. Наступний екран покаже, що підготувати. Там можна взяти талон.</translation>
    </message>
</context>
<context>
    <name>SideKeys</name>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Не знаю</translation>
    </message>
    <message>
        <source>I do not know / something else</source>
        <translation>Не знаю / інша справа</translation>
    </message>
</context>
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
        <translation>Стійка %1</translation>
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
        <translation>Що взяти</translation>
    </message>
    <message>
        <source>Code: &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Код: &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;This ticket is valid.&lt;/b&gt; The office cannot see it yet.</source>
        <translation>&lt;b&gt;Цей талон дійсний.&lt;/b&gt; Установа його ще не бачить.</translation>
    </message>
    <message>
        <source>If you wait long, show it at counter %1.</source>
        <translation>Якщо чекаєте довго, покажіть його біля стійки %1.</translation>
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
    <message>
        <source>Given out at:</source>
        <translation>Видано о:</translation>
    </message>
    <message>
        <source>With this code you can print the ticket again or give it back.</source>
        <translation>З цим кодом можна надрукувати талон ще раз або повернути його.</translation>
    </message>
    <message>
        <source>With these codes you can print the tickets again or give them back.</source>
        <translation>З цими кодами можна надрукувати талони ще раз або повернути їх.</translation>
    </message>
    <message>
        <source>Your visit</source>
        <translation>Ваш візит</translation>
    </message>
    <message>
        <source>Code of the visit</source>
        <translation>Код візиту</translation>
    </message>
    <message numerus="yes">
        <source>It takes about &lt;b&gt;%n minutes&lt;/b&gt;</source>
        <translation>
            <numerusform>Триватиме приблизно &lt;b&gt;%n хвилину&lt;/b&gt;</numerusform>
            <numerusform>Триватиме приблизно &lt;b&gt;%n хвилини&lt;/b&gt;</numerusform>
            <numerusform>Триватиме приблизно &lt;b&gt;%n хвилин&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring along:</source>
        <translation>Візьміть із собою:</translation>
    </message>
    <message>
        <source>&lt;b&gt;When you come:&lt;/b&gt; at the terminal touch “My ticket” and hold this code under the scanner, or type it.</source>
        <translation>&lt;b&gt;Коли прийдете:&lt;/b&gt; торкніться на екрані «Мій талон» і піднесіть цей код до сканера або введіть його.</translation>
    </message>
    <message>
        <source>Booked: %1</source>
        <translation>Записано: %1</translation>
    </message>
</context>
<context>
    <name>SmallTicket</name>
    <message>
        <source>Your number: %1</source>
        <translation>Ваш номер: %1</translation>
    </message>
</context>
<context>
    <name>SomethingElse</name>
    <message>
        <source>I do not know / something else</source>
        <translation>Не знаю / інша справа</translation>
    </message>
    <message>
        <source>The information counter will help</source>
        <translation>Допоможе інформаційна стійка</translation>
    </message>
</context>
<context>
    <name>StaffPanel</name>
    <message>
        <source>Staff are coming</source>
        <translation>Персонал уже йде</translation>
    </message>
    <message>
        <source>Staff have been told</source>
        <translation>Персонал уже знає</translation>
    </message>
    <message>
        <source>Staff could not be reached</source>
        <translation>Не вдалося покликати персонал</translation>
    </message>
    <message>
        <source>Please wait here.</source>
        <translation>Зачекайте тут.</translation>
    </message>
    <message>
        <source>Wait by the screen.</source>
        <translation>Зачекайте біля екрана.</translation>
    </message>
    <message>
        <source>Or go to counter %1.</source>
        <translation>Або підійдіть до стійки %1.</translation>
    </message>
    <message>
        <source>Please go to counter %1.</source>
        <translation>Підійдіть до стійки %1.</translation>
    </message>
    <message>
        <source>Back to the screen</source>
        <translation>Назад до екрана</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Wait here or go to counter %1.</source>
        <translation>Зачекайте тут або підійдіть до стійки %1.</translation>
    </message>
    <message>
        <source>Telling staff now</source>
        <translation>Кличемо персонал</translation>
    </message>
    <message>
        <source>Please wait a moment.</source>
        <translation>Зачекайте хвилинку.</translation>
    </message>
    <message numerus="yes">
        <source>From counter %1, in about %n minute(s).</source>
        <translation>
            <numerusform>Від стійки %1, приблизно за %n хвилину.</numerusform>
            <numerusform>Від стійки %1, приблизно за %n хвилини.</numerusform>
            <numerusform>Від стійки %1, приблизно за %n хвилин.</numerusform>
        </translation>
    </message>
    <message>
        <source>From counter %1.</source>
        <translation>Від стійки %1.</translation>
    </message>
</context>
<context>
    <name>TicketScreen</name>
    <message>
        <source>This is your number. Remember it or take the paper. Staff will call it at the counter.</source>
        <translation>Це ваш номер. Запам’ятайте його або візьміть талон. Персонал викличе його біля стійки.</translation>
    </message>
    <message>
        <source>Remember your number</source>
        <translation>Запам’ятайте номер</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Ваш номер</translation>
    </message>
    <message>
        <source>Before you</source>
        <translation>Перед вами</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>нікого</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n особа</numerusform>
            <numerusform>%n особи</numerusform>
            <numerusform>%n осіб</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>Близько</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n хвилина</numerusform>
            <numerusform>%n хвилини</numerusform>
            <numerusform>%n хвилин</numerusform>
        </translation>
    </message>
    <message>
        <source>Your other numbers: %1</source>
        <translation>Ваші інші номери: %1</translation>
    </message>
    <message>
        <source>Code of your ticket</source>
        <translation>Код вашого талона</translation>
    </message>
    <message>
        <source>Your code: %1</source>
        <translation>Ваш код: %1</translation>
    </message>
    <message>
        <source>Take a photo of the code. It replaces a lost ticket.</source>
        <translation>Сфотографуйте код. Він замінить загублений талон.</translation>
    </message>
    <message>
        <source>Read to me</source>
        <translation>Прочитати</translation>
    </message>
    <message>
        <source>Another service</source>
        <translation>Ще одна справа</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>everything is finished</comment>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Remember it</source>
        <comment>your number</comment>
        <translation>Запам’ятайте</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Без друку</translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <source>Do you need more time?</source>
        <translation>Вам потрібно більше часу?</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left.</source>
        <translation>
            <numerusform>Залишилась %n секунда.</numerusform>
            <numerusform>Залишилось %n секунди.</numerusform>
            <numerusform>Залишилось %n секунд.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n second(s) we end and delete everything you typed.</source>
        <translation>
            <numerusform>Через %n секунду завершимо роботу і видалимо все введене.</numerusform>
            <numerusform>Через %n секунди завершимо роботу і видалимо все введене.</numerusform>
            <numerusform>Через %n секунд завершимо роботу і видалимо все введене.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Так, продовжити</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>Завершити зараз</translation>
    </message>
</context>
<context>
    <name>TurnedWords</name>
    <message>
        <source>Previous</source>
        <translation>Попередня</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Попередня сторінка</translation>
    </message>
</context>
<context>
    <name>WhyWords</name>
    <message>
        <source>Not today</source>
        <translation>Сьогодні не працює</translation>
    </message>
    <message>
        <source>By appointment only</source>
        <translation>Лише за записом</translation>
    </message>
    <message>
        <source>No tickets left today</source>
        <translation>На сьогодні талонів немає</translation>
    </message>
    <message>
        <source>The office is closed</source>
        <translation>Установу зачинено</translation>
    </message>
    <message>
        <source>It is too early for tickets</source>
        <translation>Талони ще не видають</translation>
    </message>
    <message>
        <source>No more tickets today</source>
        <translation>На сьогодні талонів немає</translation>
    </message>
    <message>
        <source>This service is not available today</source>
        <translation>Цю справу сьогодні не вирішують</translation>
    </message>
    <message>
        <source>No tickets left for this service today</source>
        <translation>На цю справу сьогодні талонів немає</translation>
    </message>
    <message>
        <source>This screen has no numbers left</source>
        <translation>У цьому терміналі закінчилися номери</translation>
    </message>
    <message>
        <source>This screen cannot give tickets now</source>
        <translation>Цей термінал зараз не може видати талон</translation>
    </message>
    <message>
        <source>We open today at %1.</source>
        <translation>Відкриваємося сьогодні о %1.</translation>
    </message>
    <message>
        <source>We open tomorrow at %1 (%2).</source>
        <translation>Відкриваємося завтра о %1 (%2).</translation>
    </message>
    <message>
        <source>We open at %1: %2.</source>
        <translation>Відкриваємося о %1: %2.</translation>
    </message>
    <message>
        <source>Ask a member of staff.</source>
        <translation>Запитайте персонал.</translation>
    </message>
    <message>
        <source>Ask at counter %1.</source>
        <translation>Запитайте біля стійки %1.</translation>
    </message>
    <message>
        <source>Tickets from %1.</source>
        <translation>Талони з %1.</translation>
    </message>
    <message>
        <source>Tickets from %1. We open at %2.</source>
        <translation>Талони з %1. Відкриваємося о %2.</translation>
    </message>
    <message>
        <source>Counters are open until %1.</source>
        <translation>Стійки працюють до %1.</translation>
    </message>
    <message>
        <source>A member of staff will tell you when it is.</source>
        <translation>Персонал скаже, коли її вирішують.</translation>
    </message>
    <message>
        <source>Ask at counter %1 when it will be.</source>
        <translation>Біля стійки %1 скажуть, коли її вирішують.</translation>
    </message>
    <message>
        <source>You can make an appointment at the information counter or by phone.</source>
        <translation>Записатися можна біля інформаційної стійки або телефоном.</translation>
    </message>
    <message>
        <source>You can make an appointment at counter %1 or by phone.</source>
        <translation>Записатися можна біля стійки %1 або телефоном.</translation>
    </message>
    <message>
        <source>A member of staff will tell you what you can do.</source>
        <translation>Персонал скаже, що можна зробити.</translation>
    </message>
    <message>
        <source>Ask at counter %1 what you can do.</source>
        <translation>Біля стійки %1 скажуть, що можна зробити.</translation>
    </message>
    <message>
        <source>If it cannot wait, ask a member of staff.</source>
        <translation>Якщо справа не може чекати, запитайте персонал.</translation>
    </message>
    <message>
        <source>If it cannot wait, ask at counter %1.</source>
        <translation>Якщо справа не може чекати, запитайте біля стійки %1.</translation>
    </message>
    <message>
        <source>No time can be booked now</source>
        <translation>Зараз немає вільного часу</translation>
    </message>
    <message>
        <source>No times can be promised now</source>
        <translation>Зараз неможливо записатися</translation>
    </message>
    <message>
        <source>Your time is not confirmed yet</source>
        <translation>Час ще не підтверджено</translation>
    </message>
    <message>
        <source>Choose a day and a time here. No name is needed.</source>
        <translation>Виберіть тут день і час. Ім’я не потрібне.</translation>
    </message>
    <message>
        <source>The office does not answer: no times can be promised now.</source>
        <translation>Установа не відповідає: зараз тут неможливо записатися.</translation>
    </message>
    <message>
        <source>All times are taken.</source>
        <translation>Увесь час зайнятий.</translation>
    </message>
    <message>
        <source>The office does not answer. Nothing is booked.</source>
        <translation>Установа не відповідає. Нічого не заброньовано.</translation>
    </message>
    <message>
        <source>Try again, or take a ticket for information.</source>
        <translation>Спробуйте ще раз або візьміть талон до інформації.</translation>
    </message>
    <message>
        <source>The office does not answer. Without a code nothing is booked.</source>
        <translation>Установа не відповідає. Без коду нічого не заброньовано.</translation>
    </message>
    <message>
        <source>Try again, or ask a member of staff.</source>
        <translation>Спробуйте ще раз або запитайте персонал.</translation>
    </message>
    <message>
        <source>There is no visit with this code</source>
        <translation>Немає візиту з цим кодом</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Забагато спроб</translation>
    </message>
    <message>
        <source>Your visit cannot be seen now</source>
        <translation>Ваш візит зараз не видно</translation>
    </message>
    <message>
        <source>Check the eight characters of the code on your paper.</source>
        <translation>Перевірте вісім знаків коду на папері.</translation>
    </message>
    <message>
        <source>Without the code staff help you.</source>
        <translation>Без коду допоможе персонал.</translation>
    </message>
    <message>
        <source>Wait a few minutes, or call staff.</source>
        <translation>Зачекайте кілька хвилин або покличте працівника.</translation>
    </message>
    <message>
        <source>The office does not answer.</source>
        <translation>Установа не відповідає.</translation>
    </message>
    <message>
        <source>Take a ticket and show your code at the counter.</source>
        <translation>Візьміть талон і покажіть код біля стійки.</translation>
    </message>
    <message>
        <source>The office does not answer. Your visit stays as it was.</source>
        <translation>Установа не відповідає. Ваш візит залишається без змін.</translation>
    </message>
    <message>
        <source>The office does not answer: it is not known which of the two times counts.</source>
        <translation>Установа не відповідає: невідомо, який із двох часів дійсний.</translation>
    </message>
    <message>
        <source>No other time is free. Your visit stays as it was.</source>
        <translation>Іншого вільного часу немає. Ваш візит залишається без змін.</translation>
    </message>
    <message>
        <source>There are not enough free times in a row.</source>
        <translation>Немає стількох вільних годин поспіль.</translation>
    </message>
    <message>
        <source>Go back and choose fewer people, or call staff.</source>
        <translation>Поверніться й виберіть менше осіб або покличте персонал.</translation>
    </message>
</context>
</TS>
