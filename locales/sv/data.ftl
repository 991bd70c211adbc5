data-title = Dina uppgifter
data-text = Allt om dig i en fil: läsbart i en webbläsare, och som JSON för program. Den innehåller det du själv skrev, inte det dina partner skrev.
data-download = Ladda ner mina uppgifter
data-made = Skapad { $when }
data-note = Tabeller och fält har samma namn som i filen data.json.
