### 各处共用的词

yes = 是
no = 否
dont-know = 不知道
not-provided = 未填写
list-separator = 、

# 语言以其自身的名称显示
language-name = 中文

## 数字：金额同时以元和万元（亿元）显示

money-yuan = { $yuan } 元
money-scaled = { $yuan } 元（{ $scaled } 万元）
money-large = { $yuan } 元（{ $scaled } 亿元）
figure-people = { $figure } 人
figure-items = { $figure } 项
figure-months = { $figure } 个月
figure-percent = { $figure }%
figure-square-metres = { $figure } 平方米
figure-in-period = { $period } { $figure }
