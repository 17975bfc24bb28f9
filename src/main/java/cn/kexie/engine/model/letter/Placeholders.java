package cn.kexie.engine.model.letter;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values a letter prints. */
final class Placeholders {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.#])[A-Za-z_]\\w*+(?!\\s*\\()");
    private static final Pattern LOCAL = Pattern.compile("th:with=\"([^\"]*)\"");
    private static final Pattern ASSIGNED = Pattern.compile("(\\w+)\\s*=(?!=)");
    private static final Pattern EACH = Pattern.compile("th:each=\"\\s*(\\w+)\\s*(?:,\\s*(\\w+)\\s*)?:");
    private static final Pattern REQUIRED = Pattern.compile("<meta name=\"required\" content=\"([^\"]*)\"");
    private static final Set<String> WORDS =
            Set.of("true", "false", "null", "and", "or", "not", "eq", "ne", "gt", "lt", "ge", "le", "div", "mod");

    private Placeholders() {}

    /** Without those the letter makes itself. */
    static Set<String> of(String text) {
        Set<String> names = EXPRESSION
                .matcher(text)
                .results()
                .flatMap(found -> NAME.matcher(LITERAL.matcher(found.group(1)).replaceAll(" "))
                        .results())
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(locals(text));
        return names;
    }

    /** Values without which it must not be issued. */
    static Set<String> required(String text) {
        return REQUIRED.matcher(text)
                .results()
                .flatMap(found -> Stream.of(found.group(1).strip().split("\\s+")))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> locals(String text) {
        Stream<String> with = LOCAL.matcher(text)
                .results()
                .flatMap(found -> ASSIGNED.matcher(found.group(1)).results())
                .map(found -> found.group(1));
        Stream<String> each = EACH.matcher(text)
                .results()
                .flatMap(found -> Stream.of(found.group(1), String.valueOf(found.group(2))));
        return Stream.concat(with, each).collect(Collectors.toSet());
    }
}
