### Words used everywhere

yes = Yes
no = No
dont-know = Don't know

# A language is shown by its own name
language-name = English
