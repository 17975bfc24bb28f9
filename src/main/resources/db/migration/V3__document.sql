create table document_template (
    id text constraint pk_document_template primary key,
    name text not null,
    source text not null
);
comment on table document_template is '文书模板，按内容的 SHA-256 存一份；已印发的文书永远用印发时的那一份';

create table document_sequence (
    series text not null,
    year integer not null,
    last integer not null,
    constraint pk_document_sequence primary key (series, year),
    constraint ck_document_sequence_last check (last > 0)
);
comment on table document_sequence is '发文流水号：机关代字加后缀为一个系列，每年从 1 起连续';

create table official_document (
    id uuid constraint pk_official_document primary key,
    case_no text not null,
    kind text not null,
    series text not null,
    year integer not null,
    serial integer not null,
    issuer_code text not null,
    issuer_name text not null,
    issuer_mark text not null,
    subject text not null,
    content jsonb not null,
    template_id text not null constraint fk_official_document_template references document_template,
    issued_at timestamptz not null,
    valid_until date,
    verification_code text not null,
    verify_url text not null,
    status text not null default 'VALID',
    revoked_at timestamptz,
    revoked_reason text,
    constraint uq_official_document_number unique (series, year, serial),
    constraint uq_official_document_verification_code unique (verification_code),
    constraint ck_official_document_status check (status in ('VALID', 'REVOKED')),
    constraint ck_official_document_revoked
        check ((status = 'REVOKED') = (revoked_at is not null and revoked_reason is not null))
);
create index ix_official_document_case on official_document (case_no, issued_at);
comment on table official_document is '已印发的文书；版面由本行与模板生成，不另存 PDF；不含个人信息';
comment on column official_document.content is '填入模板的内容';
