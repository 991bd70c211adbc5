start-title = Mentoring that goes both ways
start-lead = Crossmentor brings experts of different fields and organisations together in pairs and small groups, so that everyone both gives and receives.
start-how = How it works
start-tell-title = Tell what you offer and need
start-tell-text = Rank what you can help others with and what you would like help with. You decide who sees what.
start-meet-title = Meet the partner who fits best
start-meet-text = Everyone is placed at once, so that nobody is left out and the whole group gains the most. You are told why you were brought together.
start-make-title = Make something of it
start-make-text = Agree your goals, meet in your own rhythm and share what came of it, if you want to.
start-open = Open for sign-up
# $closes (String) - when sign-up closes
start-closes = sign-up closes { $closes }
