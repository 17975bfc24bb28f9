-- 会员: applications, the register of members with its history, and what an association has chosen.

create table membership_setting (
    association_no     text    not null constraint pk_membership_setting primary key
        constraint fk_membership_setting_association references association,
    standard           text    not null constraint ck_membership_setting_standard
        check (standard in ('INCLUSIVE', 'STRICT')),
    publicity          boolean not null
);
comment on table membership_setting is '企业科协自己的选择；没有行的按默认：包容标准，不公示';

create table member_application (
    case_no        text    not null constraint pk_member_application primary key
        constraint fk_member_application_case_file references case_file,
    version        integer not null,
    association_no text    not null constraint fk_member_application_association references association,
    name           text    not null,
    mobile         text    not null,
    form           jsonb   not null,
    eligibility    text    not null constraint ck_member_application_eligibility
        check (eligibility in ('ELIGIBLE', 'ELIGIBLE_AS_SUPPORTER', 'MANUAL', 'NOT_ELIGIBLE')),
    eligibility_reason text not null,
    decision_route text    constraint ck_member_application_decision_route
        check (decision_route in ('DELEGATED', 'COMMITTEE')),
    rejection      text,
    appeal         text,
    appealed_on    date,
    member_no      text,
    open           boolean not null
);
-- Ten identical applications at once leave one case.
create unique index uq_member_application_open on member_application (association_no, name, mobile) where open;

create table member_sequence (
    association_no text    not null,
    year           integer not null,
    last           integer not null,
    constraint pk_member_sequence primary key (association_no, year),
    constraint ck_member_sequence_last check (last > 0)
);

create table member (
    member_no          text not null constraint pk_member primary key,
    association_no     text not null constraint fk_member_association references association,
    name               text not null,
    sex                text not null,
    birth_month        text not null,
    education          text not null,
    degree             text,
    professional_title text,
    skill_level        text,
    post_category      text not null,
    department         text not null,
    position           text,
    mobile             text not null,
    email              text,
    political_status   text,
    status             text not null constraint ck_member_status
        check (status in ('ACTIVE', 'SUSPENDED', 'WITHDRAWN', 'EXPELLED', 'TRANSFERRED', 'EXPIRED')),
    eligibility        text not null,
    joined_on          date not null,
    ended_on           date,
    end_reason         text,
    case_no            text not null constraint fk_member_case_file references case_file,
    last_active_on     date not null,
    warned_on          date,
    constraint ck_member_ended check ((status in ('ACTIVE', 'SUSPENDED')) = (ended_on is null)),
    constraint ck_member_period check (ended_on >= joined_on)
);
create unique index uq_member_person on member (association_no, name, mobile) where status in ('ACTIVE', 'SUSPENDED');
create index ix_member_association on member (association_no, member_no);
create index ix_member_case_no on member (case_no);

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

comment on table official_document is
    '已印发的文书；版面由本行与模板生成，不另存 PDF；个人信息只限会员类文书上的收件人姓名';
