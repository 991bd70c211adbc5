gallery-tab = Outputs
gallery-title = What pairs have made
gallery-lead = Texts that partners wrote together, published with the consent of every author.
gallery-none = Nothing is published yet
gallery-none-text = Outputs appear here when all their authors agree.
gallery-licence = Licence:
