package cn.kexie.platform.personal;

/** How personal data is shown where it is not needed in full. What is not of the expected shape is not shown at all. */
public final class Masked {

    private static final String NOTHING = "";
    private static final String HIDDEN = "****";

    private Masked() {}

    /** {@code 138****8000} */
    public static String mobile(String mobile) {
        return matches(mobile, "\\d{11}") ? mobile.substring(0, 3) + HIDDEN + mobile.substring(7) : NOTHING;
    }

    /** {@code z***@example.com} */
    public static String email(String email) {
        return matches(email, "[^@\\s]+@[^@\\s]+")
                ? email.substring(0, 1) + "***" + email.substring(email.indexOf('@'))
                : NOTHING;
    }

    /** {@code 1****************X} */
    public static String idNumber(String number) {
        return matches(number, "\\d{17}[\\dXx]") ? number.charAt(0) + "*".repeat(16) + number.charAt(17) : NOTHING;
    }

    /** {@code 1990} of {@code 1990-05} */
    public static String birthMonth(String month) {
        return matches(month, "\\d{4}-\\d{2}") ? month.substring(0, 4) : NOTHING;
    }

    /** The text, but masked where it is nothing but a mobile or an e-mail address. */
    public static String contact(String text) {
        if (matches(text, "1[3-9]\\d{9}")) {
            return mobile(text);
        }
        return matches(text, "[^@\\s]+@[^@\\s]+") ? email(text) : text;
    }

    private static boolean matches(String text, String shape) {
        return text != null && text.matches(shape);
    }
}
