package cn.kexie.platform.web.idempotency;

import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A new key reaches the answers too, although they rarely live as long as a rotation takes. */
@Configuration(proxyBeanMethods = false)
class AnswerSealing {

    @Bean
    static SealedColumns answerSealedColumns() {
        return SealedColumns.of(AnswerRegister.BODY);
    }
}
