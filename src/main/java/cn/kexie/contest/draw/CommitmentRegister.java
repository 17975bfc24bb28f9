package cn.kexie.contest.draw;

import cn.kexie.contest.view.DrawCommitments.DrawCommitment;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Commitments in the order they were made; a later one for the same round takes the place of an earlier one. */
@Repository
class CommitmentRegister {

    static final SealedColumn SEED =
            new SealedColumn("contest_draw_seed", "seed", "contest_no", "stage", "round", "seed_digest");

    private final JdbcClient jdbc;
    private final PersonalData personal;

    CommitmentRegister(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    void add(Commitment commitment) {
        jdbc.sql("""
                        insert into contest_draw_seed (contest_no, stage, round, seed, seed_digest, frozen, committed_at)
                        values (:contest, :stage, :round, :seed, :digest, :frozen, :at)
                        """)
                .param("contest", commitment.contestNo())
                .param("stage", commitment.stage())
                .param("round", commitment.round())
                .param(
                        "seed",
                        personal.seal(
                                SEED.of(
                                        commitment.contestNo(),
                                        commitment.stage(),
                                        commitment.round(),
                                        commitment.digest()),
                                commitment.seed()))
                .param("digest", commitment.digest())
                .param("frozen", commitment.frozen())
                .param("at", commitment.at())
                .update();
    }

    Optional<Commitment> newest(String contestNo, int stage, int round) {
        return jdbc.sql("""
                        select * from contest_draw_seed
                        where contest_no = :contest and stage = :stage and round = :round order by id desc limit 1
                        """)
                .param("contest", contestNo)
                .param("stage", stage)
                .param("round", round)
                .query((row, index) -> new Commitment(
                        contestNo,
                        stage,
                        round,
                        personal.open(SEED.in(row), row.getString("seed")),
                        row.getString("frozen"),
                        row.getObject("committed_at", OffsetDateTime.class)))
                .optional();
    }

    List<DrawCommitment> announced(String contestNo) {
        return jdbc.sql("""
                        select stage, round, seed_digest, frozen, committed_at from contest_draw_seed
                        where contest_no = ? order by id
                        """)
                .param(contestNo)
                .query((row, index) -> new DrawCommitment(
                        row.getInt("stage"),
                        row.getInt("round"),
                        row.getString("seed_digest"),
                        row.getString("frozen"),
                        ChinaTime.of(row, "committed_at")))
                .list();
    }
}
