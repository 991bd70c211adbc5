//! Slow, greedy and late clients, on loopback with short limits.

use axum::Router;
use axum::routing::{get, post};
use server::forms::Form;
use server::{Limits, serve};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;

/// So long a test waits for what must come: only a broken listener lets it pass.
const AT_MOST: Duration = Duration::from_secs(20);

struct Running {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    ended: JoinHandle<std::io::Result<()>>,
}

async fn start(router: Router, limits: Limits) -> Running {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let (stop, stopped) = oneshot::channel::<()>();
    let shutdown = async {
        let _ = stopped.await;
    };
    let ended = tokio::spawn(serve(listener, router, limits, shutdown));
    Running { address, stop, ended }
}

fn short() -> Limits {
    Limits {
        header_timeout: Duration::from_millis(150),
        body_timeout: Duration::from_millis(150),
        ..Limits::default()
    }
}

fn routes() -> Router {
    Router::new()
        .route("/", get(|| async { "hello" }))
        .route("/echo", post(|form: Form| async move { form.value("a").to_owned() }))
}

async fn send(address: SocketAddr, bytes: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    stream.write_all(bytes.as_bytes()).await.expect("bytes sent");
    stream
}

/// All that comes until the other side closes.
async fn until_closed(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    // A connection that is reset is closed too.
    let read = tokio::time::timeout(AT_MOST, stream.read_to_end(&mut answer)).await;
    let _ = read.expect("the connection is closed");
    String::from_utf8_lossy(&answer).into_owned()
}

async fn first_line(stream: &mut TcpStream) -> String {
    let mut bytes = [0; 512];
    let count =
        tokio::time::timeout(AT_MOST, stream.read(&mut bytes)).await.expect("an answer").expect("bytes");
    String::from_utf8_lossy(&bytes[..count]).lines().next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn who_never_ends_the_headers_is_cut_off() {
    let server = start(routes(), short()).await;
    let mut silent = send(server.address, "").await;
    let mut half = send(server.address, "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ").await;
    assert_eq!(until_closed(&mut half).await, "");
    assert_eq!(until_closed(&mut silent).await, "");
}

#[tokio::test]
async fn who_never_ends_the_body_is_cut_off() {
    let server = start(routes(), short()).await;
    let request = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: 10\r\n\r\na=b";
    let mut slow = send(server.address, request).await;
    let answer = until_closed(&mut slow).await;
    assert!(answer.starts_with("HTTP/1.1 408 Request Timeout\r\n"), "{answer}");
}

#[tokio::test]
async fn a_whole_request_is_answered() {
    let server = start(routes(), short()).await;
    let request = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: 5\r\nConnection: close\r\n\r\na=abc";
    let answer = until_closed(&mut send(server.address, request).await).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("\r\n\r\nabc"), "{answer}");
}

#[tokio::test]
async fn a_full_house_says_so_until_somebody_leaves() {
    let limits = Limits { connections: 1, ..Limits::default() };
    let server = start(routes(), limits).await;
    let mut first = send(server.address, "GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
    assert_eq!(first_line(&mut first).await, "HTTP/1.1 200 OK");

    let mut second = send(server.address, "").await;
    assert_eq!(
        until_closed(&mut second).await,
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\n\
         Content-Type: text/plain; charset=utf-8\r\nContent-Length: 48\r\n\r\n\
         Too many connections. Try again in a few seconds"
    );

    drop(first);
    loop {
        let mut third = send(server.address, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await;
        let answer = until_closed(&mut third).await;
        // The place is free once the server has noticed that the first has left.
        if answer.starts_with("HTTP/1.1 200 OK") {
            break;
        }
    }
}

#[tokio::test]
async fn one_address_cannot_take_all_places_unless_it_is_a_proxy() {
    let limits = Limits { connections_per_address: 1, ..Limits::default() };
    let check = async |limits: Limits, expected: &str| {
        let server = start(routes(), limits).await;
        let mut first = send(server.address, "GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
        assert_eq!(first_line(&mut first).await, "HTTP/1.1 200 OK");
        let mut second = send(server.address, "GET / HTTP/1.1\r\nHost: a\r\n\r\n").await;
        assert_eq!(first_line(&mut second).await, expected);
    };
    check(limits.clone(), "HTTP/1.1 503 Service Unavailable").await;
    let proxy = "127.0.0.1".parse().expect("an address");
    check(Limits { uncounted: vec![proxy], ..limits }, "HTTP/1.1 200 OK").await;
}

#[tokio::test]
async fn a_request_under_way_is_answered_before_the_server_stops() {
    let (asked, answer) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let waiting = (Arc::clone(&asked), Arc::clone(&answer));
    let slow = move || async move {
        waiting.0.notify_one();
        waiting.1.notified().await;
        "done"
    };
    let server = start(Router::new().route("/slow", get(slow)), Limits::default()).await;
    let mut client = send(server.address, "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n").await;
    tokio::time::timeout(AT_MOST, asked.notified()).await.expect("the request arrives");

    server.stop.send(()).expect("a running server");
    while TcpStream::connect(server.address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    answer.notify_one();
    let said = until_closed(&mut client).await;
    assert!(said.ends_with("\r\n\r\ndone"), "{said}");
    tokio::time::timeout(AT_MOST, server.ended)
        .await
        .expect("the server ends")
        .expect("no panic")
        .expect("no error");
}
