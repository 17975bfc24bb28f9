package cn.kexie.platform.web.json;

import cn.kexie.platform.text.CanonicalText;
import java.util.Collection;

/** The sentences about faults in the structure of an input. Each names the field and says what to do. */
final class Messages {

    private Messages() {}

    static String unknown(String name) {
        return "没有名为“%s”的字段，请删除或改正字段名".formatted(Characters.printable(name));
    }

    static String duplicate(String name) {
        return "字段“%s”重复出现，请只保留一个".formatted(Characters.printable(name));
    }

    static String required(String label) {
        return "请填写" + label;
    }

    static String shouldBe(String label, String what) {
        return "%s应为%s".formatted(label, what);
    }

    static String outOfRange(String label) {
        return label + "超出允许的范围";
    }

    static String badCharacter(String label) {
        return label + CanonicalText.REFUSAL;
    }

    static String unknownCode(String label, String code, Collection<String> permitted) {
        return "%s没有代码“%s”，可用的代码：%s".formatted(label, Characters.printable(code), String.join("、", permitted));
    }

    static String unfit(String label) {
        return label + "的内容不符合要求，请核对";
    }
}
