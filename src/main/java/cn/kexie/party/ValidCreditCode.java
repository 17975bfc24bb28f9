package cn.kexie.party;

import static java.util.stream.Collectors.joining;

import cn.kexie.platform.text.CodeText;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** The text is a valid {@link CreditCode}; the message says which part is wrong. Absent values are left to NotNull. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@CodeText
@Constraint(validatedBy = ValidCreditCode.Check.class)
public @interface ValidCreditCode {

    String message() default "统一社会信用代码不正确，请对照营业执照逐位核对";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Called by Bean Validation. */
    class Check implements ConstraintValidator<ValidCreditCode, String> {

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            var defects = code == null ? List.<CreditCode.Defect>of() : CreditCode.check(code);
            if (!defects.isEmpty()) {
                explain(defects, context);
            }
            return defects.isEmpty();
        }

        private void explain(List<CreditCode.Defect> defects, ConstraintValidatorContext context) {
            var message = defects.stream().map(CreditCode.Defect::message).collect(joining("；"));
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        }
    }
}
