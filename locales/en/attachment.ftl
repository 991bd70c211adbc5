attachment-title = Files
attachment-lead = Drafts, slides, pictures: what you want to have at hand when you work together.
attachment-share = Share a file
attachment-file = File
# $most (String) - a size such as 10 MB
attachment-file-hint = PDF, pictures, text and office documents, at most { $most }
attachment-hand-in = Share
attachment-name = Name
attachment-size = Size
attachment-from = From
attachment-when = Shared
attachment-act = Remove
# $used (String) - a size
# $quota (String) - a size
attachment-used = { $used } of { $quota } in use
attachment-choose = Choose a file
# $most (String) - a size
attachment-too-large = The file is larger than { $most }. Make it smaller, for example by saving pictures at a lower resolution.
# $left (String) - a size
# $quota (String) - a size
attachment-no-room = There is room for { $left } more of { $quota }. Remove files you no longer need, then try again.
attachment-empty = The file is empty. Choose another one.
attachment-markup = This is a web page, a vector drawing or other markup, whatever its name says. Save it as PDF or as a picture.
attachment-macros = The document contains macros. Save it without them, for example as .docx or PDF.
attachment-damaged = The file cannot be read. Open it in its own program, save it again and try once more.
attachment-too-many-pixels = The picture has more than 50 million pixels. Save it at a lower resolution.
attachment-unknown = This kind of file is not kept. Choose PDF, a picture (PNG, JPEG, GIF, WebP), text, or an office document (.docx, .xlsx, .pptx, .odt, .ods, .odp).
# $name (String) - name of the file
attachment-remove-question = Remove { $name }?
attachment-remove = Remove the file
attachment-remove-follows = It disappears for everyone in the partnership. This cannot be undone.
