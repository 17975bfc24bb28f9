-- 委员会表决: the vote with the rule it was called under, who may vote, and every ballot as a fact.

create table committee_vote (
    vote_id              bigint      not null generated always as identity constraint pk_committee_vote primary key,
    case_no              text        not null constraint fk_committee_vote_case_file references case_file,
    committee_group      text        not null,
    kind                 text        not null,
    subject              text        not null,
    excluded             text[]      not null,
    rule_text            text        not null,
    quorum_numerator     integer     not null,
    quorum_denominator   integer     not null,
    quorum_strict        boolean     not null,
    majority_numerator   integer     not null,
    majority_denominator integer     not null,
    majority_strict      boolean     not null,
    majority_base        text        not null
        constraint ck_committee_vote_majority_base check (majority_base in ('PRESENT', 'ELIGIBLE')),
    opened_at            timestamptz not null,
    closed_at            timestamptz,
    outcome              text
        constraint ck_committee_vote_outcome check (outcome in ('ADOPTED', 'NOT_ADOPTED', 'QUORUM_MISSED')),
    in_favour            integer,
    against              integer,
    abstained            integer,
    recused              integer,
    constraint ck_committee_vote_counted check (
        outcome is null or num_nulls(closed_at, in_favour, against, abstained, recused) = 0)
);
create index ix_committee_vote_case_no on committee_vote (case_no, vote_id);
-- A case has one running vote.
create unique index uq_committee_vote_running on committee_vote (case_no) where closed_at is null;
comment on column committee_vote.committee_group is '表决时委员会所在的用户组，如 committee.<企业科协编号>、committee.<竞赛编号>';

create table committee_voter (
    vote_id bigint not null constraint fk_committee_voter_vote references committee_vote,
    user_id text   not null,
    constraint pk_committee_voter primary key (vote_id, user_id)
);

-- A voter casts one ballot, and only those called to vote cast one.
create table committee_ballot (
    vote_id bigint      not null,
    user_id text        not null,
    choice  text        not null
        constraint ck_committee_ballot_choice check (choice in ('FOR', 'AGAINST', 'ABSTAIN', 'RECUSE')),
    opinion text,
    cast_at timestamptz not null,
    constraint pk_committee_ballot primary key (vote_id, user_id),
    constraint fk_committee_ballot_voter foreign key (vote_id, user_id) references committee_voter
);

-- A ballot stays as it was cast; only its words may be sealed with another key or taken out.
create function refuse_ballot_change() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'UPDATE'
        and (new.vote_id, new.user_id, new.choice, new.cast_at)
            is not distinct from (old.vote_id, old.user_id, old.choice, old.cast_at)
        and (new.opinion is null
            or new.opinion ~ '^[0-9a-f]{8}[.]' and left(new.opinion, 9) <> left(old.opinion, 9))
    then
        return new;
    end if;
    raise exception '表决票投出后不能更改或者删除';
end
$$;
create trigger tr_committee_ballot_fact before update or delete on committee_ballot
    for each row execute function refuse_ballot_change();
