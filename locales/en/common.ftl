### Words used everywhere

yes = Yes
no = No
dont-know = Don't know
not-provided = Not provided
list-separator = ,{" "}

# A language is shown by its own name
language-name = English

## Figures: money in yuan and, from a million, in millions or billions

money-yuan = { $yuan } yuan
money-scaled = { $yuan } yuan ({ $scaled } million)
money-large = { $yuan } yuan ({ $scaled } billion)
figure-people = { $figure ->
    [one] { $figure } person
   *[other] { $figure } people
}
figure-items = { $figure }
figure-months = { $figure ->
    [one] { $figure } month
   *[other] { $figure } months
}
figure-percent = { $figure }%
figure-square-metres = { $figure } m²
figure-in-period = { $figure }, { $period }
