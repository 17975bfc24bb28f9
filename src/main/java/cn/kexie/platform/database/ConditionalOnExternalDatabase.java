package cn.kexie.platform.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Conditional;

/** Only with a configured {@code spring.datasource.url}: the exact opposite of {@link ConditionalOnEmbeddedDatabase}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnExternalDatabase.OnExternalDatabase.class)
public @interface ConditionalOnExternalDatabase {

    /** Negates the other condition, so that the two can never both hold. */
    class OnExternalDatabase extends NoneNestedConditions {

        OnExternalDatabase() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnEmbeddedDatabase
        static class Embedded {}
    }
}
