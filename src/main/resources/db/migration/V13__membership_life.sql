-- 会员一生: transfer, automatic leaving, re-confirmation, papers of members who came by a roster, ID numbers.

alter table member
    add column transferred_from text constraint fk_member_transferred_from references member,
    add column confirmed_until  date,
    add column id_number        text;
create unique index uq_member_transferred_from on member (transferred_from);
comment on column member.transferred_from is '转会前在另一企业科协的会员号';
comment on column member.confirmed_until is '换届登记确认的有效期；没有的，会员证有效期到企业科协任期届满';
comment on column member.id_number is '身份证件号码，密文；企业科协没有选择收集的为空';

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

alter table membership_setting
    add column automatic_leaving boolean not null default false,
    add column inactivity_months integer not null default 24,
    add column warning_months    integer not null default 2,
    add column id_number         boolean not null default false,
    add constraint ck_membership_setting_months
        check (inactivity_months between 1 and 120 and warning_months between 1 and 24);

create table member_activity (
    member_no   text        not null constraint fk_member_activity_member references member,
    active_on   date        not null,
    what        text        not null,
    recorded_at timestamptz not null,
    constraint pk_member_activity primary key (member_no, active_on, what)
);

-- One case warns all members of an association who fell inactive on the same day.
create table member_inactivity (
    case_no   text not null constraint fk_member_inactivity_case_file references case_file,
    member_no text not null constraint fk_member_inactivity_member references member,
    outcome   text constraint ck_member_inactivity_outcome check (outcome in ('ACTIVE_AGAIN', 'LEFT', 'EXPIRED')),
    constraint pk_member_inactivity primary key (case_no, member_no)
);
create unique index uq_member_inactivity_open on member_inactivity (member_no) where outcome is null;
create index ix_member_last_active on member (association_no, last_active_on) where status = 'ACTIVE';

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

alter table member_removal
    add column proposed_by text,
    add column appeal      text;
comment on column member_removal.proposed_by is '提出除名的工作人员账号；不参加表决，也不办理复核';

-- A row may be referred to the committee; an approved one waits for the publicity, where the association has chosen one.
alter table member_roster_row
    add column referred boolean not null default false,
    drop constraint ck_member_roster_row_decision,
    add constraint ck_member_roster_row_decision
        check (decision in ('APPROVED', 'ADMITTED', 'REFUSED', 'WITHDRAWN'));
drop index uq_member_roster_row_open;
create unique index uq_member_roster_row_open on member_roster_row (association_no, name, mobile)
    where decision is null or decision = 'APPROVED';
comment on column member_roster_row.decision is '空：待决定；APPROVED：已同意，公示期满入册';
