### Main menu, help, language

menu-heading = Enterprise Technology Center assistant
menu-text = Check a company against the basic conditions for an enterprise technology center, one by one: by how much it falls short, on which document, and of which date. You can also look up figures and lists, and ask about the rules. Use the buttons or type, for example "Chongqing", "How many municipal centers in Jing'an?" or "Does it cost anything?"
menu-unofficial = This is an unofficial tool. It certifies nothing and its results are indicative.
check-button = Start a check
help-button = Help
privacy-button = Privacy
menu-button = Main menu

help-heading = How it works
help-text = Choose a place and a level, answer the questions, and read the result. Write amounts and numbers as you like: 50 million, 120000000, RMB 48.5m, thirty. If you do not know, choose "Don't know". You can go back, change an answer or cancel at any time.
command-line = { $command }: { $does }
command-check = start a check; you can add a place, for example /check chongqing
command-centers = figures and lists of recognized centers
command-faq = frequent questions
command-back = go back one question
command-review = check your answers
command-cancel = cancel the check
command-language = change the language
command-mydata = see what is kept about you
command-forget = delete what is kept about you
command-privacy = how your data is handled
command-consent = see or withdraw your consent
command-developer_info = who operates this assistant
command-help = help
command-start = main menu

language-choose = Choose a language:
language-set = The language is now English.

only-text = Only text can be read here. Type your answer or use a button.
edited-not-read = Editing a message does not change an answer. Use "Change", or type the answer again.
unknown-command = There is no such command. Type /help to see them all.
no-such-button = No button has that number.
old-button = That button is out of date. This is where you are now.
no-check = No check is open.
not-understood-in-review = That was not understood. To change an answer use its "Change" button, or type "change" and the name of the answer.
failed = That step did not go through and your answers are unchanged. Send it again in a moment.
no-room = That answer could not be kept because there is no room to store it. Your earlier answers are unchanged. Send it again later.
store-away = Your earlier answers cannot be read at the moment. They are not lost. This message will be answered when they can be read, so there is no need to send it again.
without-memory = Your earlier answers cannot be read at the moment. This reply does not depend on them.
unreadable-conversation = Your earlier conversation could not be read and was set aside. The answers that could be read are kept; enter the rest again.
in-group = Company figures are entered in a private chat only. Start here: { $link }
inline-more = The rest of it, with its sources, is in a private chat: { $link }
slow-down = Messages are coming too fast and the latest were not read. Wait a few seconds, then send again.
