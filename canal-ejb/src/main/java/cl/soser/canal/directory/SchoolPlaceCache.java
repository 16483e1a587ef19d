package cl.soser.canal.directory;

import cl.soser.canal.shared.KeptBriefly;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where all establishments lie, at most ten seconds old: some seventeen thousand pairs of degrees.
 */
@ApplicationScoped
class SchoolPlaceCache {

    @PersistenceContext EntityManager em;
    private final KeptBriefly<List<MapPoint>> places = new KeptBriefly<>(this::read);

    List<MapPoint> places() {
        return places.get();
    }

    private List<MapPoint> read() {
        try (Stream<Object[]> rows =
                em.createNamedQuery(School.PLACES, Object[].class)
                        .setParameter("closed", SchoolStatus.CERRADO)
                        .getResultStream()) {
            return rows.map(
                            row ->
                                    new MapPoint(
                                            ((BigDecimal) row[0]).doubleValue(),
                                            ((BigDecimal) row[1]).doubleValue()))
                    .toList();
        }
    }
}
