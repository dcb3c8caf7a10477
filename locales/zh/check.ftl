### 自检：选地方和层级、逐题回答、核对

places-heading = 企业在哪里？
places-hint = 点选，或输入地名。
places-button = 换个地方
place-not-found = 没有找到“{ $place }”的规则。目前有以下地方：

levels-heading = { $place }：核对哪一级？
levels-button = 其他层级
all-levels-button = 全部 { $count } 个层级
all-levels-of = { $place }各级企业技术中心
pack-line = { $title }（{ $period }；{ $confidence }）
period-open = { $from } 起
period-closed = { $from } 至 { $to }
no-rules-held = 没有{ $place }的认定条件数据。
no-rules-on-date = 没有{ $place }在 { $date } 有效的认定条件。现有：{ $periods }
rules-of-around = { $place }没有单独的规则数据，按{ $region }的规则核对。
which-place = 叫这个名字的不止一处，是哪一处？
no-such-day = 日历上没有“{ $written }”。日期这样写：2025-03-31，或只写年份。
day-to-come = “{ $written }”还没有到，那时的规则无从知道。
periods-held = 现有：{ $periods }

confidence-official = 官方来源
confidence-corroborated = 多个来源一致
confidence-single-report = 仅一个来源
confidence-derived = 推算

check-intro = 依据：{ $pack }
check-as-of = 按 { $date } 有效的规则核对。
check-how = 直接输入答案，或点按钮。答案加密保存 30 天，/forget 可随时删除。
answers-carried-over = 已沿用之前的 { $count } 项答案，核对时可以修改。

question-progress = 第 { $position } 题，共 { $total } 题
question-progress-at-most = 第 { $position } 题，最多 { $total } 题
answer-so-far = 目前的答案：{ $answer }
recorded = 已记录：{ $name }，{ $answer }。
recorded-unknown = 已记录：{ $name }，不知道。
first-question = 这是第一题。

hint-money = { $period }，单位：万元。例如：{ $example }
hint-people = 单位：人。例如：{ $example }
hint-items = 单位：项。例如：{ $example }
hint-months = 以月或年计。例如：{ $example }
hint-percent = 以百分数计。例如：{ $example }
hint-area = 单位：平方米。例如：{ $example }
hint-yes-no = 答“是”“否”或“不知道”。

why-button = 为什么问
why-heading = 用到这项的条件：
why-clause = { $title }：{ $clause }
back-button = 返回
cancel-button = 取消
change-button = 修改：{ $name }
keep-button = 不变：{ $figure }
quick-button = 快速：结论确定即停
thorough-button = 完整：问出全部差距
quick-on = 快速核对：结论一确定就停，不再问其余的题。
quick-off = 完整核对：所有适用的题都问。
cancelled = 已取消自检。
cancelled-kept = 已填的 { $count } 项答案还在：可以恢复自检，或用 /forget 删除；开始新的自检就不再保留。
resume-button = 恢复自检

review-heading = 核对答案
review-hint = 有误的点“修改”。无误就看结果。
review-button = 核对或修改答案
result-button = 查看结果
answer-line = { $name }：{ $answer }

resume-at-question = “{ $title }”的自检停在第 { $position } 题（共 { $total } 题）。继续，还是重新开始？
resume-at-question-at-most = “{ $title }”的自检停在第 { $position } 题（最多 { $total } 题）。继续，还是重新开始？
resume-at-review = “{ $title }”的自检已答完，尚未看结果。继续，还是重新开始？
rules-changed = 自检开始之后，规则数据有更新。已填的答案都保留。
continue-button = 继续
back-to-check-button = 回到自检
restart-button = 重新开始
start-other-button = 改为核对：{ $title }

## 读不出答案时

miss-yes-no = 这一题只答“是”“否”或“不知道”。
miss-record = 记录良好、没有这类问题的，答“是”；有过的，答“否”。
miss-yes-no-again = 点下面的按钮，或只输入一个字：是、否。
miss-again = 只输入“{ $name }”的数字和单位，例如 { $example }。没有这个数字的，点“不知道”。

clarify-unit = 少了单位：是月还是年？
clarify-currency = 只收人民币。按人民币折算后输入。
clarify-range = 这是一个范围。输入一个确定的数。
clarify-multiple = 这里有不止一个数。只输入一个。
clarify-bound = 这只是上限或下限。输入一个确定的数。
clarify-vague = 这个数不够确定。输入一个具体的数。
clarify-period = 要的是全年的数。按一年的数输入。
clarify-wrong-unit = 单位与这一题不符。
clarify-percent = 要的是数量，不是百分比。
clarify-percent-share = 是百分之几？连同百分号再输入一次。
clarify-fraction = 这是个分数。输入具体的数。
clarify-fraction-count = 人数和件数只收整数。
clarify-magnitude = 这个数大得不合常理。核对数字和单位，再输入一次。
clarify-format = 这个数的写法有两种读法。不加分隔符再输入一次，例如 1200 或 1.2。
clarify-slang = 这种说法拿不准是多少。输入数字和单位。
clarify-expression = 这里不做计算。输入算好的数。
clarify-contradiction = 前后说法不一致。只输入一个数。
clarify-zero-or-unknown = 是零，还是不知道？

reject-refused = 不便填写的，点“不知道”，其余的题照常核对。
reject-nonsense = 没有读出数字。
reject-negative = 这一题不能是负数。
reject-overflow = 这个数大得不可能。
reject-too-long = 这段话太长。只输入一个数。
reject-empty = 没有收到内容。

## 有疑问的数，确认后才采用

doubt-about = { $name }是约数：{ $figure }。按这个数核对吗？
doubt-over = { $name }是“多于”：{ $figure }。按这个数核对吗？
doubt-decimal = { $name }带小数：{ $figure }。这里按人头计，确认是这个数吗？
doubt-unusual = { $name }读作 { $figure }，与常见的数相差很大。确认是这个数吗？
doubt-above = { $name }读作 { $figure }，比“{ $other }”还大。确认是这个数吗？
doubt-below = { $name }读作 { $figure }，比“{ $other }”还小。确认是这个数吗？
doubt-hint = 不是的话，重新输入。
keep-doubted-button = 是，就用这个数

## 一段话里说了几项

about-figure = 约 { $figure }
told-recorded = 已从您的话里记录：
told-share = { $name }：{ $answer }（{ $figure } 的 { $percent }%）
told-elsewhere = 这一级不问、其他层级会用到的：
told-unclear = 还要确认的：
told-doubtful = { $name }：{ $figure }，{ $why }
told-written = “{ $written }”
told-others = 没有采用的数：{ $figures }。这里没有对应的题。

doubt-why-old-year = 是以前年度的数
doubt-why-plan = 是计划或预计
doubt-why-this-year = 是今年的数
doubt-why-two-figures = 说了不止一个数
doubt-why-unlabelled = 不确定说的是不是这一项
doubt-why-unusual = 与常见的数相差很大
doubt-why-above = 比另一项答案还大
doubt-why-below = 比另一项答案还小
doubt-why-decimal = 带小数
doubt-why-share = 只说了占比
doubt-year = { $name }，{ $figure }：{ $why }。{ $period }也是这个数吗？
doubt-said = { $name }，{ $figure }：{ $why }。按这个数核对吗？
doubt-unread = { $name }：{ $why }
told-waits = 您说的 { $count } 项已记下，选好地方和级别就一并采用。
told-several = 一次只能核对一家企业，这里的数没有采用。请只说一家的情况。
told-too-long = 这段话太长，没有采用其中的数。用几句话说一家企业的情况：地方、级别、收入、研发经费、研发人员。
