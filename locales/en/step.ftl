step-title = What to do now
step-nothing = Nothing to do just now
# $day (String) - a date
step-by = by { $day }
# $day (String) - a date
step-was-due = was due { $day }
step-whenever = when it suits you
step-finish-sign-up = Tell what you offer and what you want to learn
step-await-decision = The organisers decide who takes part and write to you
step-await-place = You are on the waiting list and get the next free place
step-await-partner = The organisers look for a partner for you
# $names (String) - the partners, as in a sentence
step-accept-partner = Say whether the partnership with { $names } suits you
# $names (String) - the partners, as in a sentence
step-write-first-words = Write a few words to { $names }
# $names (String) - the partners, as in a sentence
step-draft-agreement = Draft your agreement with { $names }
# $names (String) - the partners, as in a sentence
step-sign-agreement = Read and sign the agreement with { $names }
# $names (String) - the partners, as in a sentence
step-await-signatures = You have signed the agreement. Not everyone has yet: { $names }
step-set-goals = Write down what you want to reach
# $names (String) - the partners, as in a sentence
step-answer-times = Say which times suit you for meeting { $names }
# $names (String) - the partners, as in a sentence
step-plan-meeting = Agree when you next meet { $names }
# $names (String) - the partners, as in a sentence
step-meet = You meet { $names }
step-answer-invitation = Say whether you come to the joint meeting
step-attend-opening = Joint opening
step-attend-midpoint = Joint midpoint meeting
step-attend-closing = Joint closing
step-attend-meeting = Joint meeting
# $names (String) - the partners, as in a sentence
step-write-output = Finish what you are making with { $names }
# $names (String) - the partners, as in a sentence
step-agree-to-publish = Say whether what you made with { $names } may be published
step-review-output = Read another partnership’s draft and comment on it
step-answer-questionnaire = Answer the questionnaire
step-answer-closing = Tell how the programme was for you
step-fetch-certificate = Your certificate is ready
step-afterwards = The programme has ended. Thank you for being part of it!
