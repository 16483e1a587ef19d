package cl.soser.canal.paper.photo;

import cl.soser.canal.paper.PaperSheetCode;
import cl.soser.canal.shared.database.InstantColumn;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/**
 * Stores the content of the QR codes of a photograph, once. Its input is a type only {@link
 * QrReader} makes.
 */
@Stateless
public class PaperSheetReadingWorker {

    /**
     * Plain SQL, so that the photograph's version stays: its sender did nothing and must not see a
     * conflict.
     */
    private static final String CLAIM =
            "update sheet_photo set read_time = ? where id = ? and read_time is null";

    @PersistenceContext EntityManager em;
    @Inject Clock clock;

    public void keep(long photo, List<PaperSheetCode> codes) {
        boolean first =
                em.createNativeQuery(CLAIM)
                                .setParameter(
                                        1,
                                        new InstantColumn()
                                                .convertToDatabaseColumn(clock.instant()))
                                .setParameter(2, photo)
                                .executeUpdate()
                        > 0;
        if (first) {
            codes.stream()
                    .map(code -> new PaperSheetReadingId(photo, code.folio()))
                    .filter(key -> em.find(PaperSheetReading.class, key) == null)
                    .forEach(key -> em.persist(new PaperSheetReading(key, false)));
        }
    }
}
