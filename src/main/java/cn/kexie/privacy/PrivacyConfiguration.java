package cn.kexie.privacy;

import cn.kexie.platform.personal.SealedColumns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

    /** The rooms record consents themselves, hence asked for when needed. */
    @Bean
    PersonalRooms personalRooms(ObjectProvider<PersonalRecords> rooms) {
        return new PersonalRooms(() -> rooms.orderedStream().toList());
    }

    @Bean
    SealedColumns sealedColumnsOfPrivacy() {
        return SealedColumns.of(ErasureRegister.PERSON, ErasureRegister.REASON);
    }
}
