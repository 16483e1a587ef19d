package cl.soser.canal.reporting.cases;

import cl.soser.canal.account.Account;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.TicketStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lines of a timeline that an institution may read. Those that move motive, institution or term
 * say from what, to what and why, and what staff took up again says why; of a restriction is told
 * that it was set or lifted. The others are without reasons, and nobody is named.
 */
@ApplicationScoped
class CaseHistory {

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
                    StepKind.REAPERTURA,
                    StepKind.RESTRICCION);

    private static final Set<StepKind> SHOWN = shown();

    /** The traits that such a line tells, as {@code TicketStep.getChanges} names them. */
    private static final List<String> TRAITS = List.of("motive:", "asked:", "institution:");

    private static final String OPEN = "ABIERTA";
    private static final String RESTRICTED = "RESERVADA";

    @PersistenceContext EntityManager em;

    private static Set<StepKind> shown() {
        Set<StepKind> all = EnumSet.copyOf(STAGES);
        all.addAll(TERM_CHANGES);
        return all;
    }

    /**
     * The oldest first.
     *
     * @param mask hides identities in reasons; null for a reader of no texts at all
     */
    List<CaseDetails.Step> of(long ticketId, CaseMask mask) {
        return em.createNamedQuery(TicketStep.OF_TICKETS, TicketStep.class)
                .setParameter("tickets", List.of(ticketId))
                .getResultStream()
                .filter(step -> SHOWN.contains(step.getKind()))
                .flatMap(step -> told(step, mask).stream())
                .toList();
    }

    private Optional<CaseDetails.Step> told(TicketStep step, CaseMask mask) {
        Optional<String[]> change = change(step);
        if (step.getKind() == StepKind.RESTRICCION && change.isEmpty()) {
            return Optional.empty(); // it stays restricted, for another matter
        }
        boolean reasoned = TERM_CHANGES.contains(step.getKind()) || isReopenedByStaff(step);
        return Optional.of(
                new CaseDetails.Step(
                        step.getKind(),
                        step.getHappenedAt(),
                        step.getFrom(),
                        step.getTo(),
                        change.map(codes -> codes[0]).orElse(null),
                        change.map(codes -> codes[1]).orElse(null),
                        reasoned && mask != null ? mask.apply(step.getReason()) : null));
    }

    /** What a citizen writes to have it reopened is a text of theirs. */
    private boolean isReopenedByStaff(TicketStep step) {
        return step.getKind() == StepKind.REAPERTURA
                && step.getAccount() != null
                && em.find(Account.class, step.getAccount()).isStaff();
    }

    /** The codes before and after; of a restriction not for which matter. */
    private static Optional<String[]> change(TicketStep step) {
        if (step.getKind() == StepKind.RESTRICCION) {
            return change(step.getChanges(), List.of("restricted:"))
                    .map(codes -> new String[] {sight(codes[0]), sight(codes[1])})
                    .filter(codes -> !codes[0].equals(codes[1]));
        }
        return TERM_CHANGES.contains(step.getKind())
                ? change(step.getChanges(), TRAITS)
                : Optional.empty();
    }

    private static String sight(String matter) {
        return matter.equals("false") ? OPEN : RESTRICTED;
    }

    private static Optional<String[]> change(String changes, List<String> traits) {
        return Stream.ofNullable(changes)
                .flatMap(all -> Stream.of(all.split(",")))
                .flatMap(
                        one ->
                                traits.stream()
                                        .filter(one::startsWith)
                                        .map(trait -> one.substring(trait.length()).split(">", 2)))
                .filter(codes -> codes.length == 2)
                .findFirst();
    }
}
