/** English words, phrases and signs by role, separated by " | ". `vocabulary.ts` says what each role does. */
export const ENGLISH_WORDS = {
  unknown: `
    don't know | dont know | do not know | don't really know | doesn't know | didn't know | not know |
    dunno | idk | not sure | not certain | not quite sure | not really sure | unsure | uncertain |
    no idea | no clue | unknown | not known | tbd | tbc | tba | to be confirmed | to be determined |
    can't remember | cannot remember | can't recall | cant remember | don't remember | dont remember |
    do not remember | don't recall | do not recall | forgot | forget | have to check | need to check |
    need to ask | have to ask | ask finance | ask my | ask our | ask the | let me check | will check |
    i'll check | check later | check with | get back to you | not available | unavailable | no data |
    not calculated | no figure | no figures | hard to say | hard to tell | difficult to say | beats me |
    who knows | don't have the | do not have the | don't have that | don't have it | haven't calculated |
    not yet known | can't tell | cannot tell | wish i knew | haven't counted | not counted
  `,
  refused: `
    confidential | secret | private | classified | sensitive | proprietary | can't say | cannot say |
    can't disclose | cannot disclose | can't share | cannot share | can't tell you | cannot tell you |
    can't reveal | won't say | will not say | won't tell | won't disclose | won't share | rather not |
    prefer not | not say | not disclose | not disclosed | undisclosed | not telling | not public |
    not allowed to | not at liberty | no comment | none of your business | not your business |
    mind your own | nda | decline | refuse | skip | pass | don't share | do not share | don't disclose |
    do not disclose | don't publish | don't give out | won't answer | not going to answer | won't give |
    not answering
  `,
  zero: `
    none | nothing | nil | null | nada | no | nope | n/a | na | n.a. | not applicable | not any |
    don't have any | do not have any | don't have | do not have | zilch | haven't any | blank | empty |
    no one | nobody | not a single | not one | not even one | not a single one | did not spend anything |
    didn't spend anything | haven't spent anything | no spending
  `,
  nonsense: `
    help | cancel | quit | exit | restart | go back | back | start over | what | why | how | where |
    which | who | when | can you | could you | do you | does it | phone | wechat | tel | qq | version |
    article | section | chapter | rank | ranked | room | thanks a million | a million thanks |
    one in a million | million dollar | million-dollar | number one | no. 1 | catch-22 | 24/7 |
    nine yards | one of those | one moment | one second | one sec | wait a minute | just a second |
    a minute | two cents | one way or another | at sixes and sevens | first of all | menu |
    next question | one more time | once | at once | twenty questions | one by one | for one |
    nine to five | one of a kind | should i | should we
  `,
  slang: `
    kw | qw | kk | quid | lakh | lakhs | lac | crore | crores | cr | mille | big ones | e | baker's dozen |
    grand
  `,
  foreign: `
    $ | us$ | hk$ | nt$ | s$ | a$ | c$ | € | £ | ₩ | ₽ | ₹ | ฿ | ₫ | ₿ | ¢ | ¥en | usd | us dollar |
    us dollars | u.s. dollars | dollar | dollars | dollors | bucks | hkd | hk dollar | hk dollars |
    eur | euro | euros | gbp | pound | pounds | sterling | jpy | yen | japanese yen | krw | won | twd |
    ntd | sgd | aud | cad | rub | rubles | chf | francs | thb | baht | inr | rupee | rupees | rs | vnd |
    dong | aed | dirham | myr | ringgit | idr | php | peso | pesos | brl | sek | nzd | mop | btc |
    bitcoin | eth | usdt | cents | pataca | patacas | franc | zar | rand | sar | riyal | riyals |
    zloty | krona | kroner | lira | shekel | shekels | try | pln | nt | hk
  `,
  percent: "% | ‰ | percent | per cent | percentage | percents | pct | basis points | bps",
  fraction: `
    ⁄ | third | thirds | two thirds | half of | half the | half our | quarter of our | fifth | fifths
  `,
  period: `
    per month | a month | each month | every month | monthly | /month | /mo | /mth | per mo | month |
    months | this month | last month | mom | per quarter | a quarter | each quarter | quarterly |
    /quarter | last quarter | this quarter | q1 | q2 | q3 | q4 | 1q | 2q | 3q | 4q | h1 | h2 | 1h | 2h |
    first half | second half | first quarter | second quarter | third quarter | fourth quarter |
    half year | half-year | half a year | six months | half-yearly | semi-annual | per day | a day |
    each day | daily | /day | per week | a week | each week | weekly | /week | /wk | per hour | an hour |
    hourly | year before last | next year | last two years | last three years | past two years |
    past three years | past 3 years | last 3 years | last 2 years | past 2 years | over two years |
    over three years | over the years | cumulative | cumulatively | since founding | since inception |
    ytd | year to date | average per year | yearly average | annual average | per person | per head |
    per capita | per employee | each year on average | ttm | jan | january | feb | february | march |
    april | june | july | august | sept | september | oct | october | nov | november | december | dec |
    since
  `,
  average: "on average | average | an average | averages | averaged | avg | mean",
  vague: `
    tens of | dozens | dozens of | hundreds | hundreds of | thousands | thousands of | millions |
    millions of | billions | billions of | several | few | a few | quite a few | many | lots | lots of |
    a lot | lot of | plenty | numerous | countless | handful | a handful | couple | a couple | bunch |
    multi | multi-million | multimillion | figures | figure sum | digits | double digits |
    double-digit | single digits | triple digits | scores of | various | loads | tons of | mid- | mid |
    upper | lower | high | low | varies | depends | it depends | something | -something | double digit |
    single digit | triple digit | two digits | three digits
  `,
  faint: `
    a little | little | a bit | not much | not many | very little | huge | not a lot | not that many |
    not too many | not that much | nothing much
  `,
  expression: `
    multiplied by | divided by | divide | multiply | double | doubled | triple | tripled | twice |
    more than last year | increase | increased | increased by | growth | grew | grew by | up by |
    down by | decrease | decreased | rose by | each | apiece | squared | sum of | times | every
  `,
  negative: "minus | negative | loss | a loss | losses | lost | deficit | in the red",
  other: `
    profit | profits | net income | net profit | gross profit | margin | ebitda | tax paid | valuation |
    market cap | registered capital | loan | loans | debt | funding | raised | assets | subsidy |
    target | targets | goal | plan | planned | planning | hope | hoping | budget | budgeted | wish |
    if | assuming | for example | e.g. | short of | shortfall | owe | part-time | part time | parttime |
    interns | contractors | outsourced | freelancers | except | excluding | not including | excl |
    threshold | required | requirement | competitor | competitors | resigned | laid off | hire |
    hiring | needed | need | would be | aiming | aim | want | wants | wanted | dream | dreaming |
    used to | previously | trying to | hope to | forecast | forecasted | projected | projection |
    next year's | should | valued | valued at | value of the | receivable | receivables | payables |
    inventory | order book | backlog | orders | capex | equity | gmv | prize | grant | grants |
    savings | deposit | deposits | mortgage | net worth | market share | market size | share capital |
    paid-in capital | paid-up capital | pending
  `,
  remark: "salary | salaries | of which | including | include | includes | incl",
  correction: `
    sorry | oops | wait | no wait | correction | scratch that | i mean | i meant | actually | rather |
    make that | typo | instead | my mistake | = | i.e. | ie | that is | that's | equals | equal to |
    equivalent to | or rather | aka | in words | namely | say
  `,
  negation: `
    not | isn't | wasn't | is not | was not | aren't | no longer | never | nowhere near | no way |
    kidding | joking | just kidding | yeah right | as if
  `,
  about: `
    about | around | approximately | approx | approx. | appx | aprx | roughly | circa | ca | ca. | c. |
    ~ | ≈ | ≒ | ≃ | ± | +/- | or so | ish | -ish | odd | -odd | more or less | give or take |
    in the region of | in the neighborhood of | somewhere around | ballpark | in the ballpark of |
    nearly | almost | close to | approaching | nearing | probably | perhaps | maybe | likely |
    estimate | estimated | estimate is | guess | think | believe | reckon | suppose | rough |
    thereabouts | possibly | an estimated | not far from | near | expected | should be | i think |
    i guess | i believe | some | something like | something around | some where around | est | est. |
    appr | appr. | rounded | rounded up | rounded down
  `,
  over: `
    > | over | more than | greater than | above | exceeding | exceeds | exceeded | in excess of |
    upwards of | upward of | north of | or more | plus change | and change | just over | slightly over |
    a bit over | well over | higher than | beyond | and up | surpassed | topped | plus |
    a little more than | a bit more than | slightly more than | a little over
  `,
  bound: `
    ≥ | ≤ | < | >= | <= | ⩾ | ⩽ | ≦ | ≧ | at least | at most | at the most | at the least | at minimum |
    at a minimum | minimum | min | maximum | max | no less than | no fewer than | no more than |
    not less than | not more than | not fewer than | not over | not above | not exceeding | not exceed |
    doesn't exceed | does not exceed | less than | fewer than | lower than | under | just under | below |
    just below | up to | within | or less | or fewer | or under | south of | a little under | a bit under |
    slightly under | slightly less than | slightly below | a little less than | not even | not quite |
    short | or below | or above | cap | capped at | as many as | as much as | as few as | hardly | barely |
    shy of | tops
  `,
  range: "- | between | → | to | through | from | .. | ...",
  question: "is that | is this | is it ok | enough",
  yuan: `
    ¥ | cn¥ | rmb¥ | rmb | cny | cnh | yuan | yuans | renminbi | kuai | rmb yuan | chinese yuan | r.m.b |
    r.m.b.
  `,
  person: `
    person | persons | people | peoples | ppl | staff | staffs | staffers | employee | employees |
    headcount | headcounts | head count | heads | engineer | engineers | researcher | researchers |
    developer | developers | scientist | scientists | worker | workers | member | members | technician |
    technicians | fte | ftes | pax | men | guys | folks | colleagues | specialists | professionals |
    personnel | man | experts | persons in total | full-timers | fulltimers | r&d staff | r&d people | hc |
    phd | phds | devs | techs
  `,
  item: `
    patent | patents | item | items | partner | partners | project | projects | institutions |
    universities | papers | pieces | sets | units | companies
  `,
  group: `
    team | teams | department | departments | dept | division | divisions | lab | labs | laboratory |
    center | centers | centre | centres | group | groups | offices | branches | subsidiaries | company |
    firm | firms | office | branch
  `,
  area: `
    m^2 | m2 | sqm | sq m | sq.m | sq. m | sq.m. | square metre | square metres | square meter |
    square meters | sq metres | sq meters
  `,
  "other-unit": `
    kg | km | g | cm | m | t | ton | tons | tonnes | hours | hour | hrs | hr | h | minutes | years old |
    users | customers | followers | times a | sq ft | sqft | square feet | acres | man-months |
    person-months | man-days | person-days | person-years | man-years | man months | person months |
    man hours | hectares | x | pcs | shares | bottles | km2 | gb | mb
  `,
  time: "year | years | yr | yrs | day | days | week | weeks | quarters",
  year: `
    last year | last year's | this year | previous year | prior year | annual | annually | yearly |
    per year | a year | per annum | p.a. | pa | /year | /yr | /y | each year | every year | the year |
    full year | full-year | whole year | fiscal year | financial year | fy | last fiscal year |
    last financial year | year ended | year-end | year end | in the year | for the year | one year
  `,
  filler: `
    a | an | the | i | we | us | our | ours | my | me | it | its | it's | this | there | there's |
    there're | they | them | you | your | were | was | is | are | am | be | been | being | had | has |
    have | having | have got | has got | we've | we're | i'm | i'd | i've | we'd | i'll | got | get |
    with | of | for | in | at | on | by | as | and | so | but | well | um | uh | er | hmm | hm | ah |
    oh | ok | okay | yes | yeah | yep | yup | sure | right | correct | exactly | precisely | exact |
    only | just | simply | all | total | totals | totaled | totalled | totaling | totalling | in total |
    in all | all in all | altogether | overall | combined | together | sum | grand total | full |
    whole | entire | or | company's | firm's | corporation | enterprise | business | main | primary |
    principal | core | operating | operational | operations | revenue | revenues | income | turnover |
    sales | gross | receipts | top line | topline | r&d | r & d | rd | rnd | r and d | research |
    research and development | research & development | development | dev | tech | technology |
    technical | science | engineering | spend | spends | spent | spending | expenditure | expenditures |
    expense | expenses | cost | costs | investment | invested | investing | invest | outlay | made |
    make | earned | earn | generated | reached | reach | hit | did | do | booked | recorded | reported |
    report | came | comes | come | came to | comes to | came out | stands | stood | amounted |
    amounted to | amounts | amounts to | amount | number | numbers | figure | value | answer | reply |
    ended | ending | audited | unaudited | audit | auditors | according to | per | per our | based on |
    books | statement | statements | accounts | tax | excluding tax | excluding vat | including tax |
    including vat | ex tax | ex vat | excl tax | excl. tax | excl vat | excl. vat | incl tax |
    incl. tax | incl vat | incl. vat | before tax | after tax | vat | pre-tax | net | net of tax |
    currently | current | now | at present | presently | today | as of now | as of today | so far |
    to date | at the moment | right now | as of | latest | full-time | full time | fulltime |
    dedicated | permanent | working | work | works | employed | employ | employs | in-house | on board |
    payroll | count | size | hello | hi | hey | dear | thanks | thank you | thank | thx | ty | please |
    pls | plz | cheers | lol | haha | hehe | sir | madam | good morning | good afternoon | regards |
    best regards | let's | lets | let | see | put | write | enter | record | use | here is | here's |
    here you go | unit | equivalent | money | cash | funds | also | then | really | honestly | frankly |
    basically | mostly | mainly | fyi | btw | officially | official | final | worth | worth of | doing |
    no problem | of course | mark | la | lah | lor | leh | hor | ans | ans. | active | here | china |
    shanghai | beijing | shenzhen | chongqing | guangzhou | hangzhou | last | previous | prior | past |
    that would be | it would be | would say | de | du | flat | bro | mate | went | into | strong |
    equivalents | title | titles | qualified | invention | utility model | granted | on the nose |
    cool | closed | close | call | counting | degree | degrees | holders | master | masters | master's |
    bachelor | bachelors | bachelor's | hr | senior
  `,
} as const;
