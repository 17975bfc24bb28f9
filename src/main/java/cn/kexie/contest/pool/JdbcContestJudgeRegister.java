package cn.kexie.contest.pool;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.privacy.PersonalRecords;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcContestJudgeRegister implements ContestJudgeRegister {

    static final SealedColumn NAME = new SealedColumn("contest_judge", "name", "contest_no", "judge_no");
    static final SealedColumn RELEASE_REASON =
            new SealedColumn("contest_judge", "release_reason", "contest_no", "judge_no");

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final ObjectMapper json;
    private final PersonalData personal;

    JdbcContestJudgeRegister(
            JdbcClient jdbc, NamedParameterJdbcTemplate batches, ObjectMapper json, PersonalData personal) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.personal = personal;
    }

    @Override
    public List<Judge> of(String contestNo) {
        return jdbc.sql("select * from contest_judge where contest_no = ? order by judge_no")
                .param(contestNo)
                .query(this::judge)
                .list();
    }

    @Override
    public Optional<Judge> find(String contestNo, UserId userId) {
        return jdbc.sql("select * from contest_judge where contest_no = ? and user_id = ?")
                .params(contestNo, userId)
                .query(this::judge)
                .optional();
    }

    @Override
    public void add(String contestNo, List<Judge> judges) {
        batches.batchUpdate(
                """
                insert into contest_judge (contest_no, judge_no, user_id, name, name_key, employer_code, department,
                    group_code, fields, pseudonym)
                values (:contestNo, :judgeNo, :userId, :name, :nameKey, :employerCode, :department, :groupCode,
                    :fields::jsonb, :pseudonym)
                """, judges.stream().map(judge -> params(contestNo, judge)).toArray(SqlParameterSource[]::new));
    }

    @Override
    public List<KnownJudge> named(String contestNo, String name) {
        return jdbc.sql("select * from contest_judge where contest_no = ? and name_key = ? order by judge_no")
                .params(contestNo, personal.nameKey(name))
                .query((row, index) -> new KnownJudge(
                        judge(row, index), personal.open(RELEASE_REASON.in(row), row.getString("release_reason"))))
                .list();
    }

    @Override
    public int forget(String contestNo, String name) {
        List<Integer> judges = jdbc.sql("""
                        select judge_no from contest_judge
                        where contest_no = :contestNo and name_key is not null and (:key::text is null or name_key = :key)
                        for update
                        """)
                .param("contestNo", contestNo)
                .param("key", name == null ? null : personal.nameKey(name))
                .query(Integer.class)
                .list();
        return jdbc.sql("""
                        update contest_judge j set name = removed.name, name_key = null, department = null,
                            release_reason = case when :everybody then null else release_reason end
                        from unnest(:judges::int[], :names::text[]) as removed (judge_no, name)
                        where j.contest_no = :contestNo and j.judge_no = removed.judge_no
                        """)
                .param("contestNo", contestNo)
                .param("everybody", name == null)
                .param("judges", judges.toArray(Integer[]::new))
                .param(
                        "names",
                        judges.stream()
                                .map(judgeNo -> personal.seal(NAME.of(contestNo, judgeNo), PersonalRecords.REMOVED))
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public void clear(String contestNo) {
        jdbc.sql("delete from contest_judge where contest_no = ?")
                .param(contestNo)
                .update();
    }

    @Override
    public void sign(String contestNo, int judgeNo, OffsetDateTime at) {
        jdbc.sql("""
                        update contest_judge set commitment_signed_at = :at
                        where contest_no = :contestNo and judge_no = :judgeNo and commitment_signed_at is null
                        """)
                .param("contestNo", contestNo)
                .param("judgeNo", judgeNo)
                .param("at", at)
                .update();
    }

    @Override
    public void release(String contestNo, int judgeNo, OffsetDateTime at, String reason) {
        jdbc.sql("""
                        update contest_judge set released_at = :at, release_reason = :reason
                        where contest_no = :contestNo and judge_no = :judgeNo and released_at is null
                        """)
                .param("contestNo", contestNo)
                .param("judgeNo", judgeNo)
                .param("at", at)
                .param("reason", personal.seal(RELEASE_REASON.of(contestNo, judgeNo), reason))
                .update();
    }

    @Override
    public Map<Integer, Integer> otherContests(String contestNo) {
        Map<Integer, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select own.judge_no, count(*) as others
                        from contest_judge own
                        join contest here on here.contest_no = own.contest_no
                        join contest_judge elsewhere on elsewhere.user_id = own.user_id
                            and elsewhere.contest_no <> own.contest_no and elsewhere.released_at is null
                        join contest there on there.contest_no = elsewhere.contest_no and there.year = here.year
                            and there.rules is not null and there.cancellation is null
                        where own.contest_no = ?
                        group by own.judge_no
                        """).param(contestNo).query((ResultSet row) -> {
            counts.put(row.getInt("judge_no"), row.getInt("others"));
        });
        return counts;
    }

    private SqlParameterSource params(String contestNo, Judge judge) {
        return new MapSqlParameterSource()
                .addValue("contestNo", contestNo)
                .addValue("judgeNo", judge.judgeNo())
                .addValue("userId", judge.userId())
                .addValue("name", personal.seal(NAME.of(contestNo, judge.judgeNo()), judge.name()))
                .addValue("nameKey", personal.nameKey(judge.name()))
                .addValue("employerCode", judge.employerCode())
                .addValue("department", judge.department())
                .addValue("groupCode", judge.groupCode())
                .addValue("fields", write(judge.fields()))
                .addValue("pseudonym", judge.pseudonym());
    }

    private Judge judge(ResultSet row, int index) throws SQLException {
        return new Judge(
                row.getInt("judge_no"),
                UserId.of(row.getString("user_id")),
                personal.open(NAME.in(row), row.getString("name")),
                row.getString("employer_code"),
                row.getString("department"),
                row.getString("group_code"),
                read(row.getString("fields")),
                row.getString("pseudonym"),
                ChinaTime.of(row, "commitment_signed_at"),
                row.getObject("released_at") != null);
    }

    private String write(List<String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<String> read(String fields) {
        try {
            return json.readValue(fields, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
