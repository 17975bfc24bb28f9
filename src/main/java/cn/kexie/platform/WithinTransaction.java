package cn.kexie.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has found out and need not ask again. Nothing is kept outside a transaction; one that runs within
 * another, apart from it, has a memory of its own.
 */
public final class WithinTransaction<K, V> {

    public Optional<V> find(K key) {
        return isOpen() ? Optional.ofNullable(memory().get(key)) : Optional.empty();
    }

    public void keep(K key, V value) {
        if (isOpen()) {
            memory().put(key, value);
        }
    }

    public void forget(K key) {
        if (isOpen()) {
            memory().remove(key);
        }
    }

    private static boolean isOpen() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive();
    }

    private Map<K, V> memory() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Memory.class::isInstance)
                .map(memory -> (Memory<?, ?>) memory)
                .flatMap(memory -> memory.of(this).stream())
                .findFirst()
                .orElseGet(this::begun);
    }

    private Map<K, V> begun() {
        Memory<K, V> memory = new Memory<>(this, new HashMap<>());
        TransactionSynchronizationManager.registerSynchronization(memory);
        return memory.known();
    }

    private record Memory<K, V>(WithinTransaction<K, V> owner, Map<K, V> known) implements TransactionSynchronization {

        @SuppressWarnings("unchecked")
        <L, W> Optional<Map<L, W>> of(WithinTransaction<L, W> asking) {
            return owner == asking ? Optional.of((Map<L, W>) known) : Optional.empty();
        }
    }
}
