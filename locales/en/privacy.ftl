### Privacy, my data, erasing

privacy-heading = Privacy
privacy-what = What is kept: the language you chose, the place and answers of your latest check, what your latest lookup asked for, and the numbers of the latest messages, so that none is handled twice. No name or contact is asked for.
privacy-why = Why: so that you can go on after a restart or on another day. It is used for nothing else and given to nobody.
privacy-how = How: encrypted, on the machine that runs this assistant, with the key kept apart from the data.
privacy-long = How long: 30 days after you last used it. Then it is deleted.
privacy-unanswered = Questions that could not be answered: noted with figures and contact details taken out, encrypted, without who asked, to improve the answers; not noted where one holds both a company and an amount, or a name; deleted after 30 days without a new one.
privacy-rights = What you can do: /mydata shows what is kept, /forget deletes it at once.

mydata-heading = What is kept
mydata-language = Language: { $language }
mydata-check = Check: { $place }
mydata-lookup = Latest lookup: { $slots }
mydata-unreadable = Something that was kept and can no longer be read
mydata-nothing = Nothing is kept about you.
mydata-kept = It is encrypted and deleted 30 days after you last used it. To delete it now, use /forget.

forget-ask = Delete everything that is kept about you? This cannot be undone.
forget-button = Delete everything
forget-keep-button = Keep it
forgotten-heading = Deleted
forgotten-answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
forgotten-check = the place and progress of one check
forgotten-language = your choice of language
forgotten-lookup = what your latest lookup asked for
forgotten-unreadable = what was kept and could not be read
forgotten-nothing = Nothing was kept about you, so there was nothing to delete.
forgotten-note = Messages in the chat app are not held by this assistant; you can delete them yourself.

## Consent: answers of a check are kept only after it is given

consent-heading = Your consent is needed before a check
consent-changed = This text has changed, so consent is needed again.
consent-for = What follows if you agree: { $title }
consent-what = What is kept: the place, progress and answers of your check, such as income, R&D spending and staff. No name or contact is asked for.
consent-why = What for: to check the conditions, and so that you can go on later. It is used for nothing else, and the operator gives it to nobody.
consent-how = How: encrypted, on the server that runs this assistant, with the key kept apart from the data.
consent-long = How long: 30 days after you last used it. Then it is deleted.
consent-abroad = Where it passes: Telegram carries and keeps the messages. Its servers lie outside mainland China, and chats with bots are not end-to-end encrypted. This assistant cannot delete messages in the chat for you.
consent-delete = How to see and delete it: /mydata shows it, /forget deletes everything, /consent withdraws consent and deletes the answers, at any time.
consent-voluntary = It is voluntary: without consent there is no check, and everything else works.
consent-held = { $count ->
    [one] 1 answer that you gave earlier is still kept. If you do not agree, it is deleted.
   *[other] { $count } answers that you gave earlier are still kept. If you do not agree, they are deleted.
}
consent-operator = Who operates this: /developer_info. Privacy: /privacy
consent-agree-button = I agree
consent-decline-button = I do not agree
consent-given = Your consent is recorded. You can withdraw it at any time with /consent.
consent-declined = No consent, so no check
consent-withdrawn = Consent withdrawn
consent-erased = Deleted:
consent-nothing-erased = No answers of a check were kept, so there was nothing to delete.
consent-without = Figures, lists and frequent questions work as before. You will be asked again before a check.
consent-state-heading = Your consent
consent-agreed = You agreed that the answers of your check are kept (version { $version } of the text).
consent-withdrawal = If you withdraw, the place, progress and answers of your check are deleted at once. This cannot be undone.
consent-withdraw-button = Withdraw and delete answers
consent-keep-button = Keep it
consent-not-asked = Here the data stays on your own machine, so no consent is asked for. /mydata shows it, /forget deletes it.

privacy-consent = Consent: answers of a check are kept only after you agree, with the version of the text that you agreed to (now { $version }). /consent shows or withdraws it.
privacy-abroad = Telegram carries and keeps the messages. Its servers lie outside mainland China, and chats with bots are not end-to-end encrypted. Telegram has its own privacy policy.
privacy-waiting = Messages that are not answered yet: kept encrypted and without names, and gone once they are answered.
privacy-logs = Running log: it holds nothing you type and no names, and your user number only as a code that cannot be turned back.
privacy-operator = Who operates this: /developer_info
mydata-doubted = A figure that waits for your yes: { $name }, { $answer }
mydata-consent = Consent: version { $version } of the text
mydata-numbers = The numbers of your latest messages, so that none is handled twice
forgotten-consent = your consent

## The operator

developer-heading = Who operates this assistant
developer-none = The operator has not given a name or a contact. Consider that before you enter company figures.
mydata-told = What you said of a company, waiting for a place and level:
mydata-told-other = A figure that was not taken: "{ $figure }"
forgotten-told = what you said of a company ({ $count } { $count ->
    [one] figure
   *[other] figures
})
