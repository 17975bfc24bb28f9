package cn.kexie.components;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions from one to another, written as Maven does: {@code [6.2.0,6.2.19]} with its end, {@code [7.24.0,7.24.14)}
 * without. Only numbers count; {@code 3.1.5.RELEASE} is 3.1.5.
 */
record VersionRange(String from, String to, boolean withEnd) {

    private static final Pattern WRITTEN = Pattern.compile("\\[([0-9.]+),([0-9.]+)([])])");

    static VersionRange parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("版本范围写成 [a,b] 或 [a,b)：" + text);
        }
        return new VersionRange(
                matcher.group(1), matcher.group(2), matcher.group(3).equals("]"));
    }

    boolean contains(String version) {
        int end = compare(version, to);
        return compare(version, from) >= 0 && (withEnd ? end <= 0 : end < 0);
    }

    private static int compare(String one, String other) {
        List<Integer> left = numbers(one);
        List<Integer> right = numbers(other);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            int order = Integer.compare(at(left, i), at(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int at(List<Integer> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }

    private static List<Integer> numbers(String version) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : version.split("[.-]")) {
            if (!part.matches("\\d{1,9}")) {
                break;
            }
            numbers.add(Integer.valueOf(part));
        }
        return numbers;
    }
}
