package cn.kexie.platform.web.idempotency;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.web.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Collections;
import java.util.List;

/**
 * What makes two requests the same one: client, path and the key the client chose.
 *
 * @param name of the client, unique among enterprises and staff together
 */
record IdempotencyKey(String name, String path, String key) {

    private static final int LONGEST = 255;

    /** @throws Refusal 400 when the header is missing, given twice, too long or not made of visible ASCII */
    static IdempotencyKey of(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(Idempotent.HEADER));
        if (values.isEmpty()) {
            throw malformed("IDEMPOTENCY_KEY_REQUIRED", "缺少请求头 Idempotency-Key，请为每次新的提交生成一个唯一值（如 UUID）");
        }
        String key = values.get(0);
        if (values.size() > 1 || key.length() > LONGEST || !key.matches("[\\x21-\\x7E]+")) {
            throw malformed("IDEMPOTENCY_KEY_INVALID", "请求头 Idempotency-Key 须为 1 至 255 个可见的 ASCII 字符，不含空格，只给一次");
        }
        return new IdempotencyKey(client(request.getUserPrincipal()), request.getRequestURI(), key);
    }

    private static Refusal malformed(String code, String detail) {
        return Refusal.of(Refusal.Reason.MALFORMED, code, detail);
    }

    private static String client(Principal principal) {
        if (principal == null) {
            throw Refusal.of(Refusal.Reason.UNAUTHENTICATED, "UNAUTHENTICATED", "请先登录，或在请求头 Authorization 中提供有效凭证");
        }
        return principal.getName();
    }

    /** One for each client, path and key; who knows them can make it, so it is not to be stored as it is. */
    byte[] digest() {
        return Digests.of(name, path, key);
    }
}
