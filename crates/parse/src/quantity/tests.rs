//! Every entry of every table reads its own examples, and nothing that it must not.
