-- 查阅、删除、撤回同意和到期删除 (ADR 0032).

alter table personal_consent add column withdrawn_at timestamptz;
comment on column personal_consent.withdrawn_at is '撤回同意的时间；个人信息依法仍须保存的，保留到保存期满';

create table personal_erasure (
    erasure_id   text        not null constraint pk_personal_erasure primary key,
    kind         text        not null constraint ck_personal_erasure_kind check (kind in ('ERASURE', 'WITHDRAWAL')),
    person_key   text        not null,
    credit_code  text,
    requested_by text        not null,
    requested_at timestamptz not null,
    reason       text,
    outcome      jsonb       not null
);
create index ix_personal_erasure_requested_at on personal_erasure (requested_at);
comment on table personal_erasure is '删除个人信息和撤回同意的办理记录；没有姓名和手机号';
comment on column personal_erasure.credit_code is '提出请求的企业；管理员提出的为空';
comment on column personal_erasure.reason is '加密；三年后清空';

create table personal_retention (
    case_no       text not null constraint pk_personal_retention primary key
        constraint fk_personal_retention_case_file references case_file,
    look_again_on date,
    removed_at    timestamptz
);
comment on table personal_retention is '个人信息到期删除的进度：已删除的事项，和因故保留、下次再看的日期';

-- The last entry of a case's timeline tells when it came to rest.
create index ix_case_event_last on case_event (case_no, at desc);

-- Who was named before consents were recorded is found by the digests the contest room keeps; the notice of then is not
-- known. Other rooms hold sealed documents only and add theirs in steps of their own.
do $$
declare
    earlier record;
begin
    for earlier in
        select * from (values ('contest_entry_member', 'entry_no'), ('contest_judge', 'contest_no')) as e (source, case_column)
        where exists (select from information_schema.columns
            where table_schema = 'kexie' and table_name = e.source and column_name = 'name_key')
    loop
        execute format($sql$
            insert into personal_consent (case_no, name_key, person_key, basis, notice, given_at)
            select distinct f.case_no, s.name_key, '', 'DECLARED', '未记录', f.submitted_at
            from %I s join case_file f on f.case_no = s.%I
            where s.name_key is not null
            on conflict do nothing
            $sql$, earlier.source, earlier.case_column);
    end loop;
end $$;
