package cn.kexie.contest.entry;

import cn.kexie.contest.entry.EntryFacts.Person;
import cn.kexie.contest.entry.form.EntryMember;
import cn.kexie.contest.entry.form.EntryMember.Role;
import cn.kexie.contest.entry.form.Finding;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.text.CanonicalKey;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEntryRegister implements EntryRegister {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final EntrySeal seal;

    JdbcEntryRegister(JdbcClient jdbc, ObjectMapper json, EntrySeal seal) {
        this.jdbc = jdbc;
        this.json = json;
        this.seal = seal;
    }

    @Override
    public void add(Entry entry) {
        jdbc.sql("""
                insert into contest_entry (entry_no, version, contest_no, blind_code, title, title_key, category,
                    applicant_credit_code, applicant_name, applicant_unit, recommender, recommender_name, form, findings,
                    in_formal_check, state)
                values (:entryNo, 1, :contestNo, :blindCode, :title, :titleKey, :category,
                    :creditCode, :applicantName, :applicantUnit, :recommender, :recommenderName, :form,
                    :findings::jsonb, :inFormalCheck, :state)
                """)
                .param("contestNo", entry.contestNo())
                .param("blindCode", entry.blindCode())
                .param("creditCode", entry.applicantCreditCode())
                .param("applicantName", entry.applicantName())
                .param("recommender", entry.recommender())
                .param("recommenderName", entry.recommenderName())
                .params(standing(entry))
                .params(formColumns(entry))
                .update();
        addMembers(entry);
    }

    @Override
    public Optional<Entry> find(String entryNo) {
        return jdbc.sql("select * from contest_entry where entry_no = ?")
                .param(entryNo)
                .query(this::entry)
                .optional();
    }

    @Override
    public void save(Entry entry) {
        int saved = jdbc.sql("""
                update contest_entry set state = :state, in_formal_check = :inFormalCheck, version = version + 1
                where entry_no = :entryNo and version = :version
                """)
                .param("version", entry.version())
                .params(standing(entry))
                .update();
        requireOne(saved, entry);
    }

    @Override
    public void saveCorrected(Entry entry) {
        int saved = jdbc.sql("""
                update contest_entry
                set title = :title, title_key = :titleKey, category = :category, applicant_unit = :applicantUnit, form = :form,
                    findings = :findings::jsonb, version = version + 1
                where entry_no = :entryNo and version = :version
                """)
                .param("version", entry.version())
                .param("entryNo", entry.entryNo())
                .params(formColumns(entry))
                .update();
        requireOne(saved, entry);
        jdbc.sql("delete from contest_entry_member where entry_no = ?")
                .param(entry.entryNo())
                .update();
        addMembers(entry);
    }

    private void addMembers(Entry entry) {
        List<EntryMember> people = entry.form().people();
        jdbc.sql("""
                insert into contest_entry_member (entry_no, position, name, name_key, role, employer_code, share_percent)
                select :entryNo, position, name, name_key, role, employer_code, share_percent
                from unnest(:names::text[], :keys::text[], :roles::text[], :employers::text[], :shares::integer[])
                    with ordinality as member (name, name_key, role, employer_code, share_percent, position)
                """)
                .param("entryNo", entry.entryNo())
                .param(
                        "names",
                        IntStream.range(0, people.size())
                                .mapToObj(i -> seal.name(
                                        entry.entryNo(), i + 1, people.get(i).name()))
                                .toArray(String[]::new))
                .param("keys", texts(people, member -> seal.key(member.name())))
                .param("roles", texts(people, member -> member.role().name()))
                .param("employers", texts(people, EntryMember::employerCode))
                .param("shares", people.stream().map(EntryMember::sharePercent).toArray(Integer[]::new))
                .update();
    }

    @Override
    public Optional<Honour> honour(String entryNo) {
        return jdbc.sql("select grade from contest_award where entry_no = ? and certificate_id is not null")
                .param(entryNo)
                .query(Honour.class)
                .optional();
    }

    @Override
    public boolean titleTaken(String contestNo, String title, String exceptEntryNo) {
        return jdbc.sql("""
                select exists (select 1 from contest_entry
                               where contest_no = :contestNo and title_key = :titleKey and state <> 'OUT'
                                 and entry_no is distinct from :except)
                """)
                .param("contestNo", contestNo)
                .param("titleKey", CanonicalKey.of(title))
                .param("except", exceptEntryNo)
                .query(Boolean.class)
                .single();
    }

    @Override
    public int recommendedBy(String contestNo, String recommender) {
        return jdbc.sql("""
                select count(*) from contest_entry where contest_no = ? and recommender = ? and state <> 'OUT'
                """).params(contestNo, recommender).query(Integer.class).single();
    }

    @Override
    public Map<EntryState, Integer> counts(String contestNo) {
        Map<EntryState, Integer> counts = new EnumMap<>(EntryState.class);
        jdbc.sql("select state, count(*) as entries from contest_entry where contest_no = ? group by state")
                .param(contestNo)
                .query(row -> {
                    counts.put(EntryState.valueOf(row.getString("state")), row.getInt("entries"));
                });
        return counts;
    }

    @Override
    public List<EntryFacts> admitted(String contestNo) {
        return jdbc.sql("""
                select entry_no, blind_code, title, category, applicant_credit_code, applicant_name, applicant_unit
                from contest_entry where contest_no = ? and state = 'ADMITTED' order by entry_no
                """)
                .param(contestNo)
                .query((row, i) -> new EntryFacts(
                        row.getString("entry_no"),
                        row.getString("blind_code"),
                        row.getString("title"),
                        row.getString("category"),
                        row.getString("applicant_credit_code"),
                        row.getString("applicant_name"),
                        row.getString("applicant_unit")))
                .list();
    }

    @Override
    public Map<String, List<Person>> people(Collection<String> entryNos) {
        Map<String, List<Person>> people = new HashMap<>();
        jdbc.sql("""
                select entry_no, position, name, role, employer_code from contest_entry_member
                where entry_no = any(?) order by entry_no, position
                """).param(entryNos.toArray(String[]::new)).query(row -> {
            people.computeIfAbsent(row.getString("entry_no"), key -> new ArrayList<>())
                    .add(new Person(
                            seal.openName(row), Role.valueOf(row.getString("role")), row.getString("employer_code")));
        });
        return people;
    }

    @Override
    public Map<String, String> titles(String contestNo, Collection<String> entryNos) {
        Map<String, String> titles = new LinkedHashMap<>();
        jdbc.sql("""
                select entry_no, title from contest_entry
                where contest_no = :contestNo and entry_no = any(:entryNos) order by entry_no
                """)
                .param("contestNo", contestNo)
                .param("entryNos", entryNos.toArray(String[]::new))
                .query(row -> {
                    titles.put(row.getString("entry_no"), row.getString("title"));
                });
        return titles;
    }

    @Override
    public Map<CaseNo, String> subjects(Collection<CaseNo> entryNos) {
        Map<CaseNo, String> subjects = new HashMap<>();
        jdbc.sql("""
                select e.entry_no, e.title || '（' || c.title || '）' as subject
                from contest_entry e join contest c using (contest_no) where e.entry_no = any(?)
                """)
                .param(entryNos.stream().map(CaseNo::value).toArray(String[]::new))
                .query(row -> {
                    subjects.put(CaseNo.of(row.getString("entry_no")), row.getString("subject"));
                });
        return subjects;
    }

    @Override
    public List<String> numbers(String contestNo, EntryStatus... statuses) {
        return jdbc.sql("""
                select e.entry_no from contest_entry e join case_file c on c.case_no = e.entry_no
                where e.contest_no = :contestNo and c.status = any(:statuses) order by e.entry_no
                """)
                .param("contestNo", contestNo)
                .param("statuses", Arrays.stream(statuses).map(Enum::name).toArray(String[]::new))
                .query(String.class)
                .list();
    }

    @Override
    public void closePending(String contestNo) {
        jdbc.sql("""
                update contest_entry set state = 'OUT', version = version + 1 where contest_no = ? and state = 'PENDING'
                """).param(contestNo).update();
    }

    @Override
    public Map<String, Placing> placings(String contestNo) {
        Map<String, Placing> placings = new HashMap<>();
        jdbc.sql("""
                select entry_no, score, rank from contest_result
                where contest_no = :contestNo
                  and revision = (select max(revision) from contest_result where contest_no = :contestNo)
                """).param("contestNo", contestNo).query(row -> {
            placings.put(row.getString("entry_no"), new Placing(row.getBigDecimal("score"), row.getInt("rank")));
        });
        return placings;
    }

    private Map<String, Object> standing(Entry entry) {
        return Map.of(
                "entryNo", entry.entryNo(),
                "state", entry.state().name(),
                "inFormalCheck", entry.inFormalCheck());
    }

    private Map<String, Object> formColumns(Entry entry) {
        return Map.of(
                "title", entry.form().title(),
                "titleKey", CanonicalKey.of(entry.form().title()),
                "category", entry.form().category(),
                "applicantUnit", entry.form().applicantUnit(),
                "form", seal.form(entry.entryNo(), entry.form()),
                "findings", write(entry.findings()));
    }

    private Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getString("entry_no"),
                row.getInt("version"),
                row.getString("contest_no"),
                row.getString("blind_code"),
                row.getString("applicant_credit_code"),
                row.getString("applicant_name"),
                row.getString("recommender"),
                row.getString("recommender_name"),
                seal.openForm(row),
                read(row.getString("findings"), FINDINGS),
                row.getBoolean("in_formal_check"),
                EntryState.valueOf(row.getString("state")));
    }

    private static String[] texts(List<EntryMember> people, Function<EntryMember, String> text) {
        return people.stream().map(text).toArray(String[]::new);
    }

    private static void requireOne(int saved, Entry entry) {
        if (saved == 0) {
            throw new OptimisticLockingFailureException(entry.entryNo());
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
