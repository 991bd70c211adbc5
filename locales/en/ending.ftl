ending-state-finished = Finished
ending-state-archived = Archived
ending-closing-ahead = The joint closing lies ahead. Finish the programme after it, or move the closing in the settings.
ending-finish = Finish the programme
# $programme (String) - its name
ending-question = Finish { $programme }?
ending-no-reminders = Nobody is reminded of anything any more. No e-mail is sent now.
# $day (String) - a date
ending-readable = Everything can be read until personal data is deleted on { $day }.
ending-undone = You can go on with the programme at any time before that.
ending-resume = Go on with the programme
ending-next-over = The closing is over. When the last outputs and answers are in, finish the programme.
ending-next-finished = The programme is finished. Save the report, and run it again with what you have learned.
ending-next-archived = Personal data is deleted; only figures are left.
ending-deletion = Deletion
# $day (String) - a date
ending-deletion-lead = Personal data is deleted on { $day }. Organisers are told two weeks before.
ending-goes = What is deleted
ending-stays = What stays
ending-ended-early = Partnerships that ended early
ending-earlier = Delete now
ending-earlier-text = The data is deleted at once, for everyone, and cannot be brought back.
ending-type-name = Type the name of the programme
ending-another-name = Type the name exactly as it stands above the field
ending-delete = Delete personal data for good
# $moment (String) - when
ending-deleted-on = Deleted on { $moment }
ending-by-organiser = An organiser asked for it.
ending-by-itself = The retention period had ended.
