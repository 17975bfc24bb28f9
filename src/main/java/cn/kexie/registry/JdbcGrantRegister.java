package cn.kexie.registry;

import cn.kexie.audit.Audited;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.text.CanonicalKey;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcGrantRegister implements GrantRegister {

    private final JdbcClient jdbc;
    private final EntryRows rows;

    JdbcGrantRegister(JdbcClient jdbc, EntryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    @Audited(
            value = "REGISTER_ENTERED",
            kind = "register-entry",
            subject = "#result",
            details = {
                "register=#entry.register()",
                "case=#entry.caseNo()",
                "enterprise=#entry.holder().unifiedSocialCreditCode()"
            })
    public String add(NewEntry entry, LocalDate today) {
        name(entry);
        String no =
                "%s-%d-%05d".formatted(entry.series(), today.getYear(), nextSerial(entry.series(), today.getYear()));
        jdbc.sql("""
                        insert into register_entry (entry_no, register_key, authority_code, authority_name, holder_code,
                            region_code, case_no, valid_from, listed, entered_on)
                        values (:no, :register, :authorityCode, :authorityName, :holder, :region, :case, :validFrom,
                            :listed, :today)
                        """)
                .param("no", no)
                .param("register", entry.register())
                .param("authorityCode", entry.authority().code())
                .param("authorityName", entry.authority().name())
                .param("holder", entry.holder().unifiedSocialCreditCode())
                .param("region", entry.holder().regionCode())
                .param("case", entry.caseNo())
                .param("validFrom", entry.validFrom())
                .param("listed", entry.listed())
                .param("today", today)
                .update();
        open(no, EntryEvent.ENTERED, entry.standing(), Basis.of(entry.caseNo()), today);
        return no;
    }

    @Override
    public Optional<Entry> find(String no, LocalDate day) {
        return jdbc.sql("select " + EntryRows.COLUMNS + EntryRows.ON_DAY + "where e.entry_no = :no")
                .param("day", day)
                .param("no", no)
                .query((row, index) -> rows.entry(row, day))
                .optional();
    }

    @Override
    public Optional<Standing> lock(String no) {
        jdbc.sql("select 1 from register_entry where entry_no = :no for update")
                .param("no", no)
                .query(Integer.class)
                .optional();
        return jdbc.sql("""
                        select s.*, e.valid_from from register_span s join register_entry e on e.entry_no = s.entry_no
                        where s.entry_no = :no and s.until_day is null
                        """)
                .param("no", no)
                .query((row, index) -> rows.standing(row))
                .optional();
    }

    @Override
    @Audited(
            value = "REGISTER_ENTRY_CHANGED",
            kind = "register-entry",
            subject = "#no",
            details = {"event=#event", "case=#basis.caseNo()", "decision=#basis.decision()"})
    public void move(String no, EntryEvent event, Standing next, Basis basis, LocalDate today) {
        jdbc.sql("update register_span set until_day = :today where entry_no = :no and until_day is null")
                .param("no", no)
                .param("today", today)
                .update();
        open(no, event, next, basis, today);
    }

    @Override
    public Optional<LocalDate> endsOn(String no) {
        return jdbc.sql("""
                        select case when status in ('REVOKED', 'CANCELLED', 'MERGED') then from_day else valid_to end
                        from register_span where entry_no = :no and until_day is null
                        """).param("no", no).query(LocalDate.class).optional();
    }

    @Override
    public Optional<String> numberOf(CaseNo caseNo) {
        return jdbc.sql("select entry_no from register_entry where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .optional();
    }

    /** Only a new name writes, so that those who enter do not wait for each other here. */
    private void name(NewEntry entry) {
        jdbc.sql("""
                        insert into register (register_key, name) select :key, :name
                        where not exists (select from register where register_key = :key and name = :name)
                        on conflict (register_key) do update set name = excluded.name
                        """)
                .param("key", entry.register())
                .param("name", entry.registerName())
                .update();
    }

    private int nextSerial(String series, int year) {
        return jdbc.sql("""
                        insert into register_series as s (series, year, last) values (:series, :year, 1)
                        on conflict (series, year) do update set last = s.last + 1
                        returning last
                        """)
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    private void open(String no, EntryEvent event, Standing standing, Basis basis, LocalDate today) {
        said(jdbc.sql("""
                        insert into register_span (entry_no, position, from_day, event, status, suspended_until, valid_to,
                            holder_name, title, facts, successor_no, search_key, case_no, decision)
                        values (:no, (select count(*) from register_span where entry_no = :no), :today, :event, :status,
                            :suspendedUntil, :validTo, :holderName, :title, :facts::jsonb, :successor, :searchKey, :case,
                            :decision)
                        """), no, standing)
                .param("today", today)
                .param("event", event.name())
                .param("case", basis.caseNo())
                .param("decision", basis.decision())
                .update();
    }

    private StatementSpec said(StatementSpec statement, String no, Standing standing) {
        return statement
                .param("no", no)
                .param("status", standing.status().name())
                .param("suspendedUntil", standing.suspendedUntil())
                .param("validTo", standing.validity().to())
                .param("holderName", standing.holderName())
                .param("title", standing.title())
                .param("facts", rows.written(standing.facts()))
                .param("successor", standing.successorNo())
                .param(
                        "searchKey",
                        CanonicalKey.of("%s\n%s\n%s".formatted(no, standing.title(), standing.holderName())));
    }
}
