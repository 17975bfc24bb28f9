package cn.kexie.platform.security;

/** How often all logins of an account have been ended. */
interface LoginEpochRegister {

    /** Zero for an account whose logins were never ended. */
    long find(String userId);

    void increase(String userId);
}
