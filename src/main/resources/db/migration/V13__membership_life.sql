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
