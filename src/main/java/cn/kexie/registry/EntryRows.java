package cn.kexie.registry;

import cn.kexie.casefile.Authority;
import cn.kexie.platform.identity.CaseNo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Entries as the tables hold them. */
@Component
public class EntryRows {

    /** Entries {@code e} of registers {@code r} with the span {@code s} that holds at the end of {@code :day}. */
    public static final String ON_DAY = """
            from register_entry e
            join register r on r.register_key = e.register_key
            join register_span s on s.entry_no = e.entry_no
                and s.from_day <= :day and (s.until_day is null or s.until_day > :day)
            """;

    /** The same as {@link Standing#on} in Java. */
    public static final String STATUS = """
            (case when s.status not in ('ACTIVE', 'RECTIFYING', 'SUSPENDED') then s.status
                  when s.valid_to < :day then 'EXPIRED'
                  when s.status = 'RECTIFYING' then s.status
                  when s.status = 'SUSPENDED' and (s.suspended_until is null or s.suspended_until >= :day) then s.status
                  when s.valid_to - make_interval(months => %d) <= :day then 'RENEWAL_DUE'
                  else 'ACTIVE' end)
            """.formatted(Validity.MONTHS_DUE);

    public static final String COLUMNS = """
            e.*, r.name as register_name, s.status, s.suspended_until, s.valid_to, s.holder_name, s.title, s.facts,
            s.successor_no
            """;

    private static final TypeReference<List<Fact>> FACTS = new TypeReference<>() {};

    private final ObjectMapper json;

    EntryRows(ObjectMapper json) {
        this.json = json;
    }

    /** The entry of a row of {@link #COLUMNS}. */
    public Entry entry(ResultSet row, LocalDate day) throws SQLException {
        Standing standing = standing(row);
        EntryStatus status = standing.on(day);
        return new Entry(
                row.getString("entry_no"),
                row.getString("register_key"),
                row.getString("register_name"),
                standing.title(),
                new Holder(row.getString("holder_code"), standing.holderName(), row.getString("region_code")),
                new Authority(row.getString("authority_code"), row.getString("authority_name")),
                CaseNo.of(row.getString("case_no")),
                status,
                status.text(),
                standing.validity().from(),
                standing.validity().to(),
                status == EntryStatus.SUSPENDED ? standing.suspendedUntil() : null,
                standing.successorNo(),
                standing.facts(),
                row.getBoolean("listed"),
                row.getObject("entered_on", LocalDate.class));
    }

    /** A row of the spans of an entry, with its {@code valid_from}. */
    public EntrySpan span(ResultSet row, int index) throws SQLException {
        return EntrySpan.of(
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                EntryEvent.valueOf(row.getString("event")),
                standing(row),
                new Basis(CaseNo.of(row.getString("case_no")), row.getString("decision")));
    }

    Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                EntryStatus.valueOf(row.getString("status")),
                row.getObject("suspended_until", LocalDate.class),
                new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getString("holder_name"),
                row.getString("title"),
                facts(row.getString("facts")),
                row.getString("successor_no"));
    }

    String written(List<Fact> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Fact> facts(String written) {
        try {
            return json.readValue(written, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
