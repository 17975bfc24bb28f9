package cn.kexie.platform.form;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The components of a form by what they are good for; the one list for all doors. */
public final class Components {

    public static final Set<String> FREE_TEXT = Set.of("textfield", "textarea");
    public static final Set<String> ONE_OF = Set.of("radio", "select");
    public static final Set<String> SOME_OF = Set.of("checklist", "taglist");
    public static final Set<String> CHOICE = union(ONE_OF, SOME_OF);
    public static final Set<String> CONTAINERS = Set.of("group", "dynamiclist");

    /** Somebody fills them in. */
    public static final Set<String> INPUT = union(FREE_TEXT, ONE_OF, SOME_OF, Set.of("number", "checkbox", "datetime"));

    /** Shown, or computed in the browser. */
    public static final Set<String> WITHOUT_INPUT =
            Set.of("expression", "table", "text", "html", "image", "iframe", "button", "spacer", "separator");

    /** All that may stand in a form: what else form-js knows loads pages from elsewhere or computes in the browser. */
    public static final Set<String> ALLOWED =
            union(INPUT, CONTAINERS, Set.of("text", "table", "button", "spacer", "separator"));

    private Components() {}

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        return Stream.of(sets).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
