start-title = Mentorskap åt båda hållen
start-lead = Crossmentor för samman experter från olika områden och organisationer i par och små grupper, så att alla både ger och får.
start-how = Så fungerar det
start-tell-title = Berätta vad du erbjuder och behöver
start-tell-text = Rangordna vad du kan hjälpa andra med och vad du själv vill ha hjälp med. Du bestämmer vem som ser vad.
start-meet-title = Möt den partner som passar bäst
start-meet-text = Alla placeras samtidigt, så att ingen lämnas utanför och hela gruppen får ut så mycket som möjligt. Du får veta varför ni fördes samman.
start-make-title = Skapa något tillsammans
start-make-text = Kom överens om mål, träffas i er egen takt och dela resultatet om ni vill.
start-open = Öppet för anmälan
# $closes (String) - when sign-up closes
start-closes = anmälan stänger { $closes }
