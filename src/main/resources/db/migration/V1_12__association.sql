-- 企业科协名录. Names of officers are sealed.

create table association (
    association_no        text    not null constraint pk_association primary key,
    name                  text    not null,
    name_key              text,
    credit_code           text    not null,
    enterprise_name       text    not null,
    region_code           text    not null,
    authority_code        text    not null,
    authority_name        text    not null,
    organisation_mode     text    not null,
    status                text    not null constraint ck_association_status
        check (status in ('ACTIVE', 'TERM_DUE', 'SUSPENDED', 'CANCELLED')),
    established_at        date    not null,
    term_start            date    not null,
    term_end              date    not null,
    founding_member_count integer not null,
    cancelled_on          date,
    constraint ck_association_term check (term_start < term_end),
    constraint ck_association_cancelled_on check (cancelled_on is null or status = 'CANCELLED')
);
-- An enterprise has one association at a time.
create unique index uq_association_credit_code on association (credit_code) where status <> 'CANCELLED';
-- A name names one association of a district, whatever its spelling.
create unique index uq_association_name on association (region_code, name_key) where status <> 'CANCELLED';
create index ix_association_authority on association (authority_code, association_no);
comment on column association.name_key is '名称的统一键，用于查重：同一行政区划内不重名';

create table association_sequence (
    region_code text    not null constraint pk_association_sequence primary key,
    last        integer not null
);

create table association_officer (
    id             bigint not null generated always as identity constraint pk_association_officer primary key,
    association_no text   not null constraint fk_association_officer_association references association,
    office         text   not null constraint ck_association_officer_office
        check (office in ('CHAIR', 'VICE_CHAIR', 'SECRETARY_GENERAL', 'DEPUTY_SECRETARY_GENERAL', 'COMMITTEE_MEMBER')),
    name           text   not null,
    since          date   not null,
    until          date,
    seat           integer not null,
    constraint uq_association_officer_seat unique (association_no, since, seat)
);
create index ix_association_officer_association on association_officer (association_no, id);
