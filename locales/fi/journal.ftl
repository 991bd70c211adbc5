journal-title = Omat muistiinpanosi
journal-lead = Päiväkirja itsellesi: mitä opit ja mitä haluat kysyä seuraavaksi. Kukaan muu ei voi avata sitä.
journal-write = Merkintä itselleni
journal-delete-hint = Poistaminen hävittää sen lopullisesti.
