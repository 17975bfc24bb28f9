package cn.kexie.platform.web.json;

import cn.kexie.platform.text.CanonicalText;
import java.util.Collection;

/** The sentences about faults of an input, be it read as a record or against a form. Each names the field and says what to do. */
public final class Messages {

    /** Advice about rows and items that are there twice. */
    public static final String DELETE_REPEATED = "请删除重复的一项";

    private Messages() {}

    public static String unknown(String name) {
        return "没有名为“%s”的字段，请删除或改正字段名".formatted(Characters.printable(name));
    }

    public static String duplicate(String name) {
        return "字段“%s”重复出现，请只保留一个".formatted(Characters.printable(name));
    }

    public static String required(String label) {
        return "请填写" + label;
    }

    public static String shouldBe(String label, String what) {
        return "%s应为%s".formatted(label, what);
    }

    public static String outOfRange(String label) {
        return label + "超出允许的范围";
    }

    public static String badCharacter(String label) {
        return label + CanonicalText.REFUSAL;
    }

    public static String unknownCode(String label, String code, Collection<String> permitted) {
        return "%s没有代码“%s”，可用的代码：%s".formatted(label, Characters.printable(code), String.join("、", permitted));
    }

    public static String unfit(String label) {
        return label + "的内容不符合要求，请核对";
    }

    /** @param unit what is counted, 个字 or 项 */
    public static String atLeast(String label, Number least, String unit, int given) {
        return "%s不能少于 %s %s（现有 %d）".formatted(label, least, unit, given);
    }

    public static String atMost(String label, Number most, String unit, int given) {
        return "%s不能超过 %s %s（现有 %d）".formatted(label, most, unit, given);
    }

    public static String notBelow(String label, Object least) {
        return "%s不能小于 %s".formatted(label, least);
    }

    public static String notAbove(String label, Object most) {
        return "%s不能大于 %s".formatted(label, most);
    }

    public static String digits(String label, Object integer, Object fraction) {
        return "%s最多 %s 位整数、%s 位小数".formatted(label, integer, fraction);
    }

    public static String past(String label) {
        return label + "应早于今天";
    }

    public static String pastOrPresent(String label) {
        return label + "不能晚于今天";
    }

    public static String future(String label) {
        return label + "应晚于今天";
    }

    public static String futureOrPresent(String label) {
        return label + "不能早于今天";
    }

    public static String email(String label) {
        return label + "应为电子邮箱地址，例如 name@example.cn";
    }

    public static String malformed(String label) {
        return label + "的格式不正确，请核对后重新填写";
    }

    public static String consent(String label) {
        return label + "须为 true（同意）才能提交";
    }

    public static String repeated(int earlier, String advice) {
        return "与第 %d 项重复，%s".formatted(earlier, advice);
    }

    /** A sentence that does not name the field gets its name in front. */
    public static String named(String label, String sentence) {
        boolean names = sentence.contains(label) || label.startsWith("“") || label.equals("此处内容");
        return names ? sentence : label + "：" + sentence;
    }
}
