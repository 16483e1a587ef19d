package cl.soser.canal.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Caches regions, comunas and institutions in memory for ever: only a migration changes them, and
 * every node starts anew after it.
 */
@ApplicationScoped
class TerritoryCache {

    @PersistenceContext EntityManager em;

    private volatile Content content;

    private record Content(
            List<Region> regions,
            List<Comuna> comunas,
            Map<String, Comuna> comunaByCode,
            List<Institution> institutions) {}

    List<Region> regions() {
        return content().regions();
    }

    /** All of them, by name. */
    List<Comuna> comunas() {
        return content().comunas();
    }

    /** Null when there is none with that code. */
    Comuna comuna(String code) {
        return code == null ? null : content().comunaByCode().get(code);
    }

    List<Institution> institutions() {
        return content().institutions();
    }

    private Content content() {
        Content known = content;
        return known == null ? read() : known;
    }

    /**
     * By one thread: two that fill the provider's shared cache with the same rows at once may wait
     * for each other for ever, as the first pages of a server that has just started did.
     */
    private synchronized Content read() {
        Content known = content;
        if (known == null) {
            List<Comuna> comunas = em.createNamedQuery(Comuna.ALL, Comuna.class).getResultList();
            known =
                    new Content(
                            List.copyOf(
                                    em.createNamedQuery(Region.ALL, Region.class).getResultList()),
                            List.copyOf(comunas),
                            comunas.stream()
                                    .collect(
                                            Collectors.toMap(Comuna::getCode, Function.identity())),
                            List.copyOf(
                                    em.createNamedQuery(Institution.ALL, Institution.class)
                                            .getResultList()));
            if (!comunas.isEmpty()) {
                content = known;
            }
        }
        return known;
    }
}
