package cl.soser.canal.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.shared.database.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A file's calls are found among those stored without a look at the others. */
class CallLookupTest {

    private static final int STORED = 5_000;
    private static final int ASKED = 100;

    @Test
    void findingACallReadsNoOtherCall() throws Exception {
        try (TestDatabase database = TestDatabase.derby("callLookup")) {
            EntityManager em = database.entities().createEntityManager();
            em.getTransaction().begin();
            for (int n = 0; n < STORED; n++) {
                em.persist(
                        new Call(
                                "linea800",
                                "1795560000." + n,
                                CallParts.entered(Instant.ofEpochSecond(1_795_560_000L + n), null),
                                null));
            }
            em.getTransaction().commit();
            em.clear();
            em.getTransaction().begin();
            em.createNativeQuery("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)").executeUpdate();
            List<Call> found =
                    em.createNamedQuery(Call.BY_IDS, Call.class)
                            .setParameter("exchange", "linea800")
                            .setParameter(
                                    "ids",
                                    IntStream.range(0, ASKED)
                                            .mapToObj(n -> "1795560000." + 37 * n)
                                            .toList())
                            .getResultList();
            String told =
                    em.createNativeQuery("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")
                            .getSingleResult()
                            .toString();
            em.getTransaction().rollback();
            assertEquals(ASKED, found.size());
            long visited =
                    Pattern.compile("Number of rows visited=(\\d+)")
                            .matcher(told)
                            .results()
                            .map(MatchResult::group)
                            .map(text -> text.substring(text.indexOf('=') + 1))
                            .mapToLong(Long::parseLong)
                            .max()
                            .orElseThrow();
            assertTrue(visited <= 3 * ASKED, told);
        }
    }
}
