//! `crossmentor worker`: only the work that happens later, beside any number of `serve --no-worker`.

use crate::post::Post;
use crate::serve::asked_to_stop;
use crate::settings::{Place, block_on};
use actions::App;
use clap::Args;
use std::process::ExitCode;

#[derive(Args)]
pub struct Work {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    post: Post,
}

impl Work {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        crate::log::start();
        block_on(async {
            let app = App::new(self.place.open_ready().await?);
            let mailer = self.post.mailer(&self.post.known_base_url()?)?;
            worker::run(app.clone(), mailer, worker::Bell::default(), asked_to_stop()).await;
            app.store.close().await?;
            Ok(ExitCode::SUCCESS)
        })
    }
}
