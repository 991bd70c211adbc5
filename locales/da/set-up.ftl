set-up-title = Sæt Crossmentor op
set-up-lead = Du er den første her. Den, der kender koden, som programmet skrev, bliver administrator.
set-up-code = Kode fra konsollen
set-up-code-hint = Tolv bogstaver og tal, skrevet dér, hvor Crossmentor blev startet
set-up-code-wrong = Det er ikke den kode, der sidst blev skrevet. Start programmet igen for at få en ny.
set-up-name = Dit navn
set-up-begin = Begynd
