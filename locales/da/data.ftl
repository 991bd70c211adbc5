data-title = Dine data
data-text = Alt om dig i én fil: læsbart i en browser og som JSON til programmer. Den indeholder det, du selv skrev, ikke det, dine makkere skrev.
data-download = Hent mine data
data-made = Lavet { $when }
data-note = Tabeller og felter har samme navne som i filen data.json.
