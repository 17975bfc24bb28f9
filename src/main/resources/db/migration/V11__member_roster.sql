-- 名册导入: one case with up to 5,000 people, each decided by itself.

create table member_roster (
    case_no          text    not null constraint pk_member_roster primary key
        constraint fk_member_roster_case_file references case_file,
    association_no   text    not null constraint fk_member_roster_association references association,
    consent_declared boolean not null
);
comment on column member_roster.consent_declared is '名册没有“个人信息告知同意”一栏，由企业提交名册时声明已取得同意';

create table member_roster_row (
    case_no            text    not null constraint fk_member_roster_row_roster references member_roster,
    row_no             integer not null,
    association_no     text    not null,
    name               text    not null,
    mobile             text    not null,
    form               jsonb   not null,
    eligibility        text    not null constraint ck_member_roster_row_eligibility
        check (eligibility in ('ELIGIBLE', 'ELIGIBLE_AS_SUPPORTER', 'MANUAL', 'NOT_ELIGIBLE')),
    eligibility_reason text    not null,
    decision           text    constraint ck_member_roster_row_decision
        check (decision in ('ADMITTED', 'REFUSED', 'WITHDRAWN')),
    reason             text,
    member_no          text,
    constraint pk_member_roster_row primary key (case_no, row_no),
    constraint ck_member_roster_row_admitted check ((decision = 'ADMITTED') = (member_no is not null) or decision is null),
    constraint ck_member_roster_row_refused check (decision <> 'REFUSED' or reason is not null)
);
comment on column member_roster_row.row_no is '工作表中的行号；以 JSON 提交的从 1 起';
-- A person waits for a decision in one roster at a time; two rosters sent at once leave one case.
create unique index uq_member_roster_row_open on member_roster_row (association_no, name, mobile) where decision is null;
