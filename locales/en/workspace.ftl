workspace-rooms = Parts of your workspace
workspace-room-partnership = Our partnership
workspace-room-meetings = Meetings
# $names (String) - the others, as in a sentence
workspace-with = You and { $names }
workspace-room-agreement = Agreement
workspace-room-files = Files
workspace-room-goals = Goals
workspace-room-notes = Notes
workspace-room-output = Output
