//! Which of the people are shown, and in which order: kept in the address, so that it can be shared and exported.

use super::Entry;
use crate::forms::Form;
use domain::OrganisationId;
use std::cmp::Ordering;
use url::form_urlencoded;
use wording::Texts;

pub(super) const STATUSES: [&str; 5] = ["applied", "approved", "waiting", "not-selected", "withdrawn"];

/// What can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum By {
    #[default]
    Name,
    Organisation,
    Status,
    Came,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    pub status: Option<&'static str>,
    pub organisation: Option<OrganisationId>,
    pub search: String,
    pub by: By,
    pub descending: bool,
    /// Counted from 0.
    pub page: usize,
}

impl By {
    const ALL: [Self; 4] = [Self::Name, Self::Organisation, Self::Status, Self::Came];

    const fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Organisation => "organisation",
            Self::Status => "status",
            Self::Came => "came",
        }
    }
}

impl Filter {
    /// Reads an address's query; what makes no sense there is left out.
    pub(super) fn read(query: Option<&str>) -> Self {
        let form = Form::with(
            form_urlencoded::parse(query.unwrap_or_default().as_bytes())
                .map(|(name, value)| (name.into_owned(), value.into_owned())),
        );
        Self {
            status: STATUSES.into_iter().find(|it| *it == form.value("status")),
            organisation: form.value("organisation").parse().ok(),
            search: form.value("search").trim().chars().take(200).collect(),
            by: By::ALL.into_iter().find(|it| it.code() == form.value("by")).unwrap_or_default(),
            descending: form.value("order") == "descending",
            page: form.value("page").parse::<usize>().unwrap_or(1).saturating_sub(1),
        }
    }

    /// The query that leads here again, with its question mark.
    pub(super) fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if let Some(status) = self.status {
            query.append_pair("status", status);
        }
        if let Some(organisation) = self.organisation {
            query.append_pair("organisation", &organisation.to_string());
        }
        if !self.search.is_empty() {
            query.append_pair("search", &self.search);
        }
        query.append_pair("by", self.by.code());
        if self.descending {
            query.append_pair("order", "descending");
        }
        if self.page > 0 {
            query.append_pair("page", &(self.page + 1).to_string());
        }
        format!("?{}", query.finish())
    }

    /// Sorted by another column, or by the same the other way round; from the first page.
    pub(super) fn sorted(&self, by: By) -> Self {
        let descending = self.by == by && !self.descending;
        Self { by, descending, page: 0, ..self.clone() }
    }

    /// Those it lets through, in its order.
    pub(super) fn apply(&self, t: &Texts, entries: Vec<Entry>) -> Vec<Entry> {
        let mut shown: Vec<Entry> = entries.into_iter().filter(|it| self.lets_through(it)).collect();
        shown.sort_by(|one, other| {
            let order = self.compare(t, one, other);
            if self.descending { order.reverse() } else { order }
        });
        shown
    }

    fn lets_through(&self, it: &Entry) -> bool {
        let profile = &it.participant.profile;
        let needle = self.search.to_lowercase();
        let texts = [it.person.name.as_str(), it.person.email.as_str(), it.organisation_name()];
        let offers = profile.offers.iter().map(|it| it.text.as_str());
        let needs = profile.needs.iter().map(|it| it.text.as_str());
        let mut said = texts.into_iter().chain(offers).chain(needs);
        self.status.is_none_or(|status| it.participant.status.code() == status)
            && self.organisation.is_none_or(|id| profile.organisation == Some(id))
            && (needle.is_empty() || said.any(|it| it.to_lowercase().contains(&needle)))
    }

    fn compare(&self, t: &Texts, one: &Entry, other: &Entry) -> Ordering {
        let by_name = || t.compare(one.person.name.as_str(), other.person.name.as_str());
        let place = |it: &Entry| STATUSES.iter().position(|code| *code == it.participant.status.code());
        match self.by {
            By::Name => by_name(),
            By::Organisation => {
                t.compare(one.organisation_name(), other.organisation_name()).then_with(by_name)
            }
            By::Status => place(one).cmp(&place(other)).then_with(by_name),
            By::Came => one.participant.created_at.cmp(&other.participant.created_at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample_entries;
    use super::*;

    #[test]
    fn a_filter_survives_its_address() {
        let filter = Filter {
            status: Some("waiting"),
            organisation: Some(uuid::Uuid::from_u128(7).into()),
            search: "å & b=c".to_owned(),
            by: By::Came,
            descending: true,
            page: 2,
        };
        assert_eq!(Filter::read(filter.query().strip_prefix('?')), filter);
        assert_eq!(Filter::read(Some("status=boss&page=x&by=age")), Filter::default());
    }

    #[test]
    fn people_are_found_by_what_they_say_and_sorted_as_asked() {
        let t = wording::texts(domain::Language::En);
        let names = |filter: &Filter| -> Vec<String> {
            filter.apply(t, sample_entries()).iter().map(|it| it.person.name.to_string()).collect()
        };
        let check = |filter: Filter, expected: &[&str]| assert_eq!(names(&filter), expected);
        check(Filter { search: "ANDERSEN".to_owned(), ..Filter::default() }, &["Bo Andersen"]);
        check(Filter { status: Some("waiting"), ..Filter::default() }, &["Cecilia Dahl"]);
        check(
            Filter { search: "data analysis".to_owned(), by: By::Status, ..Filter::default() },
            &["Aino Virtanen", "Bo Andersen", "Cecilia Dahl", "=Dan Ek"],
        );
    }
}
