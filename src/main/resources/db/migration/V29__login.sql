-- Systems of enterprises that come with signed tokens: known by issuer and subject instead of a key.
alter table kexie.api_client
    alter column key_hash drop not null,
    add column token_issuer text,
    add column token_subject text,
    add constraint ck_api_client_credentials check (
        (key_hash is not null and token_issuer is null and token_subject is null)
        or (key_hash is null and token_issuer is not null and token_subject is not null)
    );

-- Revoked ones may be admitted anew, for another enterprise too.
create unique index uq_api_client_token on kexie.api_client (token_issuer, token_subject) where revoked_at is null;

-- Whose account is whose at the provider of identities. A row without subject waits for its person's first login.
-- The groups it has from the provider, parted by spaces, are the provider's to take away.
create table kexie.staff_identity (
    user_id         text        not null,
    issuer          text        not null,
    subject         text,
    provider_groups text        not null,
    created_at      timestamptz not null,
    last_login_at   timestamptz,
    constraint pk_staff_identity primary key (user_id),
    constraint uq_staff_identity_subject unique (issuer, subject),
    constraint ck_staff_identity_subject check (char_length(subject) between 1 and 255),
    constraint ck_staff_identity_login check (last_login_at is null or subject is not null)
);
