package cl.soser.canal.operation;

import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what was found out until it is found out again, a quarter of a minute later. */
@ApplicationScoped
class GatheredFactsCache {

    private volatile MachineFacts machine = MachineFacts.NONE;
    private volatile WorkFacts work;

    MachineFacts machine() {
        return machine;
    }

    /** Null before the first time. */
    WorkFacts work() {
        return work;
    }

    void keep(MachineFacts found) {
        machine = found;
    }

    void keep(WorkFacts found) {
        work = found;
    }
}
