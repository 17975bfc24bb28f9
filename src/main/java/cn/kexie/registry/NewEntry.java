package cn.kexie.registry;

import cn.kexie.casefile.Authority;
import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What was granted, as it enters a register. Everything about the register itself is given with it.
 *
 * @param register key of the register, kebab-case
 * @param registerName what the register is called from now on
 * @param prefix beginning of its numbers, two to eight capital letters
 * @param authority the body that granted it
 * @param caseNo case in which it was granted; a case enters one thing at most
 * @param validTo last day; null for no end
 * @param listed whether anybody may see it
 */
public record NewEntry(
        String register,
        String registerName,
        String prefix,
        Authority authority,
        Holder holder,
        String title,
        CaseNo caseNo,
        LocalDate validFrom,
        LocalDate validTo,
        List<Fact> facts,
        boolean listed) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,8}");

    public NewEntry {
        require(KEY, register);
        require(PREFIX, prefix);
        Objects.requireNonNull(registerName, "registerName");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(caseNo, "caseNo");
        new Validity(validFrom, validTo);
        facts = List.copyOf(facts);
    }

    /** Beginning of the numbers this authority gives in the register, as {@code KX440106} is of its associations. */
    String series() {
        return prefix + authority.code();
    }

    Standing standing() {
        return new Standing(
                EntryStatus.ACTIVE, null, new Validity(validFrom, validTo), holder.name(), title, facts, null);
    }

    private static void require(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("%s is not %s".formatted(text, form));
        }
    }
}
