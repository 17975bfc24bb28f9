package cn.kexie.platform.personal;

/** Personal data cannot be sealed or opened. Says what is wrong and what the operator can do, in Chinese. */
class PersonalDataFailure extends RuntimeException {

    private final String action;

    PersonalDataFailure(String description, String action) {
        this(description, action, null);
    }

    PersonalDataFailure(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
