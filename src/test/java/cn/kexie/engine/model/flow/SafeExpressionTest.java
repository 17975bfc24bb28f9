package cn.kexie.engine.model.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("模型中的表达式")
class SafeExpressionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没有表达式",
                "${decision}",
                "#{execution.processBusinessKey}",
                "secretariat.${associationNo}",
                "${decision == 'ACCEPT' && !(anyVoters)}",
                "${count >= 3 ? 'A' : \"B\"}",
                "${empty voters}",
                "${not (done)}",
                "${now()}",
                "${currentUser() == owner}"
            })
    void allowsVariablesLiteralsAndOperators(String text) {
        assertThat(SafeExpression.unsafeIn(text)).isEmpty();
    }

    @Test
    void refusesWhatTheEngineWouldRunOutOfStackWith() {
        assertThat(SafeExpression.unsafeIn("${a" + "+a".repeat(200) + "}")).isEmpty();
        assertThat(SafeExpression.unsafeIn("${a" + "+a".repeat(20_000) + "}")).isNotEmpty();
        assertThat(SafeExpression.unsafeIn("${" + "(".repeat(20_000) + "}")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''['class']}",
                "${execution.getProcessEngineServices()}",
                "${execution.processEngineServices}",
                "${bean.method()}",
                "${method('x')}",
                "${a}${b.c}",
                "${ execution . setVariable('a', 1) }",
                "${\"\".getClass().forName('java.lang.Runtime')}",
                "${'it\\'s'.length()}",
                "${variable[0]}",
                "${unclosed.x",
                "${{}}",
                "#{applicationContext.getBean('x')}",
                "${java.lang.Runtime}",
                "${anything()}",
                "${now ()}",
                "${myexecution.processInstanceId}",
                "${execution.processInstanceIdentity}"
            })
    void refusesMembersCallsAndIndexes(String text) {
        assertThat(SafeExpression.unsafeIn(text)).isNotEmpty();
    }
}
