package cn.kexie.casefile;

import cn.kexie.privacy.Declarer;

/** The enterprise that filed a case. */
public record Applicant(String unifiedSocialCreditCode, String name) {

    /** It speaks for the people it has named in the case. */
    public Declarer declarer() {
        return Declarer.enterprise(unifiedSocialCreditCode);
    }
}
