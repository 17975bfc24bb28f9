package cn.kexie.platform.letter;

import static cn.kexie.fuzz.Fuzzed.holds;

import cn.kexie.fuzz.Fuzzed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** What a letter of a release may hold: nothing that would run, load or reach out gets past its rules. */
final class LetterFuzz {

    private static final Set<String> FUNCTIONS = Set.of("paragraphs", "ordinal", "listJoin", "size");
    private static final Set<String> REACHING = Set.of(
            "TypeReference",
            "ConstructorReference",
            "BeanReference",
            "FunctionReference",
            "Indexer",
            "Projection",
            "Selection",
            "Assign",
            "OperatorPower",
            "OperatorMatches",
            "OperatorInstanceof",
            "OpMultiply",
            "OpPlus",
            "OpInc",
            "OpDec",
            "InlineList",
            "InlineMap");

    static Stream<byte[]> expressions() {
        return Fuzzed.seeds(
                "reason",
                "application.needs ?: '无'",
                "#lists.size(a) > 1 and not (b == 'x') ? 'c' : d",
                "#strings.listJoin(people.专家, '、')",
                "typeset.paragraphs(reason)",
                "T(java.lang.Runtime).getRuntime()",
                "''.getClass()",
                "new int[9]",
                "@bean.x",
                "a[0]",
                "a.![b]",
                "a = 1",
                "9 ^ 9",
                "(".repeat(140) + "a" + ")".repeat(140));
    }

    /** Beside SpEL's own reading: what passes names content and calls four functions. */
    @MethodSource("expressions")
    @FuzzTest
    void expression(byte[] bytes) {
        String text = Fuzzed.text(bytes);
        if (text.matches("(?s)[^\"<>}]*") && accepted(SampleLetter.saying("<p th:text=\"${%s}\"/>".formatted(text)))) {
            String read = text.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&apos;", "'")
                    .replace("&amp;", "&");
            check(((SpelExpression) new SpelExpressionParser().parseExpression(read)).getAST(), text);
        }
    }

    private static void check(SpelNode node, String text) {
        String kind = node.getClass().getSimpleName();
        holds(!REACHING.contains(kind), "reaches code", kind, text);
        holds(!(node instanceof MethodReference call) || FUNCTIONS.contains(call.getName()), "calls a function", text);
        for (int i = 0; i < node.getChildCount(); i++) {
            check(node.getChild(i), text);
        }
    }

    static Stream<byte[]> letters() {
        return Fuzzed.seeds(
                SampleLetter.whole(),
                SampleLetter.saying("<p th:each=\"a, b : ${c}\">[[${a.d}]][[${b.count}]]</p>"),
                SampleLetter.saying("<script/><img src=\"x\"/>"),
                SampleLetter.saying("<!-- x --><![CDATA[x]]>"),
                "<!DOCTYPE html><html/>",
                "");
    }

    @MethodSource("letters")
    @FuzzTest
    void letter(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (accepted(text)) {
            String lower = text.toLowerCase(Locale.ROOT);
            for (String code : new String[] {
                "<script", "<img", "<link", "<object", "<iframe", "<!doctype", "<![cdata[", "<!--/*", "[("
            }) {
                holds(!lower.contains(code), "let through", code);
            }
        }
    }

    private static boolean accepted(String text) {
        try {
            Letter letter = Letter.read("letters/x/y.html", text.getBytes(StandardCharsets.UTF_8));
            holds(letter.placeholders().containsAll(letter.required()), "requires what it does not use", text);
            return true;
        } catch (UnreadableLetter refused) {
            holds(!refused.faults().isEmpty(), "no reason");
            holds(refused.faults().stream().noneMatch(String::isBlank), "no reason", refused.faults());
            return false;
        }
    }
}
