//! What is claimed: predicates with their roles, from the dependency parse.
