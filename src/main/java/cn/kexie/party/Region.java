package cn.kexie.party;

/**
 * 行政区划 by GB/T 2260.
 *
 * @param code six digits
 * @param name without the regions above it, such as 天河区
 * @param parentCode null for a province
 */
public record Region(String code, String name, Level level, String parentCode) {

    /** Province-level, prefecture-level, county-level. */
    public enum Level {
        PROVINCE,
        CITY,
        COUNTY;

        static Level of(String code) {
            if (code.endsWith("0000")) {
                return PROVINCE;
            }
            return code.endsWith("00") ? CITY : COUNTY;
        }
    }
}
