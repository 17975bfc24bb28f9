package cn.kexie.platform.personal;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys come from the file {@code kexie.personal-data.keys}; every node of an installation needs the same file. */
@Configuration(proxyBeanMethods = false)
class PersonalDataConfiguration {

    @Bean
    PersonalDataKeyFile personalDataKeyFile(@Value("${kexie.personal-data.keys}") String file) {
        return new PersonalDataKeyFile(Path.of(file));
    }

    @Bean
    PersonalDataKeys personalDataKeys(PersonalDataKeyFile file, KnownKeys known) {
        return known.of(file);
    }

    @Bean
    PersonalData personalData(PersonalDataKeys keys) {
        return new PersonalData(keys);
    }

    @Bean
    SealedFiles sealedFiles(PersonalDataKeys keys) {
        return new SealedFiles(keys);
    }
}
