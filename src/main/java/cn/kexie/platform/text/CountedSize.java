package cn.kexie.platform.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.Map;

/** {@code @Size} in the characters people count: one of a higher plane is one, not two. */
public final class CountedSize implements ConstraintValidator<Size, Object> {

    private int least;
    private int most;

    @Override
    public void initialize(Size size) {
        least = size.min();
        most = size.max();
    }

    @Override
    public boolean isValid(Object value, ConstraintValidatorContext context) {
        return value == null || size(value) >= least && size(value) <= most;
    }

    private static int size(Object value) {
        if (value instanceof CharSequence text) {
            return CanonicalText.length(text);
        }
        if (value instanceof Collection<?> collection) {
            return collection.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        throw new IllegalArgumentException("@Size on " + value.getClass());
    }
}
