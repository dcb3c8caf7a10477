### Privacy, my data, erasing

privacy-heading = Privacy
privacy-what = What is kept: the language you chose, the place and answers of your latest check, and the numbers of the latest messages, so that none is handled twice. No name or contact is asked for.
privacy-why = Why: so that you can go on after a restart or on another day. It is used for nothing else and given to nobody.
privacy-how = How: encrypted, on the machine that runs this assistant, with the key kept apart from the data.
privacy-long = How long: 30 days after you last used it. Then it is deleted.
privacy-rights = What you can do: /mydata shows what is kept, /forget deletes it at once.

mydata-heading = What is kept
mydata-language = Language: { $language }
mydata-check = Check: { $place }
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
forgotten-nothing = Nothing was kept about you, so there was nothing to delete.
forgotten-note = Messages in the chat app are not held by this assistant; you can delete them yourself.
