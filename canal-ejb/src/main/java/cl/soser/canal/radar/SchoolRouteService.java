package cl.soser.canal.radar;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolScheme;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The delivery routes by which the radar knows schools that eat the same. */
@Stateless
@RolesAllowed({ADMINISTRADOR, OPERACIONES})
public class SchoolRouteService {

    private static final int AT_ONCE = 500;

    @PersistenceContext EntityManager em;
    @Inject RadarBaselineCache radarBaselineCache;
    @Inject ConfigurationChangeRepository configurationChangeRepository;

    /** How many schools have a route. */
    @TransactionAttribute(SUPPORTS)
    public long count() {
        return em.createNamedQuery(SchoolRoute.COUNT, Long.class).getSingleResult();
    }

    /**
     * The routes of all schools of a scheme; those that the list does not name have none.
     *
     * @param list on each line a code, a semicolon, comma or tabulator, and a route
     */
    public RoutesReplacedResult replace(
            @NotNull SchoolScheme scheme, @NotNull @Size(max = 900_000) String list) {
        long before = count();
        RouteList wanted = RouteList.of(list);
        Map<String, Long> known = known(scheme, new ArrayList<>(wanted.routes().keySet()));
        em.createNamedQuery(SchoolRoute.REMOVE).setParameter("scheme", scheme).executeUpdate();
        known.forEach(
                (code, school) -> em.persist(new SchoolRoute(school, wanted.routes().get(code))));
        em.flush();
        radarBaselineCache.forget();
        configurationChangeRepository.changed(
                new ConfigurationSubject(
                        ConfigurationKind.RUTAS, scheme.name(), "{configurationKind.RUTAS}"),
                ConfigurationFields.NONE.field("schoolsOnRoute", before),
                ConfigurationFields.NONE.field("schoolsOnRoute", count()));
        return new RoutesReplacedResult(
                known.size(),
                wanted.routes().keySet().stream()
                        .filter(code -> !known.containsKey(code))
                        .sorted()
                        .toList(),
                wanted.unreadable());
    }

    private Map<String, Long> known(SchoolScheme scheme, List<String> codes) {
        Map<String, Long> known = new HashMap<>();
        for (int at = 0; at < codes.size(); at += AT_ONCE) {
            em.createNamedQuery(School.IDS_OF_CODES, Object[].class)
                    .setParameter("scheme", scheme)
                    .setParameter("codes", codes.subList(at, Math.min(at + AT_ONCE, codes.size())))
                    .getResultList()
                    .forEach(row -> known.put((String) row[0], (Long) row[1]));
        }
        return known;
    }
}
