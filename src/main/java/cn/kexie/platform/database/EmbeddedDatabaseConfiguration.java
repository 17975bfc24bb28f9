package cn.kexie.platform.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Hands Spring Boot the connection to the embedded server; pool, Flyway and health then are the same as with any other
 * database.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbeddedDatabase
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedPostgres embeddedPostgres(
            @Value("${kexie.data-dir}") String dataDirectory,
            @Value("${kexie.embedded-database.binaries-dir}") String binaries) {
        return EmbeddedPostgres.start(Path.of(dataDirectory, "postgres"), Path.of(binaries));
    }
}
