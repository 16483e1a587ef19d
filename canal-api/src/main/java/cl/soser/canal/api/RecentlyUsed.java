package cl.soser.canal.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A map of limited size that forgets the entry that was not used for the longest time. */
final class RecentlyUsed<K, V> {

    private final Map<K, V> known;

    RecentlyUsed(int most) {
        known =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > most;
                    }
                };
    }

    synchronized V get(K key, Supplier<V> fresh) {
        return known.computeIfAbsent(key, unknown -> fresh.get());
    }

    synchronized boolean has(K key) {
        return known.get(key) != null;
    }

    synchronized void forget(K key) {
        known.remove(key);
    }

    synchronized void clear() {
        known.clear();
    }
}
