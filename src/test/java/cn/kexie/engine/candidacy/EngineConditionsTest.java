package cn.kexie.engine.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("任务查询的条件：取自引擎，连接换成 EXISTS")
class EngineConditionsTest {

    private final String mapper = EngineConditions.mapper();

    @Test
    @DisplayName("与候选关系、授权不再相连")
    void joinsNeitherCandidatesNorAuthorizations() {
        assertThat(mapper)
                .doesNotContain("ACT_RU_IDENTITYLINK I on")
                .doesNotContain("AUTH ON")
                .doesNotContain("contextualAuthorizationCheck")
                .contains("cn.kexie.engine.candidacy.readable");
    }

    @Test
    @DisplayName("引擎的其余条件一个不少")
    void keepsEveryOtherCondition() {
        assertThat(mapper)
                .contains("query.candidateUser", "query.involvedUser", "query.processInstanceBusinessKeyLike")
                .contains("query.followUpBefore", "query.variables", "query.suspensionState", "queryTenantCheck");
        assertThat(mapper.split("EXISTS", -1)).hasSizeGreaterThanOrEqualTo(5);
    }
}
