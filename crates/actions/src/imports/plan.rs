//! Rows of a file against those who are in the programme already: what taking the file would do.

use super::row::{ImportedRow, RowProblem, Rows};
use crate::App;
use documents::columns::Field;
use domain::access::Scope;
use domain::organisation::Organisation;
use domain::participant::{Participant, ParticipantStatus, Profile, WishKind};
use domain::person::Person;
use domain::{Email, OrganisationId, PersonId, PersonName, ProgrammeId};
use std::collections::HashMap;
use storage::{StorageError, Tx, organisations, participants, persons};

/// What would happen to every row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// People who are not in the programme, in the order of the file.
    pub new: Vec<ImportedRow>,
    /// People who are in it already.
    pub known: Vec<Known>,
    pub problems: Vec<RowProblem>,
    /// How many rows have a problem.
    pub bad: usize,
    /// Required fields without a column: nothing can be taken in.
    pub missing: Vec<Field>,
    /// Organisations that nobody here has named before, with how many rows name them.
    pub new_organisations: Vec<(Organisation, u32)>,
    /// Accounts of those who have one, by address.
    pub accounts: HashMap<Email, PersonId>,
}

/// Somebody who is in the programme already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub row: u32,
    pub name: PersonName,
    /// Fields in which the file says something else; empty where it says the same.
    pub changes: Vec<Field>,
    /// The participant with what the file says.
    pub changed: Participant,
}

impl Known {
    pub fn has_withdrawn(&self) -> bool {
        matches!(self.changed.status, ParticipantStatus::Withdrawn { .. })
    }

    /// Whoever has withdrawn stays as they are.
    pub fn would_change(&self) -> bool {
        !self.changes.is_empty() && !self.has_withdrawn()
    }
}

impl Plan {
    pub fn rows(&self) -> usize {
        self.new.len() + self.known.len() + self.bad
    }

    /// People in the programme about whom the file says something else.
    pub fn changed(&self) -> impl Iterator<Item = &Known> {
        self.known.iter().filter(|it| it.would_change())
    }
}

/// Compares rows with what is known. Writes nothing; ids of new organisations are only proposed.
pub(super) async fn plan(
    app: &App,
    tx: &mut Tx,
    programme: ProgrammeId,
    rows: Rows,
) -> Result<Plan, StorageError> {
    let mut plan = Plan {
        bad: rows.bad(),
        problems: rows.problems().cloned().collect(),
        missing: rows.missing.clone(),
        ..Plan::default()
    };
    let emails: Vec<Email> = rows.good().filter_map(|it| it.email.clone()).collect();
    let accounts: HashMap<Email, Person> =
        persons::find_by_emails(tx, &emails).await?.into_iter().map(|it| (it.email.clone(), it)).collect();
    let everybody = participants::list(tx, &Scope::of_the_system(programme), None).await?;
    let mut here: HashMap<PersonId, Participant> = everybody.into_iter().map(|it| (it.person, it)).collect();
    let mut named = Named::load(tx).await?;
    for mut row in rows.rows.into_iter().flatten() {
        row.profile.organisation = row.organisation.as_ref().map(|name| named.find(app, name));
        let account = row.email.as_ref().and_then(|email| accounts.get(email));
        match account.and_then(|account| Some((account, here.remove(&account.id)?))) {
            Some((account, participant)) => {
                let changed =
                    Participant { profile: overlaid(&participant.profile, &row), ..participant.clone() };
                let changes = differing(&participant.profile, &changed.profile);
                plan.known.push(Known { row: row.number, name: account.name.clone(), changes, changed });
            }
            None => plan.new.push(row),
        }
    }
    plan.new_organisations = named.new;
    plan.accounts = accounts.into_iter().map(|(email, person)| (email, person.id)).collect();
    Ok(plan)
}

/// Organisations by the key under which their names are one.
struct Named {
    known: HashMap<String, OrganisationId>,
    new: Vec<(Organisation, u32)>,
    /// Where in `new` an organisation stands.
    places: HashMap<OrganisationId, usize>,
}

impl Named {
    async fn load(tx: &mut Tx) -> Result<Self, StorageError> {
        let all = organisations::list(tx).await?;
        let known = all.into_iter().map(|it| (organisations::folded(it.name.as_str()), it.id)).collect();
        Ok(Self { known, new: Vec::new(), places: HashMap::new() })
    }

    fn find(&mut self, app: &App, name: &domain::ShortText) -> OrganisationId {
        let key = organisations::folded(name.as_str());
        let id = *self.known.entry(key).or_insert_with(|| {
            let organisation = Organisation { id: app.id(), name: name.clone() };
            let id = organisation.id;
            self.places.insert(id, self.new.len());
            self.new.push((organisation, 0));
            id
        });
        if let Some(place) = self.places.get(&id) {
            self.new[*place].1 += 1;
        }
        id
    }
}

/// A profile with what the row says in place of what it said; what the row does not mention stays. Levels and examples
/// that the person gave to the same words stay too, for files have none.
fn overlaid(before: &Profile, row: &ImportedRow) -> Profile {
    let mut it = before.clone();
    let file = row.profile.clone();
    for field in &row.given {
        match field {
            Field::Organisation => it.organisation = file.organisation,
            Field::Unit => it.unit.clone_from(&file.unit),
            Field::Subject => it.subject.clone_from(&file.subject),
            Field::Function => it.job_function.clone_from(&file.job_function),
            Field::Place => it.place.clone_from(&file.place),
            Field::Experience => it.experience_years = file.experience_years,
            Field::HoursPerMonth => it.hours_a_month = file.hours_a_month,
            Field::Languages => it.languages.clone_from(&file.languages),
            Field::Mode => it.mode = file.mode,
            Field::Availability => it.availability = file.availability,
            Field::Role => it.part = file.part,
            Field::Offers => it.offers = offers_with_levels(before, &file),
            Field::Needs | Field::Goals => it.needs = needs_with_examples(before, &file),
            Field::Wished => replace_wishes(&mut it, &file, WishKind::Wanted),
            Field::Excluded => replace_wishes(&mut it, &file, WishKind::Excluded),
            _ => {}
        }
    }
    it
}

fn offers_with_levels(before: &Profile, file: &Profile) -> Vec<domain::participant::Offer> {
    let mut offers = file.offers.clone();
    for offer in &mut offers {
        if let Some(known) = before.offers.iter().find(|it| it.text == offer.text) {
            offer.level = known.level;
        }
    }
    offers
}

fn needs_with_examples(before: &Profile, file: &Profile) -> Vec<domain::participant::Need> {
    let mut needs = file.needs.clone();
    for need in needs.iter_mut().filter(|it| it.example.is_none()) {
        if let Some(known) = before.needs.iter().find(|it| it.text == need.text) {
            need.example.clone_from(&known.example);
        }
    }
    needs
}

fn replace_wishes(it: &mut Profile, file: &Profile, kind: WishKind) {
    it.wishes.retain(|wish| wish.kind != kind);
    it.wishes.extend(file.wishes.iter().filter(|wish| wish.kind == kind).cloned());
    it.wishes.sort_by_key(|wish| wish.kind == WishKind::Excluded);
}

/// The fields in which two profiles differ, as far as files can speak of them.
fn differing(before: &Profile, after: &Profile) -> Vec<Field> {
    let of_kind = |it: &Profile, kind| {
        it.wishes.iter().filter(|wish| wish.kind == kind).map(|wish| wish.whom.clone()).collect::<Vec<_>>()
    };
    let compared = [
        (Field::Organisation, before.organisation == after.organisation),
        (Field::Unit, before.unit == after.unit),
        (Field::Subject, before.subject == after.subject),
        (Field::Function, before.job_function == after.job_function),
        (Field::Place, before.place == after.place),
        (Field::Offers, before.offers == after.offers),
        (Field::Needs, before.needs == after.needs),
        (Field::Languages, before.languages == after.languages),
        (Field::Experience, before.experience_years == after.experience_years),
        (Field::Wished, of_kind(before, WishKind::Wanted) == of_kind(after, WishKind::Wanted)),
        (Field::Excluded, of_kind(before, WishKind::Excluded) == of_kind(after, WishKind::Excluded)),
        (Field::Mode, before.mode == after.mode),
        (Field::Availability, before.availability == after.availability),
        (Field::HoursPerMonth, before.hours_a_month == after.hours_a_month),
        (Field::Role, before.part == after.part),
    ];
    compared.into_iter().filter(|(_, same)| !same).map(|(field, _)| field).collect()
}
