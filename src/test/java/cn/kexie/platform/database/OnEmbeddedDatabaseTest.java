package cn.kexie.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OnEmbeddedDatabaseTest {

    @ConditionalOnEmbeddedDatabase
    static class DemoOnly {}

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(DemoOnly.class);

    @Test
    void holdsWithoutAConfiguredDatabase() {
        application.run(context -> assertThat(context).hasSingleBean(DemoOnly.class));
    }

    @Test
    void holdsForAnEmptyUrl() {
        application
                .withPropertyValues("spring.datasource.url=")
                .run(context -> assertThat(context).hasSingleBean(DemoOnly.class));
    }

    @Test
    void failsWithAConfiguredDatabase() {
        application
                .withPropertyValues("spring.datasource.url=jdbc:postgresql://db/kexie")
                .run(context -> assertThat(context).doesNotHaveBean(DemoOnly.class));
    }
}
