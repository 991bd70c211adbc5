settings-lead = What the programme is made of. Until it opens, everything can be changed freely.
settings-no-texts = Give the programme a name in at least one language
settings-sign-up-after-opening = Sign-up must close before the opening. Choose an earlier last day or a later opening.
settings-midpoint-outside = The midpoint must lie between the opening and the closing
settings-group-size = Choose a smallest and a largest group from 3 to 12, the smaller number first
settings-organisation-both-ways = Different organisations and the same organisation exclude each other. Choose one.
settings-theme-open = Open: each partnership finds its own
settings-languages = Languages
settings-shape = What to form
settings-rules = Rules that are never broken
settings-rules-hint = A rule removes pairs. Tick only what must hold.
settings-preferences = Wishes
settings-preferences-hint = How much each counts beside what two people can learn from each other.
settings-questions = Questions of your own
settings-questions-lead = They follow the form’s own questions. Ask only what you will use.
settings-asked = Questions so far
settings-add-question = Add a question
settings-kind = Kind of answer
settings-kind-line = One line
settings-kind-lines = Several lines
settings-kind-yes-no = Yes or no
settings-kind-one-of = One of several choices
settings-options = Choices
settings-options-hint = One on each line, for a question with choices
settings-options-count = Write 2 to 30 choices, one on each line
settings-required = Must be answered
settings-charter = Charter
settings-charter-written = Written
settings-charter-none = None
settings-charter-lead = The principles and goals that the organisations agree before the programme opens. A changed text has to be accepted anew.
settings-charter-edit = Write the charter
settings-charter-accepted = Accepted
settings-charter-waits = Not accepted yet
settings-places = Places
settings-places-unlimited = No limit
settings-places-hint = Further people go to the waiting list. Leave it empty for no limit.
settings-retention = Personal data is kept
settings-retention-hint = Days after the closing meeting; then it is deleted
settings-texts = Name and words
settings-texts-lead = The programme is offered in each language that has a name.
settings-summary = What it is and whom it is for
settings-dates = Dates
settings-dates-lead = Work everything out from the opening, or set each date yourself.
settings-derive = Work the dates out from the opening
settings-zone = Time zone
settings-last-day = Last day for sign-up
settings-last-day-hint = Sign-up closes at the end of this day
settings-midpoint-day = Day of the midpoint meeting
settings-closing-day = Day of the closing meeting
settings-minutes = Length of each joint meeting in minutes
settings-rules-title = Rules and wishes
settings-rules-lead = Rules always hold. Wishes are weighed against what people can learn from each other.
settings-shape-trio = Pairs; an odd one out joins a pair
settings-shape-waits = Pairs; an odd one out waits
settings-shape-groups = Groups
settings-shape-mentors = Mentors and mentees
settings-least = Smallest group
settings-most = Largest group
settings-gap = Years of experience between the two
settings-gap-hint = Used only where the rule or the wish about experience is on
settings-limits = Contact, places and data
settings-limits-lead = How people reach you, how many fit in, and how long their data stays.
settings-organisations = Organisations
settings-organisations-lead = The organisations that run this together. Each may have seats and a coordinator of its own.
settings-no-organisations = No organisations yet
settings-no-organisations-text = Add the partners below. People of other organisations can sign up too.
settings-add-organisation = Add an organisation or change its seats
settings-organisation-name = Organisation
settings-organisation-hint = The same name as in the people’s own answers
settings-seats = Seats
settings-seats-hint = Places promised to it; leave it empty for none
settings-seats-open = open
settings-actions = Actions
# $wish (String) - what is wished for
# $weight (String) - how much it counts
settings-weighted = { $wish } ({ $weight })
# $language (String) - its own name
settings-wording = Question in { $language }
# $least (Number) - smallest group
# $most (Number) - largest group
settings-shape-groups-of = Groups of { $least } to { $most }
# $days (Number) - how many
settings-days = { $days ->
    [one] { $days } day after the closing
   *[other] { $days } days after the closing
}
settings-quiet = A quiet partnership is asked
settings-quiet-hint = Days without a sign of life after which its members are asked, gently, how it is going
# $days (Number) - how many
settings-quiet-days = { $days ->
    [one] after { $days } day
   *[other] after { $days } days
}
