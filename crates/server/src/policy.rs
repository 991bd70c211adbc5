//! Who may use a route. The policy is asked before the handler runs; objects are checked once more after they are
//! loaded, by the scope of the action that loads them.

use crate::errors::Problem;
use crate::visitor::{Visitor, Within};
use axum::extract::{RawPathParams, Request, State};
use axum::http::{Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::access::{Actor, Role};
use url::form_urlencoded;

/// The path parameter that holds a programme's slug.
pub const PROGRAMME: &str = "programme";

/// Who may use a route. Those after `Founder` read the programme from the path parameter `{programme}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// Anyone. Each such route is listed in a test, so that none becomes public unnoticed.
    Public,
    /// Anyone with a session.
    SignedIn,
    /// Who runs the installation. This opens no programme.
    Administrator,
    /// Who may begin a new programme: the administrator, or an organiser of any programme.
    Founder,
    /// An organiser of the programme.
    Organiser,
    /// Someone who coordinates an organisation in the programme.
    Coordinator,
    /// An organiser of the programme or someone who coordinates an organisation in it.
    Staff,
    /// Someone who takes part in the programme.
    Participant,
    /// Anyone with a role in the programme.
    Member,
}

impl Policy {
    pub const ALL: [Self; 9] = [
        Self::Public,
        Self::SignedIn,
        Self::Administrator,
        Self::Founder,
        Self::Organiser,
        Self::Coordinator,
        Self::Staff,
        Self::Participant,
        Self::Member,
    ];

    /// Whether the answer depends on the programme in the path.
    pub const fn is_within_a_programme(self) -> bool {
        !matches!(self, Self::Public | Self::SignedIn | Self::Administrator | Self::Founder)
    }

    /// Whether this visitor may use a route of this policy at this programme (its slug, from the path).
    pub fn admits(self, actor: Option<&Actor>, programme: Option<&str>) -> bool {
        let Some(actor) = actor else { return self == Self::Public };
        let holds = |accepted: fn(&Role) -> bool| {
            actor.memberships.iter().any(|it| Some(it.slug.as_str()) == programme && accepted(&it.role))
        };
        match self {
            Self::Public | Self::SignedIn => true,
            Self::Administrator => actor.administrator,
            Self::Founder => {
                actor.administrator || actor.memberships.iter().any(|it| it.role == Role::Organiser)
            }
            Self::Organiser => holds(|it| matches!(it, Role::Organiser)),
            Self::Coordinator => holds(|it| matches!(it, Role::Coordinator { .. })),
            Self::Staff => holds(|it| matches!(it, Role::Organiser | Role::Coordinator { .. })),
            Self::Participant => holds(|it| matches!(it, Role::Participant { .. })),
            Self::Member => holds(|_| true),
        }
    }
}

/// Stands before every handler.
///
/// Not signed in: pages lead to the sign-in and back, everything else is 401. Signed in without the role: the same
/// answer as for an address that does not exist. Where a recent sign-in is asked for, the way leads through another one.
pub(crate) async fn guard(
    State((policy, needs_recent_sign_in)): State<(Policy, bool)>,
    visitor: Visitor,
    parameters: RawPathParams,
    mut request: Request,
    next: Next,
) -> Response {
    let programme = parameters.iter().find_map(|(name, value)| (name == PROGRAMME).then_some(value));
    if !policy.admits(visitor.actor(), programme) {
        return match visitor.actor() {
            Some(_) => Problem::NotFound.into_response(),
            None => sign_in_first(&request, &visitor, SIGN_IN),
        };
    }
    if needs_recent_sign_in && !visitor.signed_in.as_ref().is_some_and(|it| it.is_recent) {
        return sign_in_first(&request, &visitor, SIGN_IN_AGAIN);
    }
    if let (Some(actor), Some(slug)) = (visitor.actor(), programme)
        && let Some(within) = Within::find(actor, slug)
    {
        request.extensions_mut().insert(within);
    }
    next.run(request).await
}

const SIGN_IN: &str = "/sign-in";
const SIGN_IN_AGAIN: &str = "/sign-in/again";

/// Pages lead to the sign-in, which leads back here; a form that was sent is not sent once more by itself.
fn sign_in_first(request: &Request, visitor: &Visitor, page: &str) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Problem::SignIn.into_response();
    }
    let next: String = form_urlencoded::byte_serialize(visitor.here.as_bytes()).collect();
    let location = format!("{page}?next={next}");
    (axum::http::StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

/// A path on this site to go on to, as a form or an address gave it: `/` unless it is plainly one of ours.
///
/// Browsers read `//host`, `/\host` and the like as other sites, so only a slash followed by something else counts.
pub fn local_path(asked: &str) -> &str {
    let ours = asked.starts_with('/')
        && !asked[1..].starts_with(['/', '\\'])
        && !asked.chars().any(|it| it.is_control() || it == '\\');
    if ours { asked } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::access::Membership;
    use domain::{OrganisationId, ParticipantId, PersonId, ProgrammeId, Slug};
    use uuid::Uuid;

    #[test]
    fn only_paths_of_this_site_are_followed() {
        let check = |asked, followed| assert_eq!(local_path(asked), followed, "{asked}");
        check("/programmes/spring?tab=2", "/programmes/spring?tab=2");
        check("/", "/");
        check("", "/");
        check("https://elsewhere.example", "/");
        check("//elsewhere.example", "/");
        check("/\\elsewhere.example", "/");
        check("/a\\b", "/");
        check("/a\r\nSet-Cookie: b", "/");
        check("javascript:alert(1)", "/");
    }

    #[test]
    fn every_policy_has_an_answer_for_every_role() {
        let id = Uuid::from_u128(7);
        let with = |role: Option<Role>, slug: &str| Actor {
            memberships: role
                .map(|role| Membership {
                    programme: ProgrammeId::new(id),
                    slug: Slug::parse(slug).expect("a slug"),
                    role,
                })
                .into_iter()
                .collect(),
            ..Actor::plain(PersonId::new(id))
        };
        let coordinator = Role::Coordinator { organisation: OrganisationId::new(id) };
        let participant = Role::Participant { participant: ParticipantId::new(id) };
        let cast = [
            ("stranger", None),
            ("plain", Some(with(None, "here"))),
            ("administrator", Some(Actor { administrator: true, ..with(None, "here") })),
            ("organiser", Some(with(Some(Role::Organiser), "here"))),
            ("coordinator", Some(with(Some(coordinator), "here"))),
            ("participant", Some(with(Some(participant), "here"))),
            ("organiser elsewhere", Some(with(Some(Role::Organiser), "there"))),
        ];
        let admitted = |policy: Policy| {
            cast.iter()
                .filter(|(_, actor)| policy.admits(actor.as_ref(), Some("here")))
                .map(|(name, _)| *name)
                .collect::<Vec<_>>()
                .join(", ")
        };
        assert_eq!(
            Policy::ALL.map(admitted),
            [
                "stranger, plain, administrator, organiser, coordinator, participant, organiser elsewhere",
                "plain, administrator, organiser, coordinator, participant, organiser elsewhere",
                "administrator",
                "administrator, organiser, organiser elsewhere",
                "organiser",
                "coordinator",
                "organiser, coordinator",
                "participant",
                "organiser, coordinator, participant",
            ]
        );
    }
}
