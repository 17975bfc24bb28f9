package cn.kexie.association;

import cn.kexie.association.Association.AuthorityRef;
import cn.kexie.association.Association.Enterprise;
import cn.kexie.association.Association.OfficeHolder;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.text.CanonicalKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAssociationRegister implements AssociationRegister {

    private static final String WITH_OFFICERS = """
            select a.*, o.office, o.seat, o.name as officer_name, o.since
            from (%s) a
            left join association_officer o on o.association_no = a.association_no and o.until is null
            order by a.association_no, o.id
            """;

    private final ResultSetExtractor<List<Association>> associations = this::read;

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final Clock clock;

    JdbcAssociationRegister(JdbcClient jdbc, PersonalData personal, Clock clock) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.clock = clock;
    }

    @Override
    public String add(NewAssociation association) {
        String associationNo = nextNumber(association.regionCode());
        jdbc.sql("""
                        insert into association (association_no, name, name_key, credit_code, enterprise_name, region_code,
                            authority_code, authority_name, organisation_mode, status, established_at,
                            term_start, term_end, founding_member_count, search_key)
                        values (:no, :name, :nameKey, :creditCode, :enterprise, :region, :authorityCode, :authority, :mode,
                            'ACTIVE', :establishedAt, :termStart, :termEnd, :members, :searchKey)
                        """)
                .param("no", associationNo)
                .param("name", association.name())
                .param("nameKey", CanonicalKey.of(association.name()))
                .param("creditCode", association.creditCode())
                .param("enterprise", association.enterpriseName())
                .param("region", association.regionCode())
                .param("authorityCode", association.authority().code())
                .param("authority", association.authority().name())
                .param("mode", association.organisationMode())
                .param("establishedAt", association.establishedAt())
                .param("termStart", association.termStart())
                .param("termEnd", association.termEnd())
                .param("members", association.foundingMemberCount())
                .param(
                        "searchKey",
                        CanonicalKey.of("%s\n%s\n%s"
                                .formatted(associationNo, association.name(), association.enterpriseName())))
                .update();
        addOfficers(associationNo, association);
        return associationNo;
    }

    @Override
    public Optional<Association> find(String associationNo) {
        return jdbc
                .sql(WITH_OFFICERS.formatted("select * from association where association_no = :no"))
                .param("no", associationNo)
                .query(associations)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<String> numberOf(String creditCode) {
        return jdbc.sql("select association_no from association where credit_code = :code and status <> 'CANCELLED'")
                .param("code", creditCode)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<String> lastOf(String creditCode) {
        return jdbc.sql("""
                        select association_no from association where credit_code = :code
                        order by status = 'CANCELLED', established_at desc, association_no desc limit 1
                        """).param("code", creditCode).query(String.class).optional();
    }

    @Override
    public Optional<String> numberOf(String regionCode, String name) {
        return jdbc.sql("""
                        select association_no from association
                        where region_code = ? and name_key = ? and status <> 'CANCELLED'
                        """)
                .params(regionCode, CanonicalKey.of(name))
                .query(String.class)
                .optional();
    }

    @Override
    public List<Association> page(int offset, int size) {
        return jdbc.sql(WITH_OFFICERS.formatted(
                        "select * from association order by association_no limit :size offset :offset"))
                .param("size", size)
                .param("offset", offset)
                .query(associations);
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from association").query(Long.class).single();
    }

    @Override
    public boolean cancel(String associationNo) {
        return jdbc.sql("""
                        update association set status = 'CANCELLED', cancelled_on = :today
                        where association_no = :no and status <> 'CANCELLED'
                        """)
                        .param("no", associationNo)
                        .param("today", LocalDate.now(clock))
                        .update()
                == 1;
    }

    @Override
    public boolean termDue(String associationNo, LocalDate termEnd) {
        return jdbc.sql("""
                        update association set status = 'TERM_DUE'
                        where association_no = :no and term_end = :termEnd and status = 'ACTIVE'
                        """)
                        .param("no", associationNo)
                        .param("termEnd", termEnd)
                        .update()
                == 1;
    }

    /** {@code KX<region>-<4 digits>}; the row lock makes concurrent registrations of a region wait for each other. */
    private String nextNumber(String regionCode) {
        int serial =
                jdbc.sql("""
                        insert into association_sequence (region_code, last) values (:region, 1)
                        on conflict (region_code) do update set last = association_sequence.last + 1
                        returning last
                        """).param("region", regionCode).query(Integer.class).single();
        return "KX%s-%04d".formatted(regionCode, serial);
    }

    private void addOfficers(String associationNo, NewAssociation association) {
        String[] offices = association.officers().stream()
                .map(officer -> officer.office().name())
                .toArray(String[]::new);
        String[] names = IntStream.range(0, offices.length)
                .mapToObj(i -> personal.seal(
                        AssociationSealing.OFFICER.of(associationNo, offices[i], association.termStart(), i + 1),
                        association.officers().get(i).name()))
                .toArray(String[]::new);
        jdbc.sql("""
                        insert into association_officer (association_no, office, name, since, seat)
                        select :no, o.office, o.name, :since, o.i
                        from unnest(:offices::text[], :names::text[]) with ordinality as o(office, name, i)
                        order by o.i
                        """)
                .param("no", associationNo)
                .param("since", association.termStart())
                .param("offices", offices)
                .param("names", names)
                .update();
    }

    private List<Association> read(ResultSet rows) throws SQLException {
        Map<String, Association> associations = new LinkedHashMap<>();
        while (rows.next()) {
            String number = rows.getString("association_no");
            if (!associations.containsKey(number)) {
                associations.put(number, association(rows));
            }
            if (rows.getString("office") != null) {
                associations.get(number).officers().add(officer(rows));
            }
        }
        return List.copyOf(associations.values());
    }

    private static Association association(ResultSet row) throws SQLException {
        return new Association(
                row.getString("association_no"),
                row.getString("name"),
                new Enterprise(row.getString("credit_code"), row.getString("enterprise_name")),
                row.getString("region_code"),
                new AuthorityRef(row.getString("authority_code"), row.getString("authority_name")),
                row.getString("organisation_mode"),
                AssociationStatus.valueOf(row.getString("status")),
                row.getObject("established_at", LocalDate.class),
                row.getObject("term_start", LocalDate.class),
                row.getObject("term_end", LocalDate.class),
                new ArrayList<>(),
                row.getInt("founding_member_count"));
    }

    private OfficeHolder officer(ResultSet row) throws SQLException {
        return new OfficeHolder(
                Office.valueOf(row.getString("office")),
                personal.open(AssociationSealing.OFFICER.in(row), row.getString("officer_name")),
                row.getObject("since", LocalDate.class));
    }
}
