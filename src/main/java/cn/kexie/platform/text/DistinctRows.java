package cn.kexie.platform.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the rows of a list that name again what an earlier row has named. Called by Bean Validation. */
public final class DistinctRows implements ConstraintValidator<Distinct, List<?>> {

    private String[] by;
    private String unless;
    private String advice;

    @Override
    public void initialize(Distinct constraint) {
        by = constraint.by();
        unless = constraint.unless();
        advice = constraint.message();
    }

    @Override
    public boolean isValid(List<?> rows, ConstraintValidatorContext context) {
        if (rows == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        Map<List<String>, List<Integer>> places = new HashMap<>();
        boolean distinct = true;
        for (int i = 0; i < rows.size(); i++) {
            List<String> key = key(rows.get(i));
            if (key == null) {
                continue;
            }
            List<Integer> earlier = places.computeIfAbsent(key, any -> new ArrayList<>());
            Integer same = first(rows, earlier, i);
            if (same != null) {
                report(i, same, context);
                distinct = false;
            }
            earlier.add(i);
        }
        return distinct;
    }

    private List<String> key(Object row) {
        List<String> key = row == null || by.length == 0
                ? List.of(keyOf(row))
                : Stream.of(by).map(component -> keyOf(value(row, component))).toList();
        return key.contains("") ? null : key;
    }

    private Integer first(List<?> rows, List<Integer> earlier, int at) {
        return earlier.stream()
                .filter(other -> !toldApart(rows.get(other), rows.get(at)))
                .findFirst()
                .orElse(null);
    }

    private boolean toldApart(Object one, Object other) {
        if (unless.isEmpty()) {
            return false;
        }
        String first = keyOf(value(one, unless));
        String second = keyOf(value(other, unless));
        return !first.isEmpty() && !second.isEmpty() && !first.equals(second);
    }

    private void report(int at, int earlier, ConstraintValidatorContext context) {
        var violation = context.buildConstraintViolationWithTemplate("与第 %d 项重复，%s".formatted(earlier + 1, advice));
        if (by.length == 0) {
            violation.addBeanNode().inIterable().atIndex(at).addConstraintViolation();
        } else {
            violation
                    .addPropertyNode(by[by.length - 1])
                    .inIterable()
                    .atIndex(at)
                    .addConstraintViolation();
        }
    }

    private static String keyOf(Object value) {
        return CanonicalKey.of(Objects.toString(value, null));
    }

    private static Object value(Object row, String component) {
        try {
            for (RecordComponent each : row.getClass().getRecordComponents()) {
                if (each.getName().equals(component)) {
                    each.getAccessor().setAccessible(true);
                    return each.getAccessor().invoke(row);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException(row.getClass() + " has no component " + component);
    }
}
