package cn.kexie.engine.model.flow;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The expressions a model may contain: variables, literals and operators, the case number, and the functions of the
 * engine that take nothing. Calls and members could reach code.
 */
final class SafeExpression {

    /** What no drawing needs, and what the engine's own parser would run out of stack with. */
    private static final int LONGEST = 500;

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}?");
    /** Word by word and never back, so that no word is read as two and no length is too long. */
    private static final Pattern TOKENS = Pattern.compile("""
            (?>\\s+|'[^'\\\\]*'|"[^"\\\\]*"|\\d+(?:\\.\\d+)?+(?!\\w)\
            |execution\\.(?:processBusinessKey|processInstanceId)(?!\\w)|(?:now|dateTime|currentUser)\\(\\)\
            |[A-Za-z_]\\w*+|[=!<>]=|&&|\\|\\||[!<>+\\-*/%?:()])*+""");

    private static final Pattern CALL = Pattern.compile("([A-Za-z_]\\w*)\\s*\\((?:\\s*\\))?");
    private static final Set<String> FUNCTIONS = Set.of("now()", "dateTime()", "currentUser()");
    /** A name that is no member of another and is not called. */
    private static final Pattern VARIABLE = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*+(?!\\s*\\()");

    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Set<String> NO_VARIABLES = Set.of("true", "false", "null", "execution");
    private static final Set<String> OPERATORS =
            Set.of("and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge");

    private SafeExpression() {}

    /** Those in a text that are none of these. */
    static List<String> unsafeIn(String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .filter(found -> !isSafe(found.group(1)))
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    /** The variables the expressions of a text read. */
    static Set<String> variablesIn(String text) {
        return EXPRESSION
                .matcher(text)
                .results()
                .flatMap(found -> VARIABLE.matcher(
                                LITERAL.matcher(found.group(1)).replaceAll(" "))
                        .results())
                .map(java.util.regex.MatchResult::group)
                .filter(name -> !OPERATORS.contains(name) && !NO_VARIABLES.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isSafe(String expression) {
        Matcher calls = CALL.matcher(expression);
        return expression.length() <= LONGEST
                && TOKENS.matcher(expression).matches()
                && calls.results()
                        .allMatch(call -> OPERATORS.contains(call.group(1)) || FUNCTIONS.contains(call.group()));
    }
}
