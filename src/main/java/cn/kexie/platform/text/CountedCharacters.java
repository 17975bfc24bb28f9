package cn.kexie.platform.text;

import jakarta.validation.constraints.Size;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts {@link CountedSize} in the place of the sizes in UTF-16 units. */
@Configuration(proxyBeanMethods = false)
public class CountedCharacters {

    @Bean
    ValidationConfigurationCustomizer sizesInCharacters() {
        return validation -> countIn((HibernateValidatorConfiguration) validation);
    }

    public static HibernateValidatorConfiguration countIn(HibernateValidatorConfiguration validation) {
        var mapping = validation.createConstraintMapping();
        mapping.constraintDefinition(Size.class)
                .includeExistingValidators(false)
                .validatedBy(CountedSize.class);
        return validation.addMapping(mapping);
    }
}
