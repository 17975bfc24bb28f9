package cn.kexie.membership;

/** Forms of people who do not exist. */
public final class SampleForms {

    private SampleForms() {}

    /** Eligible without doubt: an engineer. */
    public static MemberForm engineer() {
        return form("示例甲", "13800138001", "083", "ENG");
    }

    /** Of whom the rules say nothing: the committee decides. */
    public static MemberForm unclear() {
        return form("示例乙", "13800138002", null, "MARKET");
    }

    /** Not eligible: does not accept the charter. */
    public static MemberForm withoutCharter() {
        return form("示例己", "13800138006", "083", "ENG", false);
    }

    public static MemberForm form(String name, String mobile, String title, String postCategory) {
        return form(name, mobile, title, postCategory, true);
    }

    private static MemberForm form(
            String name, String mobile, String title, String postCategory, boolean acceptsCharter) {
        return new MemberForm(
                name,
                "1",
                "1990-05",
                "20",
                "408",
                title,
                null,
                postCategory,
                "研发中心",
                "职员",
                mobile,
                "sample@example.com",
                null,
                null,
                acceptsCharter,
                true);
    }
}
