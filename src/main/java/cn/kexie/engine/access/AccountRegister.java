package cn.kexie.engine.access;

/** What we keep about accounts beside the engine. */
interface AccountRegister {

    /** Lets nobody else change who is an administrator until the transaction ends. */
    void lockAdministrators();

    /** The name is never given again. */
    void retire(String userId);

    /** Whether an account of this name, in whatever case, was deleted. */
    boolean isRetired(String userId);
}
