home-title = Ohjelmasi
home-empty = Ei vielä ohjelmia
home-empty-text = Täällä näkyvät ohjelmat, joita järjestät tai joihin osallistut.
home-new = Uusi ohjelma
home-organise = Järjestä
home-coordinate = Koordinoi
home-take-part = Osallistu
home-to-do = { $programme }: mitä teet nyt
