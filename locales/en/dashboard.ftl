dashboard-attention = Who needs you
dashboard-nobody = Nobody just now.
# $count (Number) - how many
dashboard-more = { $count ->
    [one] one more partnership
   *[other] { $count } more partnerships
}
# $count (Number) - how many
dashboard-without-partner = { $count ->
    [one] One participant without a partner
   *[other] { $count } participants without a partner
}
# $count (Number) - how many
dashboard-failed = { $count ->
    [one] One e-mail did not arrive
   *[other] { $count } e-mails did not arrive
}
dashboard-going = How it goes
dashboard-agreements = Agreements signed
dashboard-undone = Still to do
dashboard-undone-text = Reminders go out by themselves. Choose a line to write to these people.
# $count (Number) - how many
dashboard-people = { $count ->
    [one] one person
   *[other] { $count } people
}
dashboard-not-invited = Nobody has been invited yet
