package cn.kexie.platform;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a precheck has found.
 *
 * @param effect whether it forbids filing or is advice
 * @param pointer JSON pointer of the value, {@code ""} for the whole body
 */
public record PrecheckFinding(Effect effect, String pointer, String code, String message) {

    /** As the condition tables of matters say it. */
    public enum Effect {
        REFUSE,
        WARN
    }

    /** First what forbids filing. */
    public static List<PrecheckFinding> of(List<Fault> refusing, List<Fault> advice) {
        return Stream.concat(
                        refusing.stream().map(fault -> of(Effect.REFUSE, fault)),
                        advice.stream().map(fault -> of(Effect.WARN, fault)))
                .toList();
    }

    private static PrecheckFinding of(Effect effect, Fault fault) {
        return new PrecheckFinding(effect, fault.pointer(), fault.code(), fault.message());
    }
}
