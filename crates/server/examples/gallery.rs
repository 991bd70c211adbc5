//! Shows every page with sample values: `cargo run -p server --example gallery [ADDRESS:PORT]`.
//!
//! `/sample/<name>` shows a page of `pages::samples()` to the administrator Aino Virtanen, `/sample/<name>/stranger`
//! to somebody who has not signed in. The language is chosen at the foot of each page.

use actions::App;
use server::policy::Policy;
use server::routes::Route;
use server::visitor::Visitor;
use server::{Limits, Settings, Site, pages, routes, serve};
use storage::Store;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let listen = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let settings = Settings {
        base_url: format!("http://{listen}").parse()?,
        time_zone: chrono_tz::Tz::Europe__Helsinki,
        trusted_proxies: vec![],
        metrics_token: None,
    };
    // Samples ask no database; this one is empty and forgotten at the end.
    let app = App::new(Store::open("sqlite::memory:").await?);
    let samples =
        pages::samples().into_iter().flat_map(|sample| {
            let path: &'static str = format!("/sample/{}", sample.name).leak();
            let stranger: &'static str = format!("{path}/stranger").leak();
            println!("http://{listen}{path}");
            let signed_in = move |visitor: Visitor| async move {
                let here = visitor.here.clone();
                (sample.page)(&Visitor { here, ..Visitor::sample(visitor.language()) })
            };
            [
                Route::get(path, Policy::Public, signed_in),
                Route::get(stranger, Policy::Public, move |visitor: Visitor| async move {
                    (sample.page)(&visitor)
                }),
            ]
        });
    let table = routes::table().into_iter().chain(samples).collect();
    let router = routes::router(Site::new(settings, app), table);
    let listener = tokio::net::TcpListener::bind(&listen).await?;
    serve(listener, router, Limits::default(), std::future::pending()).await?;
    Ok(())
}
