package cl.soser.canal.account.caller;

import java.util.Set;

/**
 * The account for which this thread works, set by {@link CallerDelegation}. Bound to the thread and
 * not to a request, because {@link Caller} is also used without a request.
 */
record DelegatedCaller(String name, Set<String> roles) {

    private static final ThreadLocal<DelegatedCaller> NOW = new ThreadLocal<>();

    static DelegatedCaller now() {
        return NOW.get();
    }

    void begin() {
        NOW.set(this);
    }

    static void end() {
        NOW.remove();
    }
}
