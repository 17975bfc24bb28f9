package cn.kexie.platform.form;

import cn.kexie.platform.web.json.Messages;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks of texts that need no room to know them; each the same as the constraint of a record. */
@Configuration(proxyBeanMethods = false)
public class TextChecks {

    /** What anybody may dial for short messages. */
    public static final String MOBILE = "1[3-9]\\d{9}";

    /** By name and kind alone, for whoever asks of no value. */
    public static List<FieldCheck> named() {
        TextChecks checks = new TextChecks();
        return List.of(
                checks.mobileCheck(),
                checks.emailCheck(null),
                checks.personNameCheck(),
                checks.urlCheck(),
                checks.postcodeCheck(),
                checks.attachmentCheck());
    }

    @Bean
    FieldCheck mobileCheck() {
        return new Rule(
                "mobile",
                true,
                "中国大陆手机号码，1 开头的 11 位数字",
                text -> text.matches(MOBILE),
                "BAD_FORMAT",
                "手机应为 1 开头的 11 位号码");
    }

    @Bean
    FieldCheck emailCheck(Validator validator) {
        Predicate<String> fits =
                text -> validator.validateValue(Address.class, "email", text).isEmpty();
        return new Rule("email", false, "电子邮箱地址", fits, "BAD_FORMAT", Messages.email(CheckFault.LABEL));
    }

    @Bean
    FieldCheck personNameCheck() {
        return new PersonNameCheck();
    }

    @Bean
    FieldCheck urlCheck() {
        return new Rule(
                "url",
                false,
                "以 http:// 或 https:// 开头的网址",
                TextChecks::isWebAddress,
                "BAD_FORMAT",
                "网址应以 http:// 或 https:// 开头，例如 https://www.example.cn");
    }

    @Bean
    FieldCheck postcodeCheck() {
        return new Rule("postcode", true, "邮政编码，6 位数字", text -> text.matches("\\d{6}"), "BAD_FORMAT", "邮政编码应为 6 位数字");
    }

    /** Whether there is such an attachment is for the room that keeps them to say. */
    @Bean
    FieldCheck attachmentCheck() {
        return new Rule("attachment", false, "上传附件后得到的附件编号", TextChecks::isUuid, "BAD_FORMAT", "附件编号应为上传附件后得到的编号");
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private record Address(@Email String email) {}

    private record Rule(
            String name, boolean isCode, String schemaHint, Predicate<String> fits, String code, String message)
            implements FieldCheck {

        @Override
        public Optional<CheckFault> check(String value) {
            return fits.test(value) ? Optional.empty() : Optional.of(new CheckFault(code, message));
        }
    }
}
