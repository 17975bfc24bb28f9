-- 个人信息: consent, access, erasure, withdrawal and retention (ADR 0032).

-- Whoever named somebody finds him again; nobody else does.
create table personal_consent (
    case_no      text        not null constraint fk_personal_consent_case_file references case_file,
    declared_by  text        not null,
    name_key     text        not null,
    person_key   text        not null,
    basis        text        not null constraint ck_personal_consent_basis check (basis in ('PERSON', 'DECLARED')),
    notice       text        not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    constraint pk_personal_consent primary key (case_no, declared_by, name_key, person_key)
);
create index ix_personal_consent_person on personal_consent (person_key, case_no) where person_key <> '';
create index ix_personal_consent_name on personal_consent (name_key, case_no);
comment on table personal_consent is '个人信息告知同意的记录，也用来找到一个人的全部事项；只有带密钥的摘要，没有姓名和手机号';
comment on column personal_consent.declared_by is '由谁提供：企业的统一社会信用代码；经办单位为 OFFICE';
comment on column personal_consent.person_key is '姓名和手机号的摘要；只知道姓名的为空文本';
comment on column personal_consent.notice is '告知文本的版本（内容 SHA-256 的前 12 位）';
comment on column personal_consent.withdrawn_at is '撤回同意的时间；个人信息依法仍须保存的，保留到保存期满';

-- Requests beyond what an enterprise has declared itself go to the office.
create table personal_erasure (
    erasure_id     text        not null constraint pk_personal_erasure primary key,
    kind           text        not null constraint ck_personal_erasure_kind check (kind in ('ERASURE', 'WITHDRAWAL')),
    person_key     text        not null,
    credit_code    text,
    requested_by   text        not null,
    requested_at   timestamptz not null,
    reason         text,
    outcome        jsonb       not null,
    office_case    text        constraint fk_personal_erasure_office_case references case_file,
    person         text,
    verified_cases text[]
);
create index ix_personal_erasure_requested_at on personal_erasure (requested_at);
create index ix_personal_erasure_office_case on personal_erasure (office_case) where office_case is not null;
create index ix_personal_erasure_person on personal_erasure (person_key, credit_code);
comment on table personal_erasure is '删除个人信息和撤回同意的办理记录；没有姓名和手机号';
comment on column personal_erasure.credit_code is '提出请求的企业；管理员提出的为空';
comment on column personal_erasure.reason is '加密；三年后清空';
comment on column personal_erasure.office_case is '转经办单位决定的，其案号';
comment on column personal_erasure.person is '转办期间请求所指的人，加密；决定后清空';
comment on column personal_erasure.verified_cases is '转办期间提出者声明已核实为本人的案号；决定后清空';

create table personal_retention (
    case_no       text not null constraint pk_personal_retention primary key
        constraint fk_personal_retention_case_file references case_file,
    look_again_on date,
    removed_at    timestamptz
);
comment on table personal_retention is '个人信息到期删除的进度：已删除的事项，和因故保留、下次再看的日期';
