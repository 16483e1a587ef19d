package cl.soser.canal.operation;

import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what was found out until it is found out again, a quarter of a minute later. */
@ApplicationScoped
class GatheredFactsCache {

    private volatile GatheredFacts facts = GatheredFacts.NONE;

    GatheredFacts facts() {
        return facts;
    }

    void keep(GatheredFacts found) {
        facts = found;
    }
}
