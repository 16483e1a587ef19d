package cl.soser.canal.reporting.counts;

import static cl.soser.canal.reporting.criteria.Dimension.AREA;
import static cl.soser.canal.reporting.criteria.Dimension.CANAL;
import static cl.soser.canal.reporting.criteria.Dimension.COMUNA;
import static cl.soser.canal.reporting.criteria.Dimension.CONTEXTO;
import static cl.soser.canal.reporting.criteria.Dimension.CONTRATO;
import static cl.soser.canal.reporting.criteria.Dimension.DIA;
import static cl.soser.canal.reporting.criteria.Dimension.ESTADO;
import static cl.soser.canal.reporting.criteria.Dimension.INSTITUCION;
import static cl.soser.canal.reporting.criteria.Dimension.MES;
import static cl.soser.canal.reporting.criteria.Dimension.MOTIVO;
import static cl.soser.canal.reporting.criteria.Dimension.REGION;
import static cl.soser.canal.reporting.criteria.Dimension.SUBTEMA;
import static cl.soser.canal.reporting.criteria.Dimension.TEMA;
import static cl.soser.canal.reporting.criteria.Dimension.URGENCIA;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.Dimension;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A set of dimensions by which the sums of past months are stored, per institution. A query uses
 * the first, and so the smallest, cuboid that has all its dimensions.
 */
enum Cuboid {
    DIAS(DIA, CONTRATO, MOTIVO),
    AREAS(CONTRATO, MOTIVO, AREA, ESTADO),
    TEMAS(CONTRATO, MOTIVO, TEMA, CANAL, CONTEXTO),
    REGIONES(MOTIVO, TEMA, CANAL, REGION),
    LUGARES(CONTRATO, MOTIVO, REGION, COMUNA),
    AREA_REGION(MOTIVO, AREA, REGION),
    AREA_TEMA(MOTIVO, TEMA, SUBTEMA, CANAL, AREA),
    URGENCIAS(MOTIVO, SUBTEMA, TEMA, URGENCIA, ESTADO);

    private final Set<Dimension> dimensions;

    Cuboid(Dimension... dimensions) {
        Set<Dimension> all = EnumSet.copyOf(List.of(dimensions));
        all.add(INSTITUCION);
        this.dimensions = Collections.unmodifiableSet(all);
    }

    /** In the order of the dimensions themselves. */
    List<Dimension> dimensions() {
        return List.copyOf(dimensions);
    }

    static Optional<Cuboid> covering(List<Dimension> by, CaseCriteria filter) {
        return Stream.of(values()).filter(cuboid -> cuboid.covers(by, filter)).findFirst();
    }

    boolean covers(List<Dimension> by, CaseCriteria filter) {
        Set<Dimension> needed = EnumSet.noneOf(Dimension.class);
        needed.addAll(by);
        needed.addAll(filter.codes().keySet());
        needed.remove(MES);
        return filter.isOfCodesAlone() && dimensions.containsAll(needed);
    }
}
