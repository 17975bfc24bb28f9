package cn.kexie.casefile;

import cn.kexie.privacy.Declarer;

/**
 * The enterprise that filed a case, or the partner or the body.
 *
 * @param unifiedSocialCreditCode of a body its own code, since a 科协 has no credit code
 */
public record Applicant(String unifiedSocialCreditCode, String name) {

    private static final int CREDIT_CODE = 18;

    /** It speaks for the people it has named in the case. */
    public Declarer declarer() {
        return unifiedSocialCreditCode.length() == CREDIT_CODE
                ? Declarer.enterprise(unifiedSocialCreditCode)
                : Declarer.OFFICE;
    }
}
