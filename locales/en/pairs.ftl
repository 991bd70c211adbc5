pairs-title = Partnerships
pairs-lead = That something happened and when. What partners write to each other is theirs.
pairs-none = No partnerships yet
pairs-none-text = They are listed here once you publish a round.
pairs-show = Which
pairs-show-all = All
pairs-show-attention = Those that need attention
pairs-going = Going on
pairs-waiting = Not answered by all
pairs-ended = Ended
# $count (Number) - how many
pairs-count = { $count ->
    [one] One partnership
   *[other] { $count } partnerships
}
pairs-members = Members
pairs-introduced = Introduced
pairs-last-sign = Last sign of life
pairs-attention = Needs attention
pairs-wants-to-stop = A member wants to stop
pairs-needs-help = A member asks for help
pairs-no-answer = Asked twice, nobody answered
pairs-unanswered = Introduction not answered for a week
pairs-quiet = Nothing heard for long
pairs-answer-awaited = Has not answered yet
# $day (String) - a date
pairs-answer-accepted = Accepted on { $day }
# $day (String) - a date
pairs-answer-declined = Declined on { $day }
# $day (String) - a date
pairs-answer-left = Left on { $day }
pairs-settle = I have looked after it
pairs-walls = Agreements, notes, goals and feedback are visible to the members only. Nobody else can open them, you neither.
pairs-none-shown = None of them
pairs-none-shown-text = Choose others above.
pairs-agreement = Agreement
pairs-agreement-missing = Not begun
pairs-agreement-drafted = Not signed by all
# $day (String) - a date
pairs-agreement-signed = Signed { $day }
pairs-meetings = Meetings
pairs-progress = How far they have come
pairs-meetings-held = Meetings held
pairs-hours-met = Time in meetings
pairs-hours-worked = Time in other work
pairs-next-meeting = Next meeting
pairs-goals-set = Goals set
pairs-goals-reached = Goals reached
pairs-outputs = Outputs begun
pairs-outputs-published = Outputs published
# $some (String) - how many
# $all (String) - of how many
pairs-of = { $some } of { $all }
pairs-write = Write to them
