package cn.kexie.contest.entry.view;

import cn.kexie.contest.entry.form.Finding;
import cn.kexie.contest.entry.view.EntryLists.EntryLine;
import cn.kexie.contest.entry.view.EntryLists.EntrySearch;
import cn.kexie.platform.ChinaTime;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of a contest as lines of a list. */
@Repository
class EntryLineRegister {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    EntryLineRegister(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<EntryLine> lines(EntrySearch search, int size, long offset) {
        return jdbc.sql("""
                select e.entry_no, e.title, e.category, e.applicant_name, e.applicant_unit, e.recommender_name,
                    e.findings, c.status, c.status_text, c.step, c.submitted_at
                """ + searched(search) + " order by e.entry_no limit :size offset :offset")
                .params(params(search))
                .param("size", size)
                .param("offset", offset)
                .query(this::line)
                .list();
    }

    long count(EntrySearch search) {
        return jdbc.sql("select count(*)" + searched(search))
                .params(params(search))
                .query(Long.class)
                .single();
    }

    private static String searched(EntrySearch search) {
        return " from contest_entry e join case_file c on c.case_no = e.entry_no where e.contest_no = :contestNo"
                + (search.status() == null ? "" : " and c.status = :status")
                + (search.category() == null ? "" : " and e.category = :category")
                + (search.findings() == null ? "" : " and (e.findings <> '[]') = :findings");
    }

    private static Map<String, Object> params(EntrySearch search) {
        Map<String, Object> params = new HashMap<>();
        params.put("contestNo", search.contestNo());
        params.put("status", search.status() == null ? null : search.status().name());
        params.put("category", search.category());
        params.put("findings", search.findings());
        return params;
    }

    private EntryLine line(ResultSet row, int index) throws SQLException {
        return new EntryLine(
                row.getString("entry_no"),
                row.getString("title"),
                row.getString("category"),
                row.getString("applicant_name"),
                row.getString("applicant_unit"),
                row.getString("recommender_name"),
                row.getString("status"),
                row.getString("status_text"),
                row.getString("step"),
                ChinaTime.of(row, "submitted_at"),
                findings(row.getString("findings")));
    }

    private List<Finding> findings(String text) {
        try {
            return json.readValue(text, FINDINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
