organisations-title = Organisations
organisations-lead = Everyone's organisation, as programmes and e-mails name it.
organisations-none = No organisation yet
organisations-none-text = Organisations come with the programmes they take part in and with the people who sign up.
organisations-name = Name
organisations-change = Change
organisations-rename = Rename
# $name (String) - the organisation
organisations-rename-one = Rename { $name }
organisations-name-hint = Its people keep their places; every page and e-mail shows the new name from now on.
organisations-name-taken = Another organisation has this name. Choose one that tells them apart.
