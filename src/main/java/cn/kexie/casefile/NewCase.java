package cn.kexie.casefile;

import java.util.regex.Pattern;

/**
 * What a case starts from.
 *
 * @param prefix two to six capital letters the case number begins with, such as {@code EST}
 * @param exclusive whether the applicant may have only one open case of this procedure at a time
 */
public record NewCase(
        String procedure,
        String prefix,
        CaseStatus status,
        Applicant applicant,
        Authority authority,
        boolean exclusive) {

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,6}");

    public NewCase {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("prefix of a case number: " + prefix);
        }
    }

    /** A case of a procedure of which an applicant has one at a time. */
    public NewCase(String procedure, String prefix, CaseStatus status, Applicant applicant, Authority authority) {
        this(procedure, prefix, status, applicant, authority, true);
    }
}
