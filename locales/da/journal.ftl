journal-title = Dine private noter
journal-lead = En dagbog til dig selv: hvad du lærte, hvad du vil spørge om næste gang. Ingen andre kan åbne den.
journal-write = En note til mig selv
journal-delete-hint = Sletning fjerner den for altid.
