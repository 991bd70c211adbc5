ending-state-finished = Afsluttet
ending-state-archived = Arkiveret
ending-closing-ahead = Den fælles afslutning ligger forude. Afslut forløbet efter den, eller flyt afslutningen i indstillingerne.
