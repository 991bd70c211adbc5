organisers-title = Organisers
organisers-lead = Everyone here may do everything you may. Whoever takes part too sees only their own partnership from within.
organisers-participation = Own participation
organisers-takes-part = Takes part
organisers-take-part = Take part yourself
# $name (String) - a person
organisers-remove = Remove { $name }
# $name (String) - a person
organisers-remove-question = Remove { $name } from the organisers?
organisers-remove-other = They no longer see the people and the organisers’ pages of this programme. What they take part in themselves stays theirs, and they can be invited again.
organisers-remove-yourself = You no longer see the people and the organisers’ pages of this programme. What you take part in yourself stays yours, and another organiser can invite you again.
organisers-last = A programme keeps at least one organiser. Invite somebody else first.
organisers-invited = Invited
organisers-invite = Invite another organiser
organisers-send = Send the invitation
