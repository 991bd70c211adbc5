# $name (String) - who answers
reply-as = You answer as { $name }.
reply-not-you = This page belongs to an e-mail that was sent to you. It signs nobody in: whoever has its address can answer this one question and do nothing else. If it is not yours, close it.
reply-dead-title = This link is no longer valid
reply-dead-text = The time for answering has passed, or what was asked about is no more. On your own pages you see what is up now.
reply-too-late = It is too late to answer: the meeting has been cancelled or is over.
reply-joint-question = Can you come?
reply-yes = Yes, I will come
reply-no = No, I cannot come
reply-maybe = Maybe
reply-thanks-yes = You are coming. Thank you for telling us.
reply-thanks-no = You cannot come. Thank you for telling us.
reply-thanks-maybe = You may be coming. Thank you for telling us.
reply-change = You can change your answer here until the meeting ends.
# $name (String) - the programme
reply-seen-by = The organisers of { $name } see your answer.
# $names (String) - the others, as in a sentence
reply-times-title = When can you meet { $names }?
reply-times-text = The first time that suits everybody is fixed at once, and you get an invitation for your calendar. You can change your answers until then.
reply-times-fixed = The time is fixed
reply-times-seen-by = Only the members of your partnership see your answer.
# $names (String) - the partners, as in a sentence
reply-wellbeing-title = How is it going with { $names }?
reply-wellbeing-text = One press is enough. You can change your answer here later.
reply-wellbeing-fine = We are fine
reply-wellbeing-help = We need help
reply-wellbeing-stop = We want to stop
reply-wellbeing-thanks-fine = Good to hear. This is told to nobody.
reply-wellbeing-thanks-help = Thank you. The organisers know and get in touch with you.
reply-wellbeing-thanks-stop = Thank you. The organisers know and get in touch with you. Nobody is to blame.
