package cn.kexie;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.process.contract.Contract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Models, tables, forms and code agree; the rules stand in {@code cn.kexie.support.process.contract}. */
class BpmnContractTest {

    @Test
    @DisplayName("流程模型、决策表、表单与代码一致")
    void modelsFormsAndCodeAgree() {
        assertThat(Contract.ofProject().violations())
                .as("流程模型、决策表、表单与代码不一致之处，请逐条修正")
                .isEmpty();
    }
}
