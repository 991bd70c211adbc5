certificate-title = Intyg
certificate-lead = För dem som deltog till slutet. Varje intyg kan kontrolleras med koden som står på det.
certificate-of-participation = Deltagarintyg
certificate-took-part = har deltagit i
certificate-between = från { $from } till { $until }
certificate-attended = { $count ->
    [one] Ett gemensamt möte
   *[other] { $count } gemensamma möten
}
certificate-hours = { $count ->
    [one] En timmes möten och gemensamt arbete
   *[other] { $count } timmars möten och gemensamt arbete
}
certificate-issued-on = Utfärdat { $day }
certificate-code = Kod
certificate-verify-at = Kontrollera: { $address }
certificate-pdf = Ladda ner som PDF
certificate-pdf-of = PDF: { $name }
certificate-verify-title = Kontrollera ett intyg
certificate-verify-lead = Skriv koden som står på intyget.
certificate-verify = Kontrollera
certificate-unknown = Det finns inget intyg med den här koden. Se efter att varje bokstav är rätt.
certificate-valid = Det här intyget är äkta
certificate-valid-text = Det har utfärdats med Crossmentor av programmets arrangörer.
certificate-revoked = Det här intyget återkallades { $day }
certificate-revoked-text = Det gäller inte längre.
certificate-none-title = Inget intyg än
certificate-none-text = Arrangörerna utfärdar intyg i slutet av programmet. Du får e-post när ditt är klart.
certificate-mine = Mitt intyg
certificate-rule = Vad som krävs
certificate-rule-lead = Alla vars par varade till avslutningsveckan kan få ett intyg. Du kan kräva mer.
certificate-least-attended = Gemensamma möten, minst
certificate-least-hours = Timmar möten och gemensamt arbete, minst
certificate-signed-by = Vem som undertecknar
certificate-signed-by-hint = Namn och titel, som de ska stå på intyget
certificate-who = Vem får ett
certificate-who-lead = De som uppfyller kraven är valda. Du kan lägga till andra: närvaro och timmar skrivs inte alltid upp.
certificate-missing-attended = { $has } av { $least } gemensamma möten
certificate-missing-hours = { $has } av { $least } timmar
certificate-missing-partnership = Paret upphörde före avslutningsveckan
certificate-fulfilled = Uppfyller kraven
certificate-not-yet = Utan intyg tills vidare
certificate-go-on = Vidare till utfärdande
certificate-issue-question = { $count ->
    [one] Utfärda ett intyg?
   *[other] Utfärda { $count } intyg?
}
certificate-issue-act = { $count ->
    [one] Utfärda det och skicka ett mejl
   *[other] Utfärda dem och skicka { $count } mejl
}
certificate-issue-letters = Var och en får ett mejl på sitt eget språk som leder till intyget.
certificate-issue-fixed = Det som står på ett intyg ändras inte efteråt. Det kan återkallas och utfärdas på nytt.
certificate-nobody = Välj minst en som kan få ett intyg
certificate-issued = Utfärdade intyg
certificate-name = Namn
certificate-state = Status
certificate-is-valid = Giltigt
certificate-is-revoked = Återkallat
certificate-revoke = Återkalla
certificate-revoke-of = Återkalla: { $name }
certificate-revoke-question = Återkalla intyget för { $name }?
certificate-revoke-preview = Den som kontrollerar det ser att det inte längre gäller. Ingen får något mejl.
