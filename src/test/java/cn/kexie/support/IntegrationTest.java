package cn.kexie.support;

import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.RANDOM_PORT;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on PostgreSQL, started once for all classes that carry this. The database is an embedded one
 * made for this run, or the one named by {@code SPRING_DATASOURCE_URL}. An administrator {@code admin} with the password
 * {@code Kexie-2026} exists on both.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = RANDOM_PORT,
        properties = {
            "kexie.embedded-database.binaries-dir=target/postgres-binaries",
            "kexie.admin.user=admin",
            "kexie.admin.password=Kexie-2026",
            // What makes a server safe makes its tests slow.
            "spring.datasource.hikari.data-source-properties.options=-c synchronous_commit=off",
            "kexie.security.password-iterations=1000",
            "kexie.security.requests-per-minute=1000000",
            "kexie.security.request-burst=1000000",
            // Receivers of a test stand on this machine.
            "kexie.webhooks.allowed-networks=127.0.0.1/32",
            "kexie.webhooks.retry-after=1s,1s",
            "kexie.webhooks.timeout=2s"
        })
@ContextConfiguration(initializers = FreshDataDirectory.class)
public @interface IntegrationTest {}
