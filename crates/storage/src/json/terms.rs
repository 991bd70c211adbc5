//! What a version of an agreement says.

use crate::error::{StorageError, corrupt};
use crate::fields::Field;
use chrono::NaiveDate;
use domain::LongText;
use domain::agreement::{AgreedGoal, Heading, Terms, WorkingMethod};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

const TERMS: Field = Field("agreement_versions", "terms");

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    goals: Vec<WrittenGoal>,
    texts: BTreeMap<String, String>,
    methods: Vec<String>,
    output_due: Option<NaiveDate>,
    review_on: Option<NaiveDate>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenGoal {
    goal: Uuid,
    owner: Uuid,
    text: String,
    measure: Option<String>,
}

pub(crate) fn write(it: &Terms) -> Value {
    let goal = |it: &AgreedGoal| WrittenGoal {
        goal: it.goal.uuid(),
        owner: it.owner.uuid(),
        text: it.text.to_string(),
        measure: it.measure.as_ref().map(ToString::to_string),
    };
    super::write(&Written {
        goals: it.goals.iter().map(goal).collect(),
        texts: it.texts.iter().map(|(heading, text)| (heading.code().into(), text.to_string())).collect(),
        methods: it.methods.iter().map(|it| it.code().into()).collect(),
        output_due: it.output_due,
        review_on: it.review_on,
    })
}

pub(crate) fn read(value: Value) -> Result<Terms, StorageError> {
    let it: Written = super::read("agreement_versions", "terms", value)?;
    let long = |text: String| LongText::parse(&text).map_err(|_| corrupt(TERMS.0, TERMS.1, text));
    let goal = |it: WrittenGoal| {
        Ok(AgreedGoal {
            goal: it.goal.into(),
            owner: it.owner.into(),
            text: long(it.text)?,
            measure: it.measure.map(long).transpose()?,
        })
    };
    let text = |(code, text): (String, String)| Ok((TERMS.coded(&code, Heading::from_code)?, long(text)?));
    Ok(Terms {
        goals: it.goals.into_iter().map(goal).collect::<Result<_, StorageError>>()?,
        texts: it.texts.into_iter().map(text).collect::<Result<_, StorageError>>()?,
        methods: it
            .methods
            .iter()
            .map(|it| TERMS.coded(it, WorkingMethod::from_code))
            .collect::<Result<_, StorageError>>()?,
        output_due: it.output_due,
        review_on: it.review_on,
    })
}
