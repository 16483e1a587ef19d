package cl.soser.canal.ticket;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Classification;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.contract.Contract;
import cl.soser.canal.danger.Danger;
import cl.soser.canal.person.ContactDetails;
import cl.soser.canal.person.Identity;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.UserType;
import cl.soser.canal.routing.Route;
import cl.soser.canal.shared.CanalException;
import cl.soser.canal.sla.ClockRulesRepository;
import cl.soser.canal.sla.InventedRules;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Tickets that lived through whatever the table of their life allows, by their own verbs, with the
 * lines of the timeline that the use cases write; nobody is told of any of it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RandomHistories {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final String[] AREAS = {"CALIDAD", "LOGISTICA", "NUTRICION", "OPERACIONES"};
    private static final String[] MOTIVES = {
        "RECLAMO", "RECLAMO", "CONSULTA", "SUGERENCIA", "FELICITACION"
    };

    @PersistenceContext EntityManager em;
    @Inject CatalogueQuery catalogueQuery;
    @Inject ClockRulesRepository clockRulesRepository;

    /** From the first number on; all enter in the year 2024, at one institution. */
    public void make(int first, int count, String institution) {
        Contract contract = em.find(Contract.class, "85-41-LR21");
        for (int n = first; n < first + count; n++) {
            new Life(new Random(n * 31L + 7), n, institution, contract).run();
        }
    }

    private final class Life {

        private final Random random;
        private final Ticket ticket;
        private Instant now;
        private StateBeforeMerge parked;

        Life(Random random, int n, String institution, Contract contract) {
            this.random = random;
            this.now =
                    LocalDate.of(2024, 1, 2)
                            .atStartOfDay(SANTIAGO)
                            .toInstant()
                            .plusSeconds(random.nextInt(364 * 86400));
            Person person =
                    new Person(
                            new PersonDetails(
                                    "Ana",
                                    "Ficticia Prueba",
                                    Identity.NONE,
                                    null,
                                    null,
                                    UserType.APODERADO,
                                    new ContactDetails(
                                            "+56 9 1000 0001", null, null, null, null, null),
                                    null),
                            now);
            em.persist(person);
            ClassifiedFiling filing =
                    new ClassifiedFiling(
                            UUID.randomUUID().toString(),
                            Channel.WEB,
                            Context.SERVICIO_REGULAR,
                            classification(),
                            Urgency.BAJA,
                            "Historia inventada",
                            new ClassifiedFiling.Place(
                                    institution, null, "Escuela de prueba", null),
                            new ClassifiedFiling.Filer(person, null));
            Route route =
                    new Route(
                            any(AREAS),
                            null,
                            Set.of(),
                            Urgency.BAJA,
                            Danger.NONE,
                            false,
                            true,
                            List.of("x"));
            int version = 1 - random.nextInt(InventedRules.VERSIONS + 1);
            int calendar = 1 - random.nextInt(InventedRules.VERSIONS + 1);
            ticket =
                    new Ticket(
                            String.format("CP-2024-9%06d", n),
                            filing,
                            route,
                            contract,
                            clockRulesRepository.rules(version, calendar),
                            now);
            em.persist(ticket);
            PlainTexts.keep(em, ticket);
            em.persist(new TicketStep(ticket, StepKind.INGRESO, null, now, null, null, null));
        }

        void run() {
            int steps = random.nextInt(14);
            for (int i = 0; i < steps; i++) {
                pass();
                attempt();
            }
            // Nobody is to be warned of a history that was never lived.
            em.flush();
            em.createNativeQuery(
                            "UPDATE ticket SET next_milestone = NULL, next_milestone_at = NULL,"
                                    + " next_internal = NULL, next_internal_at = NULL WHERE id = "
                                    + ticket.getId())
                    .executeUpdate();
            em.detach(ticket);
        }

        /** Minutes or days; now and then to the very second at which the term inside ends. */
        private void pass() {
            Instant due = ticket.getStageTerm().map(StageTerm::getWorkDue).orElse(null);
            int dice = random.nextInt(10);
            if (dice == 0 && due != null && due.isAfter(now)) {
                now = due.plusSeconds(random.nextInt(3) - 1L);
            } else if (dice < 7) {
                now = now.plusSeconds(1 + random.nextInt(8 * 3600));
            } else {
                now = now.plusSeconds(random.nextInt(5 * 86400));
            }
        }

        private void attempt() {
            switch (random.nextInt(14)) {
                case 0, 1, 2 ->
                        step(StepKind.VALIDACION, (t, at) -> t.validateRouting(any(AREAS), at));
                case 3 -> rerouted(any(AREAS));
                case 4, 5 -> step(StepKind.A_REVISION, Ticket::submitForReview);
                case 6 -> step(StepKind.DEVOLUCION, Ticket::returnToArea);
                case 7 -> step(StepKind.A_VISACION, Ticket::sendForApproval);
                case 8 -> step(StepKind.VISACION, Ticket::backFromApproval);
                case 9 -> asked();
                case 10 -> step(StepKind.PAUSA, Ticket::pauseStage);
                case 11 -> step(StepKind.REANUDACION, Ticket::resumeStage);
                case 12 -> answered();
                default -> rare();
            }
        }

        /** Handing a ticket to the area that has it is refused by the desk. */
        private void rerouted(String area) {
            if (!area.equals(ticket.getArea())) {
                step(StepKind.DERIVACION, (t, at) -> t.reroute(area, at));
            }
        }

        private void asked() {
            if (ticket.getStatus() == TicketStatus.ESPERA_CIUDADANO) {
                step(StepKind.REPLICA, Ticket::citizenReplied);
            } else {
                step(StepKind.PEDIDO, Ticket::askCitizen);
            }
        }

        private void answered() {
            if (ticket.getStatus() == TicketStatus.CERRADO) {
                step(StepKind.REAPERTURA, Ticket::reopen);
            } else if (random.nextBoolean()) {
                LocalDate day = now.atZone(SANTIAGO).toLocalDate().plusDays(random.nextInt(20));
                step(StepKind.RESPUESTA, (t, at) -> t.answered(Stage.RESPUESTA, day, at, SANTIAGO));
            } else {
                step(
                        StepKind.RESPUESTA_DEFINITIVA,
                        (t, at) -> t.answered(Stage.RESPUESTA_DEFINITIVA, null, at, SANTIAGO));
            }
        }

        private void rare() {
            switch (random.nextInt(7)) {
                case 0 -> step(StepKind.ANULACION, Ticket::annul);
                case 2, 3 -> merged();
                case 1 -> step(StepKind.TOMA, (t, at) -> t.touch(at));
                default -> {
                    Classification right = classification();
                    step(
                            StepKind.RECLASIFICACION,
                            (t, at) -> t.reclassify(right, Context.SERVICIO_REGULAR, at));
                }
            }
        }

        /** Absorbed, and later as if it never had been; by itself, for one history is enough. */
        private void merged() {
            if (ticket.getAbsorbedInto() == null) {
                step(StepKind.FUSION, (t, at) -> parked = t.absorb(t, at));
                em.flush();
            } else {
                StageVisit ended = StageVisit.of(em, ticket);
                if (ended != null && ticket.isLeftBy(parked)) {
                    em.remove(ended);
                    em.flush();
                }
                step(StepKind.SEPARACION, (t, at) -> t.restore(parked, at));
            }
        }

        private void step(StepKind kind, BiConsumer<Ticket, Instant> act) {
            TicketStatus before = ticket.getStatus();
            TicketTraits traits = TicketTraits.of(ticket);
            try {
                act.accept(ticket, now);
            } catch (CanalException notNow) {
                return;
            }
            String changes = TicketTraits.of(ticket).since(traits);
            em.persist(new TicketStep(ticket, kind, before, now, null, null, changes));
            ticket.leftStage().ifPresent(one -> em.persist(new StageVisit(ticket, one, now)));
        }

        private Classification classification() {
            return catalogueQuery.classify(any(MOTIVES), "BASICA_MEDIA", null);
        }

        private String any(String[] from) {
            return from[random.nextInt(from.length)];
        }
    }
}
