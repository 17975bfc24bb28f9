-- 组建: what was applied for, and what the procedure found out. Where it stands is told by case_file. The application and
-- the report of the meeting name people and are sealed whole.

create table establishment (
    case_no           text    not null constraint pk_establishment primary key
        constraint fk_establishment_case_file references case_file,
    version           integer not null,
    application       text    not null,
    region_code       text,
    name_key          text,
    organisation_mode text    not null,
    co_opinion_body   text,
    adviser           text,
    extended          boolean not null,
    approved_on       date,
    meeting           text,
    association_no    text
);
-- The name applied for is compared with those of the district while the application is open.
create index ix_establishment_name on establishment (region_code, name_key);
