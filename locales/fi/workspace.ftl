workspace-rooms = Työtilanne osat
workspace-room-partnership = Parini
workspace-room-meetings = Tapaamiset
workspace-with = Sinä ja { $names }
workspace-room-agreement = Sopimus
workspace-room-files = Tiedostot
workspace-room-goals = Tavoitteet
workspace-room-notes = Muistiinpanot
