//! Shows every page with sample values, without a database: `cargo run -p server --example gallery`.
//!
//! `/sample/<name>` is a page of `pages::samples()`; who sends a cookie `session` is the administrator Aino Virtanen.

use domain::Language;
use server::policy::Policy;
use server::routes::Route;
use server::visitor::{Answer, Sessions, SignedIn, Visitor};
use server::{Limits, Settings, Site, pages, routes, serve};

struct AinoWithAnyCookie;

impl Sessions for AinoWithAnyCookie {
    fn find<'a>(&'a self, _token: &'a str) -> Answer<'a, Option<SignedIn>> {
        let aino = Visitor::sample(Language::En).signed_in.as_deref().cloned();
        Box::pin(async { Ok(aino) })
    }

    fn ping(&self) -> Answer<'_, ()> {
        Box::pin(async { Ok(()) })
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let listen = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let settings = Settings {
        base_url: format!("http://{listen}").parse()?,
        time_zone: chrono_tz::Tz::Europe__Helsinki,
        trusted_proxies: vec![],
        metrics_token: None,
    };
    let samples = pages::samples().into_iter().map(|sample| {
        let path: &'static str = format!("/sample/{}", sample.name).leak();
        Route::get(path, Policy::Public, move |visitor: Visitor| async move { (sample.page)(&visitor) })
    });
    let table = routes::table().into_iter().chain(samples).collect();
    let router = routes::router(Site::new(settings, AinoWithAnyCookie), table);
    let listener = tokio::net::TcpListener::bind(&listen).await?;
    println!("http://{listen}/style and:");
    for sample in pages::samples() {
        println!("http://{listen}/sample/{}", sample.name);
    }
    serve(listener, router, Limits::default(), std::future::pending()).await?;
    Ok(())
}
