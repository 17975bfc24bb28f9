package cn.kexie.platform.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code kexie.security.*}
 *
 * @param passwordIterations rounds of PBKDF2 in a password's hash; the default is what OWASP asks for HMAC-SHA256
 * @param sessionLimit how long a login to the web applications lasts at most, however busy it is
 * @param requestsPerMinute how many requests a system of an enterprise may send in the long run
 * @param requestBurst how many it may send at once
 */
@ConfigurationProperties("kexie.security")
public record SecuritySettings(
        @DefaultValue("600000") int passwordIterations,
        @DefaultValue("12h") Duration sessionLimit,
        @DefaultValue("3000") int requestsPerMinute,
        @DefaultValue("1000") int requestBurst) {}
