//! `crossmentor serve`: the site, and the work that happens later, in one process.

use crate::admin::grouped;
use crate::post::Post;
use crate::settings::{Place, block_on};
use actions::{App, sign_in};
use anyhow::Context;
use chrono_tz::Tz;
use clap::Args;
use server::{Limits, Settings, Site};
use std::net::{IpAddr, SocketAddr};
use std::process::ExitCode;
use tokio::net::TcpListener;
use tokio::sync::watch;
use url::Url;

#[derive(Args)]
pub struct Serve {
    #[command(flatten)]
    place: Place,

    #[command(flatten)]
    post: Post,

    /// Address and port to listen on
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080", env = "CROSSMENTOR_LISTEN")]
    listen: SocketAddr,

    /// Time zone of visitors who have not chosen one
    #[arg(long, value_name = "ZONE", default_value = "Europe/Helsinki", env = "CROSSMENTOR_TIME_ZONE")]
    time_zone: Tz,

    /// Address of a proxy whose X-Forwarded-For is believed; may be given several times
    #[arg(long, value_name = "ADDRESS", value_delimiter = ',', env = "CROSSMENTOR_TRUSTED_PROXIES")]
    trusted_proxy: Vec<IpAddr>,

    /// Token with which /metrics may be read from elsewhere than this machine
    #[arg(long, value_name = "TOKEN", env = "CROSSMENTOR_METRICS_TOKEN", hide_env_values = true)]
    metrics_token: Option<String>,

    /// Fill an empty database with an example to explore
    #[arg(long)]
    example: bool,

    /// Leave mail and other later work to `crossmentor worker`
    #[arg(long)]
    no_worker: bool,
}

impl Serve {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        crate::log::start();
        block_on(self.serve())
    }

    async fn serve(self) -> anyhow::Result<ExitCode> {
        let app = App::new(self.place.open_ready().await?);
        let listener = TcpListener::bind(self.listen).await.with_context(|| {
            format!(
                "cannot listen on {}; is another program there? Choose another with --listen",
                self.listen
            )
        })?;
        let base_url = self.post.base_url(listener.local_addr()?)?;
        let mailer = self.post.mailer(&base_url)?;

        if self.example {
            crate::example::load(&app).await?;
        }
        self.announce(&app, &base_url).await?;

        let settings = Settings {
            base_url: base_url.parse::<Url>().with_context(|| format!("{base_url:?} is not an address"))?,
            time_zone: self.time_zone,
            trusted_proxies: self.trusted_proxy.clone(),
            metrics_token: self.metrics_token.clone(),
        };
        let limits = Limits { uncounted: self.trusted_proxy.clone(), ..Limits::default() };
        let router = server::routes::router(Site::new(settings, app.clone()), server::routes::table());

        let (stop, stopped) = watch::channel(false);
        let worker = (!self.no_worker).then(|| {
            let stopped = wait_for(stopped.clone());
            tokio::spawn(worker::run(app.clone(), mailer, worker::Bell::default(), stopped))
        });
        let _ = sd_notify::notify(&[sd_notify::NotifyState::Ready]);
        server::serve(listener, router, limits, asked_to_stop()).await.context("the server failed")?;
        // Requests are answered; now the job in hand is finished too.
        let _ = stop.send(true);
        if let Some(worker) = worker {
            worker.await.context("the worker failed")?;
        }
        app.store.close().await?;
        Ok(ExitCode::SUCCESS)
    }

    /// Says where the site is, and how the first person gets in.
    async fn announce(&self, app: &App, base_url: &str) -> anyhow::Result<()> {
        println!();
        if let Some(code) = sign_in::set_up_code(app).await? {
            println!("  This installation is new. Set it up with this code: {}", grouped(&code));
            println!("  {base_url}/set-up");
        } else {
            if self.example {
                let code = sign_in::console_code(app, &crate::example::administrator()?).await?;
                println!("  One-time code to sign in as the administrator: {}", grouped(&code));
                println!("  Type it at {base_url}/sign-in/code");
            }
            println!("  Crossmentor is at {base_url}");
        }
        println!();
        Ok(())
    }
}

/// Ends when the process is asked to stop: Ctrl-C, or a service manager's SIGTERM.
pub async fn asked_to_stop() {
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(error) => {
                tracing::warn!(%error, "SIGTERM can not be heard; only Ctrl-C stops the program");
                std::future::pending::<()>().await;
            }
        }
    };
    tokio::select! {
        () = terminated => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}

async fn wait_for(mut stopped: watch::Receiver<bool>) {
    // An error means that the sender is gone, which is a stop as well.
    let _ = stopped.wait_for(|it| *it).await;
}
