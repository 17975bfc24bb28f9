package cn.kexie.membership.roll;

import cn.kexie.membership.Eligibility;
import cn.kexie.membership.MemberForm;
import cn.kexie.membership.MemberSeal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.PersonalRecords;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMemberRegister implements MemberRegister {

    private static final String AS_OF = """
            from member m join member_span s on s.member_no = m.member_no
                and s.valid_from <= :asOf and (s.valid_until is null or s.valid_until > :asOf)
            where m.association_no = :association
            """;

    private static final String CURRENT_COLUMNS = """
            select m.*, m.status as status_then, m.department as department_then, m.position as position_then,
                m.professional_title as title_then, m.post_category as category_then from member m
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final MemberSeal seal;

    JdbcMemberRegister(JdbcClient jdbc, ObjectMapper json, MemberSeal seal) {
        this.jdbc = jdbc;
        this.json = json;
        this.seal = seal;
    }

    @Override
    public int takeSerials(String associationNo, int year, int count) {
        return jdbc.sql("""
                        insert into member_sequence (association_no, year, last) values (:association, :year, :count)
                        on conflict (association_no, year) do update set last = member_sequence.last + :count
                        returning last
                        """)
                .param("association", associationNo)
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(String associationNo, CaseNo caseNo, LocalDate joinedOn, List<Numbered> members) {
        jdbc.sql("""
                        with entered as (
                            insert into member (member_no, association_no, person, person_key, education, degree,
                                professional_title, skill_level, post_category, department, position, status,
                                eligibility, joined_on, case_no, last_active_on)
                            select r."memberNo", :association, r.person, r."personKey", r.education, r.degree,
                                r."professionalTitle", r."skillLevel", r."postCategory", r.department, r.position,
                                'ACTIVE', r.eligibility, :joinedOn, :caseNo, :joinedOn
                            from jsonb_to_recordset(:rows::jsonb) as r ("memberNo" text, person text,
                                "personKey" text, education text, degree text, "professionalTitle" text,
                                "skillLevel" text, "postCategory" text, department text, position text,
                                eligibility text)
                            returning *)
                        insert into member_span (member_no, valid_from, status, department, position,
                            professional_title, post_category)
                        select member_no, joined_on, status, department, position, professional_title, post_category
                        from entered
                        """)
                .param("association", associationNo)
                .param("caseNo", caseNo)
                .param("joinedOn", joinedOn)
                .param("rows", rows(members))
                .update();
    }

    @Override
    public void receive(String memberNo, String newMemberNo, String associationNo, CaseNo caseNo, LocalDate joinedOn) {
        jdbc.sql("""
                        with entered as (
                            insert into member (member_no, association_no, person, person_key, education, degree,
                                professional_title, skill_level, post_category, department, position, status,
                                eligibility, joined_on, case_no, last_active_on, transferred_from)
                            select :newNo, :association, :person, person_key, education, degree,
                                professional_title, skill_level, post_category, department, position, 'ACTIVE',
                                eligibility, :joinedOn, :caseNo, :joinedOn, member_no
                            from member where member_no = :no
                            returning *)
                        insert into member_span (member_no, valid_from, status, department, position,
                            professional_title, post_category, reason)
                        select member_no, joined_on, status, department, position, professional_title, post_category,
                            :reason
                        from entered
                        """)
                .param(
                        "person",
                        seal.document(
                                RollColumns.MEMBER.of(newMemberNo),
                                person(memberNo).withIdNumber(null)))
                .param("reason", seal.text(RollColumns.SPAN_REASON.of(newMemberNo, joinedOn), "转会"))
                .param("no", memberNo)
                .param("newNo", newMemberNo)
                .param("association", associationNo)
                .param("caseNo", caseNo)
                .param("joinedOn", joinedOn)
                .update();
    }

    @Override
    public Optional<String> idNumber(String memberNo) {
        return Optional.ofNullable(person(memberNo).idNumber());
    }

    @Override
    public List<Member> memberships(String memberNo) {
        return jdbc.sql("""
                        with recursive linked as (
                            select member_no, transferred_from from member where member_no = :no
                            union
                            select m.member_no, m.transferred_from from member m
                            join linked l on m.member_no = l.transferred_from or m.transferred_from = l.member_no)
                        """ + CURRENT_COLUMNS
                        + "where m.member_no in (select member_no from linked) order by m.joined_on, m.member_no")
                .param("no", memberNo)
                .query(this::member)
                .list();
    }

    @Override
    public Optional<Member> find(String memberNo) {
        return jdbc.sql(CURRENT_COLUMNS + "where m.member_no = :no")
                .param("no", memberNo)
                .query(this::member)
                .optional();
    }

    @Override
    public Optional<Member> lock(String memberNo) {
        return jdbc.sql(CURRENT_COLUMNS + "where m.member_no = :no for update")
                .param("no", memberNo)
                .query(this::member)
                .optional();
    }

    @Override
    public Optional<String> current(String associationNo, String name, String mobile) {
        return jdbc.sql("""
                        select member_no from member
                        where association_no = :association and person_key = :person
                            and status in ('ACTIVE', 'SUSPENDED')
                        """)
                .param("association", associationNo)
                .param("person", seal.key(name, mobile))
                .query(String.class)
                .optional();
    }

    @Override
    public List<Member> enteredBy(CaseNo caseNo) {
        return jdbc.sql(CURRENT_COLUMNS + "where m.case_no = :case order by m.member_no")
                .param("case", caseNo)
                .query(this::member)
                .list();
    }

    @Override
    public void forget(Collection<String> memberNos) {
        jdbc.sql("""
                        with former as (
                            update member m set person = forgotten.person, person_key = null, department = :removed,
                                position = null, end_reason = null
                            from unnest(:numbers::text[], :people::text[]) as forgotten (member_no, person)
                            where m.member_no = forgotten.member_no and m.status not in ('ACTIVE', 'SUSPENDED')
                            returning m.member_no),
                        activity as (delete from member_activity a using former f where a.member_no = f.member_no)
                        update member_span s set department = :removed, position = null, reason = null
                        from former f where s.member_no = f.member_no
                        """)
                .param("numbers", memberNos.toArray(String[]::new))
                .param(
                        "people",
                        memberNos.stream()
                                .map(no -> seal.document(RollColumns.MEMBER.of(no), MemberPerson.REMOVED))
                                .toArray(String[]::new))
                .param("removed", PersonalRecords.REMOVED)
                .update();
    }

    @Override
    public List<Member> page(String associationNo, LocalDate asOf, int offset, int size) {
        return jdbc.sql("""
                        select m.*, s.status as status_then, s.department as department_then,
                            s.position as position_then, s.professional_title as title_then,
                            s.post_category as category_then
                        """ + AS_OF + "order by m.member_no limit :size offset :offset")
                .param("association", associationNo)
                .param("asOf", asOf)
                .param("size", size)
                .param("offset", offset)
                .query(this::member)
                .list();
    }

    @Override
    public long count(String associationNo, LocalDate asOf) {
        return jdbc.sql("select count(*) " + AS_OF)
                .param("association", associationNo)
                .param("asOf", asOf)
                .query(Long.class)
                .single();
    }

    @Override
    public Map<String, Integer> counts(Collection<String> associationNos) {
        Map<String, Integer> counts = new HashMap<>();
        if (!associationNos.isEmpty()) {
            jdbc.sql("""
                            select association_no, count(*) filter (where status in ('ACTIVE', 'SUSPENDED')) as members
                            from member where association_no in (:numbers) group by association_no
                            """).param("numbers", associationNos).query(row -> {
                counts.put(row.getString("association_no"), row.getInt("members"));
            });
        }
        return counts;
    }

    @Override
    public List<Span> spans(String memberNo) {
        return jdbc.sql("select * from member_span where member_no = :no order by valid_from")
                .param("no", memberNo)
                .query(this::span)
                .list();
    }

    private String rows(List<Numbered> members) {
        try {
            return json.writeValueAsString(members.stream().map(this::row).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> row(Numbered numbered) {
        MemberForm form = numbered.member().form();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("memberNo", numbered.memberNo());
        row.put("person", seal.document(RollColumns.MEMBER.of(numbered.memberNo()), MemberPerson.of(form)));
        row.put("personKey", seal.key(form));
        row.put("education", form.education());
        row.put("degree", form.degree());
        row.put("professionalTitle", form.professionalTitle());
        row.put("skillLevel", form.skillLevel());
        row.put("postCategory", form.postCategory());
        row.put("department", form.department());
        row.put("position", form.position());
        row.put("eligibility", numbered.member().eligibility().name());
        return row;
    }

    private MemberPerson person(String memberNo) {
        return jdbc.sql("select member_no, person from member where member_no = :no")
                .param("no", memberNo)
                .query((row, index) -> person(row))
                .single();
    }

    private MemberPerson person(ResultSet row) throws SQLException {
        return seal.opened(RollColumns.MEMBER.in(row), row.getString("person"), MemberPerson.class);
    }

    private Span span(ResultSet row, int index) throws SQLException {
        return new Span(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                new MemberChange(
                        MemberStatus.valueOf(row.getString("status")),
                        row.getString("department"),
                        row.getString("position"),
                        row.getString("professional_title"),
                        row.getString("post_category")),
                seal.opened(RollColumns.SPAN_REASON.in(row), row.getString("reason")));
    }

    private Member member(ResultSet row, int index) throws SQLException {
        MemberPerson person = person(row);
        return new Member(
                row.getString("member_no"),
                row.getString("association_no"),
                person.name(),
                person.sex(),
                person.birthMonth(),
                row.getString("education"),
                row.getString("degree"),
                row.getString("title_then"),
                row.getString("skill_level"),
                row.getString("category_then"),
                row.getString("department_then"),
                row.getString("position_then"),
                person.mobile(),
                person.email(),
                person.politicalStatus(),
                MemberStatus.valueOf(row.getString("status_then")),
                Eligibility.valueOf(row.getString("eligibility")),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                seal.opened(RollColumns.END_REASON.in(row), row.getString("end_reason")),
                CaseNo.of(row.getString("case_no")),
                row.getString("transferred_from"),
                row.getObject("last_active_on", LocalDate.class),
                row.getObject("warned_on", LocalDate.class),
                row.getObject("confirmed_until", LocalDate.class));
    }
}
