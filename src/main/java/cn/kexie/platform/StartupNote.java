package cn.kexie.platform;

/**
 * One paragraph that the operator reads in the log when the application is ready, such as an address to open or
 * something still missing. Beans of this type are printed together, in their order.
 */
@FunctionalInterface
public interface StartupNote {

    /** Chinese, one or more lines; empty when there is nothing to say at this start. */
    String text();
}
