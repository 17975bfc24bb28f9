package cn.kexie.document;

import java.util.Locale;

/** The papers the system issues. The constant is the code of the REST contract. */
public enum DocumentKind {
    ACCEPTANCE_NOTICE("受理通知书"),
    CORRECTION_NOTICE("补正通知书"),
    NON_ACCEPTANCE_NOTICE("不予受理通知书"),
    APPROVAL("批复"),
    REJECTION("不予批准决定"),
    FILING_RECEIPT("备案回执"),
    ADMISSION_NOTICE("入会通知书"),
    NON_ADMISSION_NOTICE("不予入会通知书"),
    MEMBER_CARD("会员证"),
    REMOVAL_DECISION("除名决定"),
    COMMENDATION("表彰决定"),
    CERTIFICATE("证书");

    private final String text;

    DocumentKind(String text) {
        this.text = text;
    }

    /** The Chinese name people use. */
    public String text() {
        return text;
    }

    /** Name of the letter's template, {@code acceptance-notice.html}. */
    String templateName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".html";
    }
}
