gallery-tab = Resultat
gallery-title = Vad paren har gjort
gallery-lead = Texter som par har skrivit tillsammans och publicerat med varje författares samtycke.
gallery-none = Inget är publicerat ännu
gallery-none-text = Resultat visas här när alla författare har gått med på det.
gallery-licence = Licens:
