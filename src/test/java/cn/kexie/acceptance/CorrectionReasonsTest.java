package cn.kexie.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.platform.Refusal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("补正理由：每项一行")
class CorrectionReasonsTest {

    private static final List<String> ITEMS = List.of("/needs", "AGREEMENT");

    @Test
    void holdTheCommonReasonOfASingleItem() {
        assertThat(CorrectionReasons.of(List.of("/needs"), " \n", "材料不清楚")).containsExactly("材料不清楚");
    }

    @Test
    void refuseOneReasonForSeveralItems() {
        assertThatThrownBy(() -> CorrectionReasons.of(ITEMS, null, "材料不清楚"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo("REASON_PER_ITEM");
                            assertThat(fault.pointer()).isEqualTo("/correctionReasons");
                            assertThat(fault.message()).contains("2 项", "0 行");
                        }));
    }

    @Test
    void holdOneLineForEachItemInTheirOrder() {
        assertThat(CorrectionReasons.of(ITEMS, "需求没有目标\n\n 协议缺页 ", "见分项理由")).containsExactly("需求没有目标", "协议缺页");
    }

    @Test
    void refuseMoreOrFewerLinesThanItems() {
        assertThatThrownBy(() -> CorrectionReasons.of(ITEMS, "只有一行", "共用"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo("REASON_PER_ITEM");
                            assertThat(fault.message()).contains("2 项", "1 行");
                        }));
    }
}
