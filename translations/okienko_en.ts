<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AnswerScreen</name>
    <message>
        <source>This is what the office has written. The large button leads on to a ticket. If it does not help you, a person will.</source>
        <translation>This is what the office has written. The large button leads on to a ticket. If it does not help you, a person will.</translation>
    </message>
    <message>
        <source>Bring:</source>
        <translation>Bring:</translation>
    </message>
    <message>
        <source>Fee: %1</source>
        <translation>Fee: %1</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Time: %1</translation>
    </message>
    <message>
        <source>Source: %1. Checked: %2.</source>
        <translation>Source: %1. Checked: %2.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Take a ticket</translation>
    </message>
    <message>
        <source>Take a ticket: %1</source>
        <translation>Take a ticket: %1</translation>
    </message>
    <message>
        <source>This did not help</source>
        <translation>This did not help</translation>
    </message>
    <message>
        <source>This answer is not there in your language. Here it is in Polish.</source>
        <translation>This answer is not there in your language. Here it is in Polish.</translation>
    </message>
    <message>
        <source>This answer is not there in your language. Here it is in English.</source>
        <translation>This answer is not there in your language. Here it is in English.</translation>
    </message>
    <message>
        <source>This answer is not there in your language. Here it is in Ukrainian.</source>
        <translation>This answer is not there in your language. Here it is in Ukrainian.</translation>
    </message>
    <message>
        <source>This answer is not there in your language. Here it is in German.</source>
        <translation>This answer is not there in your language. Here it is in German.</translation>
    </message>
</context>
<context>
    <name>AskScreen</name>
    <message>
        <source>Often asked</source>
        <translation>Often asked</translation>
    </message>
    <message>
        <source>The office answers</source>
        <translation>The office answers</translation>
    </message>
    <message>
        <source>Did you mean?</source>
        <translation>Did you mean?</translation>
    </message>
    <message>
        <source>I am not sure. Near to it:</source>
        <translation>I am not sure. Near to it:</translation>
    </message>
    <message>
        <source>Questions like this</source>
        <translation>Questions like this</translation>
    </message>
    <message>
        <source>Ask the office</source>
        <translation>Ask the office</translation>
    </message>
    <message>
        <source>Your question</source>
        <translation>Your question</translation>
    </message>
    <message>
        <source>Write your question</source>
        <translation>Write your question</translation>
    </message>
    <message>
        <source>A machine finds what the office has answered. Often asked:</source>
        <translation>A machine finds what the office has answered. Often asked:</translation>
    </message>
    <message numerus="yes">
        <source>Show %n</source>
        <comment>answers found</comment>
        <translation>
            <numerusform>Show %n</numerusform>
            <numerusform>Show %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All services</source>
        <translation>All services</translation>
    </message>
    <message>
        <source>I found no answer of the office. Choose “I do not know”: a person will help you.</source>
        <translation>I found no answer of the office. Choose “I do not know”: a person will help you.</translation>
    </message>
    <message>
        <source>Write your question in your own words. A machine looks for it among the answers that the office wrote, and invents nothing. Then choose the question that is nearest to yours.</source>
        <translation>Write your question in your own words. A machine looks for it among the answers that the office wrote, and invents nothing. Then choose the question that is nearest to yours.</translation>
    </message>
    <message>
        <source>Danger? 112</source>
        <translation>Danger? 112</translation>
    </message>
    <message>
        <source>Is somebody in danger? Help is here</source>
        <translation>Is somebody in danger? Help is here</translation>
    </message>
</context>
<context>
    <name>BookDayScreen</name>
    <message>
        <source>Choose a day</source>
        <translation>Choose a day</translation>
    </message>
    <message>
        <source>The large key takes the first free time. Below stand the days; those with free times can be touched.</source>
        <translation>The large key takes the first free time. Below stand the days; those with free times can be touched.</translation>
    </message>
    <message>
        <source>free</source>
        <comment>a day with free times</comment>
        <translation>free</translation>
    </message>
    <message>
        <source>few</source>
        <comment>a day with few free times</comment>
        <translation>few</translation>
    </message>
    <message>
        <source>none</source>
        <comment>a day without free times</comment>
        <translation>none</translation>
    </message>
    <message>
        <source>free times</source>
        <translation>free times</translation>
    </message>
    <message>
        <source>few free times</source>
        <translation>few free times</translation>
    </message>
    <message>
        <source>no free times</source>
        <translation>no free times</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>today, %1, %2</source>
        <comment>day and time</comment>
        <translation>today, %1, %2</translation>
    </message>
    <message>
        <source>tomorrow, %1, %2</source>
        <comment>day and time</comment>
        <translation>tomorrow, %1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The first free time</source>
        <translation>The first free time</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>today, %1</source>
        <comment>time</comment>
        <translation>today, %1</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <comment>time</comment>
        <translation>tomorrow, %1</translation>
    </message>
</context>
<context>
    <name>BookPeopleScreen</name>
    <message>
        <source>For how many people?</source>
        <translation>For how many people?</translation>
    </message>
    <message>
        <source>The large key books for one person. For more the times follow one another.</source>
        <translation>The large key books for one person. For more the times follow one another.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <comment>for whom a time is booked</comment>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookReviewScreen</name>
    <message>
        <source>Is this right?</source>
        <translation>Is this right?</translation>
    </message>
    <message>
        <source>This time is kept for you while you read. The large key books it. No name is needed.</source>
        <translation>This time is kept for you while you read. The large key books it. No name is needed.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s)</source>
        <translation>
            <numerusform>About %n minute</numerusform>
            <numerusform>About %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>No name is needed. You get a code on paper.</source>
        <translation>No name is needed. You get a code on paper.</translation>
    </message>
    <message>
        <source>Bring:</source>
        <translation>Bring:</translation>
    </message>
    <message>
        <source>Book this time</source>
        <translation>Book this time</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Another time</translation>
    </message>
    <message>
        <source>One moment: the office is booking it.</source>
        <translation>One moment: the office is booking it.</translation>
    </message>
    <message>
        <source>The large key moves your visit. Until then the old time stays yours.</source>
        <translation>The large key moves your visit. Until then the old time stays yours.</translation>
    </message>
    <message>
        <source>Until now: %1, %2</source>
        <comment>day and time</comment>
        <translation>Until now: %1, %2</translation>
    </message>
    <message>
        <source>The code stays the same. You get a new paper.</source>
        <translation>The code stays the same. You get a new paper.</translation>
    </message>
    <message>
        <source>Move the visit</source>
        <translation>Move the visit</translation>
    </message>
    <message numerus="yes">
        <source>For %n person(s)</source>
        <translation>
            <numerusform>For %n person</numerusform>
            <numerusform>For %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookTimeScreen</name>
    <message>
        <source>Touch the time at which you want to come. Back leads to the other days.</source>
        <translation>Touch the time at which you want to come. Back leads to the other days.</translation>
    </message>
    <message>
        <source>Morning</source>
        <translation>Morning</translation>
    </message>
    <message>
        <source>Afternoon</source>
        <translation>Afternoon</translation>
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
        <translation>The time is given back</translation>
    </message>
    <message>
        <source>Your visit is booked. Keep the code: with it you check in when you come.</source>
        <translation>Your visit is booked. Keep the code: with it you check in when you come.</translation>
    </message>
    <message>
        <source>No paper comes out now</source>
        <translation>No paper comes out now</translation>
    </message>
    <message>
        <source>Your confirmation is ready</source>
        <translation>Your confirmation is ready</translation>
    </message>
    <message>
        <source>Printing your confirmation</source>
        <translation>Printing your confirmation</translation>
    </message>
    <message>
        <source>Write the code down, or take a photo.</source>
        <translation>Write the code down, or take a photo.</translation>
    </message>
    <message>
        <source>When you come, touch “My ticket” here and show the code.</source>
        <translation>When you come, touch “My ticket” here and show the code.</translation>
    </message>
    <message>
        <source>Take the booking back</source>
        <translation>Take the booking back</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>everything is finished</comment>
        <translation>Done</translation>
    </message>
    <message>
        <source>Nothing is booked any more. The code and the paper are not valid.</source>
        <translation>Nothing is booked any more. The code and the paper are not valid.</translation>
    </message>
    <message>
        <source>Other services</source>
        <translation>Other services</translation>
    </message>
    <message>
        <source>Your code: %1</source>
        <translation>Your code: %1</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Your code</translation>
    </message>
    <message>
        <source>Take the paper from the slot.</source>
        <translation>Take the paper from the slot.</translation>
    </message>
    <message>
        <source>Write the code down.</source>
        <translation>Write the code down.</translation>
    </message>
    <message>
        <source>The office does not answer.</source>
        <translation>The office does not answer.</translation>
    </message>
    <message>
        <source>This is not possible any more.</source>
        <translation>This is not possible any more.</translation>
    </message>
    <message>
        <source>It is not known whether the visit is taken back. Try again.</source>
        <translation>It is not known whether the visit is taken back. Try again.</translation>
    </message>
    <message>
        <source>Your visit is moved. The code is the same as before.</source>
        <translation>Your visit is moved. The code is the same as before.</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>Somebody was quicker. Choose another time.</source>
        <translation>Somebody was quicker. Choose another time.</translation>
    </message>
    <message>
        <source>The office has just closed this time. Choose another one.</source>
        <translation>The office has just closed this time. Choose another one.</translation>
    </message>
    <message>
        <source>One moment: the office is looking for free times.</source>
        <translation>One moment: the office is looking for free times.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>Until now: %1, %2</source>
        <comment>day and time</comment>
        <translation>Until now: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <comment>for whom a time is booked</comment>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterWords</name>
    <message>
        <source>%1 or %2</source>
        <translation>%1 or %2</translation>
    </message>
    <message>
        <source>Wait in the hall. Staff will call your number.</source>
        <translation>Wait in the hall. Staff will call your number.</translation>
    </message>
    <message>
        <source>Wait near counter %1. Staff will call your number.</source>
        <translation>Wait near counter %1. Staff will call your number.</translation>
    </message>
    <message>
        <source>Wait near counters %1. Staff will call your number.</source>
        <translation>Wait near counters %1. Staff will call your number.</translation>
    </message>
    <message>
        <source>Wait in the hall.</source>
        <translation>Wait in the hall.</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Counter %1</translation>
    </message>
    <message>
        <source>Counters %1</source>
        <translation>Counters %1</translation>
    </message>
</context>
<context>
    <name>DangerScreen</name>
    <message>
        <source>Leave the building. Call 112.</source>
        <translation>Leave the building. Call 112.</translation>
    </message>
    <message>
        <source>You are not alone. Talk to somebody now.</source>
        <translation>You are not alone. Talk to somebody now.</translation>
    </message>
    <message>
        <source>You are not alone. Call 112.</source>
        <translation>You are not alone. Call 112.</translation>
    </message>
    <message>
        <source>Nobody has to sleep outside tonight.</source>
        <translation>Nobody has to sleep outside tonight.</translation>
    </message>
    <message>
        <source>Call 112 now.</source>
        <translation>Call 112 now.</translation>
    </message>
    <message>
        <source>Do not use the lift. Warn others. The call is free.</source>
        <translation>Do not use the lift. Warn others. The call is free.</translation>
    </message>
    <message>
        <source>The help-line for people in a crisis listens day and night. The call is free. In danger to life call 112.</source>
        <translation>The help-line for people in a crisis listens day and night. The call is free. In danger to life call 112.</translation>
    </message>
    <message>
        <source>The call is free. Stay where other people are.</source>
        <translation>The call is free. Stay where other people are.</translation>
    </message>
    <message>
        <source>Social workers know a warm place for tonight. If somebody is freezing, call 112. The call is free.</source>
        <translation>Social workers know a warm place for tonight. If somebody is freezing, call 112. The call is free.</translation>
    </message>
    <message>
        <source>Say where you are and what has happened. Stay on the line. The call is free.</source>
        <translation>Say where you are and what has happened. Stay on the line. The call is free.</translation>
    </message>
    <message>
        <source>Ask for help at counter %1.</source>
        <translation>Ask for help at counter %1.</translation>
    </message>
    <message>
        <source>Children and young people: 116 111</source>
        <translation>Children and young people: 116 111</translation>
    </message>
    <message>
        <source>Violence at home, day and night: 800 120 002</source>
        <translation>Violence at home, day and night: 800 120 002</translation>
    </message>
    <message>
        <source>Another question</source>
        <translation>Another question</translation>
    </message>
    <message>
        <source>Call the number that stands here.</source>
        <translation>Call the number that stands here.</translation>
    </message>
    <message>
        <source>Somebody of staff comes to this screen.</source>
        <translation>Somebody of staff comes to this screen.</translation>
    </message>
    <message>
        <source>Staff have been called.</source>
        <translation>Staff have been called.</translation>
    </message>
    <message>
        <source>Staff are being called.</source>
        <translation>Staff are being called.</translation>
    </message>
    <message>
        <source>Take back the call</source>
        <translation>Take back the call</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Nothing found</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>What you find appears here.</source>
        <translation>What you find appears here.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>FoundTicketScreen</name>
    <message>
        <source>Here you can print your ticket again, go out for a while or give the ticket back.</source>
        <translation>Here you can print your ticket again, go out for a while or give the ticket back.</translation>
    </message>
    <message numerus="yes">
        <source>%n people are before you.</source>
        <translation>
            <numerusform>%n person is before you.</numerusform>
            <numerusform>%n people are before you.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is before you.</source>
        <translation>Nobody is before you.</translation>
    </message>
    <message>
        <source>The ticket is given back.</source>
        <translation>The ticket is given back.</translation>
    </message>
    <message>
        <source>This ticket is finished.</source>
        <translation>This ticket is finished.</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>I go out for a while</source>
        <translation>I go out for a while</translation>
    </message>
    <message>
        <source>I am back</source>
        <translation>I am back</translation>
    </message>
    <message>
        <source>Give the ticket back</source>
        <translation>Give the ticket back</translation>
    </message>
    <message>
        <source>Keep the ticket</source>
        <translation>Keep the ticket</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>everything is finished</comment>
        <translation>Done</translation>
    </message>
    <message>
        <source>Staff will call your number.</source>
        <translation>Staff will call your number.</translation>
    </message>
    <message>
        <source>You are marked as away.</source>
        <translation>You are marked as away.</translation>
    </message>
    <message>
        <source>Your number is called.</source>
        <translation>Your number is called.</translation>
    </message>
    <message>
        <source>Touch “I am back” when you return.</source>
        <translation>Touch “I am back” when you return.</translation>
    </message>
    <message numerus="yes">
        <source>You can undo this for %n second(s).</source>
        <translation>
            <numerusform>You can undo this for %n second.</numerusform>
            <numerusform>You can undo this for %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please go to the counter.</source>
        <translation>Please go to the counter.</translation>
    </message>
    <message>
        <source>Please go to counter %1.</source>
        <translation>Please go to counter %1.</translation>
    </message>
    <message>
        <source>Nobody came. Please ask staff.</source>
        <translation>Nobody came. Please ask staff.</translation>
    </message>
    <message>
        <source>Your number was called.</source>
        <translation>Your number was called.</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Your number: %1</translation>
    </message>
    <message>
        <source>Your ticket is valid. The office cannot see it yet.</source>
        <translation>Your ticket is valid. The office cannot see it yet.</translation>
    </message>
    <message>
        <source>You took this ticket at another terminal. To change it or print it again, go there or ask staff.</source>
        <translation>You took this ticket at another terminal. To change it or print it again, go there or ask staff.</translation>
    </message>
    <message>
        <source>This does not work now. Your ticket stays valid.</source>
        <translation>This does not work now. Your ticket stays valid.</translation>
    </message>
    <message>
        <source>This number ends today. Keep the ticket: on another day it puts you ahead.</source>
        <translation>This number ends today. Keep the ticket: on another day it puts you ahead.</translation>
    </message>
    <message>
        <source>This matter pauses now. Your place is kept.</source>
        <translation>This matter pauses now. Your place is kept.</translation>
    </message>
    <message>
        <source>Until %1 it puts you ahead. Hold it under the scanner then.</source>
        <translation>Until %1 it puts you ahead. Hold it under the scanner then.</translation>
    </message>
    <message>
        <source>Keep this ticket for another day.</source>
        <translation>Keep this ticket for another day.</translation>
    </message>
    <message>
        <source>Yes, another day</source>
        <translation>Yes, another day</translation>
    </message>
    <message>
        <source>Come another day</source>
        <translation>Come another day</translation>
    </message>
    <message>
        <source>Good until %1.</source>
        <translation>Good until %1.</translation>
    </message>
    <message>
        <source>This number ends. The ticket counts on another day.</source>
        <translation>This number ends. The ticket counts on another day.</translation>
    </message>
    <message>
        <source>Pause. Your place is kept.</source>
        <translation>Pause. Your place is kept.</translation>
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
        <translation>Cancel this visit?</translation>
    </message>
    <message>
        <source>Your visit is on another day</source>
        <translation>Your visit is on another day</translation>
    </message>
    <message>
        <source>You are early</source>
        <translation>You are early</translation>
    </message>
    <message>
        <source>Your time has passed, and you still get a ticket</source>
        <translation>Your time has passed, and you still get a ticket</translation>
    </message>
    <message>
        <source>Your visit was on another day</source>
        <translation>Your visit was on another day</translation>
    </message>
    <message>
        <source>You have checked in already</source>
        <translation>You have checked in already</translation>
    </message>
    <message>
        <source>This visit is cancelled</source>
        <translation>This visit is cancelled</translation>
    </message>
    <message>
        <source>Your visit</source>
        <translation>Your visit</translation>
    </message>
    <message>
        <source>The time is then free for others, and the code is not valid any more.</source>
        <translation>The time is then free for others, and the code is not valid any more.</translation>
    </message>
    <message>
        <source>Come on that day and hold the code under the scanner.</source>
        <translation>Come on that day and hold the code under the scanner.</translation>
    </message>
    <message>
        <source>You can wait here, or go and come back in time.</source>
        <translation>You can wait here, or go and come back in time.</translation>
    </message>
    <message>
        <source>Others may go first now. Take a ticket; staff will call your number.</source>
        <translation>Others may go first now. Take a ticket; staff will call your number.</translation>
    </message>
    <message>
        <source>This code is over. Choose the service to come again.</source>
        <translation>This code is over. Choose the service to come again.</translation>
    </message>
    <message>
        <source>Your number: %1</source>
        <translation>Your number: %1</translation>
    </message>
    <message>
        <source>The time is free for others. Choose the service to book anew.</source>
        <translation>The time is free for others. Choose the service to book anew.</translation>
    </message>
    <message>
        <source>Yes, cancel it</source>
        <translation>Yes, cancel it</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Take a ticket</translation>
    </message>
    <message>
        <source>I wait here</source>
        <translation>I wait here</translation>
    </message>
    <message>
        <source>To the service</source>
        <translation>To the service</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>everything is finished</comment>
        <translation>Done</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Cancel visit</source>
        <translation>Cancel visit</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>The office does not answer: it is not known whether the visit is cancelled. Try again.</source>
        <translation>The office does not answer: it is not known whether the visit is cancelled. Try again.</translation>
    </message>
    <message>
        <source>Change your visit</source>
        <translation>Change your visit</translation>
    </message>
    <message>
        <source>The old time stays yours until you have the new one.</source>
        <translation>The old time stays yours until you have the new one.</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Another time</translation>
    </message>
    <message>
        <source>Change or cancel</source>
        <translation>Change or cancel</translation>
    </message>
    <message>
        <source>The office is closed at that time</source>
        <translation>The office is closed at that time</translation>
    </message>
    <message>
        <source>We are sorry. Please choose another time.</source>
        <translation>We are sorry. Please choose another time.</translation>
    </message>
    <message>
        <source>We are sorry. Take a ticket now, or choose another time.</source>
        <translation>We are sorry. Take a ticket now, or choose another time.</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>a booked visit; on a narrow key</comment>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>FrequentScreen</name>
    <message>
        <source>Most frequent services</source>
        <translation>Most frequent services</translation>
    </message>
    <message>
        <source>Choose your service. If you do not see it, touch “All services”.</source>
        <translation>Choose your service. If you do not see it, touch “All services”.</translation>
    </message>
</context>
<context>
    <name>GroupsScreen</name>
    <message>
        <source>What is it about?</source>
        <translation>What is it about?</translation>
    </message>
    <message>
        <source>Choose the group your service belongs to. If you do not know, choose the last one: a person will help you.</source>
        <translation>Choose the group your service belongs to. If you do not know, choose the last one: a person will help you.</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Call staff</translation>
    </message>
    <message>
        <source>Back to the screen</source>
        <translation>Back to the screen</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>How can we help?</source>
        <translation>How can we help?</translation>
    </message>
    <message>
        <source>Choose your service. If you do not see it, touch “All services”.</source>
        <translation>Choose your service. If you do not see it, touch “All services”.</translation>
    </message>
    <message>
        <source>There are no more tickets today.</source>
        <translation>There are no more tickets today.</translation>
    </message>
    <message>
        <source>Tickets are not printed now. Your number stands on the screen.</source>
        <translation>Tickets are not printed now. Your number stands on the screen.</translation>
    </message>
    <message>
        <source>Take a ticket</source>
        <translation>Take a ticket</translation>
    </message>
    <message>
        <source>Most frequent services</source>
        <translation>Most frequent services</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>All services</translation>
    </message>
    <message>
        <source>My ticket</source>
        <translation>My ticket</translation>
    </message>
    <message>
        <source>Print again, go out, give back</source>
        <translation>Print again, go out, give back</translation>
    </message>
    <message>
        <source>Tickets are not printed now.</source>
        <translation>Tickets are not printed now.</translation>
    </message>
    <message>
        <source>Closed: %1 (%2)</source>
        <translation>Closed: %1 (%2)</translation>
    </message>
    <message>
        <source>Other hours: %1, %2 (%3)</source>
        <translation>Other hours: %1, %2 (%3)</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Notices from the office</source>
        <translation>Notices from the office</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Answers of the office</source>
        <translation>Answers of the office</translation>
    </message>
</context>
<context>
    <name>IdleScreen</name>
    <message>
        <source>Touch the pane with your language. Then choose your service and take a ticket.</source>
        <translation>Touch the pane with your language. Then choose your service and take a ticket.</translation>
    </message>
    <message>
        <source>The office is closed</source>
        <translation>The office is closed</translation>
    </message>
</context>
<context>
    <name>KButton</name>
    <message>
        <source>One moment</source>
        <translation>One moment</translation>
    </message>
</context>
<context>
    <name>KKeyboard</name>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
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
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
</context>
<context>
    <name>KSill</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>KTouch</name>
    <message>
        <source>chosen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>not available</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>I do not know</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>I do not know / something else</source>
        <translation>I do not know / something else</translation>
    </message>
</context>
<context>
    <name>LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>LettersPanel</name>
    <message>
        <source>Size of letters</source>
        <translation>Size of letters</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>letters are large enough</comment>
        <translation>Done</translation>
    </message>
    <message>
        <source>Ordinary letters</source>
        <translation>Ordinary letters</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Large letters</translation>
    </message>
    <message>
        <source>Very large letters</source>
        <translation>Very large letters</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Contrast: %1</source>
        <translation>Contrast: %1</translation>
    </message>
</context>
<context>
    <name>MattersPage</name>
    <message>
        <source>Type a few letters, for example “passport”</source>
        <translation>Type a few letters, for example “passport”</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>All services</translation>
    </message>
</context>
<context>
    <name>MorePanel</name>
    <message>
        <source>More keys</source>
        <translation>More keys</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Restart</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voice</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contrast</translation>
    </message>
</context>
<context>
    <name>MyTicketScreen</name>
    <message>
        <source>Your ticket</source>
        <translation>Your ticket</translation>
    </message>
    <message>
        <source>Hold the code on your ticket under the scanner. Or type the number and the first two characters of the code.</source>
        <translation>Hold the code on your ticket under the scanner. Or type the number and the first two characters of the code.</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Too many tries</translation>
    </message>
    <message>
        <source>This does not work now</source>
        <translation>This does not work now</translation>
    </message>
    <message>
        <source>There is no such ticket today</source>
        <translation>There is no such ticket today</translation>
    </message>
    <message>
        <source>Wait a few minutes, or call staff.</source>
        <translation>Wait a few minutes, or call staff.</translation>
    </message>
    <message>
        <source>Your ticket stays valid. Staff can help you.</source>
        <translation>Your ticket stays valid. Staff can help you.</translation>
    </message>
    <message>
        <source>Check number and code. A ticket is for one day only.</source>
        <translation>Check number and code. A ticket is for one day only.</translation>
    </message>
    <message>
        <source>Hold the code on your ticket under the scanner.</source>
        <translation>Hold the code on your ticket under the scanner.</translation>
    </message>
    <message>
        <source>Hold the code on your ticket under the scanner. Or type:</source>
        <translation>Hold the code on your ticket under the scanner. Or type:</translation>
    </message>
    <message>
        <source>Or type number and code:</source>
        <translation>Or type number and code:</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>First two characters of the code</source>
        <translation>First two characters of the code</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code, two characters</source>
        <translation>Code, two characters</translation>
    </message>
    <message>
        <source>Type two characters of the code</source>
        <translation>Type two characters of the code</translation>
    </message>
    <message>
        <source>Type the number first</source>
        <translation>Type the number first</translation>
    </message>
    <message>
        <source>Show my ticket</source>
        <translation>Show my ticket</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Call staff</translation>
    </message>
    <message>
        <source>Type again</source>
        <translation>Type again</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>A booked visit</source>
        <translation>A booked visit</translation>
    </message>
    <message>
        <source>Visit</source>
        <comment>booked</comment>
        <translation>Visit</translation>
    </message>
</context>
<context>
    <name>MyVisitScreen</name>
    <message>
        <source>Your visit</source>
        <translation>Your visit</translation>
    </message>
    <message>
        <source>Hold the code on your paper under the scanner. Or type its eight characters.</source>
        <translation>Hold the code on your paper under the scanner. Or type its eight characters.</translation>
    </message>
    <message>
        <source>Hold the code on your paper under the scanner. Or type:</source>
        <translation>Hold the code on your paper under the scanner. Or type:</translation>
    </message>
    <message>
        <source>Code of the visit</source>
        <translation>Code of the visit</translation>
    </message>
    <message>
        <source>Type the eight characters first</source>
        <translation>Type the eight characters first</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Show my visit</source>
        <translation>Show my visit</translation>
    </message>
</context>
<context>
    <name>NeedsScreen</name>
    <message>
        <source>Who goes first</source>
        <translation>Who goes first</translation>
    </message>
    <message>
        <source>Choose what helps you, or nothing. Only the counter sees it, and it is erased afterwards.</source>
        <translation>Choose what helps you, or nothing. Only the counter sees it, and it is erased afterwards.</translation>
    </message>
    <message>
        <source>Come and fetch me</source>
        <translation>Come and fetch me</translation>
    </message>
    <message>
        <source>Hearing loop</source>
        <translation>Hearing loop</translation>
    </message>
    <message>
        <source>Separate room</source>
        <translation>Separate room</translation>
    </message>
    <message>
        <source>Sign-language interpreter</source>
        <translation>Sign-language interpreter</translation>
    </message>
    <message>
        <source>A clerk who speaks my language</source>
        <translation>A clerk who speaks my language</translation>
    </message>
    <message>
        <source>Papers may be needed</source>
        <translation>Papers may be needed</translation>
    </message>
    <message>
        <source>You do not have to choose anything.</source>
        <translation>You do not have to choose anything.</translation>
    </message>
    <message>
        <source>You do not have to choose anything. Only the counter sees it, and it is erased afterwards.</source>
        <translation>You do not have to choose anything. Only the counter sees it, and it is erased afterwards.</translation>
    </message>
    <message>
        <source>You do not have to choose anything. The reason is not stored.</source>
        <translation>You do not have to choose anything. The reason is not stored.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Back to the service</source>
        <translation>Back to the service</translation>
    </message>
    <message>
        <source>What support do you need?</source>
        <translation>What support do you need?</translation>
    </message>
</context>
<context>
    <name>NoTicketScreen</name>
    <message>
        <source>Ticket for information</source>
        <translation>Ticket for information</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Counter %1</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Call staff</translation>
    </message>
    <message>
        <source>Somebody comes to this screen</source>
        <translation>Somebody comes to this screen</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>Other services</source>
        <translation>Other services</translation>
    </message>
    <message>
        <source>Papers and fees for every service</source>
        <translation>Papers and fees for every service</translation>
    </message>
    <message>
        <source>My ticket</source>
        <translation>My ticket</translation>
    </message>
    <message>
        <source>For a ticket you already have</source>
        <translation>For a ticket you already have</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two weekdays</comment>
        <translation>%1 and %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>weekdays</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>Now you can:</source>
        <translation>Now you can:</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Answers of the office</source>
        <translation>Answers of the office</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Ask the office once more</source>
        <translation>Ask the office once more</translation>
    </message>
    <message>
        <source>Type the code once more</source>
        <translation>Type the code once more</translation>
    </message>
</context>
<context>
    <name>NoticeScreen</name>
    <message>
        <source>Notices from the office</source>
        <translation>Notices from the office</translation>
    </message>
    <message>
        <source>Read the notice. The large button leads on.</source>
        <translation>Read the notice. The large button leads on.</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>Call: %1</translation>
    </message>
    <message>
        <source>Until: %1, %2</source>
        <translation>Until: %1, %2</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>OpeningWords</name>
    <message>
        <source>Today until %1</source>
        <translation>Today until %1</translation>
    </message>
    <message>
        <source>Opens today at %1</source>
        <translation>Opens today at %1</translation>
    </message>
    <message>
        <source>Opens tomorrow at %1</source>
        <translation>Opens tomorrow at %1</translation>
    </message>
    <message>
        <source>Opens: %1, %2</source>
        <translation>Opens: %1, %2</translation>
    </message>
    <message>
        <source>no more tickets today</source>
        <translation>no more tickets today</translation>
    </message>
    <message>
        <source>last ticket %1</source>
        <translation>last ticket %1</translation>
    </message>
    <message>
        <source>Closed now</source>
        <translation>Closed now</translation>
    </message>
</context>
<context>
    <name>OutOfOrder</name>
    <message>
        <source>This terminal gives no tickets now. Please go to counter %1.</source>
        <translation>This terminal gives no tickets now. Please go to counter %1.</translation>
    </message>
    <message>
        <source>This terminal gives no tickets now. Please go to the information desk.</source>
        <translation>This terminal gives no tickets now. Please go to the information desk.</translation>
    </message>
</context>
<context>
    <name>PageKeys</name>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
</context>
<context>
    <name>PageWords</name>
    <message>
        <source>Next: %1 of %2</source>
        <comment>pages</comment>
        <translation>Next: %1 of %2</translation>
    </message>
    <message>
        <source>Back: %1 of %2</source>
        <comment>to the first of the pages</comment>
        <translation>Back: %1 of %2</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>First page</translation>
    </message>
</context>
<context>
    <name>PaperStrip</name>
    <message>
        <source>Take your ticket</source>
        <translation>Take your ticket</translation>
    </message>
    <message>
        <source>Your ticket is ready</source>
        <translation>Your ticket is ready</translation>
    </message>
    <message>
        <source>Printing your ticket</source>
        <translation>Printing your ticket</translation>
    </message>
    <message>
        <source>The paper has run out</source>
        <translation>The paper has run out</translation>
    </message>
    <message>
        <source>The printer is open</source>
        <translation>The printer is open</translation>
    </message>
    <message>
        <source>Paper is stuck in the printer</source>
        <translation>Paper is stuck in the printer</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>The printer does not answer</translation>
    </message>
    <message>
        <source>The printer does not work</source>
        <translation>The printer does not work</translation>
    </message>
    <message>
        <source>Your number is valid without paper.</source>
        <translation>Your number is valid without paper.</translation>
    </message>
    <message>
        <source>Take it from the slot.</source>
        <translation>Take it from the slot.</translation>
    </message>
    <message>
        <source>Your number is valid without paper. Staff already know and will change the roll.</source>
        <translation>Your number is valid without paper. Staff already know and will change the roll.</translation>
    </message>
    <message>
        <source>Your number is valid without paper. Please tell staff.</source>
        <translation>Your number is valid without paper. Please tell staff.</translation>
    </message>
    <message>
        <source>Your number is valid without paper. Staff already know.</source>
        <translation>Your number is valid without paper. Staff already know.</translation>
    </message>
</context>
<context>
    <name>ProsePages</name>
    <message>
        <source>Step %1: %2</source>
        <translation>Step %1: %2</translation>
    </message>
</context>
<context>
    <name>SameAgainScreen</name>
    <message>
        <source>Is this ticket for another person?</source>
        <translation>Is this ticket for another person?</translation>
    </message>
    <message>
        <source>There is a ticket for this service from a moment ago. Choose whether a second one is needed.</source>
        <translation>There is a ticket for this service from a moment ago. Choose whether a second one is needed.</translation>
    </message>
    <message>
        <source>You took ticket %1 a moment ago.</source>
        <translation>You took ticket %1 a moment ago.</translation>
    </message>
    <message>
        <source>Yes, another person</source>
        <translation>Yes, another person</translation>
    </message>
    <message>
        <source>No, show my ticket</source>
        <translation>No, show my ticket</translation>
    </message>
</context>
<context>
    <name>SchemeWords</name>
    <message>
        <source>Dark</source>
        <comment>colours</comment>
        <translation>Dark</translation>
    </message>
    <message>
        <source>High</source>
        <comment>contrast</comment>
        <translation>High</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>colours</comment>
        <translation>Light</translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Found for “%1”</source>
        <translation>Found for “%1”</translation>
    </message>
    <message>
        <source>Find your service</source>
        <translation>Find your service</translation>
    </message>
    <message>
        <source>Type a few letters of your service, for example “pass”. Accents are not needed. Then choose your service.</source>
        <translation>Type a few letters of your service, for example “pass”. Accents are not needed. Then choose your service.</translation>
    </message>
    <message>
        <source>Letters of your service</source>
        <translation>Letters of your service</translation>
    </message>
    <message>
        <source>Type a few letters</source>
        <translation>Type a few letters</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>All services</translation>
    </message>
    <message numerus="yes">
        <source>Show %n</source>
        <comment>services found</comment>
        <translation>
            <numerusform>Show %n</numerusform>
            <numerusform>Show %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Try fewer letters, or choose “I do not know”.</source>
        <translation>Try fewer letters, or choose “I do not know”.</translation>
    </message>
</context>
<context>
    <name>ServiceActions</name>
    <message>
        <source>Take a ticket</source>
        <translation>Take a ticket</translation>
    </message>
    <message>
        <source>Ticket for information</source>
        <translation>Ticket for information</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Call staff</translation>
    </message>
    <message>
        <source>Other services</source>
        <translation>Other services</translation>
    </message>
    <message>
        <source>something is chosen</source>
        <translation>something is chosen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Read more</translation>
    </message>
    <message numerus="yes">
        <source>(%n page(s))</source>
        <translation>
            <numerusform>(%n page)</numerusform>
            <numerusform>(%n pages)</numerusform>
        </translation>
    </message>
    <message>
        <source>I need support</source>
        <translation>I need support</translation>
    </message>
    <message>
        <source>Book a time</source>
        <translation>Book a time</translation>
    </message>
    <message>
        <source>Book</source>
        <comment>a time; in one line</comment>
        <translation>Book</translation>
    </message>
</context>
<context>
    <name>ServiceScreen</name>
    <message>
        <source>This screen shows what to bring. The large button below takes the ticket.</source>
        <translation>This screen shows what to bring. The large button below takes the ticket.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nobody</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Bring:</source>
        <translation>Bring:</translation>
    </message>
    <message>
        <source>Fee:</source>
        <translation>Fee:</translation>
    </message>
    <message>
        <source>Today until %1. Last ticket at %2.</source>
        <translation>Today until %1. Last ticket at %2.</translation>
    </message>
    <message>
        <source>Today until %1.</source>
        <translation>Today until %1.</translation>
    </message>
    <message>
        <source>This service pauses until %1. You can take a ticket and wait.</source>
        <translation>This service pauses until %1. You can take a ticket and wait.</translation>
    </message>
    <message>
        <source>This service pauses now. You can take a ticket and wait.</source>
        <translation>This service pauses now. You can take a ticket and wait.</translation>
    </message>
    <message>
        <source>You come back with a ticket of another day: you will be called ahead.</source>
        <translation>You come back with a ticket of another day: you will be called ahead.</translation>
    </message>
</context>
<context>
    <name>ServicesScreen</name>
    <message>
        <source>Choose your service. The next screen shows what to bring. You take the ticket there.</source>
        <translation>Choose your service. The next screen shows what to bring. You take the ticket there.</translation>
    </message>
</context>
<context>
    <name>SideKeys</name>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>I do not know / something else</source>
        <translation>I do not know / something else</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>Your number</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>COPY</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Counter %1</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 or %2</translation>
    </message>
    <message>
        <source>Wait nearby. Staff will call your number.</source>
        <translation>Wait nearby. Staff will call your number.</translation>
    </message>
    <message>
        <source>Wait in the hall. Staff will call your number.</source>
        <translation>Wait in the hall. Staff will call your number.</translation>
    </message>
    <message numerus="yes">
        <source>Before you: &lt;b&gt;%n people&lt;/b&gt;</source>
        <translation>
            <numerusform>Before you: &lt;b&gt;%n person&lt;/b&gt;</numerusform>
            <numerusform>Before you: &lt;b&gt;%n people&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is before you</source>
        <translation>Nobody is before you</translation>
    </message>
    <message numerus="yes">
        <source>About &lt;b&gt;%n minutes&lt;/b&gt;</source>
        <translation>
            <numerusform>About &lt;b&gt;%n minute&lt;/b&gt;</numerusform>
            <numerusform>About &lt;b&gt;%n minutes&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>Have ready:</source>
        <translation>Have ready:</translation>
    </message>
    <message>
        <source>What to bring</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>Code: &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Code: &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;This ticket is valid.&lt;/b&gt; The office cannot see it yet.</source>
        <translation>&lt;b&gt;This ticket is valid.&lt;/b&gt; The office cannot see it yet.</translation>
    </message>
    <message>
        <source>If you wait long, show it at counter %1.</source>
        <translation>If you wait long, show it at counter %1.</translation>
    </message>
    <message>
        <source>If you wait long, show it to staff.</source>
        <translation>If you wait long, show it to staff.</translation>
    </message>
    <message>
        <source>Tickets without paper</source>
        <translation>Tickets without paper</translation>
    </message>
    <message>
        <source>Number of tickets: %1</source>
        <translation>Number of tickets: %1</translation>
    </message>
    <message>
        <source>Given out at:</source>
        <translation>Given out at:</translation>
    </message>
    <message>
        <source>With this code you can print the ticket again or give it back.</source>
        <translation>With this code you can print the ticket again or give it back.</translation>
    </message>
    <message>
        <source>With these codes you can print the tickets again or give them back.</source>
        <translation>With these codes you can print the tickets again or give them back.</translation>
    </message>
    <message>
        <source>Your visit</source>
        <translation>Your visit</translation>
    </message>
    <message>
        <source>Code of the visit</source>
        <translation>Code of the visit</translation>
    </message>
    <message numerus="yes">
        <source>It takes about &lt;b&gt;%n minutes&lt;/b&gt;</source>
        <translation>
            <numerusform>It takes about &lt;b&gt;%n minute&lt;/b&gt;</numerusform>
            <numerusform>It takes about &lt;b&gt;%n minutes&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring along:</source>
        <translation>Bring along:</translation>
    </message>
    <message>
        <source>&lt;b&gt;When you come:&lt;/b&gt; at the terminal touch “My ticket” and hold this code under the scanner, or type it.</source>
        <translation>&lt;b&gt;When you come:&lt;/b&gt; at the terminal touch “My ticket” and hold this code under the scanner, or type it.</translation>
    </message>
    <message>
        <source>Booked: %1</source>
        <translation>Booked: %1</translation>
    </message>
</context>
<context>
    <name>SmallTicket</name>
    <message>
        <source>Your number: %1</source>
        <translation>Your number: %1</translation>
    </message>
</context>
<context>
    <name>SomethingElse</name>
    <message>
        <source>I do not know / something else</source>
        <translation>I do not know / something else</translation>
    </message>
    <message>
        <source>The information counter will help</source>
        <translation>The information counter will help</translation>
    </message>
</context>
<context>
    <name>StaffPanel</name>
    <message>
        <source>Staff are coming</source>
        <translation>Staff are coming</translation>
    </message>
    <message>
        <source>Staff have been told</source>
        <translation>Staff have been told</translation>
    </message>
    <message>
        <source>Staff could not be reached</source>
        <translation>Staff could not be reached</translation>
    </message>
    <message>
        <source>Please wait here.</source>
        <translation>Please wait here.</translation>
    </message>
    <message>
        <source>Wait by the screen.</source>
        <translation>Wait by the screen.</translation>
    </message>
    <message>
        <source>Or go to counter %1.</source>
        <translation>Or go to counter %1.</translation>
    </message>
    <message>
        <source>Please go to counter %1.</source>
        <translation>Please go to counter %1.</translation>
    </message>
    <message>
        <source>Back to the screen</source>
        <translation>Back to the screen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Wait here or go to counter %1.</source>
        <translation>Wait here or go to counter %1.</translation>
    </message>
    <message>
        <source>Telling staff now</source>
        <translation>Telling staff now</translation>
    </message>
    <message>
        <source>Please wait a moment.</source>
        <translation>Please wait a moment.</translation>
    </message>
    <message numerus="yes">
        <source>From counter %1, in about %n minute(s).</source>
        <translation>
            <numerusform>From counter %1, in about %n minute.</numerusform>
            <numerusform>From counter %1, in about %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>From counter %1.</source>
        <translation>From counter %1.</translation>
    </message>
</context>
<context>
    <name>TicketScreen</name>
    <message>
        <source>This is your number. Remember it or take the paper. Staff will call it at the counter.</source>
        <translation>This is your number. Remember it or take the paper. Staff will call it at the counter.</translation>
    </message>
    <message>
        <source>Remember your number</source>
        <translation>Remember your number</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Your number</translation>
    </message>
    <message>
        <source>Before you</source>
        <translation>Before you</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nobody</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>About</source>
        <translation>About</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Your other numbers: %1</source>
        <translation>Your other numbers: %1</translation>
    </message>
    <message>
        <source>Code of your ticket</source>
        <translation>Code of your ticket</translation>
    </message>
    <message>
        <source>Your code: %1</source>
        <translation>Your code: %1</translation>
    </message>
    <message>
        <source>Take a photo of the code. It replaces a lost ticket.</source>
        <translation>Take a photo of the code. It replaces a lost ticket.</translation>
    </message>
    <message>
        <source>Read to me</source>
        <translation>Read to me</translation>
    </message>
    <message>
        <source>Another service</source>
        <translation>Another service</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>everything is finished</comment>
        <translation>Done</translation>
    </message>
    <message>
        <source>Remember it</source>
        <comment>your number</comment>
        <translation>Remember it</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Not printed</translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <source>Do you need more time?</source>
        <translation>Do you need more time?</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left.</source>
        <translation>
            <numerusform>%n second left.</numerusform>
            <numerusform>%n seconds left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n second(s) we end and delete everything you typed.</source>
        <translation>
            <numerusform>In %n second this visit ends and everything you typed is deleted.</numerusform>
            <numerusform>In %n seconds this visit ends and everything you typed is deleted.</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Yes, go on</translation>
    </message>
    <message>
        <source>End now</source>
        <translation>End now</translation>
    </message>
</context>
<context>
    <name>TurnedWords</name>
    <message>
        <source>Previous</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Previous page</translation>
    </message>
</context>
<context>
    <name>WhyWords</name>
    <message>
        <source>Not today</source>
        <translation>Not today</translation>
    </message>
    <message>
        <source>By appointment only</source>
        <translation>By appointment only</translation>
    </message>
    <message>
        <source>No tickets left today</source>
        <translation>No tickets left today</translation>
    </message>
    <message>
        <source>The office is closed</source>
        <translation>The office is closed</translation>
    </message>
    <message>
        <source>It is too early for tickets</source>
        <translation>It is too early for tickets</translation>
    </message>
    <message>
        <source>No more tickets today</source>
        <translation>No more tickets today</translation>
    </message>
    <message>
        <source>This service is not available today</source>
        <translation>This service is not available today</translation>
    </message>
    <message>
        <source>No tickets left for this service today</source>
        <translation>No tickets left for this service today</translation>
    </message>
    <message>
        <source>This screen has no numbers left</source>
        <translation>This screen has no numbers left</translation>
    </message>
    <message>
        <source>This screen cannot give tickets now</source>
        <translation>This screen cannot give tickets now</translation>
    </message>
    <message>
        <source>We open today at %1.</source>
        <translation>We open today at %1.</translation>
    </message>
    <message>
        <source>We open tomorrow at %1 (%2).</source>
        <translation>We open tomorrow at %1 (%2).</translation>
    </message>
    <message>
        <source>We open at %1: %2.</source>
        <translation>We open at %1: %2.</translation>
    </message>
    <message>
        <source>Ask a member of staff.</source>
        <translation>Ask a member of staff.</translation>
    </message>
    <message>
        <source>Ask at counter %1.</source>
        <translation>Ask at counter %1.</translation>
    </message>
    <message>
        <source>Tickets from %1.</source>
        <translation>Tickets from %1.</translation>
    </message>
    <message>
        <source>Tickets from %1. We open at %2.</source>
        <translation>Tickets from %1. We open at %2.</translation>
    </message>
    <message>
        <source>Counters are open until %1.</source>
        <translation>Counters are open until %1.</translation>
    </message>
    <message>
        <source>A member of staff will tell you when it is.</source>
        <translation>A member of staff will tell you when it is.</translation>
    </message>
    <message>
        <source>Ask at counter %1 when it will be.</source>
        <translation>Ask at counter %1 when it will be.</translation>
    </message>
    <message>
        <source>You can make an appointment at the information counter or by phone.</source>
        <translation>You can make an appointment at the information counter or by phone.</translation>
    </message>
    <message>
        <source>You can make an appointment at counter %1 or by phone.</source>
        <translation>You can make an appointment at counter %1 or by phone.</translation>
    </message>
    <message>
        <source>A member of staff will tell you what you can do.</source>
        <translation>A member of staff will tell you what you can do.</translation>
    </message>
    <message>
        <source>Ask at counter %1 what you can do.</source>
        <translation>Ask at counter %1 what you can do.</translation>
    </message>
    <message>
        <source>If it cannot wait, ask a member of staff.</source>
        <translation>If it cannot wait, ask a member of staff.</translation>
    </message>
    <message>
        <source>If it cannot wait, ask at counter %1.</source>
        <translation>If it cannot wait, ask at counter %1.</translation>
    </message>
    <message>
        <source>No time can be booked now</source>
        <translation>No time can be booked now</translation>
    </message>
    <message>
        <source>No times can be promised now</source>
        <translation>No times can be promised now</translation>
    </message>
    <message>
        <source>Your time is not confirmed yet</source>
        <translation>Your time is not confirmed yet</translation>
    </message>
    <message>
        <source>Choose a day and a time here. No name is needed.</source>
        <translation>Choose a day and a time here. No name is needed.</translation>
    </message>
    <message>
        <source>The office does not answer: no times can be promised now.</source>
        <translation>The office does not answer: no times can be promised now.</translation>
    </message>
    <message>
        <source>All times are taken.</source>
        <translation>All times are taken.</translation>
    </message>
    <message>
        <source>The office does not answer. Nothing is booked.</source>
        <translation>The office does not answer. Nothing is booked.</translation>
    </message>
    <message>
        <source>Try again, or take a ticket for information.</source>
        <translation>Try again, or take a ticket for information.</translation>
    </message>
    <message>
        <source>The office does not answer. Without a code nothing is booked.</source>
        <translation>The office does not answer. Without a code nothing is booked.</translation>
    </message>
    <message>
        <source>Try again, or ask a member of staff.</source>
        <translation>Try again, or ask a member of staff.</translation>
    </message>
    <message>
        <source>There is no visit with this code</source>
        <translation>There is no visit with this code</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Too many tries</translation>
    </message>
    <message>
        <source>Your visit cannot be seen now</source>
        <translation>Your visit cannot be seen now</translation>
    </message>
    <message>
        <source>Check the eight characters of the code on your paper.</source>
        <translation>Check the eight characters of the code on your paper.</translation>
    </message>
    <message>
        <source>Without the code staff help you.</source>
        <translation>Without the code staff help you.</translation>
    </message>
    <message>
        <source>Wait a few minutes, or call staff.</source>
        <translation>Wait a few minutes, or call staff.</translation>
    </message>
    <message>
        <source>The office does not answer.</source>
        <translation>The office does not answer.</translation>
    </message>
    <message>
        <source>Take a ticket and show your code at the counter.</source>
        <translation>Take a ticket and show your code at the counter.</translation>
    </message>
    <message>
        <source>The office does not answer. Your visit stays as it was.</source>
        <translation>The office does not answer. Your visit stays as it was.</translation>
    </message>
    <message>
        <source>The office does not answer: it is not known which of the two times counts.</source>
        <translation>The office does not answer: it is not known which of the two times counts.</translation>
    </message>
    <message>
        <source>No other time is free. Your visit stays as it was.</source>
        <translation>No other time is free. Your visit stays as it was.</translation>
    </message>
    <message>
        <source>There are not enough free times in a row.</source>
        <translation>There are not enough free times in a row.</translation>
    </message>
    <message>
        <source>Go back and choose fewer people, or call staff.</source>
        <translation>Go back and choose fewer people, or call staff.</translation>
    </message>
</context>
</TS>
