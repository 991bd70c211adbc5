//! The accept loop: who may connect, how many at once, and how long they may take to say what they want.
//!
//! `axum::serve` waits for a slow client for ever. Here a connection must send its headers, and each part of its body,
//! within a limit; only so many may be open, in all and per address; and who comes to a full house is told so at once.

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::collections::HashMap;
use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;
use tower::util::BoxCloneSyncService;
use tower_http::timeout::RequestBodyTimeoutLayer;

/// What clients may ask of the listener.
#[derive(Clone, Debug)]
pub struct Limits {
    /// From the first byte of a request to the end of its headers, and between two requests of a connection.
    pub header_timeout: Duration,
    /// Between two pieces of a body.
    pub body_timeout: Duration,
    /// Open connections in all.
    pub connections: usize,
    /// Open connections of one address, trusted proxies apart.
    pub connections_per_address: usize,
    /// Proxies, which speak for many people.
    pub uncounted: Vec<IpAddr>,
    /// How long requests that are being answered may take after the shutdown was asked for.
    pub drain_timeout: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            header_timeout: Duration::from_secs(10),
            body_timeout: Duration::from_secs(30),
            connections: 2048,
            connections_per_address: 128,
            uncounted: Vec::new(),
            drain_timeout: Duration::from_secs(20),
        }
    }
}

/// The address at the other end of a request's connection.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// Answers on `listener` until `shutdown` completes, then lets the requests under way finish.
///
/// # Errors
/// When the listener can no longer be asked for its own address. A failed accept is logged and survived.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    shutdown: impl Future<Output = ()>,
) -> io::Result<()> {
    let address = listener.local_addr()?;
    tracing::info!(%address, "listening");
    let house = House::new(limits.clone());
    let graceful = GracefulShutdown::new();
    let mut shutdown = std::pin::pin!(shutdown);

    loop {
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    survive(&error).await;
                    continue;
                }
            },
            () = &mut shutdown => break,
        };
        let Some(place) = house.enter(peer.ip()) else {
            tokio::spawn(turn_away(stream));
            continue;
        };
        let connection = graceful.watch(connection(stream, peer, router.clone(), &limits));
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop(place);
        });
    }

    drop(listener);
    tracing::info!(connections = graceful.count(), "shutting down");
    if tokio::time::timeout(limits.drain_timeout, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were still under way and have been cut off");
    }
    Ok(())
}

type Service = TowerToHyperService<BoxCloneSyncService<Request<Incoming>, Response, Infallible>>;

fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    limits: &Limits,
) -> http1::Connection<TokioIo<TcpStream>, Service> {
    // Answers are written whole; waiting to fill a packet would only delay them.
    let _ = stream.set_nodelay(true);
    let with_timeout = tower::ServiceBuilder::new()
        .layer(RequestBodyTimeoutLayer::new(limits.body_timeout))
        .service(router.map_request(move |request: Request<tower_http::timeout::TimeoutBody<Incoming>>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(Peer(peer));
            request
        }));
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.header_timeout)
        .max_headers(100)
        .serve_connection(
            TokioIo::new(stream),
            TowerToHyperService::new(BoxCloneSyncService::new(with_timeout)),
        )
}

/// A failed accept is one client's failure, or a sign that file handles ran out: then waiting lets others close.
async fn survive(error: &io::Error) {
    let of_one_client = matches!(
        error.kind(),
        io::ErrorKind::ConnectionRefused | io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset
    );
    if !of_one_client {
        tracing::error!(%error, "cannot accept connections");
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
}

/// Says that the house is full. Whoever does not take the answer within a second is dropped.
async fn turn_away(mut stream: TcpStream) {
    const FULL: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\n\
        Content-Type: text/plain; charset=utf-8\r\nContent-Length: 48\r\n\r\n\
        Too many connections. Try again in a few seconds";
    let answer = async {
        stream.write_all(FULL).await?;
        stream.shutdown().await
    };
    let _ = tokio::time::timeout(Duration::from_secs(1), answer).await;
}

/// The open connections.
struct House {
    limits: Limits,
    guests: Arc<Mutex<Guests>>,
}

#[derive(Default)]
struct Guests {
    all: usize,
    by_address: HashMap<IpAddr, usize>,
}

impl House {
    fn new(limits: Limits) -> Self {
        Self { limits, guests: Arc::default() }
    }

    /// A place for a connection from this address, held until dropped; `None` when there is none.
    fn enter(&self, address: IpAddr) -> Option<Place> {
        let counted = !self.limits.uncounted.contains(&address);
        let mut guests = self.guests.lock().unwrap_or_else(PoisonError::into_inner);
        let of_address = guests.by_address.get(&address).copied().unwrap_or(0);
        let full = guests.all >= self.limits.connections
            || counted && of_address >= self.limits.connections_per_address;
        if full {
            return None;
        }
        guests.all += 1;
        guests.by_address.insert(address, of_address + 1);
        Some(Place { address, guests: Arc::clone(&self.guests) })
    }
}

struct Place {
    address: IpAddr,
    guests: Arc<Mutex<Guests>>,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut guests = self.guests.lock().unwrap_or_else(PoisonError::into_inner);
        guests.all -= 1;
        if let Some(count) = guests.by_address.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                guests.by_address.remove(&self.address);
            }
        }
    }
}
