### Result of a self-check

verdict-meets = Basic conditions met (all { $total })
verdict-falls-short = Basic conditions not met ({ $unmet } of { $total } missed)
verdict-cannot-tell = Cannot tell yet ({ $open } of { $total } cannot be judged)
verdict-short-meets = met
verdict-short-falls-short = not met
verdict-short-cannot-tell = cannot tell
levels-result-heading = Basic conditions, level by level
level-result = { $title }: { $verdict }
column-level = Level
column-verdict = Result
column-condition = Condition
cell-verdict = { $verdict }, { $met } of { $total }
cell-met = met
cell-unmet = not met
cell-cannot-tell = cannot tell
cell-met-other-way = met in another way
cell-not-applicable = does not apply
cell-none = none stated
cell-limit = { $said }; { $limit }

criterion-met = { $name }: met
criterion-unmet = { $name }: not met
criterion-cannot-tell = { $name }: cannot tell
criterion-figures = You have { $actual }; { $limit } is required.
criterion-actual = You have { $actual }.
criterion-required = Required: { $limit }.
criterion-required-one-of = Required, depending on the case: { $limits }.
criterion-required-some = Required, depending on the case: { $limits }; for one case the figure is not held.
criterion-yes-no = Your answer: { $actual }. Required: { $required }.
limit-at-least = at least { $figure }
limit-is = has to be “{ $answer }”
limit-separator = {" "}or{" "}
limit-more-than = more than { $figure }
shortfall = Short by { $amount }, or { $percent }%.
shortfall-tiny = Short by { $amount }, or less than 0.01%.
shortfall-points = Short by { $points } percentage points, or { $percent }%.
shortfall-part = With the other figures as they are, { $name } has to reach { $needed }: { $more } more.
shortfall-none-but-more = That is exactly the limit; it has to be exceeded.
other-way = Another way: { $name } is { $actual }; { $limit } is required.
other-way-required = Another way: { $name }, { $limit }.
share-of = { $part } as a share of { $whole }
missing-answers = Missing: { $names }.
share-of-zero = { $name } is zero, so the share cannot be worked out.
limit-not-held = The figure for this requirement is not held. Confirm it with the authority.

quick-stopped = The result is certain, so the other questions were not asked. To see every gap, choose "{ $button }".
meets-is-no-promise = Meeting the basic conditions is not recognition: centers are selected from those that qualify.
not-judged = Also assessed, and not judged here:
basis-summary = What the conditions say: { $title }

source = Source: { $source }. { $confidence }
source-title = "{ $title }"
source-separator = ,{" "}
source-undated = year not known
confidence-advice-official = Seen in an official text or official report.
confidence-advice-corroborated = Several sources agree; the official text decides.
confidence-advice-single-report = Reported once; confirm with the authority.
confidence-advice-derived = Derived from other figures.
rules-read-at = Rules as of { $date }.
office = Competent office: { $office }.
indicative = This result is indicative and is no decision. This is an unofficial tool.

check-also = Check also: { $title }
