package cn.kexie.membership;

import cn.kexie.platform.code.CodeList;
import cn.kexie.platform.code.CodeList.Code;

/**
 * All that the eligibility tables ask of a form. Forms with equal facts are judged alike, so a roster asks once per
 * distinct facts.
 *
 * @param titleLevel {@code INTERMEDIATE_OR_ABOVE}, {@code JUNIOR} or {@code NONE}
 * @param educationLevel {@code COLLEGE_OR_ABOVE} or {@code BELOW_COLLEGE}
 * @param skillLevel code of the skill level, or {@code NONE}
 * @param postCategory code of the post category
 */
public record EligibilityFacts(
        boolean acceptsCharter, String titleLevel, String educationLevel, String skillLevel, String postCategory) {

    public static final String NONE = "NONE";

    public static EligibilityFacts of(MemberForm form) {
        return new EligibilityFacts(
                Boolean.TRUE.equals(form.acceptCharter()),
                level(MemberCodes.PROFESSIONAL_TITLE, form.professionalTitle()),
                level(MemberCodes.EDUCATION, form.education()),
                form.skillLevel() == null ? NONE : form.skillLevel(),
                form.postCategory());
    }

    private static String level(CodeList list, String code) {
        return code == null ? NONE : list.find(code).map(Code::level).orElse(NONE);
    }
}
