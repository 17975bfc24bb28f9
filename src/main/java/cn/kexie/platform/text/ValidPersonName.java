package cn.kexie.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text names a person ({@link PersonNames}). Absent and blank values are left to NotBlank, lengths to Size. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Size(min = PersonNames.SHORTEST, max = PersonNames.LONGEST)
@Constraint(validatedBy = ValidPersonName.Check.class)
public @interface ValidPersonName {

    String message() default PersonNames.ADVICE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Called by Bean Validation. */
    class Check implements ConstraintValidator<ValidPersonName, String> {

        @Override
        public boolean isValid(String name, ConstraintValidatorContext context) {
            String text = CanonicalText.of(name);
            return text == null || text.isEmpty() || !PersonNames.isOfLength(text) || PersonNames.isName(text);
        }
    }
}
