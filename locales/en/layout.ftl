layout-skip = Skip to the content
layout-main-navigation = Main
layout-breadcrumbs = You are here
# $programme (String) - its name
layout-programme-navigation = The programme { $programme }
layout-language = Language
layout-account = Your account
layout-sign-in = Sign in
layout-sign-out = Sign out
layout-footer = Mentoring in which both give and both receive.
