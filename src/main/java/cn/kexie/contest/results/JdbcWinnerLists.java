package cn.kexie.contest.results;

import cn.kexie.contest.rules.CategoryNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWinnerLists implements WinnerLists {

    private static final String AWARDED = """
             from contest_result r join contest_entry e on e.entry_no = r.entry_no
            where r.contest_no = :no and r.grade is not null
                and r.revision = (select max(revision) from contest_ranking where contest_no = :no)
            """;
    private static final String OF_TRACK = " and e.category = :category";

    private final JdbcClient jdbc;

    JdbcWinnerLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long count(String contestNo, String category) {
        return jdbc.sql("select count(*)" + awarded(category))
                .params(params(contestNo, category))
                .query(Long.class)
                .single();
    }

    @Override
    public List<Winner> page(String contestNo, String category, int size, long offset) {
        return jdbc.sql("select r.entry_no, e.title, e.applicant_name, e.category, r.score, r.rank, r.grade, e.state"
                        + awarded(category) + " order by r.rank, r.entry_no limit :size offset :offset")
                .params(params(contestNo, category))
                .param("size", size)
                .param("offset", offset)
                .query(JdbcWinnerLists::winner)
                .list();
    }

    private static String awarded(String category) {
        return category == null ? AWARDED : AWARDED + OF_TRACK;
    }

    private static Map<String, Object> params(String contestNo, String category) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("no", contestNo);
        params.put("category", category);
        return params;
    }

    private static Winner winner(ResultSet row, int index) throws SQLException {
        return new Winner(
                row.getString("entry_no"),
                row.getString("title"),
                row.getString("applicant_name"),
                CategoryNames.of(row.getString("category")),
                row.getBigDecimal("score"),
                row.getInt("rank"),
                row.getString("grade"),
                "DISQUALIFIED".equals(row.getString("state")));
    }
}
