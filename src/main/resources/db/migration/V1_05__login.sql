-- Accounts of staff: who they are at the provider of identities, how often all their logins were ended, and names that are
-- never given again.

-- A row without subject waits for its person's first login. The groups it has from the provider, parted by spaces, are the
-- provider's to take away.
create table staff_identity (
    user_id         text        not null constraint pk_staff_identity primary key,
    issuer          text        not null,
    subject         text        constraint ck_staff_identity_subject check (char_length(subject) between 1 and 255),
    provider_groups text        not null,
    created_at      timestamptz not null,
    last_login_at   timestamptz,
    constraint uq_staff_identity_subject unique (issuer, subject),
    constraint ck_staff_identity_login check (last_login_at is null or subject is not null)
);

create table login_epoch (
    user_id text   not null constraint pk_login_epoch primary key,
    epoch   bigint not null
);

create table retired_account (
    user_id    text        not null constraint pk_retired_account primary key
        constraint ck_retired_account_user_id check (user_id = lower(user_id)),
    retired_at timestamptz not null
);
