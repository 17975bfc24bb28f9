-- 评奖和表彰: a committee is named by its group, be it an association's or a contest's.

alter table committee_vote rename column association_no to committee_group;
update committee_vote set committee_group = 'committee.' || committee_group;
comment on column committee_vote.committee_group is '表决时委员会所在的用户组，如 committee.<企业科协编号>、committee.<竞赛编号>';
