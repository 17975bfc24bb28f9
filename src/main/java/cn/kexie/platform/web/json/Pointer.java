package cn.kexie.platform.web.json;

/** JSON pointer (RFC 6901) of a value in an input. */
public record Pointer(String text) {

    public static final Pointer ROOT = new Pointer("");

    public Pointer child(String name) {
        return new Pointer(
                text + "/" + Characters.printable(name).replace("~", "~0").replace("/", "~1"));
    }

    public Pointer child(int index) {
        return new Pointer(text + "/" + index);
    }

    /** Whether the other is this value or lies inside it. */
    public boolean covers(Pointer other) {
        return other.text.equals(text) || other.text.startsWith(text + "/");
    }
}
