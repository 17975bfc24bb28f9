package cn.kexie.platform.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * Only while no {@code spring.datasource.url} is configured, that is while the application runs on its own embedded
 * database. Everything that must never exist beside real data (demo accounts, samples, the demo clock) carries this.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnEmbeddedDatabase.class)
public @interface ConditionalOnEmbeddedDatabase {}
