create table personal_consent (
    case_no    text        not null constraint fk_personal_consent_case_file references case_file,
    name_key   text        not null,
    person_key text        not null,
    basis      text        not null constraint ck_personal_consent_basis check (basis in ('PERSON', 'DECLARED')),
    notice     text        not null,
    given_at   timestamptz not null,
    constraint pk_personal_consent primary key (case_no, name_key, person_key)
);
create index ix_personal_consent_person on personal_consent (person_key, case_no) where person_key <> '';
create index ix_personal_consent_name on personal_consent (name_key, case_no);
comment on table personal_consent is '个人信息告知同意的记录，也用来找到一个人的全部事项；只有带密钥的摘要，没有姓名和手机号';
comment on column personal_consent.person_key is '姓名和手机号的摘要；只知道姓名的为空文本';
comment on column personal_consent.notice is '告知文本的版本（内容 SHA-256 的前 12 位）';
