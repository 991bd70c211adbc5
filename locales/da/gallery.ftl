gallery-tab = Resultater
gallery-title = Hvad parrene har lavet
gallery-lead = Tekster, som makkere har skrevet sammen og udgivet med hver forfatters samtykke.
gallery-none = Intet er udgivet endnu
gallery-none-text = Resultater vises her, når alle forfattere er enige.
gallery-licence = Licens:
