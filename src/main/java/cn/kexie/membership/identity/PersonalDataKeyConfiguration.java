package cn.kexie.membership.identity;

import cn.kexie.platform.database.ConditionalOnEmbeddedDatabase;
import cn.kexie.platform.database.ConditionalOnExternalDatabase;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The key personal data is sealed with: from {@code kexie.personal-data.key}. The embedded database comes with a key of
 * its own in the data directory; with an external one and no key, associations cannot choose to collect such data.
 */
@Configuration(proxyBeanMethods = false)
class PersonalDataKeyConfiguration {

    @Bean
    @ConditionalOnEmbeddedDatabase
    PersonalDataSeal ownPersonalDataSeal(
            @Value("${kexie.personal-data.key:}") String key, @Value("${kexie.data-dir}") String dataDirectory) {
        return PersonalDataSeal.of(
                key.isBlank() ? PersonalDataKeyFile.in(Path.of(dataDirectory)).key() : key);
    }

    @Bean
    @ConditionalOnExternalDatabase
    PersonalDataSeal configuredPersonalDataSeal(@Value("${kexie.personal-data.key:}") String key) {
        return key.isBlank() ? PersonalDataSeal.withoutKey() : PersonalDataSeal.of(key);
    }
}
