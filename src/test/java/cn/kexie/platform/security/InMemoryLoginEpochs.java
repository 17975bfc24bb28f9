package cn.kexie.platform.security;

import cn.kexie.platform.identity.UserId;
import java.util.HashMap;
import java.util.Map;

/** The epochs of accounts, and how often somebody asked for them. */
class InMemoryLoginEpochs implements LoginEpochRegister {

    int asked;
    private final Map<String, Long> epochs = new HashMap<>();

    @Override
    public long find(UserId userId) {
        asked++;
        return epochs.getOrDefault(userId.value(), 0L);
    }

    @Override
    public void increase(UserId userId) {
        epochs.merge(userId.value(), 1L, Long::sum);
    }
}
