package cn.kexie.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("通知的签名：Standard Webhooks 1.0")
class SignatureTest {

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    @DisplayName("与标准给出的例子相同")
    void isThatOfTheStandard() {
        assertThat(Signature.of(List.of(SECRET), ID, 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo(SIGNED);
    }

    @Test
    @DisplayName("换密钥期间新旧各签一次，以空格隔开")
    void signsWithTheOldSecretToo() {
        String other = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        assertThat(Signature.of(List.of(other, SECRET), ID, 1614265330, "{\"test\": 2432232314}"))
                .endsWith(" " + SIGNED)
                .startsWith("v1,");
    }
}
