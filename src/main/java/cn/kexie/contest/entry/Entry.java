package cn.kexie.contest.entry;

import cn.kexie.contest.entry.form.EntryForm;
import cn.kexie.contest.entry.form.Finding;
import java.util.List;
import lombok.With;

/**
 * 参赛作品 on file. Where it stands is told by its case, {@code entryNo} being the case number.
 *
 * @param blindCode what the entry is called where nobody may know whose it is
 * @param recommender the unit whose quota it uses: number of an association, credit code, or a department of the organiser
 * @param findings what the rules say of the form as it is
 * @param inFormalCheck whether it has come to the formal check
 */
@With
public record Entry(
        String entryNo,
        int version,
        String contestNo,
        String blindCode,
        String applicantCreditCode,
        String applicantName,
        String recommender,
        String recommenderName,
        EntryForm form,
        List<Finding> findings,
        boolean inFormalCheck,
        EntryState state) {

    public Entry corrected(EntryForm newForm, List<Finding> newFindings) {
        return withForm(newForm).withFindings(newFindings);
    }
}
