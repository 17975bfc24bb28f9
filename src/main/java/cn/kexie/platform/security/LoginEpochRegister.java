package cn.kexie.platform.security;

import cn.kexie.platform.identity.UserId;

/** How often all logins of an account have been ended. */
interface LoginEpochRegister {

    /** Zero for an account whose logins were never ended. */
    long find(UserId userId);

    void increase(UserId userId);
}
