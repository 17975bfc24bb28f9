package cn.kexie.erasure;

/** What the office decides. */
public enum RequestDecision {
    AGREE(RequestStatus.AGREED),
    REFUSE(RequestStatus.REFUSED);

    private final RequestStatus status;

    RequestDecision(RequestStatus status) {
        this.status = status;
    }

    RequestStatus status() {
        return status;
    }
}
