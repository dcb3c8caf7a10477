/**
 * What a known word does to a reading. Words are written as `normalize` leaves them: Simplified, lower case,
 * no space beside Han characters. The longest word at a place wins, and wins over a numeral as long as itself.
 */
export type Role = keyof typeof VOCABULARY;

const words = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split("|"));

export const VOCABULARY = {
  /** The person does not know: refused before any number is looked at. */
  unknown: words(
    "不知|不晓得|不清楚|不太清楚|不详|不确定|不太确定|不肯定|不了解|不太了解|不明|不记得|记不清|记不得|记不住|想不起|忘了|忘记|没数|心里没数|没底",
    "没统计|没有统计|未统计|没算|没有算过|还没算|没核算|未核算|待统计|待定|待确认|待查|待核实|未定|未知|说不准|说不清|说不好|不好说|不会算|没概念|没谱|搞不清|弄不清|拿不准",
    "问财务|问会计|问老板|问一下|问问|问下|查一下|查查|回头|改天|稍后|晚点|没印象|没有印象|没有数据|没数据|无数据|暂无数据|暂无统计|无法提供数据|无法统计|唔知|唔清楚|唔记得|没有概念|不懂|谁知道|鬼知道|天知道|没人知道|数据还没出|还没出来|没出来|年报没出|没有确切",
    "don't know|dont know|do not know|don't really know|doesn't know|didn't know|not know|dunno|idk|not sure|not certain|not quite sure|not really sure|unsure|uncertain|no idea|no clue|unknown|not known|tbd|tbc|tba|to be confirmed|to be determined|can't remember|cannot remember|can't recall|cant remember|don't remember|dont remember|do not remember|don't recall|do not recall|forgot|forget|have to check|need to check|need to ask|have to ask|ask finance|ask my|ask our|ask the|let me check|will check|i'll check|check later|check with|get back to you|not available|unavailable|no data|not calculated|no figure|no figures|hard to say|hard to tell|difficult to say|beats me|who knows|don't have the|do not have the|don't have that|don't have it|haven't calculated|not yet known|can't tell|cannot tell|wish i knew|haven't counted|not counted",
  ),
  /** The person will not say. */
  refused: words(
    "保密|机密|秘密|涉密|隐私|不方便|不便|不太方便|唔方便|不想说|不想讲|不想回答|不想填|不想透露|不想告诉|不告诉|不透露|不能说|不能讲|不能告诉|不能透露|不可透露|不可以说|不好透露|不宜|无可奉告|不愿|不肯|拒绝|不提供|不公开|不对外|没公开|未公开|未披露|不披露|不便披露|不回答|不填|不答|不说|不给|凭什么|关你|干嘛告诉|为什么要告诉|为啥要告诉|跳过|下一题|下一个问题|略过|敏感|一万个不愿意",
    "confidential|secret|private|classified|sensitive|proprietary|can't say|cannot say|can't disclose|cannot disclose|can't share|cannot share|can't tell you|cannot tell you|can't reveal|won't say|will not say|won't tell|won't disclose|won't share|rather not|prefer not|not say|not disclose|not disclosed|undisclosed|not telling|not public|not allowed to|not at liberty|no comment|none of your business|not your business|mind your own|nda|decline|refuse|skip|pass",
  ),
  /** Nothing, which may be zero and may be "no figure". */
  zero: words(
    "没有|没|无|暂无|木有|冇|没有呢|空|空白|不适用|尚无|并无|没啥|没什么",
    "none|nothing|nil|null|nada|no|nope|n/a|na|n.a.|not applicable|not any|don't have any|do not have any|don't have|do not have|zilch|nobody|no one|haven't any|blank|empty",
  ),
  /** Idioms and phrases whose numerals count nothing, and words that are never an answer. */
  nonsense: words(
    "一清二楚|十全十美|千方百计|万无一失|三心二意|五花八门|一五一十|七上八下|乱七八糟|九牛一毛|十万火急|十万八千里|百万富翁|千万富翁|亿万富翁|亿万|一本万利|一落千丈|一诺千金|一字千金|一掷千金|三三两两|七七八八|千万别|千万不|千万要|千万记|成千上万|千军万马|万事|万一|万分|万能|万万|百分百|百忙|一心一意|说一不二|独一无二|八九不离十|三言两语|四面八方|接二连三|朝三暮四|半斤八两|一石二鸟|一举两得|两全其美|丢三落四|三番五次|四舍五入|七嘴八舌|十有八九|万里长征|十万个为什么|颠三倒四|不三不四|四通八达|百里挑一|数一数二|五湖四海|一穷二白|三长两短|一干二净|一模一样|一马平川|百发百中|千篇一律|千言万语|千变万化|万众一心|万象更新|千里之行|百年大计|百闻不如一见|一日千里|三令五申|四平八稳|五颜六色|六神无主|七零八落|八仙过海|九死一生|十面埋伏|二百五十六|不管三七二十一|三七二十一|三下五除二|一二三四五|三十而立|三十六计|一言难尽|一塌糊涂|一问三不知|三天打鱼|两天晒网|半途而废|百思不得其解|六六六|十三点|二愣子|三八",
    "第|帮助|取消|返回|退出|重新开始|上一步|help|cancel|quit|exit|restart|go back|back|start over|什么意思|为什么|为啥|怎么|怎样|如何|什么|哪个|哪里|哪些|是啥|多少|几多|谁|what|why|how|where|which|who|when|can you|could you|do you|does it|should|电话|手机|微信|邮编|身份证|号码|版本|排名|编号|phone|wechat|tel|qq|version|article|section|chapter|rank|ranked|room",
  ),
  /** Money and counts in words that mean a number only among friends. */
  slang: words(
    "小目标|万把|千把|百把|十把|个把|百八十|千八百|千儿八百|万儿八千|百十来|百十号|百十个|百十人|百来十|大几|小几|小一亿|小两亿|小一千|小两千|小五千|小一百|小一万|小一|小两|小三|小五|小百|小千|小亿|十好几|二百五|一丢丢|丢丢|达不溜|毛毛雨|三瓜两枣|万八千|块儿八毛|一大坨|个小目标|五六七八",
    "kw|qw|kk|grand|quid|lakh|lakhs|lac|crore|crores|cr|mille|big ones",
  ),
  /** Any currency but yuan. */
  foreign: words(
    "美元|美金|美刀|刀|美分|港币|港元|港纸|港幣|蚊|欧元|欧|英镑|镑|日元|日圆|日币|円|韩元|韩币|台币|新台币|台币元|澳元|澳币|澳门元|葡币|加元|加币|新币|新加坡元|新元|坡币|卢布|法郎|泰铢|铢|卢比|马币|林吉特|越南盾|迪拉姆|比特币|泰达币|外币|外汇|瑞郎|克朗|比索|里拉|雷亚尔",
    "$|us$|hk$|nt$|s$|a$|c$|€|£|₩|₽|₹|฿|₫|円|₿|¢|¥en|usd|us dollar|us dollars|u.s. dollars|dollar|dollars|dollors|bucks|hkd|hk dollar|hk dollars|eur|euro|euros|gbp|pound|pounds|sterling|jpy|yen|japanese yen|krw|won|twd|ntd|sgd|aud|cad|rub|rubles|chf|francs|thb|baht|inr|rupee|rupees|rs|vnd|dong|aed|dirham|myr|ringgit|idr|php|peso|pesos|brl|sek|nzd|mop|btc|bitcoin|eth|usdt|cents",
  ),
  percent: words(
    "%|‰|％|百分之|千分之|万分之|百分比|百分点|成|个百分点|个点|成多|percent|per cent|percentage|percents|pct|basis points|bps",
  ),
  fraction: words(
    "分之|⁄|一半|一小半|一大半|半数|过半|大半|小半|third|thirds|two thirds|half of|half the|half our|quarter of our|fifth|fifths",
  ),
  /** A time other than the one year asked for. */
  period: words(
    "每月|每个月|月均|单月|一个月|月度|月收入|月营收|月销售额|月销|月入|月流水|按月|月平均|这个月|上个月|本月|上月|当月|/月|/个月|一月|平均每月|个月|月|每季|每季度|季均|季度|一季度|二季度|三季度|四季度|一个季度|每个季度|单季|/季|半年|上半年|下半年|半年度|前半年|每半年|大半年|每天|每日|日均|一天|单日|/天|/日|天天|每周|每星期|一周|周均|一个星期|/周|年均|平均每年|每年平均|三年来|近两年|近三年|近几年|近五年|近年|历年|连续三年|前三年|过去三年|最近三年|这几年|前几年|多年|累计|历史|成立以来|以来|前年|大前年|明年|后年|十四五|十三五|每小时|每人每月|每单|每户|第一季度|第二季度|第三季度|第四季度|前三季度|前三个季度|前两季度",
    "per month|a month|each month|every month|monthly|/month|/mo|/mth|per mo|month|months|this month|last month|mom|per quarter|a quarter|each quarter|quarterly|/quarter|last quarter|this quarter|q1|q2|q3|q4|1q|2q|3q|4q|h1|h2|1h|2h|first half|second half|first quarter|second quarter|third quarter|fourth quarter|half year|half-year|half a year|six months|half-yearly|semi-annual|per day|a day|each day|daily|/day|per week|a week|each week|weekly|/week|/wk|per hour|an hour|hourly|year before last|next year|last two years|last three years|past two years|past three years|past 3 years|last 3 years|last 2 years|past 2 years|over two years|over three years|over the years|cumulative|cumulatively|since founding|since inception|ytd|year to date|average per year|yearly average|annual average|per person|per head|per capita|per employee|each year on average|ttm",
  ),
  vague: words(
    "几|好几|若干|一些|有些|不少|很多|许多|好多|大量|无数|少许|少量|一点|一点点|有一点|没多少|没几|没多少|个位数|两位数|三位数|四位数|五位数|六位数|七位数|八位数|九位数|十位数|位数|上百|上千|上万|上亿|上十|上百万|上千万|上百亿|上十亿|过百|过千|过万|过亿|过千万|过百万|破亿|破万|破千万|近亿|近千万|近百万|近百|近千|近万|将近亿|千万级|百万级|亿级|亿元级|万级|千万元级|百万元级|级别|规模以上|一大堆|一堆|一群|一帮|成百上千|成百|数千|数百|数十|数万|数亿|数人|数名|数位|数个|数兆|数以|无几|寥寥|三三|百余|千余|万余|十余万|人不多|不多|很少|挺多|挺少|够多|超多|太多|极少|极低|可观|视情况|看情况|变动|浮动|波动|不一定|不固定|不等|不定|差异|多少不等",
    "tens of|dozens|dozens of|hundreds|hundreds of|thousands|thousands of|millions|millions of|billions|billions of|several|few|a few|quite a few|some|many|lots|lots of|a lot|lot of|plenty|numerous|countless|handful|a handful|couple|a couple|bunch|multi|multi-million|multimillion|figures|figure sum|digits|double digits|double-digit|single digits|triple digits|scores of|various|not many|not much|very little|a little|little|loads|tons of|mid-|mid|upper|lower|high|low|varies|depends|it depends|small|big|huge|large amount|enough",
  ),
  /** Words of arithmetic and of comparison with something not said. */
  expression: words(
    "加上|加|减去|减|乘以|乘|除以|除|翻番|翻一番|翻倍|翻了|倍|同比|环比|比去年|比上年|比前年|较上年|较去年|增长|增加|增幅|减少|下降|下滑|多了|少了|涨了|上涨|人均|每人|每个人|之和|的和|等于|平方",
    "plus|times|multiplied by|divided by|divide|multiply|double|doubled|triple|tripled|twice|more than last year|increase|increased|increased by|growth|grew|grew by|up by|down by|decrease|decreased|rose by|each|apiece|squared|sum of",
  ),
  negative: words(
    "负|亏损|亏了|亏|净亏|净亏损|倒亏|赤字|minus|negative|loss|a loss|losses|lost|deficit|in the red",
  ),
  /** The amount is of something else than was asked for, or is not there yet. */
  other: words(
    "净利|净利润|利润|毛利|毛利润|利润率|纳税|缴税|税收|税额|税金|注册资本|注册资金|实缴|实收资本|估值|市值|融资|贷款|负债|资产|总资产|净资产|借款|补贴|补助|罚款|押金|工资|薪资|年薪|目标|计划|打算|希望|争取|预算|指标|合同额|订单|差|缺|欠|缺口|还差|还缺|拟|招聘|招|要招|想招|打算招|裁员|裁|离职|兼职|外包|外聘|实习|实习生|退休|除了|除外|不含|不算|不包括|扣除|剔除|其中|含|包括|包含|如果|假如|要是|假设|比如|例如|需要|应达到|要求|门槛|标准|法定|对方|客户|同行|竞争对手|别人|上市公司",
    "profit|profits|net income|net profit|gross profit|margin|ebitda|tax paid|valuation|market cap|registered capital|loan|loans|debt|funding|raised|assets|subsidy|target|targets|goal|plan|planned|planning|hope|hoping|budget|budgeted|wish|if|assuming|for example|e.g.|short of|shortfall|owe|part-time|part time|parttime|interns|contractors|outsourced|freelancers|except|excluding|not including|excl|threshold|required|requirement|competitor|competitors|salary|salaries|of which|including|include|includes|incl|resigned|laid off|hire|hiring|needed|need",
  ),
  /** A correction: with two values the person contradicts the first. */
  correction: words(
    "不对|错了|写错|打错|说错|更正|改成|改为|应为|修正|哦不|噢不|啊不|不不|纠正|口误|笔误|还是|搞错|弄错|记错",
    "sorry|oops|wait|no wait|correction|scratch that|i mean|i meant|actually|rather|make that|typo|should be|instead|my mistake",
  ),
  negation: words(
    "不是|并非|不止是|才不是|没有那么|没那么|不可能|not|isn't|wasn't|is not|was not|aren't|no longer|never|nowhere near",
  ),
  /** The same amount once more: 即, i.e. Two different values around it contradict each other. */
  restate: words(
    "即|也就是|也就是说|就是说|换算|相当于|折合|合|等同于|大写|小写|亦即|=|i.e.|ie|that is|that's|equals|equal to|equivalent to|or rather|aka|in words|namely|say",
  ),
  about: words(
    "大约|大概|大约是|大概是|约|约为|约合|左右|上下|差不多|大致|大体|大略|粗略|粗算|估计|预估|预计|估摸|估算|大抵|或许|可能|也许|好像|似乎|应该|恐怕|近|将近|接近|逼近|快|快到|快要|几乎|的样子|样子|约莫|大差不差|前后|概|约略|毛估|毛估估|我猜|猜|感觉|印象中|印象里|许",
    "about|around|approximately|approx|approx.|appx|aprx|roughly|circa|ca|ca.|c.|~|≈|≒|≃|±|+/-|or so|ish|-ish|odd|-odd|more or less|give or take|in the region of|in the neighborhood of|somewhere around|ballpark|in the ballpark of|nearly|almost|close to|approaching|nearing|probably|perhaps|maybe|likely|estimate|estimated|estimate is|guess|think|believe|reckon|suppose|rough|some where around|thereabouts|possibly|an estimated|not far from|near|expected",
  ),
  over: words(
    "超过|超|超出|超了|以上|之上|多|余|有余|逾|出头|开外|大于|多于|高于|不止|突破|破|过|朝上|往上|打底还多|挂零|冒头|冒尖|高出|>",
    "over|more than|greater than|above|exceeding|exceeds|exceeded|in excess of|upwards of|upward of|north of|or more|plus change|and change|just over|slightly over|a little over|a bit over|well over|higher than|beyond|and up|surpassed|topped",
  ),
  bound: words(
    "至少|起码|最少|最低|不少于|不低于|不小于|不下于|不下|不到|不足|不满|未满|没到|没达到|未达|未达到|没超过|未超过|不超过|不超|不多于|不高于|不大于|少于|小于|低于|最多|至多|顶多|最高|以下|以内|之内|之下|上限|下限|封顶|打底|保底|起|起步|差一点|差点|差一点点|还不到|够不着|撑死|充其量|达不到|没过|小于等于|大于等于|≥|≤|<|>=|<=|⩾|⩽|≦|≧|内",
    "at least|at most|at the most|at the least|at minimum|at a minimum|minimum|min|maximum|max|no less than|no fewer than|no more than|not less than|not more than|not fewer than|not over|not above|not exceeding|not exceed|doesn't exceed|does not exceed|less than|fewer than|lower than|under|just under|below|just below|up to|within|or less|or fewer|or under|south of|a little under|a bit under|slightly under|slightly less than|slightly below|a little less than|not even|not quite|short|or below|or above|cap|capped at|as many as|as much as|as few as|hardly|barely|shy of",
  ),
  range: words("-|between|至|到|→|介于|之间|to|through|between|from|..|...|—"),
  yuan: words(
    "元|元整|元正|圆|圆整|圆正|块|块钱|块儿|人民币|人民币元|元人民币|大洋|软妹币|¥|cn¥|rmb¥|rmb|cny|cnh|yuan|yuans|renminbi|kuai|rmb yuan|chinese yuan|元rmb|r.m.b|r.m.b.",
  ),
  /** A unit that stands away from its number: 5000（万元）, 单位：万元. Worth ten thousand yuan. */
  "wan-yuan": words(
    "万元|万块|万圆|万人民币|万元人民币|w元|万rmb|wan yuan|ten thousand yuan|10k yuan|10k rmb|10,000 yuan|10000 yuan|10,000 rmb|10000元|rmb10,000|rmb 10,000|rmb 10k|rmb10k|rmb'0000|'0000",
  ),
  "yi-yuan": words("亿元|亿元人民币|亿圆|yi yuan|hundred million yuan"),
  /** People, as the unit of a count. */
  person: words(
    "人|名|位|个人|号人|口人|号|多人|口|员|人员|员工|职工|工程师|研究员|科学家|博士|硕士|技术员|研发人员|科研人员|技术人员|研究人员|专职人员|全职人员|开发人员|程序员|同事|伙计|伙|兄弟|个兄弟|专家|人手|人头|人左右",
    "person|persons|people|peoples|ppl|staff|staffs|staffers|employee|employees|headcount|headcounts|head count|heads|engineer|engineers|researcher|researchers|developer|developers|scientist|scientists|worker|workers|member|members|technician|technicians|fte|ftes|pax|men|guys|folks|colleagues|specialists|professionals|personnel|man|experts|persons in total|full-timers|fulltimers|r&d staff|r&d people",
  ),
  /** Things, as the unit of a count. */
  item: words(
    "项|件|家|所|篇|条|种|款|台|套|份|patent|patents|item|items|partner|partners|project|projects|institutions|universities|companies|软著|发明|专利|papers|pieces|sets|units",
  ),
  /** A classifier that fits people and things alike. */
  classifier: words("个|只"),
  area: words(
    "平方米|平米|平方|平|㎡|m^2|m2|方|sqm|sq m|sq.m|sq. m|sq.m.|square metre|square metres|square meter|square meters|sq metres|sq meters|平方公尺",
  ),
  /** Units no question here asks for, beside those of the other kinds. */
  "other-unit": words(
    "吨|斤|公斤|千克|克|米|公里|里|千米|亩|公顷|坪|平方公里|平方英尺|小时|分钟|秒|秒钟|岁|次|回|辆|户|股|张|箱|瓶|桶|升|度|级|人次|人天|人日|人月|人年|工时|人时|工日|届|期|层|栋|楼|间|分|粉丝|用户|像素|字|页|单|后|强|级台阶|批|公分|厘米|毫米|倍速|毛|角",
    "kg|km|g|cm|m|t|ton|tons|tonnes|hours|hour|hrs|hr|h|minutes|years old|users|customers|followers|times a|sq ft|sqft|square feet|acres|man-months|person-months|man-days|person-days|person-years|man-years|man months|person months|man hours|hectares|x|pcs|shares|bottles|km2|gb|mb",
  ),
  time: words("年|年多|年半|个年头|年头|周|星期|天|日|year|years|yr|yrs|day|days|week|weeks|quarters"),
  question: words(
    "吗|么|够不够|够吗|可以吗|行吗|对吗|是不是|能不能|行不行|可否|怎么样|是否",
    "is that|is this|is it ok",
  ),
  /** Tenths and hundredths of a yuan: 三元二角五分. */
  "small-money": words("角|毛|分"),
  /** The year asked for, or a year named as context: says nothing about the value. */
  year: words(
    "去年|去年全年|去年一年|去年度|去年年底|去年底|去年末|上年|上年度|上一年|上一年度|上一财年|上财年|上个年度|上一会计年度|上一个会计年度|会计年度|今年|今年全年|本年|本年度|当年|旧年|年度|年收入|年营收|年销售|年销售额|年产值|年营业额|年度收入|年底|年末|年终|全年|全年累计|年度累计|本年累计|全年合计|全年共|全年总共|一整年|整年|一年|一年下来|一年到头|一年里|一年内|每年|每一年|每年度|/年|一个年度|一个财年|财年|财务年度|最近一年|近一年|过去一年|上个财年|一年总共",
    "last year|last year's|this year|previous year|prior year|annual|annually|yearly|per year|a year|per annum|p.a.|pa|/year|/yr|/y|each year|every year|the year|full year|full-year|whole year|fiscal year|financial year|fy|last fiscal year|last financial year|year ended|year-end|year end|in the year|for the year|one year",
  ),
  /** Words that change nothing, in four groups: who and when, small words, what was asked for, courtesies. */
  filler: words(
    "我|我们|我们的|咱|咱们|咱们的|俺|俺们|我哋|我地|本|本公司|公司|本企业|企业|我司|我方|我厂|我院|敝司|贵|贵司|集团|本集团|单位|厂|厂里|工厂|司|该|这边|这里|那边|我这边|我们这边|我们这|我们家|家里|这|那|那个|这个|这块|这一块|此|目前|现在|现|现有|现时|如今|当前|现阶段|目前为止|截至|截止|至今|截至目前|截止目前|截止到|截至到|迄今|今天|昨天",
    "的|地|得|是|为|系|有|在|于|了|吧|呢|啊|哦|噢|喔|嗯|恩|呀|哇|哈|哈哈|哈哈哈|呵呵|嘿嘿|嘻嘻|嘛|啦|咯|喽|哎|唉|诶|额|呃|嘞|呦|嗨|滴|哒|哟|吖|咧|咗|嘅|喺|啲|係|嗯嗯|好|好的|好吧|行|行吧|可以|对|对的|没错|没问题|是的|收到|就|就是|也|也就|还|还有|还是|还行|都|都是|才|才有|只|只有|仅|仅有|仅为|仅仅|已|已经|正好|刚好|恰好|刚刚|刚|整整|足足|真的|其实|说实话|老实说|坦白说|不好意思|抱歉|主要|基本|基本上|总的来说|总体|整体|合起来|加起来|加一起|一起|一共|一共有|总共|总共有|共|共有|共计|合计|总计|总|总额|总数|总量|总和|总金额|总人数|金额|数额|数字|数目|数据|数值|数|人数|规模|体量|全部|全|全体|全公司|整个|所有|全口径|一下|一个|之|与|和|及|以及|并|且|而|里|里面|当中|之中|中|其|内部|国内",
    "研发|研究|开发|研究与开发|研究开发|研究和开发|研制|研究与试验发展|试验发展|技术|技术中心|技术开发|科技|科研|科学|研究院|研究所|研发中心|研发部|研发部门|部门|团队|研发团队|队伍|研发队伍|中心|工程|创新|专职|全职|专门|从事|活动|专业|核心|在职|在岗|在册|正式|正式工|编制|编内|拥有|配备|设有|高级|中级|骨干|参与|参加|负责|岗|岗位|人力|做研发|搞研发|做技术|搞技术|合作|伙伴|产学研|授权|有效|知识产权",
    "收入|营收|营业|营业收入|营业总收入|主营|主营业务|主营业务收入|主营收入|主业|业务|销售|销售收入|销售额|销售总额|营业额|流水|产值|总产值|进账|入账|到账|回款|经费|费用|研发费|研发费用|研发经费|研发投入|研发支出|费|支出|投入|投入了|投资|投|投了|开支|花|花了|花费|花掉|花销|用|用了|用掉|用于|拿了|拿出|出了|做|做了|做到|做到了|卖|卖了|赚|赚了|挣|挣了|搞|搞了|达|达到|达到了|到|到了|达成|实现|实现了|完成|完成了|取得|创造|创收|录得|产生|发生|发生额|形成|成本|钱|资金|现金|款|款项|收|收了|营",
    "请|请问|麻烦|您|你|您好|你好|大家好|早上好|下午好|早|谢谢|谢|多谢|感谢|谢了|谢谢你|谢谢您|辛苦|辛苦了|答|回答|回复|答案|答复|填|填写|写|记|记为|算|算是|算作|算上|算下来|算起来|算了下|算了一下|按|按照|根据|依据|口径|审计|审计报告|审定|经审计|未经审计|审计后|财务|财务报表|财报|报表|年报|利润表|损益表|财务部|会计|账面|账上|账|显示|披露|公布|公开|报告|统计|统计表|实际|实际上|具体|具体是|具体为|准确|准确地说|准确说|精确|确切|确切地说|确实|确认|核算|计算|来看|来说|来讲|来着|看|说|讲|看了|看了下|查了|查了下|查了一下|查过|刚查|刚查了|刚查了下|说是|据说|听说|老板说|财务说|会计说|问了财务|问了会计|单位是|单位为|计|币种|不含税|含税|税前|税后|未税|价税合计|除税|整|正|通过|最近|最新|近期|过去|不过|但|但是|因为|所以|由于|然后|后|最后|以后|之后|前|之前|另外|合并|合并口径|单体|母公司|子公司|全集团|不多|刚成立|期末|期间|时|时候|下|第三方|部分",
    "a|an|the|i|we|us|our|ours|my|me|it|its|it's|this|there|there's|there're|they|them|you|your|were|was|is|are|am|be|been|being|had|has|have|having|have got|has got|we've|we're|i'm|i'd|i've|we'd|i'll|got|get|with|of|for|in|at|on|by|as|and|so|but|well|um|uh|er|hmm|hm|ah|oh|ok|okay|yes|yeah|yep|yup|sure|right|correct|exactly|precisely|exact|only|just|simply|all|total|totals|totaled|totalled|totaling|totalling|in total|in all|all in all|altogether|overall|combined|together|sum|grand total|full|whole|entire|or",
    "company|company's|firm|firm's|corporation|group|enterprise|business|main|primary|principal|core|operating|operational|operations|revenue|revenues|income|turnover|sales|gross|receipts|top line|topline|r&d|r & d|rd|rnd|r and d|research|research and development|research & development|development|dev|tech|technology|technical|science|engineering|spend|spends|spent|spending|expenditure|expenditures|expense|expenses|cost|costs|investment|invested|investing|invest|outlay|made|make|earned|earn|generated|reached|reach|hit|did|do|booked|recorded|reported|report|came|comes|come|came to|comes to|came out|stands|stood|amounted|amounted to|amounts|amounts to|amount|number|numbers|figure|value|answer|reply",
    "ended|ending|december|dec|december 31|dec 31|31 december|31 dec|audited|unaudited|audit|auditors|according to|per|per our|based on|books|statement|statements|accounts|tax|excluding tax|excluding vat|including tax|including vat|ex tax|ex vat|excl tax|excl. tax|excl vat|excl. vat|incl tax|incl. tax|incl vat|incl. vat|before tax|after tax|vat|pre-tax|net|net of tax|currently|current|now|at present|presently|today|as of now|as of today|so far|to date|at the moment|right now|as of|latest|full-time|full time|fulltime|dedicated|permanent|working|work|works|employed|employ|employs|team|teams|department|dept|division|lab|center|centre|in-house|on board|payroll|count|size|hello|hi|hey|dear|thanks|thank you|thank|thx|ty|please|pls|plz|cheers|lol|haha|hehe|sir|madam|good morning|good afternoon|regards|best regards|let's|lets|let|see|put|write|enter|record|use|here|here is|here's|here you go|unit|equivalent|money|cash|funds|also|then|really|honestly|frankly|basically|mostly|mainly|fyi|btw|officially|official|final|worth|worth of|doing|no problem|of course",
  ),
} as const;
