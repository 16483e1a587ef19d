package cl.soser.canal.reporting.cases;

import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.TicketStep;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lines of a timeline that an institution may read. Those that move motive, institution or term
 * say from what, to what and why; the others are without reasons, and nobody is named.
 */
final class CaseHistory {

    /** What removes, lengthens or hides a term, or asks for it. */
    private static final Set<StepKind> TERM_CHANGES =
            EnumSet.of(
                    StepKind.RECLASIFICACION,
                    StepKind.RECLASIFICACION_PEDIDA,
                    StepKind.RECLASIFICACION_NEGADA,
                    StepKind.INSTITUCION,
                    StepKind.INSTITUCION_ACEPTADA,
                    StepKind.INSTITUCION_NEGADA,
                    StepKind.ANULACION,
                    StepKind.ANULACION_PEDIDA,
                    StepKind.ANULACION_NEGADA,
                    StepKind.FUSION,
                    StepKind.FUSION_PEDIDA,
                    StepKind.FUSION_NEGADA,
                    StepKind.SEPARACION,
                    StepKind.CAMBIO_RETIRADO);

    private static final Set<StepKind> STAGES =
            EnumSet.of(
                    StepKind.INGRESO,
                    StepKind.VALIDACION,
                    StepKind.DERIVACION,
                    StepKind.PEDIDO,
                    StepKind.REPLICA,
                    StepKind.RESPUESTA,
                    StepKind.RESPUESTA_DEFINITIVA,
                    StepKind.REAPERTURA);

    /** All of them. */
    static final Set<StepKind> SHOWN = shown();

    /** The traits that such a line tells, as {@code TicketStep.getChanges} names them. */
    private static final List<String> TRAITS = List.of("motive:", "asked:", "institution:");

    private CaseHistory() {}

    private static Set<StepKind> shown() {
        Set<StepKind> all = EnumSet.copyOf(STAGES);
        all.addAll(TERM_CHANGES);
        return all;
    }

    /**
     * @param mask hides identities in reasons; null for a reader of no texts at all
     */
    static CaseDetails.Step of(TicketStep step, CaseMask mask) {
        boolean told = TERM_CHANGES.contains(step.getKind());
        Optional<String[]> change = told ? change(step.getChanges()) : Optional.empty();
        return new CaseDetails.Step(
                step.getKind(),
                step.getHappenedAt(),
                step.getFrom(),
                step.getTo(),
                change.map(codes -> codes[0]).orElse(null),
                change.map(codes -> codes[1]).orElse(null),
                told && mask != null ? mask.apply(step.getReason()) : null);
    }

    /** The codes before and after. */
    private static Optional<String[]> change(String changes) {
        return Stream.ofNullable(changes)
                .flatMap(all -> Stream.of(all.split(",")))
                .flatMap(
                        one ->
                                TRAITS.stream()
                                        .filter(one::startsWith)
                                        .map(trait -> one.substring(trait.length()).split(">", 2)))
                .filter(codes -> codes.length == 2)
                .findFirst();
    }
}
