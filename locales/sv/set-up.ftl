set-up-title = Ta Crossmentor i bruk
set-up-lead = Du är först här. Den som känner till koden som programmet skrev ut blir administratör.
set-up-code = Kod från konsolen
set-up-code-hint = Tolv bokstäver och siffror, utskrivna där Crossmentor startades
set-up-code-wrong = Det här är inte den kod som senast skrevs ut. Starta programmet igen för att få en ny.
set-up-name = Ditt namn
set-up-begin = Börja
