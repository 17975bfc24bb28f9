package cn.kexie.attachment;

/** The directory of attachments is not the one the other nodes work with. Says what the operator can do, in Chinese. */
class AttachmentsNotShared extends RuntimeException {

    private final String action;

    AttachmentsNotShared(String description, String action) {
        super(description);
        this.action = action;
    }

    String action() {
        return action;
    }
}
