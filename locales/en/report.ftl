report-title = Report
report-lead = What came of the programme, in figures that tell of nobody.
# $organisation (String) - its name
report-of = Report for { $organisation }
# $day (String) - a date
report-made-on = As of { $day }
report-html = Download as one HTML file
report-workbook = Download as a workbook (XLSX)
report-for-organisations = For one organisation
report-for-organisations-text = With its own figures only; those of fewer than five people are left out, so it can be sent to the organisation.
report-people = People
report-applied = Applied
report-matched = Matched
report-completed = Completed
report-organisation = Organisation
report-no-organisation = No organisation
report-work = Meetings and work
report-partnerships = Partnerships
report-lasted = Went on to the closing week
report-agreements = Signed agreements
report-meetings = Meetings held
report-meeting-time = Time in meetings
report-activities = Other work together
report-activity-time = Time of other work
report-attendance = Joint meetings
report-meeting = Meeting
report-invited = Invited
report-attended = Came
report-goals-set = Goals set
report-goals-reached = Goals reached
report-outputs-ideas = Outputs: ideas
report-outputs-drafts = Outputs: drafts
report-outputs-reviewed = Outputs: reviewed by another pair
report-outputs-published = Outputs: published
# $stage (String) - how far they have come
report-themes-at = Themes: { $stage }
report-published = Published outputs
report-output-title = Title
report-output-licence = Licence
report-output-readers = Open to
report-ties = New ties between organisations
# $ties (Number) - pairs of organisations
# $organisations (Number) - in the picture
report-ties-described = Partnerships tie { $ties } pairs of organisations among { $organisations }.
report-one-side = One side
report-other-side = Other side
report-flow = Flow of expertise
# $needs (Number) - needs met
report-flow-described = { $needs } needs met, from who offered to who asked, as people wrote them down when they signed up.
report-given-by = Given by
report-given-to = Received by
report-needs = Needs met
report-figure = Figure
report-what = What
report-nothing = Nothing to show yet
report-too-few = Fewer than five of your people were matched, so figures of their work are not shown.
report-answers = What people answered
report-not-counted = Not counted yet
