start-title = Mentorointia molempiin suuntiin
start-lead = Crossmentor tuo eri alojen ja organisaatioiden asiantuntijat yhteen pareiksi ja pienryhmiksi niin, että jokainen sekä antaa että saa.
start-how = Näin se toimii
start-tell-title = Kerro, mitä tarjoat ja tarvitset
start-tell-text = Aseta järjestykseen, missä voit auttaa muita ja missä toivot itse apua. Sinä päätät, kuka näkee mitäkin.
start-meet-title = Tapaa sinulle parhaiten sopiva pari
start-meet-text = Kaikki sijoitetaan samalla kertaa, jotta kukaan ei jää ulkopuolelle ja koko ryhmä hyötyy eniten. Saat tietää, miksi teidät tuotiin yhteen.
start-make-title = Tehkää yhdessä jotakin
start-make-text = Sopikaa tavoitteista, tavatkaa omaan tahtiinne ja jakakaa tulokset, jos haluatte.
start-open = Ilmoittautuminen auki
# $closes (String) - when sign-up closes
start-closes = ilmoittautuminen päättyy { $closes }
