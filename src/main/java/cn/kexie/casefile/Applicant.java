package cn.kexie.casefile;

/** The enterprise that filed a case. */
public record Applicant(String unifiedSocialCreditCode, String name) {}
