-- 会员: applications, rosters, the register of members with its history, and how a membership ends or moves. What tells who
-- somebody is, and whatever was written in free words, is sealed; people are found by keyed digests.

create table membership_setting (
    association_no    text    not null constraint pk_membership_setting primary key
        constraint fk_membership_setting_association references association,
    standard          text    not null constraint ck_membership_setting_standard
        check (standard in ('INCLUSIVE', 'STRICT')),
    publicity         boolean not null,
    automatic_leaving boolean not null default false,
    inactivity_months integer not null default 24,
    warning_months    integer not null default 2,
    id_number         boolean not null default false,
    constraint ck_membership_setting_months
        check (inactivity_months between 1 and 120 and warning_months between 1 and 24)
);
comment on table membership_setting is '企业科协自己的选择；没有行的按默认：包容标准，不公示';

create table member_application (
    case_no            text    not null constraint pk_member_application primary key
        constraint fk_member_application_case_file references case_file,
    version            integer not null,
    association_no     text    not null constraint fk_member_application_association references association,
    person_key         text,
    form               text    not null,
    eligibility        text    not null constraint ck_member_application_eligibility
        check (eligibility in ('ELIGIBLE', 'ELIGIBLE_AS_SUPPORTER', 'MANUAL', 'NOT_ELIGIBLE')),
    eligibility_reason text    not null,
    decision_route     text    constraint ck_member_application_decision_route
        check (decision_route in ('DELEGATED', 'COMMITTEE')),
    reasons            text    not null,
    appealed_on        date,
    member_no          text,
    open               boolean not null,
    constraint ck_member_application_person_key check (person_key is not null or not open)
);
-- Ten identical applications at once leave one case.
create unique index uq_member_application_open on member_application (association_no, person_key) where open;
comment on column member_application.form is '会员申请表，密文';
comment on column member_application.reasons is '不予入会的理由和申请复核的理由，密文';

create table member_sequence (
    association_no text    not null,
    year           integer not null,
    last           integer not null constraint ck_member_sequence_last check (last > 0),
    constraint pk_member_sequence primary key (association_no, year)
);

create table member (
    member_no          text not null constraint pk_member primary key,
    association_no     text not null constraint fk_member_association references association,
    person             text not null,
    person_key         text,
    education          text not null,
    degree             text,
    professional_title text,
    skill_level        text,
    post_category      text not null,
    department         text not null,
    position           text,
    status             text not null constraint ck_member_status
        check (status in ('ACTIVE', 'SUSPENDED', 'WITHDRAWN', 'EXPELLED', 'TRANSFERRED', 'EXPIRED')),
    eligibility        text not null,
    joined_on          date not null,
    ended_on           date,
    end_reason         text,
    case_no            text not null constraint fk_member_case_file references case_file,
    transferred_from   text constraint fk_member_transferred_from references member,
    last_active_on     date not null,
    warned_on          date,
    confirmed_until    date,
    constraint ck_member_ended check ((status in ('ACTIVE', 'SUSPENDED')) = (ended_on is null)),
    constraint ck_member_period check (ended_on >= joined_on),
    constraint ck_member_person_key check (person_key is not null or status not in ('ACTIVE', 'SUSPENDED'))
);
-- A person is a member of an association once.
create unique index uq_member_person on member (association_no, person_key) where status in ('ACTIVE', 'SUSPENDED');
-- A membership moves once.
create unique index uq_member_transferred_from on member (transferred_from);
create index ix_member_association on member (association_no, member_no);
create index ix_member_case_no on member (case_no);
create index ix_member_last_active on member (association_no, last_active_on) where status = 'ACTIVE';
comment on column member.person is '姓名、性别、出生年月、手机、邮箱、政治面貌、身份证件号码，密文';
comment on column member.person_key is '姓名和手机号的摘要，用于查重；已删除个人信息的为空';
comment on column member.transferred_from is '转会前在另一企业科协的会员号';
comment on column member.confirmed_until is '换届登记确认的有效期；没有的，会员证有效期到企业科协任期届满';

-- What a member was from valid_from up to, not including, valid_until. Nothing after the end of the membership.
create table member_span (
    member_no          text not null constraint fk_member_span_member references member,
    valid_from         date not null,
    valid_until        date,
    status             text not null constraint ck_member_span_status check (status in ('ACTIVE', 'SUSPENDED')),
    department         text not null,
    position           text,
    professional_title text,
    post_category      text not null,
    reason             text,
    constraint pk_member_span primary key (member_no, valid_from),
    constraint ck_member_span_period check (valid_until >= valid_from)
);
create unique index uq_member_span_current on member_span (member_no) where valid_until is null;

-- The same words on the same day are one activity.
create table member_activity (
    member_no   text        not null constraint fk_member_activity_member references member,
    active_on   date        not null,
    what        text        not null,
    what_key    text        not null,
    recorded_at timestamptz not null,
    constraint pk_member_activity primary key (member_no, active_on, what_key)
);

-- 名册导入: one case with up to 5,000 people, each decided by itself.
create table member_roster (
    case_no          text    not null constraint pk_member_roster primary key
        constraint fk_member_roster_case_file references case_file,
    association_no   text    not null constraint fk_member_roster_association references association,
    consent_declared boolean not null
);
comment on column member_roster.consent_declared is '名册没有“个人信息告知同意”一栏，由企业提交名册时声明已取得同意';

-- A row may be referred to the committee; an approved one waits for the publicity, where the association has chosen one.
create table member_roster_row (
    case_no            text    not null constraint fk_member_roster_row_roster references member_roster,
    row_no             integer not null,
    association_no     text    not null,
    person_key         text,
    form               text    not null,
    eligibility        text    not null constraint ck_member_roster_row_eligibility
        check (eligibility in ('ELIGIBLE', 'ELIGIBLE_AS_SUPPORTER', 'MANUAL', 'NOT_ELIGIBLE')),
    eligibility_reason text    not null,
    referred           boolean not null default false,
    decision           text    constraint ck_member_roster_row_decision
        check (decision in ('APPROVED', 'ADMITTED', 'REFUSED', 'WITHDRAWN')),
    reason             text,
    member_no          text,
    constraint pk_member_roster_row primary key (case_no, row_no),
    constraint ck_member_roster_row_admitted check ((decision = 'ADMITTED') = (member_no is not null) or decision is null),
    constraint ck_member_roster_row_refused check (decision <> 'REFUSED' or reason is not null),
    constraint ck_member_roster_row_person_key
        check (person_key is not null or not (decision is null or decision = 'APPROVED'))
);
-- A person waits for a decision in one roster at a time; two rosters sent at once leave one case.
create unique index uq_member_roster_row_open on member_roster_row (association_no, person_key)
    where decision is null or decision = 'APPROVED';
comment on column member_roster_row.row_no is '工作表中的行号；以 JSON 提交的从 1 起';
comment on column member_roster_row.form is '会员申请表，密文';
comment on column member_roster_row.decision is '空：待决定；APPROVED：已同意，公示期满入册';

-- 除名: who is to be removed and why; what was said and voted stands in the case.
create table member_removal (
    case_no        text    not null constraint pk_member_removal primary key
        constraint fk_member_removal_case_file references case_file,
    version        integer not null,
    association_no text    not null constraint fk_member_removal_association references association,
    member_no      text    not null constraint fk_member_removal_member references member,
    reasons        text    not null,
    proposed_by    text,
    open           boolean not null
);
create unique index uq_member_removal_open on member_removal (member_no) where open;
comment on column member_removal.reasons is '除名的理由和申请复核的理由，密文';
comment on column member_removal.proposed_by is '提出除名的工作人员账号；不参加表决，也不办理复核';

create table member_transfer (
    case_no           text    not null constraint pk_member_transfer primary key
        constraint fk_member_transfer_case_file references case_file,
    version           integer not null,
    association_no    text    not null constraint fk_member_transfer_association references association,
    member_no         text    not null constraint fk_member_transfer_member references member,
    to_association_no text    not null constraint fk_member_transfer_to_association references association,
    effective_on      date,
    reason            text    not null,
    new_member_no     text    constraint fk_member_transfer_new_member references member,
    open              boolean not null,
    constraint ck_member_transfer_associations check (association_no <> to_association_no)
);
create unique index uq_member_transfer_open on member_transfer (member_no) where open;

-- One case warns all members of an association who fell inactive on the same day.
create table member_inactivity (
    case_no   text not null constraint fk_member_inactivity_case_file references case_file,
    member_no text not null constraint fk_member_inactivity_member references member,
    outcome   text constraint ck_member_inactivity_outcome check (outcome in ('ACTIVE_AGAIN', 'LEFT', 'EXPIRED')),
    constraint pk_member_inactivity primary key (case_no, member_no)
);
create unique index uq_member_inactivity_open on member_inactivity (member_no) where outcome is null;

-- 换届登记: the members of the day it was opened, each to be confirmed.
create table member_reconfirmation (
    case_no        text    not null constraint pk_member_reconfirmation primary key
        constraint fk_member_reconfirmation_case_file references case_file,
    association_no text    not null constraint fk_member_reconfirmation_association references association,
    term_end       date    not null,
    open           boolean not null
);
create unique index uq_member_reconfirmation_open on member_reconfirmation (association_no) where open;

create table member_confirmation (
    case_no      text not null constraint fk_member_confirmation_reconfirmation references member_reconfirmation,
    member_no    text not null constraint fk_member_confirmation_member references member,
    confirmed_on date,
    constraint pk_member_confirmation primary key (case_no, member_no)
);
