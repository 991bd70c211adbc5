ending-state-finished = Finished
ending-state-archived = Archived
ending-closing-ahead = The joint closing lies ahead. Finish the programme after it, or move the closing in the settings.
