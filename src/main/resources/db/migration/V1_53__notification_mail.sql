-- The same events, told by mail as well. A row says which case has news; words and address are read when the mail is
-- sent, so that neither is kept twice and an address that was erased is no longer written to.

alter table webhook_delivery rename to notification_delivery;
alter table notification_delivery rename constraint pk_webhook_delivery to pk_notification_delivery;
alter table notification_delivery rename constraint fk_webhook_delivery_webhook to fk_notification_delivery_webhook;
alter table notification_delivery rename constraint ck_webhook_delivery_state to ck_notification_delivery_state;
alter index ix_webhook_delivery_due rename to ix_notification_delivery_due;
alter index ix_webhook_delivery_list rename to ix_notification_delivery_list;
alter index ix_webhook_delivery_at rename to ix_notification_delivery_at;

alter table notification_delivery
    add channel text not null default 'WEBHOOK' constraint ck_notification_delivery_channel check (channel in ('WEBHOOK', 'MAIL')),
    alter credit_code drop not null,
    add constraint ck_notification_delivery_receiver
        check (case channel when 'WEBHOOK' then credit_code is not null else case_no is not null end);
create index ix_notification_delivery_mail_due on notification_delivery (due_at) where channel = 'MAIL' and state = 'PENDING';
create index ix_notification_delivery_mail_failed on notification_delivery (case_no) where channel = 'MAIL' and state = 'FAILED';

-- One row while mails are sent; without it no event waits for one.
create table mail_switch (
    turned_on boolean not null default true constraint pk_mail_switch primary key constraint ck_mail_switch check (turned_on)
);

drop trigger case_event_is_told on case_event;
drop function queue_webhook_deliveries();

create function queue_notifications() returns trigger
    language plpgsql as
$$
begin
    insert into kexie.notification_delivery (channel, credit_code, event_type, case_no, at, due_at)
    select 'WEBHOOK', webhook.credit_code, 'cn.kexie.' || procedure || '.' || lower(replace(event, '_', '-')), case_no, noted.at, noted.at
    from noted
    join kexie.case_file using (case_no)
    join kexie.webhook on webhook.credit_code = applicant_credit_code and ended_at is null
    -- Whoever has no key left is told nothing any more.
    where exists (
        select from kexie.api_client where unified_social_credit_code = applicant_credit_code and revoked_at is null);
    if exists (select from kexie.mail_switch) then
        insert into kexie.notification_delivery (channel, event_type, case_no, at, due_at)
        select 'MAIL', 'cn.kexie.' || procedure || '.' || lower(replace(event, '_', '-')), case_no, noted.at, noted.at
        from noted
        join kexie.case_file using (case_no);
    end if;
    return null;
end
$$;
create trigger case_event_is_told after insert on case_event
    referencing new table as noted
    for each statement execute function queue_notifications();
