package cn.kexie.platform.security;

import java.util.HashMap;
import java.util.Map;

/** The epochs of accounts, and how often somebody asked for them. */
class InMemoryLoginEpochs implements LoginEpochRegister {

    int asked;
    private final Map<String, Long> epochs = new HashMap<>();

    @Override
    public long find(String userId) {
        asked++;
        return epochs.getOrDefault(userId, 0L);
    }

    @Override
    public void increase(String userId) {
        epochs.merge(userId, 1L, Long::sum);
    }
}
