-- Whether the committee has decided is told by its votes.
alter table kexie.member_application drop column decision_route;
