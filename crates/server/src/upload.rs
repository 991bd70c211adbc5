//! One file sent with a form, and the file that goes back.

use crate::errors::Problem;
use crate::forms::Form;
use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::attachment::Attachment;
use url::form_urlencoded;

/// The field that holds the file.
pub const FILE: &str = "file";

/// For routes that take a file. Between what is kept and this a file is passed over and the page says why it is too
/// large; a connection that was cut could not.
pub const BODY_LIMIT_BYTES: usize = 4 * Attachment::MOST_BYTES as usize;

/// What the other fields of the form may have in all.
const MOST_FORM_BYTES: usize = 64 << 10;

/// A form of one file, and what was written beside it.
#[derive(Debug)]
pub struct Upload {
    pub file: Sent,
    pub form: Form,
}

#[derive(Debug)]
pub enum Sent {
    Nothing,
    /// Larger than [`Attachment::MOST_BYTES`]; nothing of it was kept.
    TooLarge,
    File {
        name: String,
        content: Vec<u8>,
    },
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let mut parts = Multipart::from_request(request, state).await.map_err(|_| Problem::BadRequest)?;
        let (mut file, mut answers, mut form_bytes) = (None, Vec::new(), 0);
        while let Some(mut part) = parts.next_field().await.map_err(|it| problem(&it))? {
            let name = part.name().unwrap_or_default().to_owned();
            if name == FILE {
                if file.is_some() {
                    return Err(Problem::Unprocessable);
                }
                file = Some(sent(&mut part).await?);
                continue;
            }
            let mut value = Vec::new();
            while let Some(chunk) = part.chunk().await.map_err(|it| problem(&it))? {
                form_bytes += chunk.len();
                if form_bytes > MOST_FORM_BYTES {
                    return Err(Problem::TooLarge);
                }
                value.extend_from_slice(&chunk);
            }
            let value = String::from_utf8(value).map_err(|_| Problem::BadRequest)?;
            answers.push((name, value.replace("\r\n", "\n")));
        }
        Ok(Self { file: file.unwrap_or(Sent::Nothing), form: Form::with(answers) })
    }
}

async fn sent(part: &mut axum::extract::multipart::Field<'_>) -> Result<Sent, Problem> {
    let name = part.file_name().unwrap_or_default().to_owned();
    let (mut content, mut bytes) = (Vec::new(), 0_u64);
    while let Some(chunk) = part.chunk().await.map_err(|it| problem(&it))? {
        bytes += chunk.len() as u64;
        if bytes > Attachment::MOST_BYTES {
            content = Vec::new();
        } else {
            content.extend_from_slice(&chunk);
        }
    }
    Ok(match bytes {
        0 if name.is_empty() => Sent::Nothing,
        bytes if bytes > Attachment::MOST_BYTES => Sent::TooLarge,
        _ => Sent::File { name, content },
    })
}

fn problem(error: &MultipartError) -> Problem {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        _ => Problem::BadRequest,
    }
}

/// No page of ours is ever made of what somebody attached: it may load nothing, run nothing and send nothing.
const SANDBOX: &str = "sandbox; default-src 'none'";

/// The file as something to keep, never to look at here, whatever it claims to be.
pub fn download(name: &str, media_type: &'static str, content: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (header::CONTENT_DISPOSITION, disposition(name)),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(SANDBOX)),
    ];
    (headers, content).into_response()
}

/// A picture within a page: only kinds made of dots, and under the type that its content has.
pub fn picture(it: &Attachment, content: Vec<u8>) -> Response {
    if !it.kind.is_picture() {
        return Problem::NotFound.into_response();
    }
    let headers: [(HeaderName, HeaderValue); 3] = [
        (header::CONTENT_TYPE, HeaderValue::from_static(it.kind.media_type())),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(SANDBOX)),
        // A picture never changes; who may not see it any more does not get it from a shared cache.
        (header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=3600")),
    ];
    (headers, content).into_response()
}

/// The name twice, as RFC 6266 has it: in plain ASCII for old programs, and in full.
fn disposition(name: &str) -> HeaderValue {
    let plain = |it: char| if it.is_ascii_alphanumeric() || " .-_()".contains(it) { it } else { '_' };
    let plain: String = name.chars().map(plain).collect();
    // What a form leaves as it is, RFC 5987 lets pass too, but for the space that forms write as a plus and the star.
    let full: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
    let full = full.replace('+', "%20").replace('*', "%2A");
    HeaderValue::try_from(format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{full}"))
        .unwrap_or(HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_for_everyone_and_breaks_out_of_nothing() {
        let check = |name, expected: &str| assert_eq!(disposition(name), expected, "{name}");
        check("plan.pdf", "attachment; filename=\"plan.pdf\"; filename*=UTF-8''plan.pdf");
        check(
            "Työ & \"tulos\".pdf",
            "attachment; filename=\"Ty_ _ _tulos_.pdf\"; filename*=UTF-8''Ty%C3%B6%20%26%20%22tulos%22.pdf",
        );
        check("a+b*c.txt", "attachment; filename=\"a_b_c.txt\"; filename*=UTF-8''a%2Bb%2Ac.txt");
    }
}
