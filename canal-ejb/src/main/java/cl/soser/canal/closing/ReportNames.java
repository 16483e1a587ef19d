package cl.soser.canal.closing;

import cl.soser.canal.reporting.Dimension;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What codes are called at the moment a month is closed; read once for all of its reports. */
final class ReportNames {

    private static final Map<Dimension, String> QUERIES =
            Map.of(
                    Dimension.MOTIVO, "SELECT e.code, e.label FROM Motive e",
                    Dimension.TEMA, "SELECT e.code, e.label FROM Topic e",
                    Dimension.SUBTEMA, "SELECT e.code, e.label FROM Subtopic e",
                    Dimension.AREA, "SELECT e.code, e.label FROM Area e",
                    Dimension.CONTRATO, "SELECT e.code, e.label FROM Contract e",
                    Dimension.INSTITUCION, "SELECT e.code, e.name FROM Institution e",
                    Dimension.REGION, "SELECT e.code, e.shortName FROM Region e",
                    Dimension.COMUNA, "SELECT e.code, e.name FROM Comuna e");

    private static final Map<Dimension, String> WORDS =
            Map.of(
                    Dimension.CANAL, "channel",
                    Dimension.ESTADO, "status",
                    Dimension.URGENCIA, "urgency");

    private final Map<Dimension, Map<String, String>> names = new EnumMap<>(Dimension.class);

    ReportNames(EntityManager em) {
        QUERIES.forEach(
                (dimension, query) -> {
                    Map<String, String> known = new HashMap<>();
                    em.createQuery(query, Object[].class)
                            .getResultList()
                            .forEach(row -> known.put((String) row[0], (String) row[1]));
                    names.put(dimension, known);
                });
    }

    String of(Dimension dimension, String code) {
        if (code.isEmpty()) {
            return ReportWords.word("none");
        }
        return WORDS.containsKey(dimension)
                ? ReportWords.of(WORDS.get(dimension), code)
                : names.get(dimension).getOrDefault(code, code);
    }
}
