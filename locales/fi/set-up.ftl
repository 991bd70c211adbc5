set-up-title = Ota Crossmentor käyttöön
set-up-lead = Olet täällä ensimmäinen. Ylläpitäjäksi tulee se, joka tietää ohjelman tulostaman koodin.
set-up-code = Konsolin koodi
set-up-code-hint = Kaksitoista kirjainta ja numeroa siinä, missä Crossmentor käynnistettiin
set-up-code-wrong = Tämä ei ole viimeksi tulostettu koodi. Käynnistä ohjelma uudelleen, niin saat uuden.
set-up-name = Nimesi
set-up-begin = Aloita
