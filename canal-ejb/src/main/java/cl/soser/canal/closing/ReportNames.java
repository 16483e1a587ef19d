package cl.soser.canal.closing;

import static cl.soser.canal.reporting.criteria.Dimension.AREA;
import static cl.soser.canal.reporting.criteria.Dimension.COMUNA;
import static cl.soser.canal.reporting.criteria.Dimension.CONTRATO;
import static cl.soser.canal.reporting.criteria.Dimension.INSTITUCION;
import static cl.soser.canal.reporting.criteria.Dimension.MOTIVO;
import static cl.soser.canal.reporting.criteria.Dimension.REGION;
import static cl.soser.canal.reporting.criteria.Dimension.SUBTEMA;
import static cl.soser.canal.reporting.criteria.Dimension.TEMA;

import cl.soser.canal.reporting.criteria.Dimension;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What codes are called at the moment a month is closed; read once for all of its reports. */
final class ReportNames {

    private static final Map<Dimension, String> WORDS =
            Map.of(
                    Dimension.CANAL, "channel",
                    Dimension.ESTADO, "status",
                    Dimension.URGENCIA, "urgency");

    private final Map<Dimension, Map<String, String>> names = new EnumMap<>(Dimension.class);

    ReportNames(EntityManager em) {
        read(em.createQuery("SELECT e.code, e.label FROM Motive e", Object[].class), MOTIVO);
        read(em.createQuery("SELECT e.code, e.label FROM Topic e", Object[].class), TEMA);
        read(em.createQuery("SELECT e.code, e.label FROM Subtopic e", Object[].class), SUBTEMA);
        read(em.createQuery("SELECT e.code, e.label FROM Area e", Object[].class), AREA);
        read(em.createQuery("SELECT e.code, e.label FROM Contract e", Object[].class), CONTRATO);
        read(
                em.createQuery("SELECT e.code, e.name FROM Institution e", Object[].class),
                INSTITUCION);
        read(em.createQuery("SELECT e.code, e.shortName FROM Region e", Object[].class), REGION);
        read(em.createQuery("SELECT e.code, e.name FROM Comuna e", Object[].class), COMUNA);
    }

    private void read(TypedQuery<Object[]> query, Dimension dimension) {
        Map<String, String> known = new HashMap<>();
        query.getResultList().forEach(row -> known.put((String) row[0], (String) row[1]));
        names.put(dimension, known);
    }

    String of(Dimension dimension, String code) {
        if (code.isEmpty()) {
            return ReportLabels.word("none");
        }
        return WORDS.containsKey(dimension)
                ? ReportLabels.of(WORDS.get(dimension), code)
                : names.get(dimension).getOrDefault(code, code);
    }
}
