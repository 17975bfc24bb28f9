package cn.kexie;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.check.ModelRules;
import cn.kexie.engine.model.check.ModelVerdict;
import cn.kexie.engine.model.check.ProgramModels;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Models, tables, forms, letters and code agree; the rules stand in {@code cn.kexie.engine.model}. */
class BpmnContractTest {

    @Test
    @DisplayName("流程模型、规则表、表单、文书与代码一致，也合乎书写习惯")
    void modelsFormsAndCodeAgree() {
        ModelVerdict verdict = ModelRules.ofProgram().check(ModelSet.read(ProgramModels.all()));

        assertThat(verdict.faults()).extracting(ModelFault::text).as("错误，请逐条修正").isEmpty();
        assertThat(verdict.remarks())
                .extracting(ModelFault::text)
                .as("书写建议，请逐条修正")
                .isEmpty();
    }

    @Test
    @DisplayName("启动时部署的文件不含内置文书，也没有错误")
    void whatIsReleasedStandsAlone() {
        assertThat(ModelRules.ofProgram()
                        .check(ModelSet.read(ProgramModels.released()))
                        .faults())
                .extracting(ModelFault::text)
                .isEmpty();
    }
}
