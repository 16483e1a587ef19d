package cl.soser.canal.qualitysample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How samples were judged so far. Checks no rights; callers must check them. */
@ApplicationScoped
public class QualitySampleRepository {

    @PersistenceContext EntityManager em;

    /** Empty where no sample was drawn of that month. */
    public Optional<QualitySampleResult> of(YearMonth month) {
        QualitySample sample = em.find(QualitySample.class, month.atDay(1));
        return sample == null ? Optional.empty() : of(List.of(sample)).stream().findFirst();
    }

    List<QualitySampleResult> of(List<QualitySample> samples) {
        if (samples.isEmpty()) {
            return List.of();
        }
        Map<LocalDate, int[]> counts = new HashMap<>();
        em.createNamedQuery(QualitySampleCase.COUNTS, Object[].class)
                .setParameter("months", samples.stream().map(QualitySample::getMonth).toList())
                .getResultList()
                .forEach(
                        row -> {
                            int[] count =
                                    counts.computeIfAbsent((LocalDate) row[0], m -> new int[2]);
                            int n = ((Number) row[2]).intValue();
                            count[0] += n;
                            count[1] += (Boolean) row[1] ? n : 0;
                        });
        return samples.stream()
                .map(
                        one -> {
                            int[] count = counts.getOrDefault(one.getMonth(), new int[2]);
                            return new QualitySampleResult(
                                    one.getMonth(),
                                    one.getPopulation(),
                                    one.getSize(),
                                    count[0],
                                    count[1]);
                        })
                .toList();
    }
}
