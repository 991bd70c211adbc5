agreement-title = Our agreement
agreement-lead = Write down together what you want from each other and how you work. You draft it in turns, and everyone signs the same version.
agreement-covers = What it covers
agreement-goals = Our goals
agreement-goals-hint = What each of you wants to be able to do or understand at the end, and how you will know.
agreement-theme = Shared theme
agreement-theme-hint = The question that interests all of you, in a sentence or two.
agreement-exchange = What goes in which direction
agreement-exchange-hint = For example new tools and media habits one way, history, customers and strategy the other.
agreement-questions = The course’s questions
agreement-questions-hint = Which of the questions you take up together, and when.
agreement-roles = Who prepares what
agreement-roles-hint = What the mentee brings to each meeting, and what the mentor promises.
agreement-methods = How we work
agreement-methods-hint = Working without meeting counts as well, such as writing something together.
agreement-rhythm = Rhythm and place
agreement-rhythm-hint = How often and how long you meet, where or by which means, and who calls the next meeting.
agreement-equal-time = Equal time
agreement-equal-time-hint = How you see to it that everyone both gives and receives.
agreement-output = What we make
agreement-output-hint = For example a blog post, an article, a guide or a talk.
agreement-readers = Whom it is for
agreement-readers-hint = Who should read, hear or use it.
agreement-authorship = Authors
agreement-authorship-hint = Who writes what, in which order you are named, and who decides that it is ready.
agreement-feedback = Feedback
agreement-feedback-hint = When and how you tell each other what helps and what does not.
agreement-confidentiality = Confidentiality
agreement-confidentiality-hint = What stays between you, and what may be told to whom.
agreement-off-limits = Off limits
agreement-off-limits-hint = Topics none of you has to explain or discuss.
agreement-visibility = Who sees what
agreement-visibility-hint = What of your work you show to others: colleagues, the organisers, everyone.
agreement-employers = Our employers
agreement-employers-hint = What stays with each company, and that nobody is recruited away.
agreement-exit = If we stop
agreement-exit-hint = How one says that it should end. Nobody has to give a reason.
agreement-begin = Begin the draft
agreement-change = Change the text
agreement-draft-title = Draft of our agreement
agreement-draft-lead = Change what does not suit you and leave open what you have not settled. Nobody gets an e-mail while you draft. The goals are written in their own room.
agreement-draft-suggested = Some answers hold a suggestion. It is yours to keep or to change.
agreement-save = Save as a new version
agreement-ways = Ways of working
agreement-way-talks = Talks
agreement-way-visits = Visits to each other’s work
agreement-way-co-writing = Writing together
agreement-way-research = Looking into something together
agreement-way-coaching = Coaching each other
agreement-way-shadowing = Following each other for a day
agreement-way-reading = Reading the same texts
agreement-way-experiments = Trying something out
agreement-output-due = Ready by
agreement-output-due-hint = Leave it empty if you do not make anything or do not know yet
agreement-review-on = We look at this again on
agreement-review-on-hint = The joint midpoint is a good day for it
agreement-open-part = Left open
# $name (String) - name
agreement-no-goals = { $name } has no goal in it yet
# $measure (String) - measure
agreement-goal-measure = We will know by this: { $measure }
# $number (Number) - number
agreement-version = Version { $number }
# $name (String) - name
# $when (String) - when
agreement-saved-by = Saved by { $name }, { $when }
# $number (Number) - number
agreement-holds = Version { $number } is your agreement
# $when (String) - when
agreement-holds-text = Everyone has signed it, the last on { $when }. You can change it at any time; a change asks for new signatures.
# $number (Number) - number
agreement-still-holds = Version { $number } holds until everyone has signed the new one.
# $number (Number) - number
agreement-is-draft = Version { $number } is a draft
agreement-is-draft-text = Nobody has signed it. Change it until it suits all of you; then sign, and the others are told.
# $number (Number) - number
agreement-waits-for-you = Version { $number } waits for your signature
# $names (String) - names
agreement-waits-for-you-text = Signed by { $names }. Sign it too, or change what does not suit you.
# $number (Number) - number
agreement-waits-for = You have signed version { $number }
# $names (String) - names
agreement-waits-for-text = Still to sign: { $names }. They got an e-mail.
# $number (Number) - number
agreement-sign = Sign version { $number }
agreement-print = Read or print it as a document
agreement-goals-changed = Your goals have changed since
agreement-goals-changed-text = The agreement holds the goals as they were when this version was saved.
agreement-take-goals = Take the goals as they are now
agreement-goals-missing = A goal is missing
# $names (String) - names
agreement-goals-missing-text = An agreement of equals names what each of you wants. Still without a goal: { $names }.
agreement-write-goals = Write the goals
agreement-history = Versions
agreement-changed = Changed
agreement-signed = Signed by
# $name (String) - name
agreement-goals-of = Goals: { $name }
# $name (String) - name
agreement-superseded = { $name } saved another version at the same time
agreement-superseded-text = Nothing is lost: your text is in the fields, and where the two differ the other text stands above yours. Put together what is to hold and save.
# $name (String) - name
agreement-other-text = { $name } wrote:
agreement-other-empty = left open
agreement-cannot-sign = Not signed
agreement-cannot-nothing = Nothing has been written yet.
# $number (Number) - number
agreement-cannot-superseded = Version { $number } has come in between. Read it before you sign.
agreement-cannot-again = You have signed this version already.
# $names (String) - names
agreement-between = between { $names }
agreement-signatures = Signatures
# $when (String) - when
agreement-signed-on = Signed in Crossmentor on { $when }
agreement-not-signed = Not signed yet
agreement-place-and-date = Place and date
agreement-s-rhythm-cross = We meet about once a month for an hour, face to face or online. Whoever hosts suggests two times for the next meeting before we part. Between the meetings each of us works on what we promised.
agreement-s-rhythm-mentors = We meet once a month for an hour. The mentee calls the meeting and sends the questions two days before.
agreement-s-rhythm-reverse = We meet six times in six months, 45 to 60 minutes each. We take turns choosing the topic.
agreement-s-rhythm-course = We meet every other week for half an hour while the course lasts.
agreement-s-roles = The mentee sets the goals and brings a question to every meeting. The mentor listens, asks, and shares experience, also of what went wrong; the mentee decides.
agreement-s-equal-time = Half of every meeting belongs to each of us. At the end we ask whether both have given and received, and set it right next time.
agreement-s-authorship = Whoever writes is named as author, in alphabetical order. It is published only when all of us have said yes to the final text.
agreement-s-feedback = At the end of each meeting each says what was most useful and what to do differently. We say it at once when something bothers us.
agreement-s-confidentiality = What we say to each other stays between us, also after the programme. What we tell others we agree on first, sentence by sentence if need be.
agreement-s-visibility = Our goals, notes and this agreement are seen by us only. The organisers see that we meet and how far our output has come.
agreement-s-employers = We tell no business secrets, and neither of us recruits the other or the other’s colleagues while the programme lasts and for a year after.
agreement-s-exit = Each of us can end this at any time by saying so. No reason is asked, nobody is at fault, and we part after a last short talk if both want it.
