-- Cases of every procedure as the applicant and the staff see them, and the attachments they are filed with. Whatever
-- somebody wrote in his own words, and the names of files, are sealed.

create table case_file (
    case_no               text        not null constraint pk_case_file primary key,
    procedure             text        not null,
    status                text        not null constraint ck_case_file_status check (status ~ '^[A-Z][A-Z_]*$'),
    status_text           text        not null,
    applicant_credit_code text        not null,
    applicant_name        text        not null,
    authority_code        text        not null,
    authority_name        text        not null,
    submitted_at          timestamptz not null,
    accepted_at           timestamptz,
    step                  text        not null,
    result                jsonb       not null default '{}',
    reason                text,
    open                  boolean     not null,
    exclusive             boolean     not null,
    version               integer     not null
);
-- Ten identical filings at once leave one case.
create unique index uq_case_file_open on case_file (procedure, applicant_credit_code) where open and exclusive;
create index ix_case_file_applicant on case_file (applicant_credit_code, submitted_at desc, case_no desc);
-- A body sees the cases of all bodies below it, whose codes begin with its own.
create index ix_case_file_authority on case_file (authority_code text_pattern_ops, status, submitted_at desc);
create index ix_case_file_submitted on case_file (submitted_at desc, case_no desc);

-- Serial numbers need not be gap-free, so a sequence per prefix and year serves and filings do not wait for each other.
create function next_case_serial(prefix text, year integer) returns bigint
    language plpgsql as
$$
declare
    series text := format('kexie.case_serial_%s_%s', lower(prefix), year);
begin
    if to_regclass(series) is null then
        perform pg_advisory_xact_lock(hashtext(series));
        execute format('create sequence if not exists %s', series);
    end if;
    return nextval(series::regclass);
end
$$;

-- Bodies besides the authority whose staff may read a case, such as the partner body asked for its opinion.
create table case_body (
    case_no   text not null constraint fk_case_body_case_file references case_file,
    body_code text not null,
    body_name text not null,
    constraint pk_case_body primary key (case_no, body_code)
);
create index ix_case_body_body on case_body (body_code, case_no);

create table case_event (
    id      bigint      not null generated always as identity constraint pk_case_event primary key,
    case_no text        not null constraint fk_case_event_case_file references case_file,
    at      timestamptz not null,
    event   text        not null,
    text    text        not null,
    by_role text        not null
);
create index ix_case_event_case_no on case_event (case_no, id);
-- The last entry of a case's timeline tells when it came to rest.
create index ix_case_event_last on case_event (case_no, at desc);

create table case_correction (
    id           bigint      not null generated always as identity constraint pk_case_correction primary key,
    case_no      text        not null constraint fk_case_correction_case_file references case_file,
    round        integer     not null,
    item         text        not null,
    reason       text        not null,
    requested_at timestamptz not null,
    answer_by    date        not null,
    answered_at  timestamptz,
    constraint uq_case_correction_item unique (case_no, round, item)
);

create table case_opinion (
    id            bigint      not null generated always as identity constraint pk_case_opinion primary key,
    case_no       text        not null constraint fk_case_opinion_case_file references case_file,
    step          text        not null,
    step_text     text        not null,
    decision      text        not null,
    decision_text text        not null,
    opinion       text,
    role          text        not null,
    user_id       text,
    at            timestamptz not null
);
create index ix_case_opinion_case_no on case_opinion (case_no, id);

create table attachment (
    attachment_id text        not null constraint pk_attachment primary key,
    credit_code   text        not null,
    file_name     text        not null,
    media_type    text        not null,
    size          bigint      not null constraint ck_attachment_size check (size > 0),
    sha256        text        not null constraint ck_attachment_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_at   timestamptz not null,
    removed_at    timestamptz
);
create index ix_attachment_sha256 on attachment (sha256);
create index ix_attachment_uploaded_at on attachment (uploaded_at);
-- How much an enterprise has uploaded is asked before each upload.
create index ix_attachment_credit_code on attachment (credit_code);
create index ix_attachment_removed on attachment (removed_at) where removed_at is not null;
comment on column attachment.removed_at is '内容应当事人要求或者保存期满已删除';

-- The newest version of an item has no replaced_at; earlier ones stay readable.
create table case_material (
    id            bigint      not null generated always as identity constraint pk_case_material primary key,
    case_no       text        not null constraint fk_case_material_case_file references case_file,
    item          text        not null,
    attachment_id text        not null constraint fk_case_material_attachment references attachment,
    version       integer     not null,
    attached_at   timestamptz not null,
    replaced_at   timestamptz,
    constraint uq_case_material_version unique (case_no, item, version)
);
create unique index uq_case_material_current on case_material (case_no, item) where replaced_at is null;
create index ix_case_material_attachment on case_material (attachment_id, case_no);
