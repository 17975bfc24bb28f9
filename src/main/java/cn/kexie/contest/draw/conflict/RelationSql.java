package cn.kexie.contest.draw.conflict;

import java.util.Map;

/**
 * How each relation is found: judges and works of a contest as sets, never pair by pair. People are compared by the keys
 * of their names, which tell nothing without the secret, units by their plain names and codes: however a code was typed,
 * with hyphens, in lower case or full width, it is the same employer.
 */
final class RelationSql {

    /**
     * An unknown employer is no proof that two people of one name are two people; one that is told by its name and not by a
     * code is as good as unknown.
     */
    private static final String SAME_PERSON =
            "person.name_key = judge.name_key and (judge.employer is null or judge.employer = person.employer)";

    private static final String WITH = """
            with judge as (
                select judge_no, name_key, substring(plain_code(employer_code) from '^[0-9A-Z]{18}$') as employer,
                    nullif(plain_name(employer_code), '') as employer_name,
                    plain_code(group_code) as head, plain_name(department) as department
                from contest_judge where contest_no = :contest and released_at is null
            ), work as (
                select entry_no, plain_code(applicant_credit_code) as applicant, plain_name(applicant_name) as applicant_name,
                    plain_name(applicant_unit) as unit
                from contest_entry
                where contest_no = :contest and (:works::text[] is null or entry_no = any (:works::text[]))
            ), person as (
                select work.entry_no, m.role, m.name_key,
                    coalesce(plain_code(m.employer_code), work.applicant) as employer
                from work join contest_entry_member m on m.entry_no = work.entry_no
            )
            """;

    private static final Map<Relation, String> PAIRS = Map.of(
            Relation.SAME_ENTERPRISE,
            """
            select entry_no, judge_no from work join judge on judge.employer = work.applicant
            union all
            select entry_no, judge_no from work join judge on judge.employer_name = work.applicant_name
            """,
            Relation.COMPLETER_ENTERPRISE,
            """
            select entry_no, judge_no from person join judge on judge.employer = person.employer
            where person.role in ('LEADER', 'MEMBER')
            """,
            Relation.SAME_GROUP,
            sameGroup(),
            Relation.SAME_DEPARTMENT,
            """
            select entry_no, judge_no from work join judge on judge.department = work.unit
            where judge.employer is null or judge.employer = work.applicant
            """,
            Relation.COMPLETER,
            inRoles("'LEADER', 'MEMBER'"),
            Relation.ADVISER,
            inRoles("'ADVISER'"),
            Relation.RECOMMENDER,
            inRoles("'RECOMMENDER'"),
            Relation.CO_AWARD,
            coAward());

    static final String ADD = """
            insert into contest_conflict (contest_no, entry_no, judge_no, kind, reason, at)
            %s
            select distinct :contest, pair.entry_no, pair.judge_no, :kind, :reason, :at::timestamptz
            from (%s) pair
            on conflict do nothing
            """;

    private RelationSql() {}

    /** The statement that adds the conflicts of a relation. */
    static String adding(Relation relation) {
        return ADD.formatted(WITH, PAIRS.get(relation));
    }

    private static String inRoles(String roles) {
        return "select entry_no, judge_no from person join judge on %s where person.role in (%s)"
                .formatted(SAME_PERSON, roles);
    }

    /**
     * Which group an enterprise belongs to is known from whoever was nominated from it, now or in another contest; the
     * enterprise that heads a group belongs to it.
     */
    private static String sameGroup() {
        return """
                with kin as (
                    select distinct plain_code(employer_code) as member, plain_code(group_code) as head from contest_judge
                    where plain_code(employer_code) is not null and plain_code(group_code) is not null
                ), belonging as (
                    select judge.judge_no, judge.employer, judge.head from judge where judge.head is not null
                    union
                    select judge.judge_no, judge.employer, kin.head from judge join kin on kin.member = judge.employer
                    union
                    select judge.judge_no, judge.employer, judge.employer from judge where judge.employer is not null
                ), enterprise as (
                    select entry_no, applicant as code from work
                    union
                    select entry_no, employer from person where role in ('LEADER', 'MEMBER')
                )
                select e.entry_no, b.judge_no from enterprise e join belonging b on b.head = e.code
                where b.employer is distinct from e.code
                union all
                select e.entry_no, b.judge_no from enterprise e
                join kin on kin.member = e.code join belonging b on b.head = kin.head
                where b.employer is distinct from e.code
                """;
    }

    /** Both had a part in a work that won an award in another contest. */
    private static String coAward() {
        return """
                select now.entry_no, judge.judge_no
                from judge
                join contest_entry_member own on own.name_key = judge.name_key and own.role <> 'RECOMMENDER'
                join contest_entry earlier on earlier.entry_no = own.entry_no and earlier.contest_no <> :contest
                    and (judge.employer is null
                        or judge.employer = coalesce(plain_code(own.employer_code), plain_code(earlier.applicant_credit_code)))
                join case_file f on f.case_no = earlier.entry_no and f.status = 'AWARDED'
                join contest_entry_member other on other.entry_no = own.entry_no and other.position <> own.position
                    and other.role <> 'RECOMMENDER'
                join person now on now.name_key = other.name_key and now.role in ('LEADER', 'MEMBER')
                    and now.employer = coalesce(plain_code(other.employer_code), plain_code(earlier.applicant_credit_code))
                """;
    }
}
