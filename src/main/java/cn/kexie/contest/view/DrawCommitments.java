package cn.kexie.contest.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** The seeds of a contest's draws, announced before they are drawn with. */
public interface DrawCommitments {

    /** In the order they were announced; a later one for the same stage and round takes the place of an earlier one. */
    List<DrawCommitment> of(String contestNo);

    /**
     * @param round 0 for the draw of the stage, then one for each round of replacement
     * @param seedDigest SHA-256 of the seed
     * @param frozen SHA-256 of the pool the seed is for
     */
    @Schema(description = "抽取用的随机种子：专家库冻结后生成，先公布摘要，抽取后公开")
    record DrawCommitment(int stage, int round, String seedDigest, String frozen, OffsetDateTime announcedAt) {}
}
