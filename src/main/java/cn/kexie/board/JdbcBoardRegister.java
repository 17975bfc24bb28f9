package cn.kexie.board;

import cn.kexie.casefile.ReadableCases;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBoardRegister implements BoardRegister {

    /** Working days of a deadline with its extensions; null for one that counts months. */
    private static final String LIMIT = """
        case when d.limit_unit = 'WORKING_DAYS' then d.limit_amount + coalesce(
            (select sum(e.working_days) from deadline_extension e where e.deadline_id = d.id), 0) end\
        """;

    /** Every running deadline of every open case, with its light. */
    private static final String LIT = """
                with readable as (select * from case_file where open and %s),
                running as (
                    select d.case_no, d.kind, d.text, d.started_on, d.due_date,\
                """ + LIMIT + """
                         as days,
                        exists (select from deadline_pause p where p.deadline_id = d.id and p.resumed_on is null) as paused
                    from deadline d join readable using (case_no) where d.ended_on is null),
                lit as (
                    select running.*, case when paused then 'PAUSED' when due_date < :today then 'RED'
                        when (started_on, due_date, coalesce(days, 0)) in
                            (select * from unnest(:yellowStart::date[], :yellowDue::date[], :yellowDays::int[])) then 'YELLOW'
                        else 'GREEN' end as light
                    from running),
                first as (
                    select distinct on (case_no) case_no, kind, text, due_date, light from lit
                    order by case_no, light = 'PAUSED', due_date, kind)
                """;

    /** When a case came to rest its timeline tells. */
    private static final String CLOSED = """
        readable as (select * from case_file where submitted_at >= :longSince and %s),
        closed as (
            select readable.*, (select max(at) from case_event e where e.case_no = readable.case_no) as closed_at
            from readable where not open)
        """;

    private final JdbcClient jdbc;

    JdbcBoardRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Stretch> stretches(ReadableCases readable) {
        return jdbc.sql("""
            select distinct d.started_on, d.due_date, %s as days
            from deadline d join case_file using (case_no)
            where d.ended_on is null and open and %s
            """.formatted(LIMIT, readable.condition()))
                .params(readable.params())
                .query((row, index) -> new Stretch(
                        row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), number(row, "days")))
                .list();
    }

    @Override
    public List<Count> open(ReadableCases readable, Lights lights) {
        return jdbc.sql(LIT.formatted(readable.condition()) + """
            select case when grouping(procedure) = 0 then 'procedure'
                        when grouping(authority_code) = 0 then 'authority' else 'city' end as by,
                coalesce(procedure, authority_code, city) as code, max(authority_name) as name, light,
                count(*) as cases
            from (select procedure, authority_code, authority_name, left(authority_code, 4) as city,
                    coalesce(light, 'NONE') as light
                from readable left join first using (case_no)) found
            group by grouping sets ((procedure, light), (authority_code, light), (city, light))
            """)
                .params(params(readable, lights))
                .query(JdbcBoardRegister::count)
                .list();
    }

    @Override
    public List<Count> steps(ReadableCases readable, Lights lights) {
        return jdbc.sql(LIT.formatted(readable.condition()) + """
            select 'step' as by, kind as code, max(text) as name, light, count(distinct case_no) as cases
            from lit group by kind, light
            """)
                .params(params(readable, lights))
                .query(JdbcBoardRegister::count)
                .list();
    }

    @Override
    public List<StatusCount> statuses(ReadableCases readable, LocalDate since) {
        return jdbc.sql("with " + CLOSED.formatted(readable.condition()) + """
            select procedure, status, max(status_text) as text, open, count(*) as cases
            from (select procedure, status, status_text, open from case_file where open and %s
                  union all
                  select procedure, status, status_text, open from closed where closed_at >= :since) found
            group by procedure, status, open order by procedure, open desc, cases desc
            """.formatted(readable.condition()))
                .params(since(readable, since))
                .query((row, index) -> new StatusCount(
                        row.getString("procedure"),
                        row.getString("status"),
                        row.getString("text"),
                        row.getBoolean("open"),
                        row.getLong("cases")))
                .list();
    }

    @Override
    public List<MonthCount> months(ReadableCases readable, LocalDate since) {
        return jdbc.sql("with " + CLOSED.formatted(readable.condition()) + """
            select month, sum(filed) as filed, sum(closed) as closed
            from (select to_char(submitted_at at time zone :zone, 'YYYY-MM') as month, 1 as filed, 0 as closed
                  from readable where submitted_at >= :since
                  union all
                  select to_char(closed_at at time zone :zone, 'YYYY-MM'), 0, 1
                  from closed where closed_at >= :since) found
            group by month order by month
            """)
                .params(since(readable, since))
                .param("zone", ChinaTime.ZONE.getId())
                .query((row, index) ->
                        new MonthCount(row.getString("month"), row.getLong("filed"), row.getLong("closed")))
                .list();
    }

    @Override
    public List<EndedCount> ended(ReadableCases readable, LocalDate since) {
        return jdbc.sql("""
            select d.kind, max(d.text) as text, count(*) as ended,
                count(*) filter (where d.ended_on > d.due_date) as late
            from deadline d join case_file using (case_no)
            where d.ended_on >= :since and %s
            group by d.kind order by late desc, ended desc, d.kind
            """.formatted(readable.condition()))
                .params(readable.params())
                .param("since", since)
                .query((row, index) -> new EndedCount(
                        row.getString("kind"), row.getString("text"), row.getLong("ended"), row.getLong("late")))
                .list();
    }

    @Override
    public List<ItemCount> corrections(ReadableCases readable, LocalDate since) {
        return jdbc.sql("""
            select procedure, c.item, count(distinct c.case_no) as cases
            from case_correction c join case_file using (case_no)
            where c.requested_at >= :since::timestamptz and %s
            group by procedure, c.item order by cases desc, procedure, c.item limit 30
            """.formatted(readable.condition()))
                .params(readable.params())
                .param("since", moment(since))
                .query((row, index) ->
                        new ItemCount(row.getString("procedure"), row.getString("item"), row.getLong("cases")))
                .list();
    }

    @Override
    public List<RegionCount> associations() {
        return jdbc.sql("""
            select a.region_code as region, count(distinct a.association_no) as number,
                count(m.member_no) as members
            from association a
            left join member m on m.association_no = a.association_no and m.status in ('ACTIVE', 'SUSPENDED')
            where a.status <> 'CANCELLED' group by a.region_code
            """).query(JdbcBoardRegister::region).list();
    }

    @Override
    public List<RegionCount> contests() {
        return jdbc.sql("""
            select case c.organiser_kind when 'BODY' then left(c.organiser_code, 6)
                when 'ASSOCIATION' then a.region_code
                else substr(coalesce(c.organiser_credit_code, c.organiser_code), 3, 6) end as region,
                count(*) as number, 0 as members
            from contest c left join association a on a.association_no = c.organiser_code
            where c.rules is not null and c.cancellation is null group by 1
            """).query(JdbcBoardRegister::region).list();
    }

    @Override
    public List<CaseRow> cases(
            ReadableCases readable, Lights lights, BoardSearch search, LocalDate since, int size, long offset) {
        return jdbc.sql(found(readable, search) + """
            select case_no, procedure, status_text, applicant_name, authority_name, submitted_at, step,
                deadline, due_date, light
            from found order by due_date nulls last, submitted_at desc, case_no limit :size offset :offset
            """)
                .params(params(readable, lights, search, since))
                .param("size", size)
                .param("offset", offset)
                .query((row, index) -> new CaseRow(
                        CaseNo.of(row.getString("case_no")),
                        row.getString("procedure"),
                        row.getString("status_text"),
                        row.getString("applicant_name"),
                        row.getString("authority_name"),
                        ChinaTime.of(row, "submitted_at"),
                        row.getString("step"),
                        row.getString("deadline"),
                        row.getObject("due_date", LocalDate.class),
                        Light.valueOf(row.getString("light"))))
                .list();
    }

    @Override
    public long count(ReadableCases readable, Lights lights, BoardSearch search, LocalDate since) {
        return jdbc.sql(found(readable, search) + " select count(*) from found")
                .params(params(readable, lights, search, since))
                .query(Long.class)
                .single();
    }

    /** The deadline shown is the one asked for, else the one that ends first. */
    private static String found(ReadableCases readable, BoardSearch search) {
        String shown = search.step() == null
                ? "first"
                : "(select distinct on (case_no) * from lit where kind = :step order by case_no, due_date)";
        return LIT.formatted(readable.condition()) + """
            , found as (
            select f.*, mark.text as deadline, mark.due_date, coalesce(mark.light, 'NONE') as light
            from (select * from case_file where %s) f left join %s mark using (case_no) where %s)
            """.formatted(readable.condition(), shown, condition(search));
    }

    private static String condition(BoardSearch search) {
        List<String> parts = new ArrayList<>(List.of("true"));
        add(parts, search.procedure(), "f.procedure = :procedure");
        add(parts, search.status(), "f.status = :status");
        add(parts, search.authority(), "f.authority_code = :authority");
        add(parts, search.city(), "left(f.authority_code, 4) = :city");
        add(parts, search.light(), "f.open and coalesce(mark.light, 'NONE') = :light");
        add(parts, search.open(), "f.open = :open");
        add(parts, search.correction(), """
            exists (select from case_correction c where c.case_no = f.case_no and c.item = :correction
                and c.requested_at >= :sinceMoment::timestamptz)\
            """);
        add(parts, search.closedIn(), """
            not f.open and (select max(at) from case_event e where e.case_no = f.case_no)
                between :closedFrom::timestamptz and :closedTo::timestamptz\
            """);
        if (search.late() != null) {
            parts.add("""
                exists (select from deadline d where d.case_no = f.case_no and d.ended_on >= :since
                    and (:step::text is null or d.kind = :step) and (d.ended_on > d.due_date) = :late)\
                """);
        } else if (search.step() != null) {
            parts.add("mark.case_no is not null");
        }
        if (Boolean.FALSE.equals(search.open()) && search.closedIn() == null) {
            parts.add("(select max(at) from case_event e where e.case_no = f.case_no) >= :sinceMoment::timestamptz");
        }
        return String.join(" and ", parts);
    }

    private static void add(List<String> parts, Object asked, String condition) {
        if (asked != null) {
            parts.add(condition);
        }
    }

    private static Map<String, Object> params(ReadableCases readable, Lights lights) {
        Map<String, Object> params = new LinkedHashMap<>(readable.params());
        params.put("today", lights.today());
        params.put(
                "yellowStart",
                days(lights.yellow().stream().map(Stretch::startedOn).toList()));
        params.put(
                "yellowDue", days(lights.yellow().stream().map(Stretch::dueDate).toList()));
        params.put(
                "yellowDays",
                lights.yellow().stream()
                        .map(stretch -> stretch.limit() == null ? 0 : stretch.limit())
                        .toArray(Integer[]::new));
        return params;
    }

    private static Map<String, Object> params(
            ReadableCases readable, Lights lights, BoardSearch search, LocalDate since) {
        Map<String, Object> params = params(readable, lights);
        params.put("procedure", search.procedure());
        params.put("status", search.status());
        params.put("authority", search.authority());
        params.put("city", search.city());
        params.put("step", search.step());
        params.put("light", search.light() == null ? null : search.light().name());
        params.put("open", search.open());
        params.put("late", search.late());
        params.put("correction", search.correction());
        params.put("since", since);
        params.put("sinceMoment", moment(since));
        if (search.closedIn() != null) {
            params.put("closedFrom", moment(search.closedIn().atDay(1)));
            params.put("closedTo", moment(search.closedIn().plusMonths(1).atDay(1)));
        }
        return params;
    }

    /** What was closed within a year was mostly filed within two. */
    private static Map<String, Object> since(ReadableCases readable, LocalDate since) {
        Map<String, Object> params = new LinkedHashMap<>(readable.params());
        params.put("since", java.time.OffsetDateTime.parse(moment(since)));
        params.put("longSince", java.time.OffsetDateTime.parse(moment(since.minusYears(1))));
        return params;
    }

    private static String moment(LocalDate day) {
        return day.atStartOfDay(ChinaTime.ZONE).toOffsetDateTime().toString();
    }

    private static String[] days(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }

    private static Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static Count count(ResultSet row, int index) throws SQLException {
        return new Count(
                row.getString("by"),
                row.getString("code"),
                row.getString("name"),
                Light.valueOf(row.getString("light")),
                row.getLong("cases"));
    }

    private static RegionCount region(ResultSet row, int index) throws SQLException {
        return new RegionCount(row.getString("region"), row.getLong("number"), row.getLong("members"));
    }
}
