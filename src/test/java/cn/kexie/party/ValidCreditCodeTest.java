package cn.kexie.party;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValidCreditCodeTest {

    record Holder(@ValidCreditCode String code) {}

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void acceptsASoundCodeAndLeavesAbsenceToOthers() {
        assertThat(messages("91440106MA0000015E")).isEmpty();
        assertThat(messages(null)).isEmpty();
    }

    @Test
    void saysWhichPartIsWrong() {
        assertThat(messages("91440106MA0000015F")).singleElement().asString().contains("第18位校验码");
        assertThat(messages("91440306MA5TEST15F")).singleElement().asString().contains("不使用 I、O、S、V、Z");
        assertThat(messages("9144")).singleElement().asString().contains("18位");
    }

    @Test
    void joinsWhatIsWrongIntoOneMessage() {
        assertThat(messages("91440106MA0000025E"))
                .singleElement()
                .asString()
                .contains("主体标识码")
                .contains("第18位校验码");
    }

    private Stream<String> messages(String code) {
        return validator.validate(new Holder(code)).stream().map(ConstraintViolation::getMessage);
    }
}
