package cn.kexie.platform.code;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is a code of the list; the message names the list. Absent values are left to NotNull. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CodeOf.Check.class)
public @interface CodeOf {

    /** Name of the {@link CodeList}. */
    String value();

    String message() default "没有这个代码，请按代码表填写";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Called by Bean Validation. */
    class Check implements ConstraintValidator<CodeOf, String> {

        private CodeList list;

        @Override
        public void initialize(CodeOf annotation) {
            list = CodeList.of(annotation.value());
        }

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            boolean valid = code == null || list.find(code).isPresent();
            if (!valid) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(list.refusal()).addConstraintViolation();
            }
            return valid;
        }
    }
}
