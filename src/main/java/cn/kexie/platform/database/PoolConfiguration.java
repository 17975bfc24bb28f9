package cn.kexie.platform.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** How the application is connected: by a pool for the work, by a connection without limits for what changes tables. */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {

    private static final String SCHEMAS = "set search_path to camunda, kexie";

    @Bean
    DatabaseServer databaseServer(ObjectProvider<EmbeddedPostgres> embedded, DataSourceProperties configured) {
        JdbcConnectionDetails own = embedded.getIfAvailable();
        return own == null
                ? new DatabaseServer(
                        configured.determineUrl(), configured.determineUsername(), configured.determinePassword())
                : new DatabaseServer(own.getJdbcUrl(), own.getUsername(), own.getPassword());
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    PatientPool dataSource(DatabaseServer server) {
        PatientPool pool = new PatientPool();
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        return pool;
    }

    /** A table of years may be altered for minutes. */
    @Bean
    FlywayConfigurationCustomizer withoutLimits(DatabaseServer server) {
        return flyway -> flyway.dataSource(server.unpooled()).initSql(SCHEMAS);
    }

    /** Where the database is and who we are there. */
    record DatabaseServer(String url, String user, String password) {

        /** Every connection is a new one, and waits for each answer as long as it takes. */
        DriverManagerDataSource unpooled() {
            return new DriverManagerDataSource(url, user, password);
        }
    }
}
