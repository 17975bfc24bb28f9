package cn.kexie.platform.security;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forgets what has not been used for longest when there is too much: nobody fills the memory with invented names. */
final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20_000;

    Recent() {
        super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST;
    }
}
