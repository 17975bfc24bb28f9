package cn.kexie.casefile;

import cn.kexie.platform.Refusal;

/** A decision that is not the favourable one has to say why. */
public final class Reasons {

    private Reasons() {}

    /** 422 REASON_REQUIRED when a reason is needed and there is none. */
    public static void require(boolean needed, String decisionText, String opinion) {
        if (needed && (opinion == null || opinion.isBlank())) {
            throw Refusal.invalid("/opinion", "REASON_REQUIRED", "选择“%s”时必须填写理由".formatted(decisionText));
        }
    }
}
