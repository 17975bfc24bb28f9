package cn.kexie.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/** {@code kexie.admin.*}: the account of the first administrator, {@code null} where not configured. */
@ConfigurationProperties("kexie.admin")
record AdministratorAccount(String user, String password) {

    boolean isComplete() {
        return StringUtils.hasText(user) && StringUtils.hasText(password);
    }
}
