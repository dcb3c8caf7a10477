### 查询：已认定的企业技术中心

## 各栏的说法

level-national = 国家级
level-provincial = 省级
level-municipal = 市级
level-district = 区级
measure-total = 总数
measure-new = 新认定
measure-proposed = 拟认定
measure-revoked = 撤销
measure-evaluated = 参加评价
measure-share = 占比
measure-share-in-percent = 占比（%）
measure-growth = 增长
measure-growth-in-percent = 增长（%）
measure-rank = 位次
measure-confirmed = 复核通过
scheme-technology-center = 企业技术中心
scheme-sme-rd-center = 中小企业技术研发中心
scheme-branch-center = 分中心
operation-list = 名单
operation-sum = 合计
operation-difference = 相差
operation-compare = 对比
operation-trend = 历年
operation-status = 是否认定
operation-since = 何时认定
operation-held = 掌握的数据
operation-batch = 批次
when-latest = 最新
when-year = { $year }年
when-years = { $from }至{ $to }年
when-batch = 第 { $batch } 批
month-name = { $month }月
date-year = { $year }年
date-month = { $year }年{ $month }
date-day = { $year }年{ $month }{ $day }日
date-span = { $from }至{ $to }
moment-of-batch = { $date }，第 { $batch } 批

value-total = 共 { $value } 家
value-new = 新认定 { $value } 家
value-proposed = 拟认定 { $value } 家
value-revoked = 撤销 { $value } 家
value-evaluated = { $value } 家参加评价
value-share = 占{ $whole }的 { $value }%
value-rank = 居{ $whole }第 { $value } 位
value-unstated = { $value } 家
value-confirmed = 复核通过 { $value } 家
figure = { $place } { $level }：{ $value }（{ $when }）
figure-branch = { $place } { $level }分中心：{ $value }（{ $when }）
figure-sme = { $place }中小企业技术研发中心：{ $value }（{ $when }）

## 回答

understood = 理解为：{ $slots }
slot-separator = {" "}·{" "}
company-quoted = “{ $company }”
stood-in-own-rank = 这里的同级是{ $level }。
stood-in-only-held = 只掌握{ $level }的数据。
not-considered = 以下内容没有计入查询：{ $parts }
contradicts = 以上来源的数字不一致，都列出来，以主管部门为准。
derived-sum = 合计 { $value } 家
derived-more = { $first }比{ $second }多 { $value } 家
derived-fewer = { $first }比{ $second }少 { $value } 家
derived-less = { $first }减{ $second }：{ $value } 家
derived-without = { $first }不含{ $without }：{ $value } 家
derived-growth = { $place } { $level }：{ $from }到{ $to }增长 { $value }%
derived-multiplied = { $place } { $level }：{ $to }是{ $from }的 { $times } 倍，增长 { $value }%
derived-shrunk = { $place } { $level }：{ $from }到{ $to }减少 { $value }%
derived-points-more = { $first }比{ $second }高 { $value } 个百分点
derived-points-fewer = { $first }比{ $second }低 { $value } 个百分点
derived-share = { $place }约占{ $whole }{ $level }的 { $value }%（{ $when }）
derived-share-new = { $place }约占{ $whole }{ $level }新认定的 { $value }%（{ $when }）
derived-share-own = { $place } { $level }：约占 { $value }%
derived-share-levels = { $place }：{ $level }约占各级认定数合计的 { $value }%
derived-whole = { $place } { $level }：约 { $value } 家（{ $when }）
derived-note = 推算得出，不是公布的数字。
formula-part = （{ $terms } = { $value }）
formula = 算式：{ $terms } = { $value }
formula-rounded = 算式：{ $terms } ≈ { $value }
term = { $value }（{ $name }）
caution-different-dates = 这些数字的时间不同，对比时要留意。
caution-levels-overlap = 一家企业可能同时有几级认定，相加的是认定数，不是企业数。
caution-place-within-place = 其中一处包含另一处，不相加。
caution-years-missing = 中间有的年份没有数据，不相加。
caution-measure-unstated = 来源没有说明这是新认定数还是总数。
caution-year-of-batch = 撤销和评价按年份统计，不按批次；这是该批次那一年的数字。
caution-no-common-level = 两地没有同一层级的数据可比。
one-point-is-no-trend = 只掌握这一个数，看不出变化。
sources-summary = 依据（{ $count } 个来源）
figures-unofficial = 本助手是非官方工具，数据以主管部门公布的为准。

no-data-place = 没有{ $place }的数据。
no-data-level = 没有{ $place }{ $level }的数据。
no-data-measure = 没有{ $place }{ $level }的{ $measure }数据。
no-data-time = 没有{ $place }{ $level }在{ $when }的数据。
no-data-when = 没有{ $place }{ $level }{ $measure }在{ $when }的数据。
no-data-earlier = 没有{ $place }{ $level }{ $measure }更早的数据，算不出变化。
no-data-batches = 没有{ $place }{ $level }的批次数据。
no-data-names = 没有{ $place }{ $level }的企业名单。
no-data-names-of = 没有{ $place }{ $level }{ $measure }的企业名单。
no-such-place = 没有“{ $place }”这个地方的数据。
no-total = 没有总数的数据，以下是现有的其他数字。
no-data-net = 总数的变化如下，因为也有撤销的，不等于新认定数：
held-beside = 现有的相近数据：
batch-event = { $place }{ $level }{ $event }：{ $when }。
round-heading = { $place }{ $level }第 { $batch } 批
no-round-heading = { $place }{ $level }
note-behind = { $note }
event-round = 第 { $batch } 批
event-call = 第 { $batch } 批申报
event-proposed = 第 { $batch } 批公示
event-list = 第 { $batch } 批名单公布
event-evaluation = 评价
event-no-round = 没有组织认定

needs-place = 哪个地方的？
needs-second-place = 同哪个地方比？
which-place-figures = 叫这个名字的不止一处，要哪一处的数据？

## 名单和企业

list-heading = { $place }{ $level }名单，{ $date }公布：{ $count } 家
list-heading-part = { $place }{ $level }名单，{ $date }公布：掌握 { $count } 家
list-complete = 该地在这份名单上的企业都在这里。
list-incomplete = 名单全部有 { $total } 家，这里只掌握 { $held } 家，不是全部。
row = { $number }　{ $name }
row-unnumbered = { $name }
row-number-unknown = 不详
page-of = 第 { $page } 页，共 { $pages } 页
next-page = 下一页
previous-page = 上一页
named-heading = { $place }{ $level }：报道中提到的企业
named-recognized = { $name }：{ $place }{ $level }，{ $when }认定
named-example = { $name }：{ $place }{ $level }，{ $when }报道中的例子
named-are-all = 与报道的家数相符：{ $figure }。
named-out-of = 只有这些有名字：{ $figure }。
named-are-some = 只是报道中提到的，不是全部。
places-with-figures = 有数据的地方

status-unnamed = 要查哪家企业？输入企业名称，例如“中铁上海设计院集团”。
status-listed = { $date }公布的{ $level }名单上有这家企业（{ $place }，序号 { $number }）
status-matched = 名单上的名称：{ $name }
status-other-level = 这家企业是不是{ $level }，没有资料：以上是其他层级的。
status-may-have-changed = 以上是所注时间的情况，之后的评价可能有变动，以主管部门公布的为准。
status-since = 名单没有写每家企业是哪一年、哪一批认定的；以上日期是来源的日期。
status-by-part = 现有名单中，只有这一家的名称与“{ $company }”相符。同一集团可能还有名称相近的其他企业。
status-near = 没有与“{ $company }”完全相同的名称。是不是：
status-near-none = 都不是的话：{ $absence }
candidate = { $name }（{ $place }）
absent-not-on-list = “{ $company }”不在{ $date }公布的{ $level }名单上（{ $place }）
absent-cannot-tell = 掌握的名单里没有“{ $company }”，不能据此判断
absence-not-on-list = { $date }公布的{ $level }名单上，{ $place }的 { $held } 家都已掌握，其中没有这个名称。名单之后还有新的认定和评价，也可能用的是另一个名称。
absence-list-incomplete = 没有查到不等于没有认定：{ $date }公布的{ $level }名单有 { $total } 家，这里只掌握{ $complete }的 { $held } 家；市级、区级名单没有。
absence-names-in-chinese = 没有查到不等于没有认定：名单上的名称是中文，用中文全称再查一次。{ $date }公布的{ $level }名单有 { $total } 家，这里只掌握{ $complete }的 { $held } 家。
absence-no-list-of-level = 没有查到不等于没有认定：这一级的企业名单没有，只有{ $date }公布的{ $level }名单中{ $complete }的 { $held } 家（全部 { $total } 家）。
absence-no-list-of-time = 没有查到不等于没有认定：那个时间的名单没有，只有{ $date }公布的{ $level }名单中{ $complete }的 { $held } 家（全部 { $total } 家）。

## 掌握的数据

held-places = 以下地方有数据：
held-nowhere = 没有哪个地方有这样的数据。
held-figures = { $place }：掌握的数据
held-names = 企业名称
held-batches = 批次和评价
held-other-scheme = 另计，不算在企业技术中心之内
held-list = { $date }公布的{ $level }名单：{ $count } 家
held-list-part = { $date }公布的{ $level }名单：共 { $total } 家，掌握 { $count } 家
held-inside = 其中这些地方另有数据：{ $places }

# 地名之间
place-separator = 、

## 按钮

centers-heading = 查数据
centers-text = 直接输入问题，例如“静安区2017年有多少家市级”“两江新区占重庆的比重”“中铁上海设计院集团在国家级名单上吗”；也可以点地方。
centers-button = 查数据
figures-of-button = { $place }的数据
other-level-button = 看{ $level }
other-year-button = 看{ $year }年
all-held-button = { $place }的全部数据
names-button = 企业名单
chart-button = 图表
csv-button = CSV
xlsx-button = Excel

## 图表和表格

chart-title = { $slots }企业技术中心：{ $measure }
no-chart = 这个回答中没有可以画成图的数据。
no-file = 这个回答中没有可以导出的表格。
file-holds = 表格共 { $count } 行，末尾附来源。
sheet-companies = 企业名单
sheet-figures = 数据
measure-unstated = 未说明
column-number = 序号
column-name-zh = 企业名称
column-name-en = 英文名称
column-code = 行政区划代码
column-place = 地方
column-date = 日期
column-until = 至
column-batch = 批次
column-source = 来源
column-confidence = 可靠程度
column-scheme = 统计对象
column-measure = 指标
column-value = 数值
column-of = 相对于
column-note = 备注
