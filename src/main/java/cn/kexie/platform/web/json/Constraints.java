package cn.kexie.platform.web.json;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.annotation.ElementType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Bean Validation over a tree of records. Descends into every record by itself, so a forgotten {@code @Valid} leaves no
 * gap; what a constraint says about something already at fault is not repeated.
 */
public final class Constraints {

    private final Validator validator;
    private final Shapes shapes;

    public Constraints(ValidatorFactory factory, Shapes shapes) {
        var interpolator = factory.getMessageInterpolator();
        this.validator = factory.usingContext()
                .traversableResolver(new OneBeanAtATime())
                .messageInterpolator(new ChineseInterpolator(interpolator))
                .getValidator();
        this.shapes = shapes;
    }

    public void check(Object value, Faults faults) {
        check(value, Pointer.ROOT, faults);
    }

    private void check(Object value, Pointer at, Faults faults) {
        if (value instanceof Record) {
            checkRecord(value, at, faults);
        } else if (value instanceof Iterable<?> elements) {
            int i = 0;
            for (Object element : elements) {
                check(element, at.child(i++), faults);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> check(element, at.child(String.valueOf(key)), faults));
        }
    }

    private void checkRecord(Object bean, Pointer at, Faults faults) {
        List<Violation> violations = new ArrayList<>();
        for (ConstraintViolation<Object> each : validator.validate(bean)) {
            violations.add(violation(each, at));
        }
        violations.sort(order(bean.getClass()));
        for (RecordComponent component : bean.getClass().getRecordComponents()) {
            String name = shapes.ofComponent(bean.getClass(), component.getName())
                    .map(Shapes.Property::name)
                    .orElse(component.getName());
            check(read(component, bean), at.child(name), faults);
        }
        violations.stream()
                .filter(violation -> !violation.repeats(faults))
                .forEach(violation -> faults.add(violation.at(), violation.code(), violation.message()));
    }

    /** Declaration order, so that the list of faults reads like the input; the missing before the malformed. */
    private Comparator<Violation> order(Class<?> bean) {
        List<String> names = new ArrayList<>(shapes.properties(bean).keySet());
        return Comparator.<Violation>comparingInt(v -> v.ofWhole() ? names.size() : names.indexOf(v.property()))
                .thenComparingInt(v -> "REQUIRED".equals(v.code()) ? 0 : 1)
                .thenComparing(Violation::code);
    }

    private Violation violation(ConstraintViolation<?> violation, Pointer bean) {
        Pointer at = bean;
        Shapes.Property property = null;
        for (Path.Node node : violation.getPropertyPath()) {
            at = node.isInIterable() ? inside(at, node) : at;
            if (node.getKind() == ElementKind.PROPERTY && property != null) {
                at = at.child(node.getName());
            } else if (node.getKind() == ElementKind.PROPERTY) {
                property = shapes.ofComponent(violation.getRootBeanClass(), node.getName())
                        .orElse(null);
                at = property == null ? at : at.child(property.name());
            }
        }
        String label = property == null ? "此处内容" : property.label() + position(violation);
        var reason = new ConstraintReason(violation, label);
        return new Violation(
                at, property == null ? null : property.name(), reason.code(), reason.message(), property == null);
    }

    private static Pointer inside(Pointer at, Path.Node node) {
        return node.getIndex() != null ? at.child(node.getIndex()) : at.child(String.valueOf(node.getKey()));
    }

    private static String position(ConstraintViolation<?> violation) {
        String position = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.isInIterable() && node.getIndex() != null) {
                position = "第 " + (node.getIndex() + 1) + " 项";
            }
        }
        return position;
    }

    private static Object read(RecordComponent component, Object bean) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(bean);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Violation(Pointer at, String property, String code, String message, boolean ofWhole) {

        /** A rule about a whole record says nothing reliable while parts of the record are at fault. */
        boolean repeats(Faults faults) {
            return faults.knownAt(at) || ofWhole && faults.knownWithin(at);
        }
    }

    private static final class OneBeanAtATime implements TraversableResolver {

        @Override
        public boolean isReachable(Object bean, Path.Node node, Class<?> root, Path path, ElementType type) {
            return true;
        }

        @Override
        public boolean isCascadable(Object bean, Path.Node node, Class<?> root, Path path, ElementType type) {
            return false;
        }
    }

    private record ChineseInterpolator(jakarta.validation.MessageInterpolator delegate)
            implements jakarta.validation.MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return delegate.interpolate(template, context, Locale.SIMPLIFIED_CHINESE);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return interpolate(template, context);
        }
    }
}
