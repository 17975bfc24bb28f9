package cn.kexie.platform.text;

/** A code that is a Java constant and is shown in Chinese. */
public interface Worded {

    String text();
}
