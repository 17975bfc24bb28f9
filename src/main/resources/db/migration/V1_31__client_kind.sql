-- Keys of partners (学会、高校、院所、园区) besides those of enterprises.
alter table kexie.api_client
    add column kind text not null default 'ENTERPRISE'
        constraint ck_api_client_kind check (kind in ('ENTERPRISE', 'PARTNER'));
comment on column kexie.api_client.kind is '企业，或者伙伴单位（学会、高校、院所、园区等）';
