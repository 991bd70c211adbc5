certificate-title = Certificates
certificate-lead = For those who took part to the end. Each can be verified by the code that stands on it.
certificate-of-participation = Certificate of participation
certificate-took-part = took part in
# $from (String) - a date
# $until (String) - a date
certificate-between = from { $from } to { $until }
# $count (Number) - joint meetings
certificate-attended = { $count ->
    [one] One joint meeting attended
   *[other] { $count } joint meetings attended
}
# $count (Number) - hours
certificate-hours = { $count ->
    [one] One hour of meetings and work together
   *[other] { $count } hours of meetings and work together
}
# $day (String) - a date
certificate-issued-on = Issued { $day }
certificate-code = Code
# $address (String) - of the page that verifies it
certificate-verify-at = To verify: { $address }
certificate-pdf = Download as PDF
# $name (String) - whose it is
certificate-pdf-of = PDF: { $name }
certificate-verify-title = Verify a certificate
certificate-verify-lead = Write the code that stands on the certificate.
certificate-verify = Verify
certificate-unknown = There is no certificate with this code. Look whether every letter is right.
certificate-valid = This certificate is genuine
certificate-valid-text = It was issued with Crossmentor by the organisers of the programme.
# $day (String) - a date
certificate-revoked = This certificate was revoked { $day }
certificate-revoked-text = It is not valid any more.
certificate-none-title = No certificate yet
certificate-none-text = The organisers issue certificates at the end of the programme. You get an e-mail when yours is ready.
certificate-mine = My certificate
certificate-rule = What is asked
certificate-rule-lead = Whoever has a partnership that lasted to the closing week can get a certificate. You can ask for more.
certificate-least-attended = Joint meetings attended, at least
certificate-least-hours = Hours of meetings and work together, at least
certificate-signed-by = Who signs
certificate-signed-by-hint = Name and title, as they are to stand on the certificate
certificate-who = Who gets one
certificate-who-lead = Those who fulfil what is asked are ticked. You can add others: attendance and hours are not always written down.
# $has (Number) - joint meetings
# $least (Number) - asked for
certificate-missing-attended = { $has } of { $least } joint meetings
# $has (Number) - hours
# $least (Number) - asked for
certificate-missing-hours = { $has } of { $least } hours
certificate-missing-partnership = The partnership ended before the closing week
certificate-fulfilled = Fulfils what is asked
certificate-not-yet = Without a certificate for now
certificate-go-on = Go on to issuing
# $count (Number) - certificates
certificate-issue-question = { $count ->
    [one] Issue one certificate?
   *[other] Issue { $count } certificates?
}
# $count (Number) - certificates, each with a letter
certificate-issue-act = { $count ->
    [one] Issue it and send one e-mail
   *[other] Issue them and send { $count } e-mails
}
certificate-issue-letters = Each of these people gets an e-mail in their own language that leads to the certificate.
certificate-issue-fixed = What stands on a certificate does not change afterwards. It can be revoked and issued anew.
certificate-nobody = Choose at least one person who can get a certificate
certificate-issued = Issued certificates
certificate-name = Name
certificate-state = State
certificate-is-valid = Valid
certificate-is-revoked = Revoked
certificate-revoke = Revoke
# $name (String) - whose it is
certificate-revoke-of = Revoke: { $name }
# $name (String) - whose it is
certificate-revoke-question = Revoke the certificate of { $name }?
certificate-revoke-preview = Whoever verifies it will read that it is not valid any more. Nobody gets an e-mail.
