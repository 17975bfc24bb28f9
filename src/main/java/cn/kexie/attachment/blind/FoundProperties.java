package cn.kexie.attachment.blind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a file tells beside its content, as it is found while the file is copied. */
final class FoundProperties {

    static final String AUTHOR = "作者";
    static final String EDITOR = "最后修改者";
    static final String COMPANY = "单位";
    static final String REVIEWER = "批注或修订者";
    static final String DEVICE = "设备";
    static final String COPYRIGHT = "版权";
    static final String OTHER = "其他属性";

    private static final int MOST = 40;
    private static final int LONGEST = 200;

    private final Set<FileProperty> found = new LinkedHashSet<>();

    void add(String name, String value) {
        String text = value == null
                ? ""
                : value.replaceAll("[\\s\\p{Cntrl}\\p{Cf}\\p{Cn}]+", " ").strip();
        if (!text.isEmpty() && !text.equals(XmlCopy.NOBODY) && found.size() < MOST) {
            found.add(new FileProperty(name, text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text));
        }
    }

    List<FileProperty> list() {
        return new ArrayList<>(found);
    }
}
