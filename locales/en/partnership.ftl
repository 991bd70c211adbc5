partnership-title = My partnership
# $needs (Number) - needs in all
# $met (Number) - needs met
partnership-gets = { $needs ->
    [one] Gets help with { $met } of one need
   *[other] Gets help with { $met } of { $needs } needs
}
partnership-gets-no-needs = Wrote down no needs
# $needs (Number) - needs in all
# $met (Number) - needs met
partnership-you-get = { $needs ->
    [one] You get help with { $met } of your one need:
   *[other] You get help with { $met } of your { $needs } needs:
}
# $name (String) - the partner
partnership-you-give = And you can help { $name }:
# $offer (String) - as written
partnership-offered = offered: { $offer }
# $name (String) - who offers
# $offer (String) - as written
partnership-offered-by = { $name }: { $offer }
# $concept (String) - what both mean
partnership-via-same = both mean { $concept }
partnership-via-wider = a wider field
partnership-via-narrower = a part of it
partnership-via-related = a related field
partnership-via-alike = similar words
partnership-via-meaning = close in meaning
# $languages (String) - as in a sentence
partnership-both-speak = Both speak { $languages }
# $count (Number) - parts of the week
partnership-both-free = { $count ->
    [one] One time of the week suits both
   *[other] { $count } times of the week suit both
}
# $place (String) - a town
partnership-meet-both = Can meet online or in { $place }
# $place (String) - a town
partnership-meet-in = Can meet in { $place }
partnership-meet-online = Can meet online
partnership-same-subject = The same subject
# $needs (String) - as in a sentence
partnership-stays-open = Stays open: { $needs }
partnership-none = No partner yet
partnership-none-text = Your partner and the reason why you were brought together will be here once the organisers publish the pairs. You get an e-mail the same moment.
# $name (String) - the partner
partnership-with = You and { $name }
# $names (String) - as in a sentence
partnership-with-group = Your group: you, { $names }
partnership-asked = Does this suit you?
partnership-asked-text = Accept, so that your partner and the organisers know. If it does not suit you, say so in confidence: nobody is blamed, and you are free for another partner.
partnership-accept = Accept
partnership-decline = This does not suit me
partnership-accepted = You have accepted
# $day (String) - a date
partnership-accepted-on = On { $day }. Your partner and the organisers can see it.
partnership-your-mentor = Your mentor
partnership-your-mentee = The person you mentor
partnership-partner-awaited = Has not answered yet
partnership-partner-accepted = Has accepted
partnership-partner-left = No longer in the group
partnership-no-contact = The e-mail address is not shown. The organisers help you to get in touch.
partnership-why = Why we brought you together
partnership-dates = Dates
partnership-you-declined = You declined, in confidence
partnership-you-declined-text = Thank you for saying so. You are free for another partner in the next round, and you will not be brought together with the same person again.
partnership-ended = This partnership has ended
partnership-ended-text = It is nobody’s fault. You are free for another partner in the next round; the organisers will write to you.
partnership-cannot-ended = The partnership has ended in the meantime.
partnership-cannot-declined = You have declined already. Write to the organisers if you have changed your mind.
partnership-not-done = Your answer was not taken
partnership-decline-question = Decline this partnership?
partnership-decline-act = Decline in confidence
partnership-decline-follows = The partnership ends, and both of you are free for the next round.
partnership-decline-follows-group = You leave the group; it goes on without you, and you are free for the next round.
partnership-decline-told = Your partner learns that it ended, not why, and is asked nothing. Only the organisers read your reason.
partnership-decline-next = You two are not brought together again. This cannot be undone here.
partnership-decline-reason = Your reason
partnership-decline-reason-hint = It helps to find you a better partner. You need not give one.
partnership-you-left = You have left this partnership
partnership-you-left-text = Nobody asks why. What you wrote yourself is in your own data; nothing else of it can be opened any more.
partnership-leave = End this partnership
partnership-leave-question = End this partnership?
partnership-leave-act = End it, in confidence
partnership-leave-follows = The partnership ends today, and all of you are free for the next round.
partnership-leave-told = The others learn that it ended, or that you are no longer in the group, and not why. The organisers are told; only they read your reason.
partnership-leave-closed = The agreement, goals and notes close for you at once. You keep what you wrote yourself in your own data, on the page of your account.
