### Frequent questions

faq-heading = Frequent questions
faq-text = Choose a group, or type your question.
faq-button = Frequent questions
faq-suggest = Did you mean:
faq-none-button = None of these
faq-unknown = Nothing held here answers that. You can look at frequent questions, look up figures, or check a company.
language-button = Change language
data-source-button = Where the data comes from
