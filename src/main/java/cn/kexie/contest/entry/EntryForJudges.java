package cn.kexie.contest.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A work as judges read it, with nothing in it that names the applicant when the contest is blinded.
 *
 * @param applicant name and unit, null when blinded
 * @param people 完成人, null when blinded
 */
public record EntryForJudges(
        String entryNo,
        String blindCode,
        String title,
        String category,
        String applicant,
        List<String> people,
        LocalDate startDate,
        LocalDate endDate,
        LocalDate appliedSince,
        String background,
        String solution,
        String innovation,
        String effect,
        BigDecimal annualBenefit,
        List<MaterialLink> materials) {

    /** @param href where it is read, relative to the application */
    public record MaterialLink(String item, String label, String fileName, String mediaType, long size, String href) {}
}
