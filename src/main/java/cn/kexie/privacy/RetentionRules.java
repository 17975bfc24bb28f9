package cn.kexie.privacy;

import java.util.OptionalInt;

/** 个人信息保存期限. */
public interface RetentionRules {

    /** For how many months after the end personal data of such a case are kept; empty when no rule says. */
    OptionalInt months(String procedure, String status);
}
