//! The navigation of one programme: the pages that the visitor's roles open, and no others.

use crate::pages::layout::{Link, Section};
use crate::visitor::Visitor;
use domain::access::Role;
use domain::programme::Programme;

/// The pages of a programme that its navigation names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Overview,
    People,
    Invitations,
    Import,
    Matching,
    /// How the partnerships go on.
    Partnerships,
    /// What was written to the people of the programme.
    Mail,
    Settings,
    Organisers,
    /// What happened.
    History,
    Organisation,
    OrganisationReport,
    Me,
    Partnership,
    JointMeetings,
    Questionnaires,
    Results,
    /// What is published.
    Outputs,
    Themes,
    /// Who reads whose draft.
    Reviews,
}

/// The tabs of the navigation, in its order: each opens the first of its pages that the visitor may see, and shows the
/// others in a second row.
const TABS: [&[Tab]; 13] = [
    &[Tab::Overview],
    &[Tab::People, Tab::Invitations, Tab::Import],
    &[Tab::Matching],
    &[Tab::Partnerships],
    &[Tab::Organisation, Tab::OrganisationReport],
    &[Tab::Me],
    &[Tab::Partnership],
    &[Tab::JointMeetings],
    &[Tab::Questionnaires],
    &[Tab::Outputs, Tab::Themes, Tab::Reviews],
    &[Tab::Results],
    &[Tab::Mail],
    &[Tab::Settings, Tab::Organisers, Tab::History],
];

impl Tab {
    const fn path(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::People => "people",
            Self::Invitations => "invitations",
            Self::Import => "import",
            Self::Matching => "rounds",
            Self::Partnerships => "partnerships",
            Self::Mail => "mail",
            Self::Settings => "settings",
            Self::Organisers => "organisers",
            Self::History => "history",
            Self::Organisation => "organisation",
            Self::Me => "me",
            Self::Partnership => "partnership",
            Self::JointMeetings => "joint-meetings",
            Self::OrganisationReport => "organisation/report",
            Self::Questionnaires => "questionnaires",
            Self::Results => "results",
            Self::Outputs => "outputs",
            Self::Themes => "themes",
            Self::Reviews => "reviews",
        }
    }

    const fn is_for(self, role: &Role) -> bool {
        match self {
            Self::Overview
            | Self::People
            | Self::Invitations
            | Self::Import
            | Self::Matching
            | Self::Partnerships
            | Self::Mail
            | Self::Results
            | Self::Reviews
            | Self::Settings
            | Self::Organisers
            | Self::History => matches!(role, Role::Organiser),
            Self::JointMeetings | Self::Outputs | Self::Themes => true,
            Self::Organisation | Self::OrganisationReport => matches!(role, Role::Coordinator { .. }),
            Self::Me | Self::Partnership | Self::Questionnaires => matches!(role, Role::Participant { .. }),
        }
    }

    fn label(self, visitor: &Visitor) -> String {
        let t = visitor.texts;
        match self {
            Self::Overview => t.programme_tab_overview(),
            Self::People => t.programme_tab_people(),
            Self::Invitations => t.programme_tab_invitations(),
            Self::Import => t.programme_tab_import(),
            Self::Matching => t.programme_tab_matching(),
            Self::Partnerships => t.programme_tab_partnerships(),
            Self::Mail => t.messages_title(),
            Self::Settings => t.programme_tab_settings(),
            Self::Organisers => t.organisers_title(),
            Self::History => t.history_title(),
            Self::Organisation => t.programme_tab_organisation(),
            Self::Me => t.programme_tab_me(),
            Self::Partnership => t.programme_tab_partnership(),
            Self::JointMeetings => t.joint_title(),
            Self::OrganisationReport => t.programme_tab_organisation_report(),
            Self::Questionnaires => t.programme_tab_questionnaires(),
            Self::Results => t.programme_tab_results(),
            Self::Outputs => t.gallery_tab(),
            Self::Themes => t.theme_tab(),
            Self::Reviews => t.review_tab(),
        }
    }
}

/// The address of a programme's page.
pub fn path(slug: &str, tab: Tab) -> String {
    format!("/programmes/{slug}/{}", tab.path())
}

/// The programme's part of the site, with the given page marked.
pub fn section(visitor: &Visitor, programme: &Programme, current: Option<Tab>) -> Section {
    let name = programme.texts_in(visitor.language()).name.as_str();
    let roles: Vec<&Role> = visitor
        .actor()
        .map(|it| {
            it.memberships.iter().filter(|it| it.programme == programme.id).map(|it| &it.role).collect()
        })
        .unwrap_or_default();
    let opens = |tab: &&Tab| roles.iter().any(|role| tab.is_for(role));
    let link = |tab: Tab| Link::new(tab.label(visitor), path(programme.slug.as_str(), tab));
    let (mut links, mut pages) = (Vec::new(), Vec::new());
    for tab in TABS {
        let open: Vec<Tab> = tab.iter().filter(opens).copied().collect();
        let Some(first) = open.first() else { continue };
        let is_current = current.is_some_and(|it| open.contains(&it));
        links.push(link(*first).current(is_current));
        if is_current && open.len() > 1 {
            pages = open.iter().map(|it| link(*it).current(Some(*it) == current)).collect();
        }
    }
    Section { name: name.to_owned(), label: visitor.texts.layout_programme_navigation(name), links, pages }
}
