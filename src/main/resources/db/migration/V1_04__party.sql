-- API clients of enterprises. One has a key, of which only the SHA-256 is stored, or comes with tokens signed by a provider
-- of identities and is known by issuer and subject.

create table api_client (
    client_id                  uuid        not null default gen_random_uuid() constraint pk_api_client primary key,
    unified_social_credit_code text        not null constraint ck_api_client_credit_code
        check (unified_social_credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'),
    name                       text        not null constraint ck_api_client_name
        check (char_length(name) between 1 and 100),
    key_hash                   text        constraint uq_api_client_key_hash unique
        constraint ck_api_client_key_hash check (key_hash ~ '^[0-9a-f]{64}$'),
    token_issuer               text,
    token_subject              text,
    created_at                 timestamptz not null,
    last_used_at               timestamptz,
    revoked_at                 timestamptz,
    constraint ck_api_client_credentials check (
        (key_hash is not null and token_issuer is null and token_subject is null)
        or (key_hash is null and token_issuer is not null and token_subject is not null)
    )
);
-- A revoked one may be admitted anew, for another enterprise too.
create unique index uq_api_client_token on api_client (token_issuer, token_subject) where revoked_at is null;
-- The administrators list them newest first, for all enterprises and for one.
create index ix_api_client_created on api_client (created_at desc, client_id);
create index ix_api_client_credit_code on api_client (unified_social_credit_code, created_at desc, client_id);
