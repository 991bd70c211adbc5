data-title = Your data
data-text = Everything about you in one file: readable in a browser, and as JSON for programs. It holds what you wrote yourself, not what your partners wrote.
data-download = Download my data
# $when (String) - when
data-made = Made on { $when }
data-note = Each table is named as in the file data.json, and so is each field.
