-- 文书: letters as they were issued, with the template they were printed with.

create table document_template (
    id     text not null constraint pk_document_template primary key,
    name   text not null,
    source text not null,
    released boolean not null default false
);
comment on column document_template.released is '是否随流程模型的版次发布；这样的模板只能填入内容';
comment on table document_template is '文书模板，按内容的 SHA-256 存一份；已印发的文书永远用印发时的那一份';

create table document_sequence (
    series text    not null,
    year   integer not null,
    last   integer not null constraint ck_document_sequence_last check (last > 0),
    constraint pk_document_sequence primary key (series, year)
);
comment on table document_sequence is '发文流水号：机关代字加后缀为一个系列，每年从 1 起连续';

create table official_document (
    id                uuid        not null constraint pk_official_document primary key,
    case_no           text        not null,
    kind              text        not null,
    kind_text         text        not null,
    series            text        not null,
    year              integer     not null,
    serial            integer     not null,
    issuer_code       text        not null,
    issuer_name       text        not null,
    issuer_mark       text        not null,
    subject           text        not null,
    content           text        not null,
    template_id       text        not null constraint fk_official_document_template references document_template,
    issued_at         timestamptz not null,
    valid_until       date,
    verification_code text        not null constraint uq_official_document_verification_code unique,
    verify_url        text        not null,
    status            text        not null default 'VALID' constraint ck_official_document_status
        check (status in ('VALID', 'REVOKED')),
    revoked_at        timestamptz,
    revoked_reason    text,
    constraint uq_official_document_number unique (series, year, serial),
    constraint ck_official_document_revoked
        check ((status = 'REVOKED') = (revoked_at is not null and revoked_reason is not null))
);
create index ix_official_document_case on official_document (case_no, issued_at);
comment on column official_document.kind_text is '印发时该种文书的名称';
comment on table official_document is '已印发的文书；版面由本行与模板生成，不另存 PDF';
comment on column official_document.subject is '核验时公开的事由，不含个人信息';
comment on column official_document.content is '填入模板的内容（JSON），加密';

-- A paper stays as it was issued; without a person it is rendered beside (ADR 0039).
create table document_rendering (
    document_id         uuid        not null constraint pk_document_rendering primary key
        constraint fk_document_rendering_document references official_document,
    content             text        not null,
    made_at             timestamptz not null,
    original_removed_at timestamptz
);
comment on table document_rendering is '文书的去标识化件；原件在 official_document 中保持印发时的原样';
comment on column document_rendering.content is '略去有关个人以后填入模板的内容（JSON），加密';
comment on column document_rendering.original_removed_at is '保存期限届满、原件中的个人信息删除的时间；此后只有去标识化件';
