package cn.kexie.party;

/**
 * A body that receives applications or gives its opinion on them.
 *
 * @param code region code of a 科协 ({@code 440106}); region code and kind of a partner ({@code 440100-sasac})
 * @param name official full name, as it stands on documents
 * @param mark 机关代字, the beginning of its document numbers ({@code 穗天科协}); unique
 */
public record Body(String code, String name, String mark, Kind kind, String regionCode) {

    /** 科协, 工商联, 国资委. */
    public enum Kind {
        ASSOCIATION(""),
        FEDERATION("-federation"),
        SASAC("-sasac");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        String codeIn(String regionCode) {
            return regionCode + suffix;
        }
    }
}
