package cn.kexie.registry.reading;

import cn.kexie.registry.Entry;
import cn.kexie.registry.EntryRows;
import cn.kexie.registry.EntrySpan;
import cn.kexie.registry.reading.EntryLists.Tally.By;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEntryLists implements EntryLists {

    private static final String LIVING = EntryRows.STATUS + " in ('ACTIVE', 'RENEWAL_DUE', 'RECTIFYING', 'SUSPENDED')";

    private static final String VISIBLE = """
            (:all or e.listed or e.holder_code = :reader or e.authority_code = any(:bodies)
                or e.authority_code like any(:regions))
            """;

    private final JdbcClient jdbc;
    private final EntryRows rows;

    JdbcEntryLists(JdbcClient jdbc, EntryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public List<RegisterLine> registers(Reader reader, LocalDate day) {
        return jdbc.sql("select r.register_key, r.name, count(*) as entries, count(*) filter (where " + LIVING
                        + ") as living " + EntryRows.ON_DAY + " where " + VISIBLE
                        + " group by r.register_key, r.name order by r.name, r.register_key")
                .params(params(reader))
                .param("day", day)
                .query((row, index) -> new RegisterLine(
                        row.getString("register_key"),
                        row.getString("name"),
                        row.getLong("entries"),
                        row.getLong("living")))
                .list();
    }

    @Override
    public Optional<String> name(String register, Reader reader) {
        return jdbc.sql("""
                        select r.name from register r where r.register_key = :register
                            and exists (select from register_entry e where e.register_key = r.register_key and
                        """ + VISIBLE + ")")
                .params(params(reader))
                .param("register", register)
                .query(String.class)
                .optional();
    }

    @Override
    public boolean hasGranted(String authority, String register, Reader reader) {
        return jdbc.sql("""
                        select exists (select from register_entry e
                            where e.register_key = :register and e.authority_code = :authority and
                        """ + VISIBLE + ")")
                .params(params(reader))
                .param("register", register)
                .param("authority", authority)
                .query(Boolean.class)
                .single();
    }

    @Override
    public long count(EntrySearch search) {
        return jdbc.sql("select count(*) " + EntryRows.ON_DAY + condition(search))
                .params(params(search))
                .query(Long.class)
                .single();
    }

    @Override
    public List<Entry> page(EntrySearch search, int size, long offset) {
        return jdbc.sql("select " + EntryRows.COLUMNS + EntryRows.ON_DAY + condition(search) + " order by "
                        + search.order().sql() + " limit :size offset :offset")
                .params(params(search))
                .param("size", size)
                .param("offset", offset)
                .query((row, index) -> rows.entry(row, search.day()))
                .list();
    }

    @Override
    public Optional<Entry> find(String register, String no, Reader reader, LocalDate day) {
        return jdbc.sql("select " + EntryRows.COLUMNS + EntryRows.ON_DAY
                        + " where e.entry_no = :no and e.register_key = :register and " + VISIBLE)
                .params(params(reader))
                .param("no", no)
                .param("register", register)
                .param("day", day)
                .query((row, index) -> rows.entry(row, day))
                .optional();
    }

    @Override
    public List<EntrySpan> spans(String no, LocalDate day) {
        return jdbc.sql("""
                        select s.*, e.valid_from from register_span s join register_entry e on e.entry_no = s.entry_no
                        where s.entry_no = :no and s.from_day <= :day order by s.position
                        """).param("no", no).param("day", day).query(rows::span).list();
    }

    @Override
    public List<Tally> tally(String register, Reader reader, LocalDate day) {
        return jdbc.sql("""
                        select case when grouping(status) = 0 then 'STATUS' when grouping(year) = 0 then 'YEAR'
                                    when grouping(authority_code) = 0 then 'AUTHORITY' else 'REGION' end as by,
                            coalesce(status, year, authority_code, region_code) as code,
                            max(authority_name) as name, count(*) as entries, count(*) filter (where living) as living
                        from (select\s""" + EntryRows.STATUS + " as status, " + LIVING + " as living, "
                        + """
                            to_char(e.entered_on, 'YYYY') as year, e.authority_code, e.authority_name, e.region_code
                        """ + EntryRows.ON_DAY + " where e.register_key = :register and " + VISIBLE + """
                        ) entries
                        group by grouping sets ((status), (year), (authority_code), (region_code))
                        order by entries desc, code
                        """)
                .params(params(reader))
                .param("register", register)
                .param("day", day)
                .query((row, index) -> new Tally(
                        By.valueOf(row.getString("by")),
                        row.getString("code"),
                        row.getString("name"),
                        row.getLong("entries"),
                        row.getLong("living")))
                .list();
    }

    private static String condition(EntrySearch search) {
        return Stream.of(
                        "e.register_key = :register",
                        VISIBLE,
                        search.status() == null ? null : EntryRows.STATUS + " = :status",
                        search.authority() == null ? null : "e.authority_code = :authority",
                        search.region() == null ? null : "starts_with(e.region_code, :region)",
                        search.holder() == null ? null : "e.holder_code = :holder",
                        search.key() == null ? null : "strpos(s.search_key, :key) > 0")
                .filter(part -> part != null)
                .collect(Collectors.joining(" and ", " where ", ""));
    }

    private static Map<String, Object> params(EntrySearch search) {
        Map<String, Object> params = params(search.reader());
        params.put("register", search.register());
        params.put("day", search.day());
        params.put("status", search.status() == null ? null : search.status().name());
        params.put("authority", search.authority());
        params.put("region", search.region());
        params.put("holder", search.holder());
        params.put("key", search.key());
        return params;
    }

    private static Map<String, Object> params(Reader reader) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("all", reader.all());
        params.put("reader", reader.creditCode() == null ? "" : reader.creditCode());
        params.put("bodies", array(reader.bodies()));
        params.put("regions", array(reader.regionPatterns()));
        return params;
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
