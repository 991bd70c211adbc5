theme-tab = Themes
theme-title = Themes
theme-lead = What came up in your work and is worth taking further than one pair can. Raise a theme, or stand behind one.
theme-none = No theme yet
theme-none-text = Raise the first one below.
theme-state = How far it has come
theme-state-raised = Raised
theme-state-analysed = Analysed
theme-state-developed = Developed
theme-state-productised = Productised
theme-state-tool = A tool in use
theme-name = Theme
theme-description = Why it matters
theme-raise-heading = Raise a theme
theme-raise = Raise it
# $name (String) - name
theme-raised-by = Raised by { $name }
# $count (Number) - count
theme-behind = { $count ->
    [one] One more stands behind it
   *[other] { $count } more stand behind it
}
# $name (String) - name
theme-owned-by = Taken further by { $name }
# $what (String) - what
theme-next-is = Next: { $what }
theme-second = I stand behind this
theme-unsecond = I no longer stand behind this
theme-seconded-by = Also behind it
theme-owner = Who takes it further
theme-owner-hint = A person, a group or an organisation
theme-next = Next step
theme-origin = Carried over from
theme-comments = What people say
theme-comment = Comment
theme-say = Say it
theme-move-heading = Move it on
# $state (String) - state
theme-out-of-order = A theme goes one step at a time; this one is: { $state }
theme-needs-owner = Say who takes it further
