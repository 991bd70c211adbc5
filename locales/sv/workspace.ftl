workspace-rooms = Delar av er arbetsyta
workspace-room-partnership = Vårt par
workspace-room-meetings = Möten
workspace-with = Du och { $names }
workspace-room-agreement = Överenskommelse
workspace-room-files = Filer
workspace-room-goals = Mål
workspace-room-notes = Anteckningar
