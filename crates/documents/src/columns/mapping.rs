use super::{DateOrder, Field};
use crate::table::Table;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which columns hold which field, by the text of their headers, so that a mapping survives a column that is
/// added or moved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    pub columns: BTreeMap<Field, Vec<String>>,
    /// How the cells of a list column are split, by header; a column that is not named here is learnt from.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub lists: BTreeMap<String, ListFormat>,
    /// The order of day and month in dates with slashes; decided from the column where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_order: Option<DateOrder>,
}

/// How the cells of one column are split into items.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListFormat {
    /// `None` is learnt from the column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub separator: Option<char>,
    /// The options that the form offered, which may contain the separator.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
}

#[derive(Debug, thiserror::Error)]
#[error("the mapping is no valid JSON of a mapping")]
pub struct MappingError(#[from] serde_json::Error);

impl Mapping {
    /// Gives a field these columns and takes them from every other field.
    pub fn assign(&mut self, field: Field, headers: Vec<String>) {
        for columns in self.columns.values_mut() {
            columns.retain(|header| !headers.contains(header));
        }
        self.columns.insert(field, headers);
        self.columns.retain(|_, headers| !headers.is_empty());
    }

    /// The field that a column holds.
    pub fn field_of(&self, header: &str) -> Option<Field> {
        self.columns
            .iter()
            .find(|(_, headers)| headers.iter().any(|it| it == header))
            .map(|(field, _)| *field)
    }

    /// The headers it names that the table lacks, with their fields.
    pub fn missing_from(&self, table: &Table) -> Vec<(Field, String)> {
        let named = self.columns.iter().flat_map(|(field, headers)| headers.iter().map(|it| (*field, it)));
        named
            .filter(|(_, header)| !table.headers.iter().any(|it| it.text == **header))
            .map(|(field, header)| (field, header.clone()))
            .collect()
    }

    pub fn to_json(&self) -> String {
        // A map with keys of a plain enum and strings always serialises.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// # Errors
    /// [`MappingError`] where the text is no JSON, or has a field or key that is not known.
    pub fn from_json(json: &str) -> Result<Self, MappingError> {
        Ok(serde_json::from_str(json)?)
    }
}

/// The same for two tables exactly when they have the same headers without regard to order and letter case, apart
/// from collisions of the 64-bit FNV-1a hash. Under it a mapping is remembered.
pub fn signature(table: &Table) -> String {
    let mut headers: Vec<String> = table.headers.iter().map(|header| header.text.to_lowercase()).collect();
    headers.sort();
    let bytes = headers.iter().flat_map(|header| header.bytes().chain([0]));
    let hash = bytes.fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{Options, read};

    #[test]
    fn a_mapping_survives_json_and_refuses_what_it_does_not_know() {
        let mut mapping = Mapping::default();
        mapping.assign(Field::Offers, vec!["Taidot".into(), "Skills".into()]);
        mapping.assign(Field::Needs, vec!["Skills".into()]);
        mapping
            .lists
            .insert("Taidot".into(), ListFormat { separator: Some(','), options: vec!["a, b".into()] });
        let json = r#"{"columns":{"offers":["Taidot"],"needs":["Skills"]},"lists":{"Taidot":{"separator":",","options":["a, b"]}}}"#;
        assert_eq!(mapping.to_json(), json);
        assert_eq!(Mapping::from_json(json).unwrap(), mapping);
        assert!(Mapping::from_json(r#"{"columns":{"shoe_size":["x"]}}"#).is_err());
        assert_eq!(mapping.field_of("Taidot"), Some(Field::Offers));
    }

    #[test]
    fn the_signature_depends_on_the_headers_alone() {
        let table = |text: &str| read(text.as_bytes(), "x", &Options::default()).unwrap();
        let first = signature(&table("Name,Skills\nAino,x\n"));
        assert_eq!(first, signature(&table("skills;name\ny;Bo\n")));
        assert_ne!(first, signature(&table("Name,Skill\nAino,x\n")));
        let mut mapping = Mapping::default();
        mapping.assign(Field::Name, vec!["Name".into()]);
        mapping.assign(Field::Email, vec!["Mail".into()]);
        assert_eq!(mapping.missing_from(&table("Name,Skills\n")), [(Field::Email, "Mail".to_owned())]);
    }
}
