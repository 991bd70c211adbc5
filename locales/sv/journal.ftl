journal-title = Dina privata anteckningar
journal-lead = En dagbok för dig själv: vad du lärde dig, vad du vill fråga härnäst. Ingen annan kan öppna den.
journal-write = En anteckning till mig själv
journal-delete-hint = Borttagning tar bort den för gott.
