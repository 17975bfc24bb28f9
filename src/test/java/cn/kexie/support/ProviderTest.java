package cn.kexie.support;

import static org.springframework.boot.test.context.SpringBootTest.WebEnvironment.DEFINED_PORT;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application behind HTTPS, with a real OpenID provider beside it. Runs in a process of its own, because the
 * engine exists once in a process; the provider is started after the application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("provider")
@ExtendWith(ProviderRunning.class)
@SpringBootTest(
        webEnvironment = DEFINED_PORT,
        properties = {
            "kexie.embedded-database.binaries-dir=target/postgres-binaries",
            "kexie.admin.user=admin",
            "kexie.admin.password=Kexie-2026",
            "kexie.security.password-iterations=1000",
            "kexie.security.requests-per-minute=1000000",
            "kexie.security.request-burst=1000000",
            "kexie.login.client-id=kexie",
            "kexie.login.client-secret=" + TestProvider.SECRET,
            "kexie.login.groups-claim=groups",
            "kexie.login.administrator-group=province-it",
            "kexie.login.password-accounts=admin",
            "kexie.login.machine-audience=" + TestProvider.AUDIENCE,
            // What spares a provider makes its tests slow.
            "kexie.login.ask-again-after=50ms"
        })
@ContextConfiguration(initializers = {FreshDataDirectory.class, ProviderAddresses.class})
public @interface ProviderTest {}
