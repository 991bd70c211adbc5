//! Themes: raised, seconded, moved on, and taken into the next programme.

use actions::ActionError;
use actions::programmes::copy_programme;
use actions::themes::{ThemeChange, comment, move_theme, raise, second, unsecond};
use chrono::NaiveDate;
use domain::LongText;
use domain::access::Scope;
use domain::theme::{CannotMoveTheme, Origin, ThemeState};
use storage::themes;
use testing::app::TestApp;
use testing::both_databases;
use testing::cast::short;

both_databases! {
    async fn a_theme_goes_from_a_word_to_the_next_programme(it: TestApp) {
        let programme = it.programme.id;
        let aino = it.actor(it.people[0].id).await?;
        let bo = it.actor(it.people[1].id).await?;
        let organiser = it.actor(it.organiser.id).await?;
        let theme = raise(&it.app, &aino, programme, short("Peer feedback"), None).await?;
        second(&it.app, &bo, programme, theme.id).await?;
        second(&it.app, &bo, programme, theme.id).await?;
        second(&it.app, &organiser, programme, theme.id).await?;
        unsecond(&it.app, &organiser, programme, theme.id).await?;
        comment(&it.app, &bo, programme, theme.id, LongText::parse("Worth trying.")?).await?;

        let change = |state, owner: Option<&str>| ThemeChange { state, owner: owner.map(short), next_step: None };
        let not_theirs = move_theme(&it.app, &aino, programme, (theme.id, 1), change(ThemeState::Analysed, None)).await;
        assert!(matches!(not_theirs, Err(ActionError::NotFound)), "{not_theirs:?}");
        let far = move_theme(&it.app, &organiser, programme, (theme.id, 1), change(ThemeState::Tool, Some("Kaisla"))).await;
        let far_why = CannotMoveTheme::OutOfOrder { from: ThemeState::Raised };
        assert!(matches!(far, Err(ActionError::Refused(why)) if why == far_why));
        move_theme(&it.app, &organiser, programme, (theme.id, 1), change(ThemeState::Analysed, None)).await?;
        let slower = move_theme(&it.app, &organiser, programme, (theme.id, 1), change(ThemeState::Raised, None)).await;
        assert!(matches!(slower, Err(ActionError::Conflict)), "{slower:?}");

        let scope = Scope::of(&aino, programme).expect("a scope");
        let mut tx = it.app.store.read().await?;
        let found = themes::find(&mut tx, &scope, theme.id).await?.expect("the theme");
        assert_eq!((found.seconded_by.as_slice(), found.comments), ([it.people[1].id].as_slice(), 1));
        let counts: Vec<u32> = themes::by_state(&mut tx, &scope).await?.into_values().collect();
        assert_eq!(counts, [0, 1, 0, 0, 0]);
        assert_eq!(themes::list(&mut tx, &Scope::of_the_system(testing::cast::id(77))).await?, []);
        drop(tx);

        let day = NaiveDate::from_ymd_opt(2028, 2, 2).expect("a day");
        let next = copy_programme(&it.app, &organiser, programme, day).await?;
        let mut tx = it.app.store.read().await?;
        let carried = themes::list(&mut tx, &Scope::of_the_system(next.id)).await?;
        let origin = Some(Origin { theme: theme.id, programme });
        assert_eq!(carried.iter().map(|it| (it.theme.state, it.theme.origin)).collect::<Vec<_>>(), [(ThemeState::Analysed, origin)]);
        assert_eq!(carried[0].seconded_by, []);
    }
}
