outbox-title = Outbox
outbox-lead = Every e-mail the system has written, and what became of it.
outbox-kept-title = No mail server is configured
outbox-kept-text = E-mails are kept here instead of being sent. Give the address of a mail server at the start to send them.
outbox-empty = Nothing has been written yet
outbox-empty-text = Codes for signing in, invitations and introductions will be listed here.
outbox-queued = Waits to be sent
outbox-sent = Sent
outbox-kept = Kept here
outbox-failed = Not delivered
outbox-read = Read it
outbox-newer = Newer
outbox-older = Older
# $first (String) - number of the first letter shown
# $last (String) - number of the last one
# $total (String) - how many there are
outbox-position = { $first }–{ $last } of { $total }
outbox-calendar = The calendar file of this e-mail
