package cn.kexie.platform.text;

/**
 * Characters that nobody sees or that turn the direction of what stands around them. They never count as text.
 *
 * <p>Source: Unicode property Default_Ignorable_Code_Point, whose ranges are stable (bidirectional controls and
 * variation selectors are among them), interlinear annotation, and the two fillers that print as nothing (U+3164 is in
 * the property, U+2800 is not).
 */
final class Ignorable {

    private static final int[][] RANGES = {
        {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C}, {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F},
        {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0x2800, 0x2800}, {0x3164, 0x3164}, {0xFE00, 0xFE0F},
        {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}
    };

    private Ignorable() {}

    static boolean is(int codePoint) {
        if (codePoint < RANGES[0][0]) {
            return false;
        }
        for (int[] range : RANGES) {
            if (codePoint <= range[1]) {
                return codePoint >= range[0];
            }
        }
        return false;
    }
}
