### 隐私、我的数据、删除

privacy-heading = 隐私说明
privacy-what = 保存什么：您选的语言、最近一次自检的地方和答案、最近几条消息的编号（以免重复处理）。不要求姓名和联系方式。
privacy-why = 为什么：重启或隔天之后能接着填。不作他用，不提供给他人。
privacy-how = 怎么保存：加密后存在运行本助手的机器上，密钥与数据分开存放。
privacy-long = 保存多久：最后一次使用之后 30 天，到期删除。
privacy-rights = 您可以：/mydata 查看保存的数据，/forget 立即删除。

mydata-heading = 保存的数据
mydata-language = 语言：{ $language }
mydata-check = 自检：{ $place }
mydata-nothing = 没有保存您的数据。
mydata-kept = 数据已加密，最后一次使用之后 30 天删除。要立即删除，用 /forget。

forget-ask = 删除保存的全部数据？删除后不能恢复。
forget-button = 全部删除
forget-keep-button = 不删除
forgotten-heading = 已删除
forgotten-answers = { $count } 项答案
forgotten-check = 一次自检的地方和进度
forgotten-language = 语言选择
forgotten-nothing = 没有保存您的数据，无须删除。
forgotten-note = 聊天软件里的消息不归本助手保管，可自行删除。
