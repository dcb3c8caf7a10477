### Self-check: choosing place and level, the questions, checking answers

places-heading = Where is the company?
places-hint = Choose below or type a place.
places-button = Another place
place-not-found = No rules are held for "{ $place }". These places are held:

levels-heading = { $place }: which level?
levels-button = Other levels
all-levels-button = All { $count } levels
all-levels-of = enterprise technology centers of all levels, { $place }
pack-line = { $title } ({ $period }; { $confidence })
period-open = from { $from }
period-closed = { $from } to { $to }
no-rules-held = No conditions are held for { $place }.
no-rules-on-date = No conditions of { $place } are held for { $date }. Held: { $periods }
rules-of-around = No rules of its own are held for { $place }, so those of { $region } are used.
which-place = More than one place has that name. Which one?
no-such-day = There is no day "{ $written }". Write a day as 2025-03-31, or only the year.
day-to-come = "{ $written }" lies ahead; the rules of that day are not known.
periods-held = Held: { $periods }

confidence-official = official source
confidence-corroborated = several sources agree
confidence-single-report = one source only
confidence-derived = derived

check-intro = Checked against: { $pack }
check-as-of = By the rules in force on { $date }.
check-how = Type your answer or use a button. Answers are kept encrypted for 30 days; /forget deletes them at any time.
answers-carried-over = { $count ->
    [one] One earlier answer is
   *[other] { $count } earlier answers are
} kept. You can change them when you check your answers.

question-progress = Question { $position } of { $total }
question-progress-at-most = Question { $position } of at most { $total }
answer-so-far = Your answer so far: { $answer }
recorded = Recorded: { $name }, { $answer }.
recorded-unknown = Recorded as not known: { $name }.
first-question = This is the first question.

hint-money = In yuan, { $period }. For example: { $example }
hint-people = Number of people. For example: { $example }
hint-items = Number. For example: { $example }
hint-months = In months or years. For example: { $example }
hint-percent = In percent. For example: { $example }
hint-area = In square metres. For example: { $example }
hint-yes-no = Answer yes, no or "Don't know".

why-button = Why do you ask?
why-heading = Conditions that turn on it:
why-clause = { $title }: { $clause }
back-button = Back
cancel-button = Cancel
change-button = Change: { $name }
keep-button = Keep { $figure }
quick-button = Quick: stop once certain
thorough-button = Full: find every gap
quick-on = Quick check: it stops as soon as the result is certain.
quick-off = Full check: every question that applies is asked.
cancelled = The check is cancelled.
cancelled-kept = Your { $count ->
    [one] answer is
   *[other] { $count } answers are
} still here: you can take the check up again, or delete it with /forget. A new check drops it.
resume-button = Take it up again

review-heading = Check your answers
review-hint = Change what is wrong, then see the result.
review-button = Check or change answers
result-button = See the result
answer-line = { $name }: { $answer }

resume-at-question = Your check for "{ $title }" is at question { $position } of { $total }. Continue or start over?
resume-at-question-at-most = Your check for "{ $title }" is at question { $position } of at most { $total }. Continue or start over?
resume-at-review = Your check for "{ $title }" is answered, and the result has not been shown. Continue or start over?
rules-changed = The rules held here were updated after you began. Your answers are kept.
continue-button = Continue
back-to-check-button = Back to the check
restart-button = Start over
start-other-button = Check this instead: { $title }

## When no answer can be read

miss-yes-no = This question takes yes, no or "Don't know".
miss-record = Answer yes if the record is clean, no if there was a problem.
miss-yes-no-again = Use a button below, or type one word: yes or no.
miss-again = Type only the figure for "{ $name }" and its unit, for example { $example }. If you do not have it, choose "Don't know".

clarify-unit = The unit is missing: months or years?
clarify-currency = Only amounts in yuan can be used. Convert the amount and type it again.
clarify-range = That is a range. Type one figure.
clarify-multiple = That holds more than one figure. Type one.
clarify-bound = That is only an upper or lower limit. Type one figure.
clarify-vague = That is too vague. Type one figure.
clarify-period = The figure for a whole year is needed. Type the yearly figure.
clarify-wrong-unit = That unit does not fit this question.
clarify-percent = A quantity is needed, not a percentage.
clarify-percent-share = How many percent is that? Type it with the percent sign.
clarify-fraction = That is a fraction. Type the figure itself.
clarify-fraction-count = People and items are counted in whole numbers.
clarify-magnitude = That is too large to be likely. Check the figure and its unit, and type it again.
clarify-format = That can be read in two ways. Type it without separators, for example 1200 or 1.2.
clarify-slang = That expression is not certain. Type digits and a unit.
clarify-expression = Sums are not worked out here. Type the result.
clarify-contradiction = That says two different things. Type one figure.
clarify-zero-or-unknown = Is it zero, or do you not know?

reject-refused = If you would rather not say, choose "Don't know". The other questions are checked as usual.
reject-nonsense = No figure could be read.
reject-negative = This figure cannot be negative.
reject-overflow = That figure is too large to be possible.
reject-too-long = That text is too long. Type one figure.
reject-empty = Nothing arrived.

## A figure in doubt is used only after a yes

doubt-about = { $name } was given as about { $figure }. Use this figure?
doubt-over = { $name } was given as more than { $figure }. Use this figure?
doubt-decimal = { $name } has a decimal: { $figure }. People are counted by head here. Is it right?
doubt-unusual = { $name } was read as { $figure }, far from what is usual. Is it right?
doubt-above = { $name } was read as { $figure }, more than "{ $other }". Is it right?
doubt-below = { $name } was read as { $figure }, less than "{ $other }". Is it right?
doubt-hint = If not, type it again.
keep-doubted-button = Yes, use this figure

## Several answers in one message

about-figure = about { $figure }
told-recorded = Recorded from your message:
told-share = { $name }: { $answer } ({ $percent }% of { $figure })
told-elsewhere = Not asked at this level, kept for others:
told-unclear = Still to confirm:
told-doubtful = { $name }: { $figure }, { $why }
told-written = "{ $written }"
told-others = Not taken: { $figures }. No question here asks for that.

doubt-why-old-year = it is the figure of an earlier year
doubt-why-plan = it is a plan or a forecast
doubt-why-this-year = it is a figure of this year
doubt-why-two-figures = more than one figure was given
doubt-why-unlabelled = it may be a figure of something else
doubt-why-unusual = it is far from the usual figures
doubt-why-above = it is more than another answer allows
doubt-why-below = it is less than another answer allows
doubt-why-decimal = it has a decimal
doubt-why-share = it was given as a share only
doubt-year = { $name }, { $figure }: { $why }. Is it the same for { $period }?
doubt-said = { $name }, { $figure }: { $why }. Use this figure?
doubt-unread = { $name }: { $why }
told-waits = What you said is kept ({ $count } { $count ->
    [one] answer
   *[other] answers
}) and goes in once place and level are chosen.
told-several = One company can be checked at a time, so no figure was taken. Describe one company only.
told-too-long = This message is too long, so no figure was taken. Describe one company in a few sentences: place, level, income, R&D expenditure, R&D staff.
