package cn.kexie.platform.security;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import java.time.Duration;

/** Refusals of those who must wait, who learn for how long. */
final class TooMany {

    /** The wait in seconds, also sent as header {@code Retry-After}. */
    static final String RETRY_AFTER = "retryAfter";

    private TooMany() {}

    static Refusal wrongPasswords(Duration wait) {
        return refusal("TOO_MANY_ATTEMPTS", "登录失败次数过多，请 %d 秒后再试；忘记密码请联系系统管理员", wait);
    }

    static Refusal logins(Duration wait) {
        return refusal("TOO_MANY_LOGINS", "同时登录的人太多，请 %d 秒后再试", wait);
    }

    static Refusal wrongKeys(Duration wait) {
        return refusal("TOO_MANY_WRONG_KEYS", "无效的接口密钥过多，请核对密钥，%d 秒后再试", wait);
    }

    static Refusal requests(Duration wait) {
        return refusal("TOO_MANY_REQUESTS", "请求过于频繁，请 %d 秒后再试", wait);
    }

    private static Refusal refusal(String code, String detail, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Refusal.of(Reason.TOO_MANY, code, detail.formatted(seconds)).with(RETRY_AFTER, seconds);
    }
}
