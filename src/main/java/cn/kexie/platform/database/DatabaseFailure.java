package cn.kexie.platform.database;

/** The database cannot be started or must not be opened. Says what is wrong and what the operator can do, in Chinese. */
class DatabaseFailure extends RuntimeException {

    private final String action;

    DatabaseFailure(String description, String action) {
        this(description, action, null);
    }

    DatabaseFailure(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
