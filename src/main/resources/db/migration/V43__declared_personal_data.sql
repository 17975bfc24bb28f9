-- Whoever named somebody finds him again; nobody else does (ADR 0032).

alter table personal_consent add column declared_by text;

-- Judges and removals are the office's. An objector may have been named by anybody who objected in the case, after it was
-- filed: the office alone finds him until he is named again.
update personal_consent c set declared_by = case
    when f.procedure in ('contest', 'member-removal') then 'OFFICE'
    when c.basis = 'PERSON'
        and c.given_at > (select min(first.given_at) from personal_consent first where first.case_no = c.case_no) then 'OFFICE'
    else f.applicant_credit_code end
from case_file f where f.case_no = c.case_no;

alter table personal_consent alter column declared_by set not null;
alter table personal_consent drop constraint pk_personal_consent;
alter table personal_consent
    add constraint pk_personal_consent primary key (case_no, declared_by, name_key, person_key);
comment on column personal_consent.declared_by is '由谁提供：企业的统一社会信用代码；经办单位为 OFFICE';

-- Requests beyond what an enterprise has declared itself go to the office.
alter table personal_erasure
    add column office_case text constraint fk_personal_erasure_office_case references case_file,
    add column person text,
    add column verified_cases text[];
create index ix_personal_erasure_office_case on personal_erasure (office_case) where office_case is not null;
create index ix_personal_erasure_person on personal_erasure (person_key, credit_code);
comment on column personal_erasure.office_case is '转经办单位决定的，其案号';
comment on column personal_erasure.person is '转办期间请求所指的人，加密；决定后清空';
comment on column personal_erasure.verified_cases is '转办期间提出者声明已核实为本人的案号；决定后清空';
