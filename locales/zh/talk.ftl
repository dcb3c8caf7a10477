### 自检当中和结果之后的话；寒暄

## 假设

what-if-then = 那样的话：{ $supposed }
what-if-now = 现在：{ $now }
what-if-supposed-heading = 假设：
what-if-change = { $name }：{ $now } → { $supposed }
what-if-same = 各项条件的结论都不变。
what-if-nothing-kept = 只是假设，答案没有改动。
what-if-unknown = 还不知道{ $name }现在是多少，增减之后的数算不出来。
what-if-unread = 没有读出假设的{ $name }。写成具体的数，例如“如果是300万”。
adopt-button = 采用假设的数
adopt-gone = 那个假设已经过时，再说一次。
back-to-result-button = 回到结果

## 更改

changed-answer = 已更改：{ $name }，由 { $from } 改为 { $to }。
doubt-why-other = 您说的好像是别的数
doubt-why-unsure = 您说还没有确定
asked-something-else = 这一题问的是{ $name }。

## 以后再填

later-kept = 已填的答案都保留着，30 天内随时可以接着填：直接回答下面这一题，或输入“继续”。

## 还差多少、怎样达到

gap-heading = 有 { $count } 项不符合
gap-none = 没有不符合的条件
gap-open = 还有 { $count } 项无法判断：{ $names }。
way-nearest = 先补差得最少的。
way-met = 下一步是申报。
why-result-heading = 条件原文：

## 寒暄

courtesy-hello = 您好。
courtesy-thanks = 不客气。
courtesy-bye = 再见。
courtesy-ok = 好的。
not-ours = 这里只答企业技术中心的事：核对条件、查数据和名单、问政策规则。
