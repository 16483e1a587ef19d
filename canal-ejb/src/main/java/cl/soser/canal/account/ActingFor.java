package cl.soser.canal.account;

import java.util.Set;

/**
 * For whom this thread works at the moment, while {@link OnBehalf} says so. Bound to the thread
 * rather than to a request, because {@link Caller} is also asked where there is none.
 */
record ActingFor(String name, Set<String> roles) {

    private static final ThreadLocal<ActingFor> NOW = new ThreadLocal<>();

    static ActingFor now() {
        return NOW.get();
    }

    void begin() {
        NOW.set(this);
    }

    static void end() {
        NOW.remove();
    }
}
