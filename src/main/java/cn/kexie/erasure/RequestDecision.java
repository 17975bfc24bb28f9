package cn.kexie.erasure;

/** What the office decides. */
public enum RequestDecision {
    AGREE("同意", RequestStatus.AGREED),
    REFUSE("不同意", RequestStatus.REFUSED);

    private final String text;
    private final RequestStatus status;

    RequestDecision(String text, RequestStatus status) {
        this.text = text;
        this.status = status;
    }

    String text() {
        return text;
    }

    RequestStatus status() {
        return status;
    }
}
