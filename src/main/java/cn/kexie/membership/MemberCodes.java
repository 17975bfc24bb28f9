package cn.kexie.membership;

import cn.kexie.platform.code.CodeList;

/** The code lists of the member form. Source: domain.md F.4–F.7, D.2. */
public final class MemberCodes {

    public static final CodeList SEX = CodeList.of("SEX");
    public static final CodeList EDUCATION = CodeList.of("EDUCATION");
    public static final CodeList DEGREE = CodeList.of("DEGREE");
    public static final CodeList PROFESSIONAL_TITLE = CodeList.of("PROFESSIONAL_TITLE");
    public static final CodeList SKILL_LEVEL = CodeList.of("SKILL_LEVEL");
    public static final CodeList POST_CATEGORY = CodeList.of("POST_CATEGORY");
    public static final CodeList POLITICAL_STATUS = CodeList.of("POLITICAL_STATUS");

    private MemberCodes() {}
}
