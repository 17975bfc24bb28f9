-- 组建: what was applied for, and what the procedure found out. Where it stands is told by case_file.

create table establishment (
    case_no           text    not null constraint pk_establishment primary key
        constraint fk_establishment_case_file references case_file,
    version           integer not null,
    application       jsonb   not null,
    organisation_mode text    not null,
    co_opinion_body   text,
    adviser           text,
    extended          boolean not null,
    approved_on       date,
    meeting           jsonb,
    association_no    text
);
