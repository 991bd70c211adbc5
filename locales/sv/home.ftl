home-title = Dina program
home-empty = Inga program ännu
home-empty-text = Här visas de program du ordnar eller deltar i.
home-new = Nytt program
home-organise = Ordna
home-coordinate = Samordna
home-take-part = Delta
home-to-do = { $programme }: det här gör du nu
