package cn.kexie.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that is refused for a reason its author can understand and mend. Rolls the transaction back; HTTP shows it
 * as problem+json, Tasklist as the message of the refused click.
 */
public class Refusal extends RuntimeException {

    /** Why, in the words of HTTP; the number is the status. */
    public enum Reason {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        UNKNOWN(404),
        CONFLICT(409),
        TOO_LARGE(413),
        UNSUPPORTED_TYPE(415),
        INVALID(422),
        TOO_MANY(429);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Reason reason;
    private final String code;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    private Refusal(Reason reason, String code, String detail, List<Fault> faults) {
        super(detail);
        this.reason = reason;
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    public static Refusal of(Reason reason, String code, String detail) {
        return new Refusal(reason, code, detail, List.of());
    }

    /** All faults found in an input, as 422. */
    public static Refusal invalid(List<Fault> faults) {
        return new Refusal(
                Reason.INVALID, "INVALID_INPUT", "提交的内容有 %d 处问题，请按提示修改后重新提交".formatted(faults.size()), faults);
    }

    public static Refusal invalid(String pointer, String code, String message) {
        return invalid(List.of(new Fault(pointer, code, message)));
    }

    public static Refusal unknown(String code, String detail) {
        return of(Reason.UNKNOWN, code, detail);
    }

    public static Refusal conflict(String code, String detail) {
        return of(Reason.CONFLICT, code, detail);
    }

    /** Adds a machine-read member to the problem document, such as {@code caseNo} or {@code status}. */
    public Refusal with(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    public Reason reason() {
        return reason;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return getMessage();
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, Object> properties() {
        return properties;
    }
}
