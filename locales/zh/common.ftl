### 各处共用的词

yes = 是
no = 否
dont-know = 不清楚

# 语言以其自身的名称显示
language-name = 中文
