## What a participant meets
questionnaire-title = Questionnaires
questionnaire-lead = A few minutes each. Your answers are confidential: nobody, not even the organisers, can see what you answered.
questionnaire-fit-check = Getting started
questionnaire-midpoint = Half-way
questionnaire-closing = Looking back
questionnaire-fit-check-lead = How has it begun, and does anything stand in the way?
questionnaire-midpoint-lead = Where do you stand with your goals, and what would make the second half better?
questionnaire-closing-lead = What did you learn, what did the two of you give each other, and what should those who come next know?
questionnaire-state-later = Opens later
questionnaire-state-open = Open
questionnaire-state-answered = Answered
questionnaire-state-over = Closed
# $day (String) - with the weekday
questionnaire-opens = Opens { $day }
# $moment (String) - date and time
questionnaire-open-until = Open until { $moment }
# $day (String) - with the weekday
questionnaire-closed-on = Closed { $day }
questionnaire-answer = Answer
questionnaire-go-on = Go on answering
questionnaire-change-mine = Change or take back my answers
questionnaire-none-title = Nothing to answer yet
questionnaire-none-text = Questionnaires come a few weeks after you have been introduced to your partner, half-way, and at the closing.
questionnaire-how-kept = How your answers are kept
questionnaire-how-kept-text = They are kept without your name and without the time. That you have answered is noted apart from them. When the questionnaire closes they are counted and destroyed; only figures of at least five people remain, and written answers only where at least ten people wrote, in mixed order.
questionnaire-every-optional = Every question may be left out.
questionnaire-scale-hint = How far do you agree?
questionnaire-learning-hint = How well could you do it before, and how well now? Which goals they are is not kept with your answers.
# $number (Number) - counted from 1
questionnaire-goal-number = Goal { $number }
questionnaire-before = Before
questionnaire-now = Now
questionnaire-both-levels = Say both how well you could do it before and how well you can now, or neither
questionnaire-no-answer = No answer
questionnaire-write-no-names = Nobody sees who wrote it. Leave out names, yours too.
questionnaire-hand-in = Hand in
questionnaire-save = Save and go on later
questionnaire-saved-text = What you filled in so far is kept under your name for your eyes only, until you hand it in or the questionnaire closes.
questionnaire-nothing-answered = Answer at least one question before you hand in
questionnaire-changed-text = The organisers changed them after you opened this page. What you answered is still here where the question is the same: look through it and hand in again.
questionnaire-not-taken = Your answers were not taken
questionnaire-not-open = The questionnaire has not opened for you yet.
questionnaire-is-closed = The questionnaire has closed. What was handed in by then has been taken.
questionnaire-already = You have answered already. To change your answers, use the receipt you were given.
questionnaire-receipt = Receipt
questionnaire-receipt-unknown = There are no answers of yours with this receipt. Look whether every letter is right.
questionnaire-thanks-title = Thank you, your answers are in
questionnaire-thanks-text = This is your receipt. It is shown only now and kept nowhere: write it down or print this page if you may want to change or take back your answers while the questionnaire is open.
questionnaire-thanks-lost = Without the receipt nobody can find your answers again, not even you.
questionnaire-thanks-next = Between the two of you: see what each gives and receives
questionnaire-back = Back to the questionnaires
questionnaire-receipt-lead = Write the receipt that you were given when you handed in.
questionnaire-receipt-hint = Sixteen letters and digits, such as ABCD-EFGH-JKLM-NPQR
questionnaire-receipt-change = Show my answers
questionnaire-receipt-take-back = Take back my answers
questionnaire-taken-back = Your answers have been destroyed. You can answer anew while the questionnaire is open.

## Between the partners
questionnaire-balance = Giving and receiving
# $names (String) - the partners, as in a sentence
questionnaire-balance-with = Giving and receiving: you and { $names }
questionnaire-balance-lead = For the two of you to talk about. Your partner sees what you write here once you have both answered; nobody else ever does.
questionnaire-given = How much have you given?
questionnaire-received = How much have you received?
questionnaire-amount-1 = Hardly anything
questionnaire-amount-2 = A little
questionnaire-amount-3 = Some
questionnaire-amount-4 = Much
questionnaire-amount-5 = Very much
questionnaire-balance-note = What would you like more of, or less?
questionnaire-balance-tell = Tell my partner
questionnaire-balance-waiting = You have told yours. It will stand beside your partner’s here once they have told theirs.
questionnaire-balance-both = How you both see it
questionnaire-balance-who = Who
questionnaire-balance-gave = Has given
questionnaire-balance-got = Has received
questionnaire-balance-wishes = Wishes

## Help
questionnaire-help = Do you need the organisers?
questionnaire-help-lead = Your answers tell them nothing about you. If you want them to know, say so here: this goes to the organisers with your name, and to nobody else.
questionnaire-help-wish = What would help?
questionnaire-help-talk = Please get in touch with me
questionnaire-help-another = I would like another partner; nobody is to blame
questionnaire-help-message = Would you like to say more?
questionnaire-help-ask = Tell the organisers that I need help
# $day (String) - with the weekday
questionnaire-help-asked = You asked the organisers for help { $day }. They will get in touch with you.

## What organisers meet
questionnaire-results = Results
questionnaire-results-lead = What people say, what they take with them, and what came of it all.
# $answered (Number) - people
# $asked (Number) - people
questionnaire-answered-of = { $answered } of { $asked } have answered
questionnaire-phase-unused = Not asked
questionnaire-phase-before = Can still be changed
questionnaire-phase-counting = Waits to be counted
questionnaire-phase-released = Counted
questionnaire-questions = Questions
questionnaire-dates = Dates
questionnaire-preview = Preview
questionnaire-see-results = See the answers
# $days (Number) - after the introduction
questionnaire-opens-after = Opens for each partnership { $days } days after its introduction, or after its first meeting
questionnaire-preview-lead = So it looks to who answers. Nothing you write here is kept.
questionnaire-questions-lead = Until the questionnaire opens you can change what is asked, and in which order. Once somebody may have answered it stays as it is.
questionnaire-question = Question
questionnaire-kind = Kind of answer
questionnaire-kind-scale = How far one agrees, 1 to 5
questionnaire-kind-choice = One of several
questionnaire-kind-choices = Any of several
questionnaire-kind-line = A line of text
questionnaire-kind-text = Text
questionnaire-kind-yes-no = Yes or no
questionnaire-kind-learning = Each goal before and now
# $number (Number) - which question
questionnaire-up = Move question { $number } up
# $number (Number) - which question
questionnaire-hide = Leave out question { $number }
# $number (Number) - which question
questionnaire-show = Ask question { $number }
# $number (Number) - which question
questionnaire-reword = Reword question { $number }
questionnaire-hidden = Left out
# $language (String) - its own name
questionnaire-wording = Wording ({ $language })
# $language (String) - its own name
questionnaire-choices = Choices ({ $language }), one on each line
questionnaire-choices-hint = Only for questions to choose from; the same number of lines in every language
# $most (Number) - how many there may be
questionnaire-choices-problem = Write 2 to { $most } choices, one on each line, as many in every language
questionnaire-add-question = Add a question
questionnaire-reword-title = Reword a question
questionnaire-reword-lead = Leave every language empty to go back to the built-in wording.
questionnaire-cannot-nothing = Ask at least one question, or do without the questionnaire
# $most (Number) - questions
questionnaire-cannot-too-many = At most { $most } questions fit into one questionnaire
questionnaire-dates-lead = Without dates of your own the questionnaire follows the programme’s timetable.
questionnaire-used = Ask this questionnaire
questionnaire-after-days = Days after the introduction
questionnaire-opens-on = Opens on
questionnaire-closes-on = Closes at the end of
# $day (String) - with the weekday
questionnaire-follows-hint = Leave empty to follow the timetable: { $day }
questionnaire-cannot-dates = It must close after it opens, and not in the past
questionnaire-cannot-opened = It has opened already: only the day it closes can still be moved
questionnaire-cannot-closed = It has closed. Opening it again would let single people’s answers be told from the difference

## Results in pictures
questionnaire-waiting-title = The answers are shown when the questionnaire has closed
questionnaire-waiting-text = Until then not even the organisers see any, so that nobody’s answer can be told from a change.
questionnaire-count-title = The questionnaire has closed
questionnaire-count-text = The answers are counted by themselves within a day. Counting destroys the single answers; only figures remain.
questionnaire-count-now = Count the answers now
# $least (Number) - people
questionnaire-too-few = Fewer than { $least } people answered, so nothing is shown.
questionnaire-too-few-here = Too few of your people answered, or too few others did, so nothing is shown.
# $people (Number) - who answered
questionnaire-people = { $people } people answered
questionnaire-people-label = people
questionnaire-goals-label = goals
questionnaire-figures = The figures
questionnaire-answer-heading = Answer
questionnaire-answers-heading = Answers
questionnaire-everybody = Everybody
questionnaire-nothing-drawn = Nobody answered
# $answer (String) - the most frequent answer
# $people (Number) - how many gave it
# $all (Number) - who answered
questionnaire-described = Most often “{ $answer }”: { $people } of { $all }.
# $rose (Number) - goals with which people came further
# $same (Number) - goals at the same level
# $fell (Number) - goals at a lower level
questionnaire-rose = With { $rose } goals people came further, with { $same } they stand where they stood, and with { $fell } lower.
questionnaire-texts-mixed = In mixed order
questionnaire-why-suppressed = Figures are shown only where at least five people stand behind them and behind what remains when one subtracts them from the whole; written answers from ten people on.

## Calls for help
questionnaire-calls = Asking for help
# $name (String) - who asked
questionnaire-settle = Taken care of: { $name }
# $day (String) - with the weekday
questionnaire-asked-on = Asked { $day }
# $day (String) - with the weekday
questionnaire-settled-on = Taken care of { $day }
