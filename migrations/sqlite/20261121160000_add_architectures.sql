-- Reference architectures, decisions, experience reports, surveys, fagdager and words that mean the same: what the
-- network recommends, what agencies have met and what it is measured by, kept as the catalogue is kept, row by row,
-- so that «who fills this place with what» and «who has met this before» are questions to a table.
--
-- Both folders hold the same text; what the first migration says of types, lists, references and codes holds here.
-- Components are referred to by their own id within the architecture, as in the files.

CREATE TABLE architectures (
    slug          TEXT NOT NULL PRIMARY KEY,
    title         TEXT NOT NULL,
    summary       TEXT NOT NULL,
    kind          TEXT NOT NULL,
    status        TEXT NOT NULL CHECK (status IN ('draft', 'proposed', 'recommended', 'superseded', 'withdrawn')),
    version       BIGINT NOT NULL CHECK (version BETWEEN 0 AND 65535),
    problem       TEXT NOT NULL,
    use_when      TEXT NOT NULL,
    avoid_when    TEXT NOT NULL,
    try_it        TEXT,
    superseded_by TEXT REFERENCES architectures (slug) DEFERRABLE INITIALLY DEFERRED,
    reviewed_on   TEXT NOT NULL,
    review_in     BIGINT CHECK (review_in BETWEEN 0 AND 255),
    body          TEXT NOT NULL
);

CREATE TABLE architecture_former_slugs (
    architecture TEXT NOT NULL REFERENCES architectures (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position     BIGINT NOT NULL,
    former_slug  TEXT NOT NULL UNIQUE,
    PRIMARY KEY (architecture, position)
);

CREATE TABLE architecture_sources (
    architecture TEXT NOT NULL REFERENCES architectures (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position     BIGINT NOT NULL,
    source       TEXT NOT NULL REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (architecture, position)
);

CREATE TABLE architecture_relations (
    architecture TEXT NOT NULL REFERENCES architectures (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind         TEXT NOT NULL CHECK (kind IN ('extends', 'composed_of')),
    position     BIGINT NOT NULL,
    other        TEXT NOT NULL REFERENCES architectures (slug) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (architecture, kind, position)
);

CREATE TABLE architecture_components (
    architecture TEXT NOT NULL REFERENCES architectures (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position     BIGINT NOT NULL,
    id           TEXT NOT NULL,
    label        TEXT NOT NULL,
    layer        TEXT NOT NULL,
    capability   TEXT REFERENCES capabilities (slug) DEFERRABLE INITIALLY DEFERRED,
    requirement  TEXT NOT NULL,
    owner        TEXT CHECK (owner IN ('platform', 'product', 'shared', 'vendor')),
    PRIMARY KEY (architecture, position),
    UNIQUE (architecture, id)
);

CREATE TABLE architecture_component_options (
    architecture TEXT NOT NULL,
    component    TEXT NOT NULL,
    position     BIGINT NOT NULL,
    technology   TEXT NOT NULL REFERENCES technologies (slug) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (architecture, component, position),
    FOREIGN KEY (architecture, component) REFERENCES architecture_components (architecture, id)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE architecture_flows (
    architecture TEXT NOT NULL REFERENCES architectures (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position     BIGINT NOT NULL,
    title        TEXT NOT NULL,
    PRIMARY KEY (architecture, position)
);

CREATE TABLE architecture_flow_steps (
    architecture TEXT NOT NULL,
    flow         BIGINT NOT NULL,
    position     BIGINT NOT NULL,
    title        TEXT NOT NULL,
    note         TEXT,
    PRIMARY KEY (architecture, flow, position),
    FOREIGN KEY (architecture, flow) REFERENCES architecture_flows (architecture, position)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE architecture_flow_edges (
    architecture   TEXT NOT NULL,
    flow           BIGINT NOT NULL,
    step           BIGINT NOT NULL,
    position       BIGINT NOT NULL,
    from_component TEXT NOT NULL,
    to_component   TEXT NOT NULL,
    label          TEXT,
    mode           TEXT NOT NULL CHECK (mode IN ('auto', 'manual')),
    PRIMARY KEY (architecture, flow, step, position),
    FOREIGN KEY (architecture, flow, step) REFERENCES architecture_flow_steps (architecture, flow, position)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (architecture, from_component) REFERENCES architecture_components (architecture, id)
        DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (architecture, to_component) REFERENCES architecture_components (architecture, id)
        DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE architecture_alternatives (
    architecture TEXT NOT NULL REFERENCES architectures (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position     BIGINT NOT NULL,
    title        TEXT NOT NULL,
    when_better  TEXT NOT NULL,
    trade_off    TEXT NOT NULL,
    PRIMARY KEY (architecture, position)
);

CREATE TABLE architecture_alternative_sources (
    architecture TEXT NOT NULL,
    alternative  BIGINT NOT NULL,
    position     BIGINT NOT NULL,
    source       TEXT NOT NULL REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (architecture, alternative, position),
    FOREIGN KEY (architecture, alternative) REFERENCES architecture_alternatives (architecture, position)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE architecture_considerations (
    architecture TEXT NOT NULL REFERENCES architectures (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position     BIGINT NOT NULL,
    area         TEXT NOT NULL CHECK (area IN
        ('security', 'reliability', 'operations', 'cost', 'performance', 'privacy_law', 'exit')),
    finding      TEXT NOT NULL,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization')),
    PRIMARY KEY (architecture, position)
);

CREATE TABLE architecture_obligations (
    architecture TEXT NOT NULL REFERENCES architectures (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position     BIGINT NOT NULL,
    title        TEXT NOT NULL,
    meaning      TEXT NOT NULL,
    url          TEXT,
    PRIMARY KEY (architecture, position)
);

CREATE TABLE implementations (
    architecture TEXT NOT NULL REFERENCES architectures (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position     BIGINT NOT NULL,
    platform     TEXT NOT NULL REFERENCES platforms (slug) DEFERRABLE INITIALLY DEFERRED,
    fit          TEXT NOT NULL CHECK (fit IN ('full', 'partial', 'deviates', 'abandoned')),
    deviations   TEXT NOT NULL,
    since        TEXT,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization')),
    PRIMARY KEY (architecture, position)
);

CREATE TABLE implementation_slots (
    architecture   TEXT NOT NULL,
    implementation BIGINT NOT NULL,
    position       BIGINT NOT NULL,
    component      TEXT NOT NULL,
    note           TEXT,
    PRIMARY KEY (architecture, implementation, position),
    FOREIGN KEY (architecture, implementation) REFERENCES implementations (architecture, position)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (architecture, component) REFERENCES architecture_components (architecture, id)
        DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE implementation_slot_technologies (
    architecture   TEXT NOT NULL,
    implementation BIGINT NOT NULL,
    slot           BIGINT NOT NULL,
    position       BIGINT NOT NULL,
    technology     TEXT NOT NULL REFERENCES technologies (slug) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (architecture, implementation, slot, position),
    FOREIGN KEY (architecture, implementation, slot)
        REFERENCES implementation_slots (architecture, implementation, position)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

-- A decision's name is its architecture and its slug; entity_key is that name as origins and changes write it.
CREATE TABLE decisions (
    entity_key   TEXT NOT NULL PRIMARY KEY,
    architecture TEXT NOT NULL REFERENCES architectures (slug) DEFERRABLE INITIALLY DEFERRED,
    slug         TEXT NOT NULL,
    title        TEXT NOT NULL,
    status       TEXT NOT NULL
        CHECK (status IN ('proposed', 'accepted', 'rejected', 'deprecated', 'superseded')),
    date         TEXT NOT NULL,
    organization TEXT REFERENCES organizations (slug) DEFERRABLE INITIALLY DEFERRED,
    context      TEXT NOT NULL,
    drivers      TEXT NOT NULL,
    outcome      TEXT NOT NULL,
    consequences TEXT NOT NULL,
    revisit_on   TEXT,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization')),
    CHECK (entity_key = architecture || '/' || slug)
);

CREATE TABLE decision_options (
    decision TEXT NOT NULL REFERENCES decisions (entity_key) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position BIGINT NOT NULL,
    title    TEXT NOT NULL,
    good     TEXT NOT NULL,
    bad      TEXT NOT NULL,
    PRIMARY KEY (decision, position)
);

CREATE TABLE experience_reports (
    slug         TEXT NOT NULL PRIMARY KEY,
    title        TEXT NOT NULL,
    summary      TEXT NOT NULL,
    date         TEXT,
    organization TEXT REFERENCES organizations (slug) DEFERRABLE INITIALLY DEFERRED,
    platform     TEXT REFERENCES platforms (slug) DEFERRABLE INITIALLY DEFERRED,
    event        TEXT,
    areas        TEXT NOT NULL,
    revisit_on   TEXT,
    body         TEXT NOT NULL,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization'))
);

CREATE TABLE experience_pairs (
    report     TEXT NOT NULL REFERENCES experience_reports (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position   BIGINT NOT NULL,
    experience TEXT NOT NULL,
    measure    TEXT NOT NULL,
    effect     TEXT,
    still_true BOOLEAN,
    PRIMARY KEY (report, position)
);

CREATE TABLE experience_pair_capabilities (
    report     TEXT NOT NULL,
    pair       BIGINT NOT NULL,
    position   BIGINT NOT NULL,
    capability TEXT NOT NULL REFERENCES capabilities (slug) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (report, pair, position),
    FOREIGN KEY (report, pair) REFERENCES experience_pairs (report, position)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE experience_pair_technologies (
    report     TEXT NOT NULL,
    pair       BIGINT NOT NULL,
    position   BIGINT NOT NULL,
    technology TEXT NOT NULL REFERENCES technologies (slug) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (report, pair, position),
    FOREIGN KEY (report, pair) REFERENCES experience_pairs (report, position)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE experience_voices (
    report   TEXT NOT NULL REFERENCES experience_reports (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position BIGINT NOT NULL,
    speaker  TEXT NOT NULL,
    said     TEXT NOT NULL,
    PRIMARY KEY (report, position)
);

CREATE TABLE experience_architectures (
    report       TEXT NOT NULL REFERENCES experience_reports (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position     BIGINT NOT NULL,
    architecture TEXT NOT NULL REFERENCES architectures (slug) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (report, position)
);

CREATE TABLE experience_verdicts (
    report   TEXT NOT NULL REFERENCES experience_reports (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position BIGINT NOT NULL,
    date     TEXT NOT NULL,
    given_by TEXT NOT NULL,
    outcome  TEXT NOT NULL CHECK (outcome IN ('held', 'partly', 'failed', 'overtaken')),
    reason   TEXT NOT NULL,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization')),
    PRIMARY KEY (report, position)
);

CREATE TABLE surveys (
    slug       TEXT NOT NULL PRIMARY KEY,
    series     TEXT NOT NULL,
    title      TEXT NOT NULL,
    date       TEXT NOT NULL,
    collected  TEXT,
    population TEXT NOT NULL,
    invited    BIGINT CHECK (invited >= 0),
    answered   BIGINT CHECK (answered >= 0),
    anonymous  BOOLEAN NOT NULL,
    note       TEXT,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization'))
);

CREATE TABLE survey_results (
    survey    TEXT NOT NULL REFERENCES surveys (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position  BIGINT NOT NULL,
    measure   TEXT NOT NULL,
    label     TEXT NOT NULL,
    per_mille BIGINT CHECK (per_mille BETWEEN 0 AND 1000),
    answers   BIGINT CHECK (answers >= 0),
    PRIMARY KEY (survey, position)
);

CREATE TABLE fagdager (
    slug  TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    date  TEXT NOT NULL,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization'))
);

CREATE TABLE fagdag_hosts (
    fagdag       TEXT NOT NULL REFERENCES fagdager (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position     BIGINT NOT NULL,
    organization TEXT NOT NULL REFERENCES organizations (slug) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (fagdag, position)
);

CREATE TABLE synonym_groups (
    slug  TEXT NOT NULL PRIMARY KEY,
    words TEXT NOT NULL,
    note  TEXT
);
