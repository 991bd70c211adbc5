joint-other = Annat möte
joint-when = Tid
joint-where = Plats
joint-link = Länk
joint-speaker = Talare
joint-agenda = Program
joint-by-clock = { $own } ({ $own_zone }); { $theirs } ({ $their_zone })
joint-title = Gemensamma möten
joint-lead = Här träffas alla i programmet. Svara om du kan komma och hitta material och anteckningar efteråt.
joint-lead-organiser = Förbered varje möte, bjud in när det är klart och notera vilka som var med. Datumen för öppning, mittmöte och avslutning är tidsplanens.
joint-none = Inga gemensamma möten än
joint-none-organiser = Öppning, mittmöte och avslutning kan skapas utifrån tidsplanen. Ingen får veta något förrän du bjuder in.
joint-none-text = Arrangörerna planerar dem här.
joint-prepare = Skapa de tre mötena
joint-ahead = Kommande
joint-past = Genomförda
joint-add = Lägg till ett möte
joint-too-few = För få personer från din organisation deltar för att siffror ska kunna visas utan att avslöja något om enskilda.
joint-you-come = Du kommer
joint-you-do-not = Du kan inte komma
joint-you-may = Du kommer kanske
joint-present-of = { $present } av { $people } var med
joint-answers = Kommer: { $yes } · kanske: { $maybe } · kommer inte: { $no } · har inte svarat: { $open }
joint-state-cancelled = Inställt
joint-state-over = Genomfört
joint-state-invited = Inbjudan skickad
joint-state-planned = Planerat
joint-edit-title = Ändra: { $meeting }
joint-edit-invited = Deltagarna är inbjudna. Om du ändrar namn, tid, plats eller länk får du först se vilka som skulle få ett mejl.
joint-name = Mötets namn
joint-name-hint = Utan eget namn heter det ”{ $kind }” på läsarens språk.
joint-day = Dag
joint-day-hint = Det är datumet i tidsplanen: ändras det ena ändras det andra.
joint-time = Börjar kl.
joint-time-hint = Tidszon { $zone }
joint-link-hint = Ett videorum eller en webbsida, till exempel https://meet.example.org/rum
joint-speaker-about = En rad om talaren
joint-agenda-hint = I den här ordningen. Minuterna kan utelämnas.
joint-agenda-item = Punkt
joint-agenda-minutes = Minuter
joint-agenda-refused = Skriv vad varje punkt på programmet är, med högst 300 tecken
joint-agenda-minutes-refused = Skriv minuter som heltal från 1 till 480 eller utelämna dem
joint-material-links = Länkar till material
joint-material-links-hint = Det man kan läsa före eller efter. Filer läggs till på en egen sida.
joint-material-title = Vad det är
joint-material-address = Adress
joint-change-question = Ändra ”{ $meeting }”?
joint-change-act = { $people ->
    [one] Ändra och meddela en person
   *[other] Ändra och meddela { $people } personer
}
joint-change-text = Alla får ett mejl som berättar vad som har ändrats och uppdaterar deras kalender. Om tiden flyttas gäller tidigare svar inte längre och alla får frågan på nytt.
joint-none-given = saknas
joint-for-organisers = För arrangörerna
joint-not-invited-text = Ingen har bjudits in än. Lägg gärna först till plats, program och talare, så får alla det med inbjudan.
joint-code-for-organisers = Visa den här koden på mötet, så noterar deltagarna själva att de är med:
joint-invite = Bjud in
joint-remind = Påminn
joint-attendance = Svar och närvaro
joint-edit = Ändra
joint-materials = Material
joint-minutes = Minnesanteckningar
joint-cancel = Ställ in mötet
joint-code = Koden som visas på mötet
joint-code-hint = Sex bokstäver och siffror; små bokstäver går också bra.
joint-wrong-code = Det är inte det här mötets kod. Titta på den en gång till.
joint-not-now = Det går från en halvtimme före mötet till en timme efter. Be arrangörerna bocka av ditt namn.
joint-you-were-there = Det är noterat att du var med
joint-here = Är du på plats?
joint-here-button = Jag är här
joint-minutes-not-shared = Än så länge ser bara arrangörerna anteckningarna.
joint-minutes-hint = Vad som sades och bestämdes. Markdown ger rubriker och listor.
joint-minutes-share = Dela med deltagarna
joint-minutes-share-hint = De får ett mejl första gången du delar.
joint-attendance-lead = Bocka av dem som är med. Ni kan vara flera om det: bara det du ändrar sparas.
joint-attendance-early = Vilka som kommer, så vitt de har svarat. Från en halvtimme före mötet kan du bocka av dem som är med.
joint-nobody = Ingen deltar än
joint-nobody-text = Personer visas här när de har godkänts.
joint-there = På plats hittills: { $people }
joint-attendance-save = Spara närvaron
joint-answer-yes = kommer
joint-answer-no = kommer inte
joint-answer-maybe = kanske
joint-answer-none = har inte svarat
joint-invite-question = Bjuda in till ”{ $meeting }”?
joint-invite-act = { $people ->
    [one] Bjud in en person
   *[other] Bjud in { $people } personer
}
joint-invite-text = Var och en får ett mejl med tid, plats, talare och program, en kalenderpost och en länk för att svara utan att logga in. De som redan är inbjudna får inget nytt mejl.
joint-remind-question = Påminna om ”{ $meeting }”?
joint-remind-act = { $people ->
    [one] Påminn en person
   *[other] Påminn { $people } personer
}
joint-remind-text = Mejlet går till alla inbjudna utom dem som har svarat att de inte kan komma.
joint-cancel-question = Ställa in ”{ $meeting }”?
joint-cancel-act = Ställ in mötet och meddela alla
joint-cancel-text = Alla inbjudna får ett mejl som tar bort mötet ur deras kalender. Det går inte att ångra.
joint-letters-to = { $people ->
    [one] En mottagare
   *[other] { $people } mottagare
}
joint-cannot-cancelled = Mötet är inställt.
joint-cannot-over = Mötet är över.
joint-cannot-past = Välj en tid som ligger framåt
joint-cannot-not-invited = Inbjudningarna har inte skickats än. Du får ett mejl.
joint-cannot-nobody = Det finns ingen att skriva till: alla har redan fått besked eller så deltar ingen än.
joint-cannot-no-minutes = Skriv anteckningarna innan du delar dem
joint-done-added = Mötet är skapat. Ingen får besked förrän du bjuder in.
joint-done-attendance = Närvaron är sparad
joint-done-cancelled = Mötet är inställt. Alla inbjudna får besked.
joint-done-changed = Ändringarna är sparade
joint-done-here = Välkommen! Det är noterat att du är här.
joint-done-invited = { $people ->
    [one] En inbjudan är på väg
   *[other] { $people } inbjudningar är på väg
}
joint-done-minutes = Anteckningarna är sparade
joint-done-reminded = { $people ->
    [one] En påminnelse är på väg
   *[other] { $people } påminnelser är på väg
}
joint-materials-lead = Bildspel, texter, bilder: alla i programmet kan hämta dem från mötets sida.
joint-materials-remove = Den försvinner för alla i programmet. Det går inte att ångra.
