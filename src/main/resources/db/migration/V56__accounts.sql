-- Accounts of staff: how often all their logins were ended, and names that are never given again.

create table login_epoch (
    user_id  text   not null constraint pk_login_epoch primary key,
    epoch    bigint not null
);

create table retired_account (
    user_id    text        not null constraint pk_retired_account primary key
        constraint ck_retired_account_user_id check (user_id = lower(user_id)),
    retired_at timestamptz not null
);
