package cn.kexie.contest.pool;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.identity.UserId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("增补的专家与专家库中的专家不重复")
class JudgePolicyTest {

    private static final String EMPLOYER = "91440106MA0000015E";
    private static final String OTHER = "91440300MA0000020B";

    @Test
    void whoIsInThePoolIsNotNamedUnderAnotherAccount() {
        assertThat(pointers(judge(1, "示例甲", EMPLOYER), nominated("示 例甲", EMPLOYER)))
                .containsExactly("/judges/0/name");
        assertThat(pointers(judge(1, "示例甲", null), nominated("示例甲", EMPLOYER))).containsExactly("/judges/0/name");
        assertThat(pointers(judge(1, "示例甲", EMPLOYER), nominated("示例甲", null))).containsExactly("/judges/0/name");
    }

    @Test
    void namesakesOfOtherEmployersAreOtherPeople() {
        assertThat(pointers(judge(1, "示例甲", EMPLOYER), nominated("示例甲", OTHER))).isEmpty();
        assertThat(pointers(judge(1, "示例甲", EMPLOYER), nominated("示例乙", EMPLOYER)))
                .isEmpty();
        assertThat(pointers(judge(1, "示例甲", EMPLOYER), nominated(null, EMPLOYER)))
                .isEmpty();
    }

    private static List<String> pointers(Judge judge, JudgeNomination nomination) {
        return JudgePolicy.namedAgain(List.of(nomination), List.of(judge))
                .map(fault -> fault.pointer())
                .toList();
    }

    private static Judge judge(int judgeNo, String name, String employerCode) {
        return new Judge(
                judgeNo,
                UserId.of("judge" + judgeNo),
                name,
                employerCode,
                null,
                null,
                List.of(),
                "J-AAAAA",
                null,
                false);
    }

    private static JudgeNomination nominated(String name, String employerCode) {
        return new JudgeNomination(name, new UserId("newcomer"), employerCode, null, null, List.of());
    }
}
