package cn.kexie.party;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A body that receives applications or gives its opinion on them.
 *
 * @param code region code of a 科协 ({@code 440106}); region code and kind of a partner ({@code 440100-sasac})
 * @param name official full name, as it stands on documents
 * @param mark 机关代字, the beginning of its document numbers ({@code 穗天科协}); unique
 */
public record Body(String code, String name, String mark, Kind kind, String regionCode) {

    /**
     * A kind of body: 科协, or one of the partners, 工商联 {@code FEDERATION}, 国资委 {@code SASAC} and whatever else the file
     * of bodies holds. Its name ends the codes of its bodies.
     */
    public record Kind(String name) {

        public static final Kind ASSOCIATION = new Kind("ASSOCIATION");

        private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");

        public static boolean isOne(String name) {
            return NAME.matcher(name).matches();
        }

        String codeIn(String regionCode) {
            return equals(ASSOCIATION)
                    ? regionCode
                    : regionCode + "-" + name.toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
