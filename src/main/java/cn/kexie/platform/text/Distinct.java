package cn.kexie.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rows of a list are different persons, bodies or things: no two have the same {@link CanonicalKey}s. A row that lacks
 * one of the values is left to the constraints of the value. The later of two rows is at fault.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DistinctRows.class)
public @interface Distinct {

    /** Components of a row that together tell which one it is, the last of them named by the fault; none for texts. */
    String[] by() default {};

    /** Component by which two rows are different after all, where both have it. */
    String unless() default "";

    /** Code of the fault. */
    String code() default "DUPLICATE";

    /** What to do about it; the fault says before which row is repeated. */
    String message() default "请删除重复的一项";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
