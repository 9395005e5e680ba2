-- The catalogue, normalised: what an agency says about itself is searched, compared and counted field by field,
-- so every claim is a row of its own, with its own source, date, certainty and visibility.
--
-- Both folders hold the same text: TEXT, BIGINT and BOOLEAN mean the same on SQLite and PostgreSQL. Times are unix
-- milliseconds. Lists of plain words are JSON in TEXT; every other list keeps its order in `position`.
-- References are checked at commit, so that an import may write in any order and entities may point at each other.
-- Codes are checked here where the rules of the site hang on them. Vocabularies that may grow (kinds of
-- organisations, providers, metrics …) are checked when read, since SQLite cannot change a CHECK without a new table.

-- How often content has been written. Its one row is also what writers queue on.
CREATE TABLE data_version (
    only_row BOOLEAN PRIMARY KEY CHECK (only_row),
    version  BIGINT NOT NULL
);
INSERT INTO data_version (only_row, version) VALUES (TRUE, 0);

CREATE TABLE sources (
    slug      TEXT NOT NULL PRIMARY KEY,
    title     TEXT NOT NULL,
    kind      TEXT NOT NULL,
    url       TEXT,
    published TEXT,
    note      TEXT
);

CREATE TABLE terms (
    term_set   TEXT NOT NULL,
    code       TEXT NOT NULL,
    definition TEXT NOT NULL,
    note       TEXT,
    PRIMARY KEY (term_set, code)
);

CREATE TABLE capabilities (
    slug             TEXT NOT NULL PRIMARY KEY,
    name             TEXT NOT NULL,
    definition       TEXT NOT NULL,
    layer            TEXT NOT NULL,
    capability_group TEXT NOT NULL,
    twin             TEXT REFERENCES capabilities (slug) DEFERRABLE INITIALLY DEFERRED,
    aliases          TEXT NOT NULL
);

CREATE TABLE capability_see_also (
    capability TEXT NOT NULL REFERENCES capabilities (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position   BIGINT NOT NULL,
    related    TEXT NOT NULL REFERENCES capabilities (slug) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (capability, position)
);

CREATE TABLE capability_levels (
    capability TEXT NOT NULL REFERENCES capabilities (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position   BIGINT NOT NULL,
    level      TEXT NOT NULL
        CHECK (level IN ('none', 'manual', 'on_request', 'self_service', 'api_driven', 'not_applicable')),
    criteria   TEXT NOT NULL,
    PRIMARY KEY (capability, position)
);

CREATE TABLE membership_rules (
    slug        TEXT NOT NULL PRIMARY KEY,
    description TEXT NOT NULL,
    valid_from  TEXT NOT NULL,
    valid_to    TEXT,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization'))
);

CREATE TABLE technologies (
    slug     TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL,
    layer    TEXT NOT NULL,
    summary  TEXT NOT NULL,
    homepage TEXT,
    repo     TEXT,
    aliases  TEXT NOT NULL
);

CREATE TABLE technology_capabilities (
    technology TEXT NOT NULL REFERENCES technologies (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position   BIGINT NOT NULL,
    capability TEXT NOT NULL REFERENCES capabilities (slug) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (technology, position)
);

-- A slug is never used again, so an old one may lead to one place only.
CREATE TABLE technology_former_slugs (
    technology  TEXT NOT NULL REFERENCES technologies (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position    BIGINT NOT NULL,
    former_slug TEXT NOT NULL UNIQUE,
    PRIMARY KEY (technology, position)
);

CREATE TABLE organizations (
    slug              TEXT NOT NULL PRIMARY KEY,
    name              TEXT NOT NULL,
    short_name        TEXT,
    org_number        TEXT,
    kind              TEXT NOT NULL,
    sectors           TEXT NOT NULL,
    parent            TEXT,
    country           TEXT NOT NULL,
    state_ownership   BIGINT CHECK (state_ownership BETWEEN 0 AND 10000),
    status            TEXT NOT NULL CHECK (status IN ('active', 'merged', 'closed')),
    membership_status TEXT CHECK (membership_status IN ('member', 'former', 'not_member')),
    membership_rule   TEXT REFERENCES membership_rules (slug) DEFERRABLE INITIALLY DEFERRED,
    membership_reason TEXT,
    membership_since  TEXT,
    homepage          TEXT,
    source_code       TEXT NOT NULL,
    email_domains     TEXT NOT NULL,
    aliases           TEXT NOT NULL,
    summary           TEXT,
    body              TEXT NOT NULL,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization')),
    CHECK (membership_status IS NOT NULL
        OR (membership_rule IS NULL AND membership_reason IS NULL AND membership_since IS NULL))
);

CREATE TABLE organization_former_slugs (
    organization TEXT NOT NULL REFERENCES organizations (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position     BIGINT NOT NULL,
    former_slug  TEXT NOT NULL UNIQUE,
    PRIMARY KEY (organization, position)
);

CREATE TABLE staffing_points (
    organization TEXT NOT NULL REFERENCES organizations (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position     BIGINT NOT NULL,
    date         TEXT NOT NULL,
    teams        BIGINT CHECK (teams >= 0),
    people       BIGINT CHECK (people >= 0),
    consultants  BIGINT CHECK (consultants >= 0),
    note         TEXT,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization')),
    PRIMARY KEY (organization, position)
);

CREATE TABLE adoption_statuses (
    organization TEXT NOT NULL REFERENCES organizations (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position     BIGINT NOT NULL,
    stage        TEXT NOT NULL
        CHECK (stage IN ('production', 'test', 'decided', 'poc', 'discussing', 'no_plans', 'decided_against')),
    date         TEXT NOT NULL,
    until        TEXT,
    reasons      TEXT NOT NULL,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization')),
    PRIMARY KEY (organization, position)
);

CREATE TABLE platforms (
    slug         TEXT NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL REFERENCES organizations (slug) DEFERRABLE INITIALLY DEFERRED,
    name         TEXT NOT NULL,
    unnamed      BOOLEAN NOT NULL,
    tagline      TEXT,
    started      TEXT,
    retired      TEXT,
    status       TEXT CHECK (status IN ('planned', 'building', 'production', 'sunset', 'retired')),
    open_source  TEXT CHECK (open_source IN ('none', 'partly', 'fully')),
    license      TEXT,
    source_code  TEXT NOT NULL,
    docs         TEXT,
    aliases      TEXT NOT NULL,
    body         TEXT NOT NULL,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization'))
);

CREATE TABLE platform_former_slugs (
    platform    TEXT NOT NULL REFERENCES platforms (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position    BIGINT NOT NULL,
    former_slug TEXT NOT NULL UNIQUE,
    PRIMARY KEY (platform, position)
);

CREATE TABLE principle_claims (
    platform  TEXT NOT NULL REFERENCES platforms (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position  BIGINT NOT NULL,
    principle TEXT NOT NULL CHECK (principle IN ('self_service', 'api_driven', 'shared_responsibility')),
    level     TEXT NOT NULL CHECK (level IN ('no', 'partly', 'mostly', 'fully')),
    how       TEXT,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization')),
    PRIMARY KEY (platform, position)
);

CREATE TABLE milestones (
    platform TEXT NOT NULL REFERENCES platforms (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position BIGINT NOT NULL,
    date     TEXT NOT NULL,
    title    TEXT NOT NULL,
    note     TEXT,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization')),
    PRIMARY KEY (platform, position)
);

CREATE TABLE metrics (
    platform TEXT NOT NULL REFERENCES platforms (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position BIGINT NOT NULL,
    metric   TEXT NOT NULL,
    date     TEXT NOT NULL,
    value    BIGINT NOT NULL CHECK (value >= 0),
    approx   BOOLEAN NOT NULL,
    note     TEXT,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization')),
    PRIMARY KEY (platform, position)
);

CREATE TABLE hosting_environments (
    platform      TEXT NOT NULL REFERENCES platforms (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position      BIGINT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('on_prem', 'private_cloud', 'community_cloud', 'public_cloud')),
    provider      TEXT,
    distribution  TEXT,
    purposes      TEXT NOT NULL,
    data_location TEXT CHECK (data_location IN ('norway', 'nordic', 'eea', 'outside_eea')),
    valid_from    TEXT,
    valid_to      TEXT,
    note          TEXT,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization')),
    PRIMARY KEY (platform, position)
);

CREATE TABLE capability_claims (
    platform    TEXT NOT NULL REFERENCES platforms (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position    BIGINT NOT NULL,
    capability  TEXT NOT NULL REFERENCES capabilities (slug) DEFERRABLE INITIALLY DEFERRED,
    level       TEXT
        CHECK (level IN ('none', 'manual', 'on_request', 'self_service', 'api_driven', 'not_applicable')),
    provided_by TEXT,
    how         TEXT,
    valid_from  TEXT,
    valid_to    TEXT,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization')),
    PRIMARY KEY (platform, position)
);

CREATE TABLE capability_claim_tools (
    platform   TEXT NOT NULL,
    claim      BIGINT NOT NULL,
    position   BIGINT NOT NULL,
    technology TEXT NOT NULL REFERENCES technologies (slug) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (platform, claim, position),
    FOREIGN KEY (platform, claim) REFERENCES capability_claims (platform, position)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE technology_uses (
    platform   TEXT NOT NULL REFERENCES platforms (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position   BIGINT NOT NULL,
    technology TEXT NOT NULL REFERENCES technologies (slug) DEFERRABLE INITIALLY DEFERRED,
    role       TEXT,
    stage      TEXT NOT NULL CHECK (stage IN ('in_use', 'trialing', 'assessing', 'phasing_out', 'abandoned')),
    valid_from TEXT,
    valid_to   TEXT,
    reason_in  TEXT,
    reason_out TEXT,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization')),
    PRIMARY KEY (platform, position)
);

CREATE TABLE pipelines (
    platform     TEXT NOT NULL REFERENCES platforms (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position     BIGINT NOT NULL,
    title        TEXT NOT NULL,
    started_by   TEXT,
    improvements TEXT NOT NULL,
    planned      TEXT NOT NULL,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization')),
    PRIMARY KEY (platform, position)
);

-- The steps to production (lane deploy) and those of the queue in front of it (lane queue).
CREATE TABLE pipeline_steps (
    platform    TEXT NOT NULL,
    pipeline    BIGINT NOT NULL,
    lane        TEXT NOT NULL CHECK (lane IN ('deploy', 'queue')),
    position    BIGINT NOT NULL,
    action      TEXT NOT NULL,
    tool        TEXT REFERENCES technologies (slug) DEFERRABLE INITIALLY DEFERRED,
    environment TEXT CHECK (environment IN ('dev', 'test', 'stage', 'prod')),
    gate        TEXT CHECK (gate IN ('auto', 'manual', 'approval')),
    PRIMARY KEY (platform, pipeline, lane, position),
    FOREIGN KEY (platform, pipeline) REFERENCES pipelines (platform, position)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE ops_responsibilities (
    platform     TEXT NOT NULL REFERENCES platforms (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position     BIGINT NOT NULL,
    area         TEXT NOT NULL,
    who          TEXT CHECK (who IN ('platform_team', 'product_team', 'shared', 'central_ops', 'vendor')),
    on_call      TEXT CHECK (on_call IN ('none', 'office_hours', 'day_watch', '24x7')),
    post_mortem  BOOLEAN,
    restore_test TEXT CHECK (restore_test IN ('never', 'yearly', 'quarterly', 'continuous')),
    how          TEXT,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization')),
    PRIMARY KEY (platform, position)
);

CREATE TABLE ops_responsibility_tools (
    platform       TEXT NOT NULL,
    responsibility BIGINT NOT NULL,
    position       BIGINT NOT NULL,
    technology     TEXT NOT NULL REFERENCES technologies (slug) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (platform, responsibility, position),
    FOREIGN KEY (platform, responsibility) REFERENCES ops_responsibilities (platform, position)
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE platform_relations (
    platform TEXT NOT NULL REFERENCES platforms (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position BIGINT NOT NULL,
    kind     TEXT NOT NULL
        CHECK (kind IN ('runs_on', 'inspired_by', 'forked_from', 'replaces', 'shares_team')),
    other    TEXT NOT NULL REFERENCES platforms (slug) DEFERRABLE INITIALLY DEFERRED,
    date     TEXT,
    scope    TEXT,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization')),
    PRIMARY KEY (platform, position)
);

CREATE TABLE successions (
    slug TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('merger', 'rename', 'split', 'transfer')),
    date TEXT NOT NULL,
    source      TEXT REFERENCES sources (slug) DEFERRABLE INITIALLY DEFERRED,
    as_of       TEXT,
    confidence  TEXT NOT NULL CHECK (confidence IN ('confirmed', 'stated', 'inferred')),
    verified_on TEXT,
    review_in   BIGINT CHECK (review_in BETWEEN 0 AND 255),
    visibility  TEXT NOT NULL CHECK (visibility IN ('public', 'members', 'organization'))
);

CREATE TABLE succession_members (
    succession   TEXT NOT NULL REFERENCES successions (slug) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    side         TEXT NOT NULL CHECK (side IN ('from', 'to')),
    position     BIGINT NOT NULL,
    organization TEXT NOT NULL REFERENCES organizations (slug) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (succession, side, position)
);

CREATE TABLE pages (
    slug    TEXT NOT NULL PRIMARY KEY,
    title   TEXT NOT NULL,
    lead    TEXT NOT NULL,
    updated TEXT NOT NULL,
    body    TEXT NOT NULL
);

-- What every field looked like when file and database last agreed: the third side of the next import's merge.
CREATE TABLE origins (
    entity_kind TEXT NOT NULL,
    entity_key  TEXT NOT NULL,
    field       TEXT NOT NULL,
    hash        TEXT NOT NULL,
    PRIMARY KEY (entity_kind, entity_key, field)
);

-- What happened when, for the list of changes and its feed.
CREATE TABLE changes (
    id          TEXT NOT NULL PRIMARY KEY,
    at          BIGINT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('added', 'changed')),
    entity_kind TEXT NOT NULL,
    entity_key  TEXT NOT NULL,
    title       TEXT NOT NULL
);
CREATE INDEX changes_newest_first ON changes (at DESC, id DESC);
