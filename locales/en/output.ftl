output-room = Output
output-lead = What you make together for others: a blog post, an article, a guide. It becomes a draft when you write, another pair reads it, and it is published when all of you agree.
output-asked = Drafts you were asked to read
output-asked-text = Another pair would like to hear what you think. You see one version of their draft until you have answered.
# $when (String) - when
output-asked-on = Asked on { $when }
output-new = A new idea
output-title = Title
output-kind = What it is
output-kind-blog-post = Blog post
output-kind-article = Article
output-kind-guide = Guide
output-kind-video = Video
output-kind-other = Something else
output-audience = For whom
output-audience-hint = For example: teachers in vocational schools
output-language = Language
output-begin = Keep the idea
output-views = Parts of the output
output-view-text = Text
output-view-versions = Versions
output-view-pictures = Pictures
output-view-review = Review
output-view-publication = Publication
# $audience (String) - audience
output-for = For: { $audience }
output-state-idea = Idea
output-state-draft = Draft
output-state-reviewed = Read by another pair
output-state-published = Published
output-nothing-written = Nothing is written yet
output-next-idea = Write the first lines; the other can go on from there.
output-next-draft = When you think it can be read by others, ask another pair for a review.
output-next-reviewed = Another pair has found it ready. Agree on how it is published.
output-next-published = It is published. You can go on writing; readers keep seeing the version you all agreed to.
output-write = Write
output-change-details = Change title and details
output-export = Take it with you
output-export-text = The newest version as a file.
output-export-markdown = Markdown
output-export-html = Web page in one file, with its pictures
output-text = Text
output-text-hint = Markdown: # Heading, *emphasis*, **strong**, - list, > quote, [words](https://example.org), ![what it shows](picture.png)
output-save = Save
output-preview = Preview
output-unsaved = You have text that was not saved
output-unsaved-text = Here it is. Save it to join it with what has been written since.
# $most (String) - most
# $length (String) - length
output-too-long = Shorten the text to at most { $most }; now it has { $length }. A very long work is better shared as a file.
output-control-character = The text holds an invisible control character. Copy it as plain text and paste it again.
# $name (String) - name
output-conflict = { $name } has changed the same lines
output-conflict-text = Nothing is lost: your text is kept. Choose for each place what stays; everything else has been joined already.
# $number (Number) - number
output-conflict-place = Place { $number }
# $name (String) - name
output-conflict-theirs = Saved by { $name }
output-conflict-mine = Yours
output-keep-both = Keep both, one after the other
# $name (String) - name
output-keep-theirs = Keep what { $name } wrote
output-keep-mine = Keep what I wrote
output-your-text = Your whole text
output-save-joined = Save it like this
# $number (Number) - number
output-version = Version { $number }
output-versions-caption = Every save is a version; none is ever lost.
output-version-heading = Version
output-version-by = Written by
output-version-at = When
output-version-words = Words
output-version-remarks = Remarks
# $number (Number) - number
output-version-restores = takes up version { $number } again
output-version-joins = joins what two wrote at the same time
output-version-reviewed = found ready by another pair
output-version-published = published
# $name (String) - name
# $when (String) - when
output-version-written = { $name }, { $when }
output-version-changes = What changed
# $count (Number) - count
output-version-skipped = { $count ->
    [one] One unchanged line
   *[other] { $count } unchanged lines
}
output-version-whole = The whole version
output-restore = Take this version up again
output-restore-text = It becomes the newest version. What was written since stays in the list.
output-pictures-text = Add a picture, then copy its line into the text where it belongs.
output-picture = Picture
# $most (String) - most
output-picture-hint = PNG, JPEG, GIF or WebP, at most { $most }
output-picture-description = What it shows
output-picture-description-hint = For readers who do not see it, in a sentence
output-picture-add = Add the picture
output-picture-again = Choose the picture once more
output-picture-none = This is no picture. Choose PNG, JPEG, GIF or WebP.
output-review-lead = Another pair reads this version, says what is good and what to improve, and whether it is ready. Nobody else sees the draft, and they see it only until they have answered.
output-review-reader = Who reads it
output-review-suggested = Has least to read at the moment
output-review-organisers = The organisers find a pair
output-review-organisers-hint = They see that you ask, not what you have written
output-review-ask = Ask for a review
# $names (String) - names
output-review-asked = { $names } are reading your draft
output-review-wanted = The organisers are looking for a pair
# $number (Number) - number
output-review-reads = It is version { $number }. What you write now is for the next review.
output-review-withdraw = Take it back
# $names (String) - names
# $number (Number) - number
output-review-of = { $names } on version { $number }
output-review-good = What is good
output-review-improve = What to improve
output-review-replied = The authors answered
output-review-reply = Your answer
output-review-reply-hint = You and the pair that read it see this
output-review-send-reply = Answer
output-review-nothing-written = Write something first; then another pair can read it.
output-review-published = It is published already.
output-review-under-way = Somebody is reading it already. Wait for the answer, or take your wish back.
output-review-other-pair = Choose another pair that takes part.
output-review-not-wanted = The review has been given or taken back meanwhile.
output-verdict = All in all
output-verdict-ready = Ready
output-verdict-ready-hint = It can be published as it is, or with small changes
output-verdict-needs-work = Needs work
output-verdict-needs-work-hint = You would like to read it once more
# $names (String) - names
output-reading-title = A draft by { $names }
output-reading-lead = You read this draft in confidence. It closes for you once one of you has answered.
output-reading-say = What you think
output-reading-seen = Only the authors and the two of you see this.
output-reading-give = Send it to the authors
output-reading-given = You have answered. Thank you; the draft is closed for you now.
output-reading-over = This draft is not open to you any more.
output-reading-say-what = Say what to improve, so that they can go on
output-reading-waits = Waits for you
output-reading-done = Done
output-publication-early = Ask for a review first. When another pair finds it ready, you agree here on licence, authors and readers.
output-offer-heading = Do you all agree?
output-terms-heading = How it is published
# $number (Number) - number
output-terms-hint = Everyone is asked to agree to version { $number } on exactly these terms. Nothing is shown to anybody before the last of you has agreed.
output-terms-text = Text
output-terms-authors = Authors, in this order
output-terms-reach = Who can read it
output-terms-licence = Licence
output-terms-agreed = Have agreed
# $number (Number) - number
output-author-place = Author { $number }
output-reach-programme = Everyone in the programme
output-reach-public = Anyone
output-all-rights-reserved = All rights reserved
output-licence-by-hint = Anyone may share and adapt it, naming you
output-licence-by-sa-hint = As above, and adaptations carry the same licence
output-licence-by-nc-hint = Anyone may share and adapt it, not for profit, naming you
output-licence-reserved-hint = It may be read, and used only with your permission
output-offer = Propose these terms
output-consent = I agree, publish it
output-consent-text = Agree only if you stand behind this version and these terms. You can take your consent back at any time; then it is taken down.
output-consent-not = Your consent was not taken
output-consent-changed = The terms or the members have changed since. Read them again.
output-consent-published = It is published already.
output-you-agreed = You have agreed. It is published when everyone has.
output-withdraw = Take back my consent
output-withdraw-text = You are one of the authors. If you take back your consent, it is taken down at once for all readers.
# $when (String) - when
output-published-on = Published on { $when }
output-see-published = See how readers see it
# $number (Number) - number
output-written-since = Version { $number } was found ready; you have written since. Publish what you all stand behind.
output-offer-not-reviewed = Another pair has not found it ready yet
output-offer-published = It is published. Take back a consent first, then change it.
output-offer-authors = Name each member once
output-offer-version = Somebody has changed the text. Reload the page.
