calendar-title = Meetings in your own calendar
calendar-lead = Give your calendar program one address, and all your meetings appear there and stay right when they move.
calendar-make = Make my address
# $when (String) - a moment
calendar-kept = You have an address since { $when }
calendar-kept-text = It is not shown again, for whoever has it can read your meetings. If you need it once more, or it has come into wrong hands, make a new one: the old one then stops working.
calendar-renew = Make a new address
calendar-revoke = Take the address away
calendar-made = This is your address
calendar-made-text = Copy it now: it is shown only this once.
calendar-address = Address for your calendar program
calendar-how = How to use it
calendar-how-desktop = On a computer, choose “Subscribe to a calendar” or “Add calendar from the internet” and paste the address.
calendar-how-phone = On a phone, look in the settings of the calendar for “Add subscribed calendar”.
calendar-how-often = Calendar programs look for news a few times a day. A change that comes late reaches you by mail as well.
calendar-private = The address holds when, where and what each meeting is called, and nothing that partners write to each other.
