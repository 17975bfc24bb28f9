package cn.kexie.engine.model.flow;

import static cn.kexie.fuzz.Fuzzed.holds;

import cn.kexie.fuzz.Fuzzed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.FunctionNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.junit.jupiter.params.provider.MethodSource;

/** What an expression of a model may be: nothing that the engine would run gets past. */
final class SafeExpressionFuzz {

    private static final Set<String> FUNCTIONS = Set.of("now", "dateTime", "currentUser");
    private static final Set<String> MEMBERS = Set.of("processBusinessKey", "processInstanceId");

    static Stream<byte[]> expressions() {
        return Fuzzed.seeds(
                "${decision == 'ACCEPT' && !(anyVoters)}",
                "secretariat.${associationNo}",
                "#{execution.processBusinessKey}",
                "${empty a ? now() : 'b'}",
                "${''.getClass()}",
                "${bean.method('x')}",
                "${a['class']}",
                "${x1.5}",
                "${'a}'}",
                "${currentUser( )}${not (a)}",
                "\\${a.b}",
                "${anything()}",
                "${myexecution.processInstanceId}",
                "${" + "a+".repeat(5_000) + "a}");
    }

    /** Beside the engine's own reading: what passes reaches no member of any object but the case number. */
    @MethodSource("expressions")
    @FuzzTest
    void expression(byte[] bytes) {
        String text = Fuzzed.text(bytes);
        if (SafeExpression.unsafeIn(text).isEmpty()) {
            try {
                check(
                        new Builder(Builder.Feature.METHOD_INVOCATIONS)
                                .build(text)
                                .getRoot(),
                        text);
            } catch (TreeBuilderException | ArithmeticException | NumberFormatException noExpression) {
                // The engine cannot read it either.
            }
        }
    }

    private static void check(Node node, String text) {
        String kind = node.getClass().getSimpleName();
        switch (kind) {
            case "AstDot" -> holds(isCaseNumber(node), "a member", text);
            case "AstBracket", "AstMethod", "AstInvocation" -> holds(false, "reaches code", kind, text);
            case "AstFunction" -> holds(FUNCTIONS.contains(((FunctionNode) node).getName()), "a function", text);
            default -> {}
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            check(node.getChild(i), text);
        }
    }

    /** {@code execution.processBusinessKey} and nothing longer. */
    private static boolean isCaseNumber(Node dot) {
        return MEMBERS.stream().anyMatch(member -> dot.toString().equals(". " + member))
                && dot.getChild(0).toString().equals("execution");
    }
}
