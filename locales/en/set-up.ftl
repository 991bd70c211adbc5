set-up-title = Set Crossmentor up
set-up-lead = You are the first here. Whoever knows the code that the program printed becomes the administrator.
set-up-code = Code from the console
set-up-code-hint = Twelve letters and digits, printed where Crossmentor was started
set-up-code-wrong = This is not the code that was printed last. Start the program again for a new one.
set-up-name = Your name
set-up-begin = Begin
