package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.check.ModelRules;
import cn.kexie.engine.model.check.ProgramModels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("攻击：带有代码的模型因所带的代码退回，不是因为别的")
class HostileModelsTest {

    private static final ModelRules RULES = ModelRules.ofProgram();
    private static final Set<String> FOR_CODE = Set.of(
            "CODE_IN_MODEL",
            "UNSAFE_EXPRESSION",
            "UNKNOWN_DELEGATE",
            "NOT_READABLE",
            "UNKNOWN_FILE",
            "COMPONENT_NOT_ALLOWED",
            "LETTER_REFUSED",
            "LETTER_WITHOUT_PROCESS");

    static Stream<String> hostile() {
        return HostileModels.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedForItsCode(String file) {
        assertThat(faults(file, HostileModels.all().get(file)))
                .filteredOn(fault -> fault.file().equals(file))
                .extracting(ModelFault::code)
                .containsAnyElementsOf(FOR_CODE);
    }

    @Test
    void whatIsInOrderPasses() {
        assertThat(faults("harmless.bpmn", HostileModels.harmless())).isEmpty();
    }

    private static List<ModelFault> faults(String file, String content) {
        Map<String, byte[]> files = new TreeMap<>(ProgramModels.released());
        files.put(file, content.getBytes(StandardCharsets.UTF_8));
        return RULES.check(ModelSet.read(files)).faults();
    }
}
