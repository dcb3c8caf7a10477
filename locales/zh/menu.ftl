### 主菜单、帮助、语言

menu-heading = 企业技术中心助手
menu-text = 逐项核对企业是否达到企业技术中心的基本条件，并说明差多少、依据哪份文件、文件是哪一天的。也可以查各地的数据和名单、问政策问题。可点按钮，也可直接输入，例如“重庆”“静安区有多少家市级”“认定收费吗”。
menu-unofficial = 本助手是非官方工具，不作认定，结果仅供参考。
check-button = 开始自检
help-button = 帮助
privacy-button = 隐私
menu-button = 主菜单

help-heading = 怎么用
help-text = 选地方和层级，逐题回答，最后看结果。金额和人数怎么写都行：5000万、1.2亿、三千万元、30人。不知道的，选“不知道”。随时可以返回、修改或取消。
command-line = { $command }　{ $does }
command-check = 开始自检，后面可加地名，例如 /check 重庆
command-centers = 查已认定企业技术中心的数据和名单
command-faq = 常见问题
command-back = 返回上一题
command-review = 核对已填的答案
command-cancel = 取消自检
command-language = 切换语言
command-mydata = 查看保存了哪些数据
command-forget = 删除保存的数据
command-privacy = 隐私说明
command-consent = 查看或撤回同意
command-developer_info = 谁在运营本助手
command-help = 帮助
command-start = 主菜单

language-choose = 选择语言：
language-set = 已切换为中文。

only-text = 这里只读文字。回答直接输入，或点按钮。
edited-not-read = 修改已发出的消息不会改变答案。要改答案，点“修改”，或重新输入。
unknown-command = 没有这条命令。输入 /help 查看全部命令。
no-such-button = 没有这个编号的按钮。
old-button = 这个按钮已经过时。以下是目前的位置。
no-check = 目前没有进行中的自检。
not-understood-in-review = 没有看懂这句话。要改答案，点“修改”，或输入“修改”和那一项的名称。
failed = 这一步没有完成，答案未受影响。过一会儿再发一次。
no-room = 这条回答没有存下来：存储空间已满。之前的答案未受影响，过一会儿再发一次。
store-away = 暂时读不到之前的记录，记录没有丢失。恢复后就回复这条消息，不用再发。
without-memory = 暂时读不到之前的记录，这条回答不受影响。
unreadable-conversation = 之前保存的对话无法读取，已单独存放，不再使用。能读出的答案已保留，其余须重新填写。
in-group = 企业数据只在私聊中填写。点这里开始：{ $link }
inline-more = 其余内容和依据在私聊中：{ $link }
slow-down = 消息来得太快，刚才的没有处理。停几秒再发。
