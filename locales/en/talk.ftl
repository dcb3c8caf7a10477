### What is said during a check and after its result; courtesy

## Supposing

what-if-then = It would be: { $supposed }
what-if-now = Now: { $now }
what-if-supposed-heading = Supposed:
what-if-change = { $name }: { $now } → { $supposed }
what-if-same = No condition comes out otherwise.
what-if-nothing-kept = This is only supposed. Your answers are unchanged.
what-if-unknown = { $name } is not known yet, so more or less of it cannot be worked out.
what-if-unread = The supposed figure for "{ $name }" could not be read. Write it as a figure, for example "what if it is 3 million".
adopt-button = Use the supposed figures
adopt-gone = That supposition is out of date. Say it again.
back-to-result-button = Back to the result

## Changing

changed-answer = Changed: { $name }, from { $from } to { $to }.
doubt-why-other = your words seem to name another figure
doubt-why-unsure = you said that it is not sure
asked-something-else = This question is about: { $name }.

## Later

later-kept = Your answers are kept for 30 days. Answer the question below when you are ready, or type "continue" when you come back.

## What is missing, and the way there

gap-heading = { $count ->
    [one] One condition is not met
   *[other] { $count } conditions are not met
}
gap-none = No condition is missed
gap-open = { $count ->
    [one] One cannot be judged yet: { $names }.
   *[other] { $count } cannot be judged yet: { $names }.
}
way-nearest = Begin with the nearest.
way-met = The next step is to apply.
why-result-heading = What the conditions say:

## Courtesy

courtesy-hello = Hello.
courtesy-thanks = You are welcome.
courtesy-bye = Goodbye.
courtesy-ok = All right.
not-ours = This is about enterprise technology centers only: checking conditions, figures and lists, and the rules.
