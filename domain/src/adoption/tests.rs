//! What the pictures promise, on chosen cases and on random organisations.
