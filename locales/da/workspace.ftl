workspace-rooms = Dele af jeres arbejdsrum
workspace-room-partnership = Vores makkerskab
workspace-room-meetings = Møder
workspace-with = Dig og { $names }
workspace-room-agreement = Aftale
workspace-room-files = Filer
workspace-room-goals = Mål
workspace-room-notes = Noter
