### 隐私、我的数据、删除

privacy-heading = 隐私说明
privacy-what = 保存什么：您选的语言、最近一次自检的地方和答案、最近一次查询的条件、最近几条消息的编号（以免重复处理）。不要求姓名和联系方式。
privacy-why = 为什么：重启或隔天之后能接着填。不作他用，不提供给他人。
privacy-how = 怎么保存：加密后存在运行本助手的机器上，密钥与数据分开存放。
privacy-long = 保存多久：最后一次使用之后 30 天，到期删除。
privacy-unanswered = 没有答上来的问题：去掉数字和联系方式后加密记下，用于改进，不记是谁问的；既提到企业又有数额的、写有姓名的，不记。30 天没有新的记录就删除。
privacy-rights = 您可以：/mydata 查看保存的数据，/forget 立即删除。

mydata-heading = 保存的数据
mydata-language = 语言：{ $language }
mydata-check = 自检：{ $place }
mydata-lookup = 最近一次查询：{ $slots }
mydata-unreadable = 以前保存、现已无法读取的数据
mydata-nothing = 没有保存您的数据。
mydata-kept = 数据已加密，最后一次使用之后 30 天删除。要立即删除，用 /forget。

forget-ask = 删除保存的全部数据？删除后不能恢复。
forget-button = 全部删除
forget-keep-button = 不删除
forgotten-heading = 已删除
forgotten-answers = { $count } 项答案
forgotten-check = 一次自检的地方和进度
forgotten-language = 语言选择
forgotten-lookup = 最近一次查询的条件
forgotten-unreadable = 以前保存、现已无法读取的数据
forgotten-nothing = 没有保存您的数据，无须删除。
forgotten-note = 聊天软件里的消息不归本助手保管，可自行删除。

## 同意：自检的答案在同意之后才保存

consent-heading = 自检前，需要您同意
consent-changed = 这份说明有改动，需要重新同意。
consent-for = 同意后进行：{ $title }
consent-what = 保存什么：自检的地方、进度和您填写的答案，例如收入、研发经费、人数。不要求姓名和联系方式。
consent-why = 用来做什么：核对条件，中断后接着填。不作他用，运营者不提供给他人。
consent-how = 怎么保存：加密存在运行本助手的服务器上，密钥与数据分开存放。
consent-long = 保存多久：最后一次使用之后 30 天，到期删除。
consent-abroad = 经过哪里：消息由 Telegram 传送和留存，其服务器在境外，与机器人的聊天不是端到端加密。聊天里的消息，本助手不能替您删除。
consent-delete = 怎么查看和删除：/mydata 查看，/forget 全部删除，/consent 撤回同意并删除答案，随时可用。
consent-voluntary = 自愿：不同意就不做自检，其他功能照常使用。
consent-held = 以前填写的 { $count } 项答案还在。不同意，就一并删除。
consent-operator = 谁在运营：/developer_info　隐私说明：/privacy
consent-agree-button = 同意
consent-decline-button = 不同意
consent-given = 已记录您的同意。可随时用 /consent 撤回。
consent-declined = 没有同意，不做自检
consent-withdrawn = 已撤回同意
consent-erased = 已删除：
consent-nothing-erased = 没有保存过自检的答案，无须删除。
consent-without = 查数据、查名单和常见问题照常使用。再做自检时会重新询问。
consent-state-heading = 您的同意
consent-agreed = 您已同意保存自检的答案（说明第 { $version } 版）。
consent-withdrawal = 撤回后，自检的地方、进度和答案立即删除，不能恢复。
consent-withdraw-button = 撤回并删除答案
consent-keep-button = 保留
consent-not-asked = 在这里，数据只存在您自己的机器上，不需要征求同意。/mydata 查看，/forget 删除。

privacy-consent = 同意：自检的答案在您同意之后才保存，同时记下您同意的是第几版说明（现行第 { $version } 版）。/consent 查看或撤回。
privacy-abroad = 消息由 Telegram 传送和留存，其服务器在境外，与机器人的聊天不是端到端加密。Telegram 有自己的隐私政策。
privacy-waiting = 还没有答复的消息：加密暂存，不记姓名，答复后即清除。
privacy-logs = 运行记录：不记您输入的内容和姓名，用户编号换成无法还原的代号。
privacy-operator = 谁在运营：/developer_info
mydata-doubted = 等您确认的数：{ $name }，{ $answer }
mydata-consent = 同意：说明第 { $version } 版
mydata-numbers = 最近几条消息的编号，以免重复处理
forgotten-consent = 您的同意

## 运营者

developer-heading = 谁在运营本助手
developer-none = 运营者没有提供身份和联系方式。填写企业数据之前，这一点值得考虑。
mydata-told = 您说过、等选定地方和级别的：
mydata-told-other = 没有采用的数：“{ $figure }”
forgotten-told = 等选定地方的 { $count } 项
