### 自检结果

verdict-meets = 符合基本条件（{ $total } 项全部符合）
verdict-falls-short = 未达到基本条件（{ $total } 项中有 { $unmet } 项不符合）
verdict-cannot-tell = 暂时无法判断（{ $total } 项中有 { $open } 项无法判断）
verdict-short-meets = 符合
verdict-short-falls-short = 不符合
verdict-short-cannot-tell = 无法判断
levels-result-heading = 各级基本条件
level-result = { $title }：{ $verdict }
column-level = 层级
column-verdict = 结论
column-condition = 条件
cell-verdict = { $verdict }（{ $met }/{ $total }）
cell-met = 符合
cell-unmet = 不符合
cell-cannot-tell = 无法判断
cell-met-other-way = 按另一种情形符合
cell-not-applicable = 不适用
cell-none = 未列明
cell-limit = { $said }；{ $limit }

criterion-met = { $name }：符合
criterion-unmet = { $name }：不符合
criterion-cannot-tell = { $name }：无法判断
criterion-figures = 实际 { $actual }，要求{ $limit }。
criterion-actual = 实际 { $actual }。
criterion-required = 要求{ $limit }。
criterion-required-one-of = 要求视情形而定：{ $limits }。
criterion-required-some = 要求视情形而定：{ $limits }，还有一种情形的数值没有掌握。
criterion-yes-no = 回答：{ $actual }；要求：{ $required }。
limit-at-least = 不低于 { $figure }
limit-is = 须为“{ $answer }”
limit-separator = 、
limit-more-than = 超过 { $figure }
shortfall = 差 { $amount }，即差 { $percent }%。
shortfall-tiny = 差 { $amount }，不到 0.01%。
shortfall-points = 差 { $points } 个百分点，即差 { $percent }%。
shortfall-part = 按现有数字，{ $name }须达到 { $needed }，还差 { $more }。
shortfall-none-but-more = 正好等于这个数，须超过它。
other-way = 另一种情形：{ $name }实际 { $actual }，要求{ $limit }。
other-way-required = 另一种情形：{ $name }要求{ $limit }。
share-of = { $part }占{ $whole }的比重
missing-answers = 缺少：{ $names }。
share-of-zero = { $name }为零，算不出比重。
limit-not-held = 没有掌握这项要求的数值，须向主管部门核实。

quick-stopped = 结论已经确定，其余的题没有问。要看全部差距，点“{ $button }”。
meets-is-no-promise = 符合基本条件不等于获得认定：认定是择优进行的。
not-judged = 还会考察、这里不作判断的：
basis-summary = 条件内容：{ $title }

source = 依据：{ $source }。{ $confidence }
source-title = 《{ $title }》
source-separator = ，
source-undated = 年份不详
confidence-advice-official = 见于官方文件或官方报道。
confidence-advice-corroborated = 多个来源一致，以官方文本为准。
confidence-advice-single-report = 仅见于一个来源，须向主管部门核实。
confidence-advice-derived = 由其他数据推算。
rules-read-at = 适用 { $date } 有效的规则。
office = 主管部门：{ $office }。
indicative = 结果仅供参考，不是认定结论。本助手是非官方工具。

check-also = 再核对：{ $title }
