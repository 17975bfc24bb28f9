package cn.kexie.casefile;

/**
 * One thing the applicant has to mend.
 *
 * @param item a material code such as {@code CHARTER_DRAFT}, or the JSON pointer of a field
 * @param reason what is wrong with it, in Chinese
 */
public record Correction(String item, String reason) {}
