package cn.kexie.operation.process;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A stack trace as the engine keeps it. Its messages may name somebody, so only the class that was thrown first is read. */
final class StackTrace {

    private static final String CAUSE = "Caused by: ";
    private static final Pattern CLASS = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*(\\.[A-Za-z_$][A-Za-z0-9_$]*)*");

    private StackTrace() {}

    /** Simple name; empty when there is no trace. */
    static String thrownFirst(byte[] trace) {
        if (trace == null) {
            return "";
        }
        String first = new String(trace, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((outer, inner) -> inner)
                .orElseGet(() -> new String(trace, StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse(""));
        String name = first.replace(CAUSE, "").split("[:\\s]", 2)[0];
        return CLASS.matcher(name).matches() ? name.substring(name.lastIndexOf('.') + 1) : "";
    }
}
