ending-state-finished = Avslutat
ending-state-archived = Arkiverat
ending-closing-ahead = Den gemensamma avslutningen ligger framför er. Avsluta programmet efter den, eller flytta avslutningen i inställningarna.
