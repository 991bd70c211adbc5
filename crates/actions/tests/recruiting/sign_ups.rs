use crate::stage::Stage;
use actions::ActionError;
use actions::answers::{Flaw, Why};
use actions::sign_ups::{
    CannotConfirm, CannotSignUp, Draft, begin_sign_up, confirm_sign_up, find_sign_up, look_at_confirmation,
    save_sign_up, submit_sign_up,
};
use chrono::Duration;
use chrono_tz::Tz;
use domain::Language;
use domain::participant::ParticipantStatus;
use domain::programme::{Programme, ProgrammeState};
use testing::both_databases;
use testing::cast;

fn draft(stage: &Stage, token: Option<String>, email: &str) -> Draft {
    let fields = [
        ("name", "Aino Virtanen"),
        ("email", email),
        ("organisation", "kaisla"),
        ("offer", "palvelumuotoilu"),
        ("level", "expert"),
        ("need", "data analysis"),
        ("example", ""),
        ("keep", "yes"),
    ];
    Draft {
        programme: stage.programme.id,
        token,
        language: Language::Fi,
        fields: fields.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        from: "192.0.2.1".to_owned(),
    }
}

/// The form as it was shown a minute ago.
fn begun(stage: &Stage) -> String {
    let began = begin_sign_up(&stage.app, &stage.programme);
    stage.wait(Duration::minutes(1));
    began
}

fn refusal<T: std::fmt::Debug, R: std::fmt::Debug>(outcome: Result<T, ActionError<R>>) -> R {
    match outcome {
        Err(ActionError::Refused(reason)) => reason,
        other => panic!("not refused: {other:?}"),
    }
}

both_databases! {
    async fn a_confirmed_sign_up_has_applied_once(stage: Stage) {
        let began = begun(&stage);
        submit_sign_up(&stage.app, &draft(&stage, None, "aino@example.org"), &began).await?;
        assert_eq!(stage.people().await?, []);
        let token = stage.newest_token().await?;
        assert!(look_at_confirmation(&stage.app, &token).await?.is_some());
        assert_eq!(stage.people().await?, []);

        let (_, participant) = confirm_sign_up(&stage.app, &token, Tz::Europe__Helsinki).await?;
        assert_eq!(stage.people().await?, std::slice::from_ref(&participant));
        assert_eq!(participant.status, ParticipantStatus::Applied);
        assert_eq!(participant.profile.organisation, Some(stage.kaisla));

        let again = confirm_sign_up(&stage.app, &token, Tz::Europe__Helsinki).await;
        assert_eq!(refusal(again), CannotConfirm::NotValid);
        assert_eq!(stage.people().await?.len(), 1);
        assert_eq!(stage.letters().await?, ["confirm-sign-up aino@example.org"]);
    }

    async fn of_two_who_confirm_at_once_one_is_first(stage: Stage) {
        let began = begun(&stage);
        submit_sign_up(&stage.app, &draft(&stage, None, "aino@example.org"), &began).await?;
        let token = stage.newest_token().await?;
        let (one, other) = tokio::join!(
            confirm_sign_up(&stage.app, &token, Tz::UTC),
            confirm_sign_up(&stage.app, &token, Tz::UTC)
        );
        assert_eq!([one.is_ok(), other.is_ok()].iter().filter(|it| **it).count(), 1);
        assert_eq!(stage.people().await?.len(), 1);
    }

    async fn who_takes_part_already_is_told_only_in_their_own_mailbox(stage: Stage) {
        let began = begun(&stage);
        for _ in 0..2 {
            submit_sign_up(&stage.app, &draft(&stage, None, "aino@example.org"), &began).await?;
            let token = stage.newest_token().await?;
            if stage.people().await?.is_empty() {
                confirm_sign_up(&stage.app, &token, Tz::UTC).await?;
            } else {
                let outcome = confirm_sign_up(&stage.app, &token, Tz::UTC).await;
                assert_eq!(refusal(outcome), CannotConfirm::TakesPartAlready);
            }
        }
        let same = "confirm-sign-up aino@example.org";
        assert_eq!(stage.letters().await?, [same, same]);
    }

    async fn a_saved_form_is_found_by_its_token_alone(stage: Stage) {
        let mut unfinished = draft(&stage, None, "aino@example.org");
        unfinished.fields.truncate(3);
        let token = save_sign_up(&stage.app, &unfinished, Some(cast::email("aino@example.org"))).await?;
        assert_eq!(stage.newest_token().await?, token);
        let (form, _) = find_sign_up(&stage.app, &token).await?.expect("the form");
        assert_eq!(form.fields, unfinished.fields);

        let more = draft(&stage, Some(token.clone()), "aino@example.org");
        assert_eq!(save_sign_up(&stage.app, &more, None).await?, token);
        let (form, _) = find_sign_up(&stage.app, &token).await?.expect("the form");
        assert_eq!(form.fields, more.fields);
        stage.wait(Duration::days(31));
        assert_eq!(find_sign_up(&stage.app, &token).await?, None);
        assert_eq!(find_sign_up(&stage.app, "guess").await?, None);
    }

    async fn machines_are_slowed_and_flaws_are_named(stage: Stage) {
        let began = begin_sign_up(&stage.app, &stage.programme);
        let form = draft(&stage, None, "aino@example.org");
        let at_once = submit_sign_up(&stage.app, &form, &began).await;
        assert_eq!(refusal(at_once), CannotSignUp::TooQuick);
        stage.wait(Duration::minutes(1));
        let without = submit_sign_up(&stage.app, &form, "").await;
        assert_eq!(refusal(without), CannotSignUp::TooQuick);

        let mut huge = form.clone();
        huge.fields.push(("unit".to_owned(), "x".repeat(200 * 1024)));
        assert_eq!(refusal(submit_sign_up(&stage.app, &huge, &began).await), CannotSignUp::TooLarge);
        let mut lines = form.clone();
        lines.fields[0].1 = "Aino\nBcc: all@example.org".to_owned();
        let why = Why::Text(domain::InvalidText::ControlCharacter);
        let flaws = vec![Flaw { field: "name".to_owned(), why }];
        assert_eq!(refusal(submit_sign_up(&stage.app, &lines, &began).await), CannotSignUp::Flawed(flaws));

        let mut refused = None;
        for _ in 0..10 {
            if let Err(ActionError::Refused(reason)) = submit_sign_up(&stage.app, &form, &began).await {
                refused = Some(reason);
                break;
            }
        }
        assert!(matches!(refused, Some(CannotSignUp::TooMany { .. })), "{refused:?}");
        assert_eq!(stage.people().await?, []);
    }

    async fn a_closed_programme_takes_nobody_but_who_was_in_time(stage: Stage) {
        let began = begun(&stage);
        submit_sign_up(&stage.app, &draft(&stage, None, "aino@example.org"), &began).await?;
        let mut tx = stage.app.store.begin().await?;
        let closed = Programme { state: ProgrammeState::Closed, ..stage.programme.clone() };
        storage::programmes::update(&mut tx, &closed).await?;
        tx.commit().await?;
        let late = submit_sign_up(&stage.app, &draft(&stage, None, "bo@example.org"), &began).await;
        assert_eq!(refusal(late), CannotSignUp::Closed);
        confirm_sign_up(&stage.app, &stage.newest_token().await?, Tz::UTC).await?;
        assert_eq!(stage.people().await?.len(), 1);
    }
}
