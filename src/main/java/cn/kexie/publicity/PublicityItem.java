package cn.kexie.publicity;

/**
 * One entry of a list made public.
 *
 * @param key how the procedure calls it, unique in its list; readable by the public
 * @param text as the public reads it, in Chinese, no more personal than the purpose needs
 */
public record PublicityItem(String key, String text) {}
