## Alle breve
mail-greeting = Hej { $name }
mail-greeting-nameless = Hej
mail-regards = Venlig hilsen
mail-organisers = arrangørerne af { $programme }
mail-answer = Har du spørgsmål? Svar på denne mail, eller skriv til { $contact }.
mail-button-address = Hvis knappen ikke virker, så kopiér denne adresse til din browser:
mail-time-zone = Tidszone
mail-opening = Fælles åbningsmøde
mail-midpoint = Fælles midtvejsmøde
mail-closing = Fælles afslutningsmøde
mail-sign-up-closes = Tilmeldingen slutter
mail-theme = Tema
mail-dates-title = Sæt kryds i kalenderen
mail-own-page = Gå til din egen side

## Log ind
mail-sign-in-subject = Din kode til at logge ind
mail-sign-in-code = Skriv denne kode på siden, hvor du bad om at logge ind:
mail-sign-in-button-before = Eller åbn dette link i samme browser:
mail-sign-in-button = Log ind
mail-sign-in-once = Koden og linket virker én gang og i { $minutes } minutter.
mail-sign-in-not-you = Hvis du ikke har bedt om at logge ind, behøver du ikke gøre noget. Giv aldrig koden videre, uanset hvem der spørger.

## Tilmelding
mail-confirm-subject = Bekræft din tilmelding: { $programme }
mail-confirm-text = Tak for din tilmelding til { $programme }. Bekræft venligst, at denne mailadresse er din. Derefter får arrangørerne din formular.
mail-confirm-button = Bekræft min tilmelding
mail-confirm-not-you = Hvis du ikke har tilmeldt dig, behøver du ikke gøre noget: uden din bekræftelse bliver formularen slettet efter { $days } dage.
mail-resume-subject = Din påbegyndte tilmelding: { $programme }
mail-resume-text = Du gemte din tilmelding til { $programme } for at gøre den færdig senere. Linket fører dig tilbage til, hvor du slap.
mail-resume-button = Fortsæt min tilmelding
mail-resume-keep = Hold linket for dig selv: den, der har det, kan læse og ændre formularen. En formular, som ingen rører, bliver slettet efter { $days } dage.

## Invitationer
mail-invitation-subject = Invitation: { $programme }
mail-invitation-participant = { $inviter } inviterer dig til at deltage i { $programme }.
mail-invitation-nominated = { $inviter } har på vegne af { $organisation } foreslået dig til { $programme }. Vi vil være glade for at få dig med.
mail-invitation-organiser = { $inviter } inviterer dig til at være arrangør af { $programme }. Arrangørerne inviterer deltagere, danner parrene og følger, hvordan det går. Det, makkerne skriver til hinanden, bliver mellem dem.
mail-invitation-coordinator = { $inviter } inviterer dig til at være koordinator for { $organisation } i { $programme }. Du foreslår deltagere fra din egen organisation og følger deres tilmelding.
mail-invitation-how-both = I gensidig mentoring giver begge, og begge får: du deler ud af det, du kan, og lærer af din makker, hvad du selv har brug for.
mail-invitation-how-mentor = I mentoring hjælper den enes erfaring den anden mod egne mål.
mail-invitation-participant-button = Læs mere og svar
mail-invitation-staff-button = Tag imod invitationen
mail-invitation-personal = Invitationen er personlig og gælder til den { $day }. Er den ikke noget for dig, kan du bare lade den udløbe.

## Afgørelser
mail-approved-subject = Du har fået en plads: { $programme }
mail-approved-text = Velkommen til { $programme }! Du har fået en plads i programmet.
mail-approved-next = Når tilmeldingen er slut, danner vi parrene. Så hører du fra os, hvem din makker er, og hvorfor vi bragte jer sammen. Indtil da kan du udbygge din profil: jo bedre den fortæller, hvad du kan dele, og hvad du vil lære, desto bedre passer din makker til dig.
mail-waiting-subject = Du står på ventelisten: { $programme }
mail-waiting-text = Tak for din tilmelding til { $programme }. Alle pladser er optaget lige nu, så du står på ventelisten.
mail-waiting-next = Vi skriver til dig, så snart der bliver en plads ledig. Du behøver ikke gøre noget. Kan du ikke længere være med, kan du melde fra på din egen side.
mail-not-selected-subject = Om din tilmelding: { $programme }
mail-not-selected-text = Tak for din tilmelding til { $programme }. Vi kan desværre ikke tilbyde dig en plads denne gang.
mail-not-selected-next = Det er vi kede af. Vil du vide mere, så svar på denne mail, og vi fortæller gerne. Det, du har fortalt os, står på din egen side.

## Præsentationer
mail-introduction-subject-one = Mød din makker { $partner }: { $programme }
mail-introduction-subject-group = Mød din gruppe: { $programme }
mail-introduction-one = Din makker i { $programme } er { $partner }.
mail-introduction-mentor = Din mentor i { $programme } er { $partner }.
mail-introduction-mentee = Din mentee i { $programme } er { $partner }.
mail-introduction-group = Dine makkere i { $programme } er { $partners }.
mail-introduction-why = Nedenfor kan du se, hvorfor vi bragte jer sammen.
mail-introduction-organisation = Organisation
mail-introduction-email = E-mail
mail-introduction-no-email = Vises ikke; arrangørerne hjælper jer med at få kontakt
mail-introduction-helps = Kan hjælpe dig med
mail-introduction-helped = Du kan hjælpe med
mail-introduction-shares = Kan dele
mail-introduction-wants = Vil gerne lære
mail-introduction-next = Skriv et par ord til din makker allerede i dag, og foreslå et tidspunkt, hvor I kan lære hinanden at kende. En halv time er nok til en begyndelse.
mail-introduction-next-group = Skriv et par ord til de andre allerede i dag, og foreslå et tidspunkt, hvor I kan lære hinanden at kende. En halv time er nok til en begyndelse.
mail-introduction-button = Se jeres fælles side
mail-introduction-answer = Fortæl på siden, om det passer dig. Hvis ikke, kan du sige det dér i fortrolighed: ingen får skylden, og vi finder en anden makker til dig.
mail-withdrawn-subject = Vi ser på parrene igen: { $programme }
mail-withdrawn-text = For lidt siden skrev vi til dig om din makker i { $programme }. Det var for tidligt: vi ser på alle parrene igen, og præsentationen gælder ikke for nu.
mail-withdrawn-next = Vent venligst med at tage kontakt. Du hører snart fra os, og vi beklager ulejligheden.

## Par, der slutter
mail-declined-subject = Et par har brug for dig: { $programme }
mail-declined-text = I { $programme } har en deltager sagt, at makkerskabet mellem { $partners } ikke passer.
mail-declined-next = Hvem det var, og grunden, hvis der blev givet en, kan kun arrangørerne læse på siden med runderne. De andre får kun at vide, hvad de har brug for.
mail-declined-button = Se runderne
mail-ended-subject = Dit makkerskab er slut: { $programme }
mail-ended-text = Dit makkerskab i { $programme } er slut. Det sker, og det er ingens skyld.
mail-ended-next = Du behøver ikke gøre noget: vi finder en ny makker til dig i næste runde. Vil du hellere ikke være med længere, kan du melde fra på din egen side.

## Fælles principper
mail-charter-subject = Fælles principper til godkendelse: { $programme }
mail-charter-text = Før { $programme } åbner, bliver organisationerne enige om fælles principper og mål. Teksten er klar, og du kan godkende den for { $organisation }.
mail-charter-next = Er der noget, der burde være anderledes, så svar på denne mail, før du godkender.
mail-charter-button = Læs principperne

## At arbejde sammen
mail-left-subject = Et makkerskab har ændret sig: { $programme }
mail-left-text = I { $programme } har en person forladt makkerskabet mellem { $partners }. Et par er dermed slut; en gruppe fortsætter.
mail-member-left-subject = Jeres gruppe fortsætter: { $programme }
mail-member-left-text = En person er ikke længere med i jeres gruppe i { $programme }. Det sker, og det er ingens skyld. Du fortsætter med { $partners }.
mail-member-left-next = Hvis jeres aftale nævner opgaver eller mål for jer alle, så se på den sammen en gang til.
mail-member-left-button = Gå til jeres gruppe
mail-to-sign-subject = Jeres aftale venter på din underskrift: { $programme }
mail-to-sign-text = Aftalen mellem dig og { $partners } i { $programme } har fået sin første underskrift, og nu er det din tur.
mail-to-sign-next = Læs den igennem. Underskriv, hvis den passer dig; skal noget være anderledes, så ret det der, og så underskriver alle den nye version.
mail-to-sign-button = Læs aftalen
mail-note-subject = En note til dig: { $programme }
mail-note-text = Der er noget nyt at læse i de noter, du deler med { $partners } i { $programme }.
mail-note-private = Hvad der står, findes kun på siden, hvor ingen andre end jer kan læse det. Mens I skriver frem og tilbage, kommer der ikke flere mails.
mail-note-button = Læs noterne
mail-certificate-subject = Dit bevis er klar: { $programme }
mail-certificate-text = Tak, fordi du deltog i { $programme } til det sidste. Dit bevis er klar: du kan se det, printe det og hente det.
mail-certificate-next = Den, du viser det til, kan efterprøve det med den kode, der står på det.
mail-certificate-button = Se beviset
mail-help-subject = Nogen beder om din hjælp: { $programme }
mail-help-text = I { $programme } har nogen sagt, at de har brug for hjælp med deres makkerskab.
mail-help-next = Hvem det er, og hvad der ville hjælpe, står på siden med resultater, kun for arrangørernes øjne.
mail-help-button = Se, hvem der har brug for dig
mail-times-subject = Hvornår kan du mødes med { $names }? { $programme }
mail-times-text = Du og { $names } leder efter et tidspunkt at mødes på. Hvilke af disse passer dig? Det første, der passer alle, ligger fast med det samme, og du får en invitation til din kalender.
mail-times-title = Foreslåede tidspunkter
mail-times-button = Svar
mail-meeting-invited-subject = Møde { $day } med { $names }
mail-meeting-invited-text = Dit møde med { $names } har fået et tidspunkt.
mail-meeting-changed-subject = Ændret: møde { $day } med { $names }
mail-meeting-changed-text = Dit møde med { $names } er ændret. Sådan ser det ud nu.
mail-meeting-cancelled-subject = Aflyst: møde { $day } med { $names }
mail-meeting-cancelled-text = Dit møde med { $names } bliver ikke til noget på dette tidspunkt. På siden kan du foreslå et nyt.
mail-meeting-called-off-text = Dit møde med { $names } bliver ikke til noget, fordi I ikke længere er makkere. Den vedhæftede fil fjerner det fra din kalender.
mail-meeting-title = Jeres møde
mail-meeting-when = Hvornår
mail-meeting-place = Hvor
mail-meeting-link = Link
mail-meeting-private = Dagsordenen og alt, hvad I skriver om mødet, står på dets side. Kun I, der er med, kan se den.
mail-meeting-button = Se mødet
mail-meeting-calendar = Møde med { $names }
