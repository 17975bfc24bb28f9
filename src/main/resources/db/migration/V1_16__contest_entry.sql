-- 参赛作品.

create table contest_entry (
    entry_no              text    not null constraint pk_contest_entry primary key
        constraint fk_contest_entry_case_file references case_file,
    version               integer not null,
    contest_no            text    not null constraint fk_contest_entry_contest references contest,
    blind_code            text    not null,
    title                 text    not null,
    title_key             text,
    category              text    not null,
    applicant_credit_code text    not null,
    applicant_name        text    not null,
    applicant_unit        text    not null,
    recommender           text    not null,
    recommender_name      text    not null,
    form                  text    not null,
    findings              jsonb   not null default '[]',
    in_formal_check       boolean not null default false,
    state                 text    not null constraint ck_contest_entry_state
        check (state in ('PENDING', 'ADMITTED', 'OUT', 'DISQUALIFIED')),
    constraint uq_contest_entry_blind_code unique (contest_no, blind_code)
);
-- A work is entered once, whatever the spelling of its title.
create unique index uq_contest_entry_title on contest_entry (contest_no, title_key) where state <> 'OUT';
create index ix_contest_entry_contest on contest_entry (contest_no, state, entry_no);
create index ix_contest_entry_recommender on contest_entry (contest_no, recommender) where state <> 'OUT';
comment on column contest_entry.title_key is '名称的统一键，用于查重';
comment on column contest_entry.recommender is '占用名额的推荐单位：企业科协编号；没有企业科协的为统一社会信用代码；主办单位内部的为部门';
comment on column contest_entry.findings is '参赛条件规则表提示的问题，由形式审查人员作最后决定';

create table contest_entry_member (
    entry_no      text    not null constraint fk_contest_entry_member_entry references contest_entry,
    position      integer not null,
    name          text    not null,
    name_key      text,
    role          text    not null constraint ck_contest_entry_member_role
        check (role in ('LEADER', 'MEMBER', 'ADVISER', 'RECOMMENDER')),
    employer_code text,
    share_percent integer,
    constraint pk_contest_entry_member primary key (entry_no, position)
);
create index ix_contest_entry_member_name_key on contest_entry_member (name_key);
comment on column contest_entry_member.name_key is '姓名的带密钥摘要，用于认定回避；姓名删除后为空';
