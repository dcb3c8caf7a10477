### 常见问题

faq-heading = 常见问题
faq-text = 点一类看问题，或直接输入您的问题。
faq-button = 常见问题
faq-suggest = 您想问的是：
faq-none-button = 都不是
faq-unknown = 这个问题没有掌握的资料可答。可以看常见问题、查数据，或开始自检。
language-button = 切换语言
data-source-button = 数据从哪里来
