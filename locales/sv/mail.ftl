## Alla brev
mail-greeting = Hej { $name }!
mail-greeting-nameless = Hej!
mail-regards = Vänliga hälsningar
mail-organisers = arrangörerna av { $programme }
mail-answer = Har du frågor? Svara på det här mejlet eller skriv till { $contact }.
mail-button-address = Om knappen inte fungerar, kopiera den här adressen till din webbläsare:
mail-time-zone = Tidszon
mail-opening = Gemensam startträff
mail-midpoint = Gemensam halvtidsträff
mail-closing = Gemensam avslutningsträff
mail-sign-up-closes = Anmälan stänger
mail-theme = Tema
mail-dates-title = Skriv in i kalendern
mail-own-page = Gå till din egen sida

## Inloggning
mail-sign-in-subject = Din inloggningskod
mail-sign-in-code = Skriv den här koden på sidan där du bad att få logga in:
mail-sign-in-button-before = Eller öppna den här länken i samma webbläsare:
mail-sign-in-button = Logga in
mail-sign-in-once = Koden och länken fungerar en gång och i { $minutes } minuter.
mail-sign-in-not-you = Om du inte har bett att få logga in behöver du inte göra någonting. Lämna aldrig ut koden, vem som än frågar.

## Anmälan
mail-confirm-subject = Bekräfta din anmälan: { $programme }
mail-confirm-text = Tack för din anmälan till { $programme }. Bekräfta att den här e-postadressen är din. Därefter får arrangörerna ditt formulär.
mail-confirm-button = Bekräfta min anmälan
mail-confirm-not-you = Om du inte har anmält dig behöver du inte göra någonting: utan din bekräftelse raderas formuläret efter { $days } dagar.
mail-resume-subject = Din påbörjade anmälan: { $programme }
mail-resume-text = Du sparade din anmälan till { $programme } för att fortsätta senare. Länken tar dig tillbaka till där du var.
mail-resume-button = Fortsätt min anmälan
mail-resume-keep = Behåll länken för dig själv: den som har den kan läsa och ändra formuläret. Ett formulär som ingen rör raderas efter { $days } dagar.

## Inbjudningar
mail-invitation-subject = Inbjudan: { $programme }
mail-invitation-participant = { $inviter } bjuder in dig att delta i { $programme }.
mail-invitation-nominated = { $inviter } har för { $organisation } föreslagit dig till { $programme }. Vi vill gärna ha med dig.
mail-invitation-organiser = { $inviter } bjuder in dig att vara arrangör för { $programme }. Arrangörerna bjuder in deltagare, bildar paren och följer hur det går. Det som partnerna skriver till varandra stannar mellan dem.
mail-invitation-coordinator = { $inviter } bjuder in dig att vara samordnare för { $organisation } i { $programme }. Du föreslår deltagare från din egen organisation och följer deras anmälningar.
mail-invitation-how-both = I ömsesidigt mentorskap ger båda och får båda: du delar med dig av det du kan och lär dig av din partner det du själv behöver.
mail-invitation-how-mentor = I mentorskap hjälper den enas erfarenhet den andra mot sina egna mål.
mail-invitation-participant-button = Läs mer och svara
mail-invitation-staff-button = Ta emot inbjudan
mail-invitation-personal = Inbjudan är personlig och gäller till den { $day }. Om den inte är något för dig kan du låta den förfalla.

## Beslut
mail-approved-subject = Du har en plats: { $programme }
mail-approved-text = Välkommen till { $programme }! Du har fått en plats i programmet.
mail-approved-next = När anmälan är stängd bildar vi paren. Då får du veta vem din partner är och varför vi förde er samman. Till dess kan du komplettera din profil: ju bättre den berättar vad du kan dela med dig av och vad du vill lära dig, desto bättre passar din partner dig.
mail-waiting-subject = Du står på väntelistan: { $programme }
mail-waiting-text = Tack för din anmälan till { $programme }. Alla platser är fyllda just nu, så du står på väntelistan.
mail-waiting-next = Vi skriver till dig så snart en plats blir ledig. Du behöver inte göra någonting. Om du inte längre kan vara med kan du dra tillbaka din anmälan på din egen sida.
mail-not-selected-subject = Om din anmälan: { $programme }
mail-not-selected-text = Tack för din anmälan till { $programme }. Vi kan tyvärr inte erbjuda dig en plats den här gången.
mail-not-selected-next = Vi är ledsna över det. Om du vill veta mer, svara på det här mejlet så berättar vi gärna. Det du har berättat för oss finns på din egen sida.

## Presentationer
mail-introduction-subject-one = Möt din partner { $partner }: { $programme }
mail-introduction-subject-group = Möt din grupp: { $programme }
mail-introduction-one = Din partner i { $programme } är { $partner }.
mail-introduction-mentor = Din mentor i { $programme } är { $partner }.
mail-introduction-mentee = Din adept i { $programme } är { $partner }.
mail-introduction-group = Dina partner i { $programme } är { $partners }.
mail-introduction-why = Här nedan ser du varför vi förde er samman.
mail-introduction-organisation = Organisation
mail-introduction-email = E-post
mail-introduction-no-email = Visas inte; arrangörerna hjälper er att få kontakt
mail-introduction-helps = Kan hjälpa dig med
mail-introduction-helped = Du kan hjälpa till med
mail-introduction-shares = Kan dela med sig av
mail-introduction-wants = Vill lära sig
mail-introduction-next = Skriv några ord till din partner redan i dag och föreslå en tid då ni kan lära känna varandra. En halvtimme räcker för att börja.
mail-introduction-next-group = Skriv några ord till de andra redan i dag och föreslå en tid då ni kan lära känna varandra. En halvtimme räcker för att börja.
mail-introduction-button = Se er gemensamma sida
mail-introduction-answer = Berätta på sidan om det här passar dig. Om inte kan du säga det där i förtroende: ingen får skulden, och vi söker en annan partner åt dig.
mail-withdrawn-subject = Vi ser över paren en gång till: { $programme }
mail-withdrawn-text = För en stund sedan skrev vi till dig om din partner i { $programme }. Det var för tidigt: vi ser över alla par en gång till, och presentationen gäller inte för tillfället.
mail-withdrawn-next = Vänta med att ta kontakt. Du hör snart av oss, och vi beklager besväret.

## Par som upphör
mail-declined-subject = Ett par behöver dig: { $programme }
mail-declined-text = I { $programme } har en deltagare sagt att partnerskapet mellan { $partners } inte passar.
mail-declined-next = Vem det var, och skälet om ett gavs, kan bara arrangörerna läsa på sidan med omgångarna. De andra får bara veta det de behöver.
mail-declined-button = Se omgångarna
mail-ended-subject = Ditt partnerskap har upphört: { $programme }
mail-ended-text = Ditt partnerskap i { $programme } har upphört. Sådant händer, och det är ingens fel.
mail-ended-next = Du behöver inte göra någonting: vi söker en ny partner åt dig i nästa omgång. Om du hellre inte vill vara med längre kan du dra dig ur på din egen sida.

## Gemensamma principer
mail-charter-subject = Gemensamma principer att godkänna: { $programme }
mail-charter-text = Innan { $programme } öppnar kommer organisationerna överens om gemensamma principer och mål. Texten är klar, och du kan godkänna den för { $organisation }.
mail-charter-next = Om något borde vara annorlunda, svara på det här mejlet innan du godkänner.
mail-charter-button = Läs principerna

## Att arbeta tillsammans
mail-left-subject = Ett par har förändrats: { $programme }
mail-left-text = I { $programme } har någon lämnat partnerskapet mellan { $partners }. Ett par är därmed avslutat; en grupp fortsätter.
mail-member-left-subject = Er grupp fortsätter: { $programme }
mail-member-left-text = Någon är inte längre med i er grupp i { $programme }. Så kan det bli, och det är ingens fel. Du fortsätter med { $partners }.
mail-member-left-next = Om er överenskommelse nämner uppgifter eller mål för er alla, se över den tillsammans en gång till.
mail-member-left-button = Gå till er grupp
mail-to-sign-subject = Er överenskommelse väntar på din underskrift: { $programme }
mail-to-sign-text = Överenskommelsen mellan dig och { $partners } i { $programme } har fått sin första underskrift, och nu är det din tur.
mail-to-sign-next = Läs igenom den. Underteckna om den passar dig; ska något vara annorlunda, ändra det där, så undertecknar alla den nya versionen.
mail-to-sign-button = Läs överenskommelsen
mail-note-subject = En anteckning till dig: { $programme }
mail-note-text = Det finns något nytt att läsa i anteckningarna som du delar med { $partners } i { $programme }.
mail-note-private = Vad som står där finns bara på sidan, där ingen utom ni kan läsa det. Medan ni skriver fram och tillbaka kommer inga fler mejl.
mail-note-button = Läs anteckningarna
mail-certificate-subject = Ditt intyg är klart: { $programme }
mail-certificate-text = Tack för att du deltog i { $programme } till slutet. Ditt intyg är klart: du kan titta på det, skriva ut det och ladda ner det.
mail-certificate-next = Den du visar det för kan kontrollera det med koden som står på det.
mail-certificate-button = Se intyget
mail-help-subject = Någon ber om din hjälp: { $programme }
mail-help-text = I { $programme } har någon berättat att de behöver hjälp med sitt par.
mail-help-next = Vem det är och vad som skulle hjälpa står på sidan med resultat, bara för arrangörernas ögon.
mail-help-button = Se vem som behöver dig
mail-times-subject = När kan du träffa { $names }? { $programme }
mail-times-text = Du och { $names } söker en tid att träffas. Vilka av de här passar dig? Den första som passar alla bestäms genast, och du får en inbjudan till din kalender.
mail-times-title = Föreslagna tider
mail-times-button = Svara
mail-meeting-invited-subject = Möte { $day } med { $names }
mail-meeting-invited-text = Ditt möte med { $names } har fått en tid.
mail-meeting-changed-subject = Ändrat: möte { $day } med { $names }
mail-meeting-changed-text = Ditt möte med { $names } har ändrats. Så här ser det ut nu.
mail-meeting-cancelled-subject = Inställt: möte { $day } med { $names }
mail-meeting-cancelled-text = Ditt möte med { $names } blir inte av vid den här tiden. På sidan kan du föreslå en ny.
mail-meeting-called-off-text = Ditt möte med { $names } blir inte av, eftersom ni inte längre är partner. Den bifogade filen tar bort det ur din kalender.
mail-meeting-title = Ert möte
mail-meeting-when = När
mail-meeting-place = Var
mail-meeting-link = Länk
mail-meeting-private = Dagordningen och allt ni skriver om mötet finns på mötets sida. Den ser bara ni som är med.
mail-meeting-button = Se mötet
mail-meeting-calendar = Möte med { $names }
