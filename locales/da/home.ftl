home-title = Dine programmer
home-empty = Ingen programmer endnu
home-empty-text = Her vises de programmer, du arrangerer eller deltager i.
home-new = Nyt program
home-organise = Arrangér
home-coordinate = Koordinér
home-take-part = Deltag
home-to-do = { $programme }: det skal du gøre nu
