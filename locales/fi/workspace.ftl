workspace-rooms = Työtilanne osat
workspace-room-partnership = Parini
workspace-with = Sinä ja { $names }
workspace-room-agreement = Sopimus
workspace-room-files = Tiedostot
workspace-room-goals = Tavoitteet
workspace-room-notes = Muistiinpanot
