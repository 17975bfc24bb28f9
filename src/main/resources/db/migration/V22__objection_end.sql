-- 异议 that end without a verdict, because their publicity was cancelled.

alter table publicity_objection
    add column ended_at timestamptz,
    add constraint ck_publicity_objection_ended check (num_nonnulls(ended_at, decided_at) < 2);

update publicity_objection o set ended_at = now()
from publicity p
where p.publicity_no = o.publicity_no and p.status = 'CANCELLED' and o.decision is null;
