theme-tab = Teman
theme-title = Teman
theme-lead = Det som kom fram i ert arbete och är värt att föra längre än ett par kan. Lyft ett tema, eller stöd ett.
theme-none = Inga teman ännu
theme-none-text = Lyft det första nedan.
theme-state = Hur långt det har kommit
theme-state-raised = Lyft
theme-state-analysed = Analyserat
theme-state-developed = Utvecklat
theme-state-productised = Produktifierat
theme-state-tool = Ett verktyg i bruk
theme-name = Tema
theme-description = Varför det är viktigt
theme-raise-heading = Lyft ett tema
theme-raise = Lyft det
theme-raised-by = Lyft av { $name }
theme-behind = { $count ->
    [one] En till stöder det
   *[other] { $count } till stöder det
}
theme-owned-by = Förs vidare av { $name }
theme-next-is = Nästa steg: { $what }
theme-second = Jag stöder det
theme-unsecond = Jag stöder det inte längre
theme-seconded-by = Stöds också av
theme-owner = Vem för det vidare
theme-owner-hint = En person, en grupp eller en organisation
theme-next = Nästa steg
theme-origin = Fortsätter från
theme-comments = Vad folk säger
theme-comment = Kommentar
theme-say = Kommentera
theme-move-heading = För det vidare
theme-out-of-order = Ett tema går ett steg i taget; det här är: { $state }
theme-needs-owner = Ange vem som för det vidare
