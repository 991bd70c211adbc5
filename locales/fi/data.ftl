data-title = Omat tietosi
data-text = Kaikki sinua koskeva yhdessä tiedostossa: selaimella luettavana ja ohjelmia varten JSON-muodossa. Siinä on se, minkä itse kirjoitit, ei parisi kirjoittamaa.
data-download = Lataa tietoni
data-made = Tehty { $when }
data-note = Taulukoilla ja kentillä on samat nimet kuin tiedostossa data.json.
