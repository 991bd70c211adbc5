journal-title = Your private notes
journal-lead = A journal for yourself: what you learned, what you want to ask next. Nobody else can open it.
journal-write = A note to myself
journal-delete-hint = Deleting takes it away for good.
