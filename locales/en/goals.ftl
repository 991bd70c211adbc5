goals-title = Our goals
goals-lead = What each of you wants to learn or reach, and how you will know. Small and concrete is best.
goals-yours = Your goals
# $name (String) - name
goals-of = Goals: { $name }
goals-none-yours = You have not written a goal yet.
goals-none = No goals yet.
goals-add = Add a goal
goals-text = What I want to reach
goals-text-hint = For example: I can plan and lead a workshop of two hours on my own.
goals-measure = How we will know
goals-measure-hint = For example: I have led one, and the people who were there would come again.
goals-before = Where I am at the beginning
goals-after = Where I am now
goals-rating-hint = 0: nothing yet. 10: all I want.
# $value (Number) - value
goals-rated-before = At the beginning { $value } of 10
# $value (Number) - value
goals-rated-after = now { $value } of 10
goals-state-open = Under way
goals-state-reached = Reached
goals-state-dropped = Set aside
goals-reach = I have reached it
goals-drop = Set it aside
goals-reopen = Take it up again
goals-edit = Change this goal
goals-remarks = How it goes
goals-remark = A word on how it goes
goals-remark-add = Add
# $name (String) - name
# $when (String) - when
goals-remark-by = { $name }, { $when }
goals-remark-remove = Remove this remark
# $most (Number) - most
goals-too-many = You have { $most } goals, and that is enough. Change one of them instead.
goals-changed-meanwhile = You changed this goal elsewhere in the meantime. Your text is below; save to keep it.
goals-to-agreement = To the agreement
