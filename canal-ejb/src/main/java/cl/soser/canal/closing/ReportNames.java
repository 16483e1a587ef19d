package cl.soser.canal.closing;

import static cl.soser.canal.reporting.criteria.Dimension.AREA;
import static cl.soser.canal.reporting.criteria.Dimension.COMUNA;
import static cl.soser.canal.reporting.criteria.Dimension.CONTRATO;
import static cl.soser.canal.reporting.criteria.Dimension.INSTITUCION;
import static cl.soser.canal.reporting.criteria.Dimension.MOTIVO;
import static cl.soser.canal.reporting.criteria.Dimension.REGION;
import static cl.soser.canal.reporting.criteria.Dimension.SUBTEMA;
import static cl.soser.canal.reporting.criteria.Dimension.TEMA;

import cl.soser.canal.catalogue.Area;
import cl.soser.canal.catalogue.CatalogueEntry_;
import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.catalogue.Topic;
import cl.soser.canal.contract.Contract;
import cl.soser.canal.contract.Contract_;
import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.Comuna_;
import cl.soser.canal.directory.Institution;
import cl.soser.canal.directory.Institution_;
import cl.soser.canal.directory.Region;
import cl.soser.canal.directory.Region_;
import cl.soser.canal.reporting.criteria.Dimension;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The names of codes at the moment a month is closed; read once for all of its reports. */
final class ReportNames {

    private static final Map<Dimension, String> WORDS =
            Map.of(
                    Dimension.CANAL, "channel",
                    Dimension.ESTADO, "status",
                    Dimension.URGENCIA, "urgency");

    private final Map<Dimension, Map<String, String>> names = new EnumMap<>(Dimension.class);

    private final EntityManager em;

    ReportNames(EntityManager em) {
        this.em = em;
        read(MOTIVO, Motive.class, CatalogueEntry_.code, CatalogueEntry_.label);
        read(TEMA, Topic.class, CatalogueEntry_.code, CatalogueEntry_.label);
        read(SUBTEMA, Subtopic.class, CatalogueEntry_.code, CatalogueEntry_.label);
        read(AREA, Area.class, CatalogueEntry_.code, CatalogueEntry_.label);
        read(CONTRATO, Contract.class, Contract_.code, Contract_.label);
        read(INSTITUCION, Institution.class, Institution_.code, Institution_.name);
        read(REGION, Region.class, Region_.code, Region_.shortName);
        read(COMUNA, Comuna.class, Comuna_.code, Comuna_.name);
    }

    private <E> void read(
            Dimension dimension,
            Class<E> type,
            SingularAttribute<? super E, String> code,
            SingularAttribute<? super E, String> name) {
        CriteriaQuery<Tuple> query = em.getCriteriaBuilder().createTupleQuery();
        Root<E> entry = query.from(type);
        query.multiselect(entry.get(code), entry.get(name));
        Map<String, String> known = new HashMap<>();
        em.createQuery(query)
                .getResultList()
                .forEach(row -> known.put((String) row.get(0), (String) row.get(1)));
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
