//! Verifying a certificate by the code that stands on it.

use crate::App;
use crate::secret;
use domain::certificate::Certificate;
use storage::{StorageError, certificates};

/// The certificate of this code, however it was typed; for anybody.
pub async fn verify(app: &App, code: &str) -> Result<Option<Certificate>, StorageError> {
    let mut tx = app.store.read().await?;
    certificates::find_by_code(&mut tx, &secret::typed(code)).await
}
