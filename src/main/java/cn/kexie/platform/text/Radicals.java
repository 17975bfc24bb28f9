package cn.kexie.platform.text;

import java.text.Normalizer;

/**
 * Radicals that look like ideographs, as they come out of a PDF from which a name was copied: 黄 as ⻩, 马 as ⻢.
 *
 * <p>Source: the compatibility mappings of U+2F00–2FD5, and Unicode's EquivalentUnifiedIdeograph for those of U+2E80–2EF3
 * that stand for whole characters. Mere parts of characters stay as they are.
 */
final class Radicals {

    private static final int KANGXI = 0x2F00;
    private static final int KANGXI_END = 0x2FD5;

    private static final String SUPPLEMENT = "\u2e9f\u2ea0\u2ec4\u2ec5\u2ec6\u2ec9\u2ecb\u2ed1\u2ed3\u2ed4\u2ed8\u2ed9"
            + "\u2eda\u2edb\u2edc\u2edd\u2ee2\u2ee3\u2ee4\u2ee5\u2ee6\u2ee7\u2ee8\u2ee9\u2eea\u2eeb\u2eec\u2eed\u2eee\u2eef"
            + "\u2ef0\u2ef1\u2ef2\u2ef3";

    private static final String IDEOGRAPHS = "母民西见角贝车長长门青韦" + "页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜" + "龙龜亀龟";

    private Radicals() {}

    /** The ideograph that the radical looks like; every other character itself. */
    static int ideograph(int c) {
        if (c >= KANGXI && c <= KANGXI_END) {
            return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                    .codePointAt(0);
        }
        int at = SUPPLEMENT.indexOf(c);
        return at < 0 ? c : IDEOGRAPHS.charAt(at);
    }
}
