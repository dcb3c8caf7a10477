### What Telegram shows on the bot's own page: name, profile, empty chat

# At most 64 characters
bot-name = Enterprise Technology Center assistant (unofficial)
# At most 120 characters: the profile page, and beside a link to the bot
bot-short-description = Unofficial. Self-checks, figures, lists and questions on Chinese enterprise technology centers.
# At most 512 characters: what an empty chat shows
bot-description = Check a company against the basic conditions for a Chinese enterprise technology center, one by one: by how much it falls short, on which document and of which date. Look up figures and lists, and ask about the rules. In Chinese and English. This is an unofficial tool: it speaks for no authority, certifies nothing, and its results are indicative.
