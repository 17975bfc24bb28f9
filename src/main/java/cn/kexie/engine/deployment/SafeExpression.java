package cn.kexie.engine.deployment;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static boolean isSafe(String expression) {
        Matcher calls = CALL.matcher(expression);
        return expression.length() <= LONGEST
                && TOKENS.matcher(expression).matches()
                && calls.results()
                        .allMatch(call -> OPERATORS.contains(call.group(1)) || FUNCTIONS.contains(call.group()));
    }
}
