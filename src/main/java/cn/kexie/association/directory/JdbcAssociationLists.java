package cn.kexie.association.directory;

import cn.kexie.association.AssociationStatus;
import cn.kexie.association.Office;
import cn.kexie.association.OfficerNames;
import cn.kexie.association.directory.AssociationEntry.Officer;
import cn.kexie.party.Regions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAssociationLists implements AssociationLists {

    /** By the dates: what is written of a term that is due came a night later. */
    private static final String STATUS = """
            (case when a.status = 'CANCELLED' and coalesce(a.cancelled_on, :day) <= :day then 'CANCELLED'
                  when a.status = 'SUSPENDED' then 'SUSPENDED'
                  when a.term_end - interval '6 months' <= :day then 'TERM_DUE'
                  else 'ACTIVE' end)
            """;

    private static final String ON_DAY = " from association a where a.established_at <= :day";

    private final JdbcClient jdbc;
    private final OfficerNames names;
    private final Regions regions;

    JdbcAssociationLists(JdbcClient jdbc, OfficerNames names, Regions regions) {
        this.jdbc = jdbc;
        this.names = names;
        this.regions = regions;
    }

    @Override
    public long count(DirectorySearch search) {
        return jdbc.sql("select count(*)" + ON_DAY + condition(search))
                .params(params(search))
                .query(Long.class)
                .single();
    }

    @Override
    public List<ListedAssociation> page(DirectorySearch search, int size, long offset) {
        return jdbc.sql("select a.*, " + STATUS + " as status_on_day" + ON_DAY + condition(search)
                        + " order by a.association_no limit :size offset :offset")
                .params(params(search))
                .param("size", size)
                .param("offset", offset)
                .query((row, index) -> listed(row))
                .list();
    }

    @Override
    public Optional<AssociationEntry> find(String associationNo, LocalDate day) {
        return jdbc.sql("select a.*, " + STATUS + " as status_on_day" + ON_DAY + " and a.association_no = :no")
                .param("day", day)
                .param("no", associationNo)
                .query((row, index) -> entry(row))
                .optional();
    }

    @Override
    public List<Officer> officers(String associationNo, LocalDate day) {
        return jdbc.sql("""
                        select o.association_no, o.office, o.seat, o.name, o.since from association_officer o
                        where o.association_no = :no and o.until is null and o.since <= :day
                        """)
                .param("no", associationNo)
                .param("day", day)
                .query((row, index) -> new Officer(
                        Office.valueOf(row.getString("office")),
                        names.of(row),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    private static String condition(DirectorySearch search) {
        return Stream.of(
                        search.key() == null ? null : "strpos(a.search_key, :key) > 0",
                        search.region() == null ? null : "starts_with(a.region_code, :region)",
                        search.status() == null ? null : STATUS + " = :status")
                .filter(part -> part != null)
                .map(part -> " and " + part)
                .collect(Collectors.joining());
    }

    private static Map<String, Object> params(DirectorySearch search) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("day", search.day());
        params.put("key", search.key());
        params.put("region", search.region());
        params.put("status", search.status() == null ? null : search.status().name());
        return params;
    }

    private ListedAssociation listed(ResultSet row) throws SQLException {
        return new ListedAssociation(
                row.getString("association_no"),
                row.getString("name"),
                row.getString("enterprise_name"),
                regions.path(row.getString("region_code")),
                row.getString("authority_name"),
                row.getObject("established_at", LocalDate.class),
                AssociationStatus.valueOf(row.getString("status_on_day")));
    }

    private AssociationEntry entry(ResultSet row) throws SQLException {
        ListedAssociation listed = listed(row);
        boolean cancelled = listed.status() == AssociationStatus.CANCELLED;
        return new AssociationEntry(
                listed,
                row.getString("credit_code"),
                row.getObject("term_start", LocalDate.class),
                row.getObject("term_end", LocalDate.class),
                cancelled ? row.getObject("cancelled_on", LocalDate.class) : null,
                List.of(),
                row.getInt("founding_member_count"));
    }
}
