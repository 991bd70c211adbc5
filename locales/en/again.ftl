again-title = Invite earlier participants
# $count (Number) - how many
again-lead = { $count ->
    [one] One person took part before and is not here yet. The invitation is in their own language.
   *[other] { $count } people took part before and are not here yet. Each gets an invitation in their own language.
}
again-who = Who gets an invitation
again-choose = Choose at least one person
again-none = Nobody to invite
again-none-text = This programme follows no earlier one, or everyone of before is invited or here already, or their data has been deleted.
again-act = Send the invitations
