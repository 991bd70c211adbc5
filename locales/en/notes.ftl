notes-title = Our notes
notes-lead = Write to each other. The others get at most one e-mail an hour, which never says what you wrote.
notes-write = A note to the others
notes-write-hint = You can use Markdown: **bold**, lists with -, links.
notes-send = Write
notes-none = Nothing written yet.
notes-thread = What you have written
notes-changed = changed
notes-edit = Change
notes-edit-title = Change what you wrote
notes-delete = Delete it
notes-delete-hint = Deleting takes it away for everybody, at once and for good.
notes-changed-meanwhile = You changed or deleted this elsewhere in the meantime. Your text is below; copy what you need.
notes-older = Older
notes-newer = Newer
notes-pages = Pages of notes
# $first (String) - first
# $last (String) - last
# $total (String) - total
notes-position = { $first }–{ $last } of { $total }
notes-to-journal = Your private notes
notes-to-thread = To the notes of all
