package cn.kexie.platform.letter;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.BooleanLiteral;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.Elvis;
import org.springframework.expression.spel.ast.IntLiteral;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.NullLiteral;
import org.springframework.expression.spel.ast.OpAnd;
import org.springframework.expression.spel.ast.OpEQ;
import org.springframework.expression.spel.ast.OpGE;
import org.springframework.expression.spel.ast.OpGT;
import org.springframework.expression.spel.ast.OpLE;
import org.springframework.expression.spel.ast.OpLT;
import org.springframework.expression.spel.ast.OpNE;
import org.springframework.expression.spel.ast.OpOr;
import org.springframework.expression.spel.ast.OperatorNot;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.StringLiteral;
import org.springframework.expression.spel.ast.Ternary;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/**
 * What may stand between {@code ${} and {@code }} in a letter of a release: names of content, literals, comparisons,
 * choices and four functions. The tree is looked through, and what is not on this list is refused, whatever it would do.
 */
final class LetterExpression {

    private static final int LONGEST = 300;
    private static final String FUNCTIONS =
            "typeset.paragraphs(…)、typeset.ordinal(…)、#strings.listJoin(…, '、')、#lists.size(…)";
    private static final Set<Class<?>> LITERALS =
            Set.of(StringLiteral.class, IntLiteral.class, BooleanLiteral.class, NullLiteral.class);
    private static final Set<Class<?>> LOGIC =
            Set.of(OpAnd.class, OpOr.class, OperatorNot.class, OpEQ.class, OpNE.class);
    private static final Set<Class<?>> COUNTED = Set.of(OpLT.class, OpLE.class, OpGT.class, OpGE.class);

    private final SpelExpressionParser parser = new SpelExpressionParser();
    private final LetterNames names;
    private final Consumer<String> fault;

    LetterExpression(LetterNames names, Consumer<String> fault) {
        this.names = names;
        this.fault = fault;
    }

    /** A value that is printed. @param guarded whether it may be absent, since it stands under a condition */
    void printed(String expression, boolean guarded) {
        parsed(expression).ifPresent(tree -> value(tree, !guarded));
    }

    void condition(String expression) {
        parsed(expression).ifPresent(tree -> value(tree, false));
    }

    /** Opens the rows of a list, or the paragraphs of a text. */
    void rows(String expression, String row, String place, boolean guarded) {
        Optional<SpelNode> tree = parsed(expression);
        if (tree.isPresent() && isCall(tree.get(), "typeset", "paragraphs")) {
            value(tree.get(), !guarded);
            names.openTexts(row, place);
        } else {
            if (tree.isPresent() && path(tree.get()).isEmpty()) {
                fault.accept("th:each 中只能写一个列表的名称，或者 typeset.paragraphs(…)，现为 " + expression);
            }
            String rows =
                    tree.flatMap(LetterExpression::path).flatMap(this::used).orElse("");
            names.openRows(row, rows, place);
        }
    }

    private Optional<SpelNode> parsed(String expression) {
        if (expression.length() > LONGEST) {
            fault.accept("表达式过长，不得超过 %d 个字符".formatted(LONGEST));
            return Optional.empty();
        }
        if (expression.contains("__")) {
            fault.accept("表达式中不能有连续的下划线：" + expression);
            return Optional.empty();
        }
        try {
            return Optional.of(((SpelExpression) parser.parseExpression(expression)).getAST());
        } catch (ParseException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException malformed) {
            fault.accept("表达式写法有误：" + expression);
            return Optional.empty();
        }
    }

    private void value(SpelNode node, boolean printed) {
        Optional<String> path = path(node);
        if (path.isPresent()) {
            used(path.get()).filter(full -> printed).ifPresent(names::require);
        } else if (node instanceof CompoundExpression call) {
            call(call, printed);
        } else if (node instanceof Elvis choice) {
            value(choice.getChild(0), false);
            value(choice.getChild(1), printed);
        } else if (node instanceof Ternary || LOGIC.contains(node.getClass())) {
            parts(node);
        } else if (COUNTED.contains(node.getClass())) {
            parts(node);
            numbers(node);
        } else if (!LITERALS.contains(node.getClass())) {
            refuse(node);
        }
    }

    private void parts(SpelNode node) {
        for (int i = 0; i < node.getChildCount(); i++) {
            value(node.getChild(i), false);
        }
    }

    /** A text and a number have no order: only counts are compared. */
    private void numbers(SpelNode comparison) {
        for (int i = 0; i < comparison.getChildCount(); i++) {
            if (!isNumber(comparison.getChild(i))) {
                fault.accept("只有件数和序号可以比较大小（#lists.size(…)、at.count），现为 " + comparison.toStringAST());
                return;
            }
        }
    }

    private boolean isNumber(SpelNode node) {
        return node instanceof IntLiteral
                || isCall(node, "#lists", "size")
                || path(node)
                        .filter(path -> path.endsWith(".count") || path.endsWith(".index") || path.endsWith(".size"))
                        .filter(names::isPlace)
                        .isPresent();
    }

    private void call(CompoundExpression call, boolean printed) {
        if (isCall(call, "typeset", "paragraphs") && arguments(call) == 1) {
            value(argument(call, 0), printed);
        } else if (isCall(call, "typeset", "ordinal") && arguments(call) == 1 && isNumber(argument(call, 0))) {
            value(argument(call, 0), false);
        } else if (isCall(call, "#lists", "size") && arguments(call) == 1) {
            list(argument(call, 0), false);
        } else if (isCall(call, "#strings", "listJoin")
                && arguments(call) == 2
                && argument(call, 1) instanceof StringLiteral) {
            list(argument(call, 0), printed);
        } else {
            refuse(call);
        }
    }

    private void list(SpelNode node, boolean printed) {
        if (path(node).isEmpty()) {
            fault.accept("括号里应写一个列表的名称，现为 " + node.toStringAST());
        } else {
            value(node, printed);
        }
    }

    private static boolean isCall(SpelNode node, String owner, String method) {
        return node instanceof CompoundExpression
                && node.getChildCount() == 2
                && node.getChild(0).toStringAST().equals(owner)
                && node.getChild(1) instanceof MethodReference reference
                && reference.getName().equals(method);
    }

    private static int arguments(SpelNode call) {
        return call.getChild(1).getChildCount();
    }

    private static SpelNode argument(SpelNode call, int at) {
        return call.getChild(1).getChild(at);
    }

    /** A name, or names with dots between. */
    private static Optional<String> path(SpelNode node) {
        if (node instanceof PropertyOrFieldReference name) {
            return Optional.of(name.getName());
        }
        if (!(node instanceof CompoundExpression)) {
            return Optional.empty();
        }
        var path = new StringBuilder();
        for (int i = 0; i < node.getChildCount(); i++) {
            if (!(node.getChild(i) instanceof PropertyOrFieldReference name)) {
                return Optional.empty();
            }
            path.append(i == 0 ? "" : ".").append(name.getName());
        }
        return Optional.of(path.toString());
    }

    private Optional<String> used(String path) {
        if (path.equals(LetterMarkup.TYPESET) || path.startsWith(LetterMarkup.TYPESET + ".")) {
            fault.accept("typeset 只有 paragraphs(…) 和 ordinal(…)，现为 " + path);
            return Optional.empty();
        }
        Optional<String> full = names.use(path);
        if (full.isEmpty()) {
            fault.accept("没有 %s：序号有 count、index、size、first、last，分段得到的文字没有下一级".formatted(path));
        }
        return full;
    }

    private void refuse(SpelNode node) {
        fault.accept("不允许 %s；可以写内容的名称、文字、比较、选择（a ? b : c，a ?: b）和 %s".formatted(node.toStringAST(), FUNCTIONS));
    }
}
