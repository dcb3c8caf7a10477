### Lookups: recognized enterprise technology centers

## Words for the slots

level-national = national
level-provincial = provincial
level-municipal = municipal
level-district = district-level
measure-total = total
measure-new = newly recognized
measure-proposed = proposed
measure-revoked = revoked
measure-evaluated = evaluated
measure-share = share
measure-share-in-percent = share, in percent
measure-growth = growth
measure-growth-in-percent = growth, in percent
measure-rank = rank
measure-confirmed = confirmed in a review
scheme-technology-center = centers
scheme-sme-rd-center = SME technology R&D centers
scheme-branch-center = branch centers
operation-list = list
operation-sum = sum
operation-difference = difference
operation-compare = comparison
operation-trend = over the years
operation-status = status
operation-since = since when
operation-held = figures held
operation-batch = batches
when-latest = latest
when-year = { $year }
when-years = { $from } to { $to }
when-batch = batch { $batch }
month-name = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-year = { $year }
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
date-span = { $from } to { $to }
moment-of-batch = { $date }, batch { $batch }

value-total = { $value } in total
value-new = { $value } newly recognized
value-proposed = { $value } proposed
value-revoked = { $value } revoked
value-evaluated = { $value } evaluated
value-share = { $value }% of the total of { $whole }
value-rank = rank { $value } in { $whole }
value-unstated = { $value }
value-confirmed = { $value } confirmed in a review
figure = { $place }, { $level }: { $value } ({ $when })
figure-branch = { $place }, { $level } branch centers: { $value } ({ $when })
figure-sme = { $place }, SME technology R&D centers: { $value } ({ $when })

## Answers

understood = Understood as: { $slots }
slot-separator = {" "}·{" "}
company-quoted = "{ $company }"
stood-in-own-rank = The level of that rank here is { $level }.
stood-in-only-held = Only { $level } figures are held.
not-considered = Not taken into account: { $parts }
contradicts = The sources above do not agree. All are shown; the authority decides.
derived-sum = { $value } together
derived-more = { $first }: { $value } more than { $second }
derived-fewer = { $first }: { $value } fewer than { $second }
derived-less = { $first } less { $second }: { $value }
derived-without = { $first } without { $without }: { $value }
derived-growth = { $place }, { $level }: up { $value }% from { $from } to { $to }
derived-multiplied = { $place }, { $level }: { $times } times as many, up { $value }% from { $from } to { $to }
derived-shrunk = { $place }, { $level }: down { $value }% from { $from } to { $to }
derived-points-more = { $first }: { $value } percentage points above { $second }
derived-points-fewer = { $first }: { $value } percentage points below { $second }
derived-share = { $place } has about { $value }% of the { $level } centers of { $whole } ({ $when })
derived-share-new = { $place } has about { $value }% of the newly recognized { $level } centers of { $whole } ({ $when })
derived-share-own = { $place }, { $level }: about { $value }% are of this count
derived-share-levels = { $place }: about { $value }% of the recognitions of all levels held are { $level }
derived-whole = { $place }, { $level }: about { $value } ({ $when })
derived-note = Derived, not a published figure.
formula-part = ({ $terms } = { $value })
formula = { $terms } = { $value }
formula-rounded = { $terms } ≈ { $value }
term = { $value } ({ $name })
caution-different-dates = These figures are of different dates; mind that when you compare them.
caution-levels-overlap = One company may be recognized at several levels: the sum counts recognitions, not companies.
caution-place-within-place = One of these places lies in another, so they are not added up.
caution-years-missing = Years in between are not held, so they are not added up.
caution-measure-unstated = The source does not say whether this counts new centers or all of them.
caution-year-of-batch = Revocations and evaluations are counted by year, not by batch: this is the year of that batch.
caution-no-common-level = The two places have no figures of the same level to compare.
one-point-is-no-trend = Only this one figure is held, so no change can be seen.
sources-summary = Sources ({ $count })
figures-unofficial = This is an unofficial tool; what the authority publishes decides.

no-data-place = No data on { $place }.
no-data-level = No { $level } data on { $place }.
no-data-measure = No { $level } data on { $place } for: { $measure }.
no-data-time = No { $level } data on { $place } for { $when }.
no-data-when = No { $level } data on { $place } for: { $measure }, { $when }.
no-data-earlier = No earlier { $level } figure on { $place } is held ({ $measure }), so no change can be worked out.
no-data-batches = No { $level } batches of { $place } are held.
no-data-names = No names of { $level } centers of { $place } are held.
no-data-names-of = No names of { $level } centers of { $place } are held for: { $measure }.
no-such-place = No data on a place called "{ $place }".
no-total = No total is held. These are the figures there are.
no-data-net = How the total changed, which is not the number of new ones, since some lost the status:
held-beside = Held close to it:
batch-event = { $place }, { $level }, { $event }: { $when }.
round-heading = { $place }, { $level }, batch { $batch }
no-round-heading = { $place }, { $level }
note-behind = {" "}{ $note }
event-round = batch { $batch }
event-call = call for batch { $batch }
event-proposed = proposed list of batch { $batch }
event-list = list of batch { $batch } published
event-evaluation = evaluation
event-no-round = no round held

needs-place = For which place?
needs-second-place = Compared with which place?
which-place-figures = More than one place has that name. The figures of which one?

## Lists and companies

list-heading = { $place }, { $level } list published { $date }: { $count }
list-heading-part = { $place }, { $level } list published { $date }: { $count } held
list-complete = Every company of this place on that list is held here.
list-incomplete = The whole list has { $total } companies; only { $held } are held here.
row = { $number }  { $name }
row-unnumbered = { $name }
row-number-unknown = not known
page-of = Page { $page } of { $pages }
next-page = Next page
previous-page = Previous page
named-heading = { $place }, { $level }: companies named in reports
named-recognized = { $name }: recognized, { $level }, { $place } ({ $when })
named-example = { $name }: an example in a report, { $level }, { $place } ({ $when })
named-are-all = As many as the report counts: { $figure }.
named-out-of = Only these have names: { $figure }.
named-are-some = Only those that reports name, not all.
places-with-figures = Places with figures

status-unnamed = Which company? Type its name in Chinese, as registered.
status-listed = On the { $level } list published { $date } ({ $place }, row { $number })
status-matched = Name on the list: { $name }
status-other-level = Whether it is a { $level } center is not held: the above is of another level.
status-may-have-changed = This is as of the dates given. Later evaluations may have changed it; what the authority publishes decides.
status-since = The list does not say in which year or batch each company was recognized; the dates above are those of the sources.
status-by-part = Of the names held, this is the only one that "{ $company }" fits. A group can have other companies with a name like it.
status-near = No name is exactly "{ $company }". Did you mean:
status-near-none = If none of these is meant: { $absence }
candidate = { $name } ({ $place })
absent-not-on-list = "{ $company }" is not on the { $level } list published { $date } ({ $place })
absent-cannot-tell = "{ $company }" is not among the names held, which settles nothing
absence-not-on-list = All { $held } companies of { $place } on the { $level } list published { $date } are held, and this name is not among them. Later rounds and evaluations followed, and the company may be listed under another name.
absence-list-incomplete = Not found does not mean not recognized: the { $level } list published { $date } has { $total } companies, of which only the { $held } of { $complete } are held. No municipal or district lists are held.
absence-names-in-chinese = Not found does not mean not recognized: the names on the list are Chinese, so try the full Chinese name. The { $level } list published { $date } has { $total } companies, of which only the { $held } of { $complete } are held.
absence-no-list-of-level = Not found does not mean not recognized: no list of that level is held, only the { $held } companies of { $complete } on the { $level } list published { $date } ({ $total } in all).
absence-no-list-of-time = Not found does not mean not recognized: no list of that time is held, only the { $held } companies of { $complete } on the { $level } list published { $date } ({ $total } in all).

## What is held

held-places = Figures are held for:
held-nowhere = No such figure is held for any place.
held-figures = { $place }: figures held
held-names = Names of companies
held-batches = Batches and evaluations
held-other-scheme = Counted apart, not among enterprise technology centers
held-list = On the { $level } list published { $date }: { $count }
held-list-part = On the { $level } list published { $date }: { $count } held of { $total }
held-inside = These places inside have figures of their own: { $places }

# Between places, whose names hold commas
place-separator = ;{" "}

## Buttons

centers-heading = Figures and lists
centers-text = Type a question, for example "How many municipal centers in Jing'an in 2017?", "Liangjiang's share of Chongqing" or "Is a company on the national list?" with its Chinese name. Or choose a place.
centers-button = Figures and lists
figures-of-button = Figures for { $place }
other-level-button = See { $level }
other-year-button = See { $year }
all-held-button = All figures for { $place }
names-button = Names of companies
chart-button = Chart
csv-button = CSV
xlsx-button = Excel

## Charts and tables

chart-title = Enterprise technology centers: { $slots }, { $measure }
no-chart = There is nothing to draw in this answer.
no-file = There is no table to export in this answer.
file-holds = { $count ->
    [one] The table has one row,
   *[other] The table has { $count } rows,
} with the sources below.
sheet-companies = Companies
sheet-figures = Figures
measure-unstated = not stated
column-number = Row on list
column-name-zh = Name in Chinese
column-name-en = Name in English
column-code = Division code
column-place = Place
column-date = Date
column-until = Until
column-batch = Batch
column-source = Source
column-confidence = Confidence
column-scheme = What is counted
column-measure = Measure
column-value = Value
column-of = Relative to
column-note = Note
