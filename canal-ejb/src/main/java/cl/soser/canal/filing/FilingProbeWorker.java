package cl.soser.canal.filing;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Motive;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.catalogue.Topic;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.person.UserType;
import cl.soser.canal.question.ReplyValues;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.ticket.intake.RolledBackTransaction;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Files a request as a visitor does, with draft, rules, clock and acknowledgement, and rolls it
 * back: nothing of it is visible, no number is used, no mail leaves. The caller decides who may.
 */
@Stateless
public class FilingProbeWorker {

    @PersistenceContext EntityManager em;
    @Inject RolledBackTransaction rolledBackTransaction;
    @Inject FilingWorker filingWorker;
    @Inject CatalogueQuery catalogueQuery;

    /**
     * @return whether a request would have entered
     */
    @TransactionAttribute(REQUIRES_NEW)
    public boolean tryFiling() {
        return rolledBackTransaction.of(this::file);
    }

    private boolean file() {
        FilingWorker.Bearer bearer = new FilingWorker.Bearer(SecretTokens.random(), null);
        filingWorker.open(bearer, Map.of(), ReplyValues.NONE);
        em.flush();
        if (!filingWorker.write(bearer, typed(), ReplyValues.NONE)) {
            return false;
        }
        FilingResult filed = filingWorker.fileUnasked(bearer);
        em.flush();
        return filed.number() != null;
    }

    /** A request with the first offered entries, so that it works with any catalogue. */
    private Map<DraftField, String> typed() {
        Motive motive =
                catalogueQuery.offeredMotives().stream()
                        .filter(one -> !one.isAnsweredAutomatically())
                        .findFirst()
                        .orElseThrow();
        Topic topic = catalogueQuery.offeredTopics().get(0);
        List<Subtopic> subtopics = catalogueQuery.offeredSubtopics(topic.getCode());
        Map<DraftField, String> typed = new EnumMap<>(DraftField.class);
        typed.put(DraftField.MOTIVE, motive.getCode());
        typed.put(DraftField.TOPIC, topic.getCode());
        typed.put(DraftField.SUBTOPIC, subtopics.isEmpty() ? "" : subtopics.get(0).getCode());
        typed.put(DraftField.CONTEXT, Context.SERVICIO_REGULAR.name());
        typed.put(DraftField.URGENCY, Urgency.BAJA.name());
        typed.put(DraftField.SCHOOL_NOTE, "Sonda de disponibilidad");
        typed.put(DraftField.SUBJECT, "Sonda de disponibilidad");
        typed.put(DraftField.DETAIL, "La sonda comprueba que se puede ingresar una solicitud.");
        typed.put(DraftField.FIRST_NAMES, "Sonda");
        typed.put(DraftField.LAST_NAMES, "Disponibilidad");
        typed.put(DraftField.USER_TYPE, UserType.OTRO.name());
        typed.put(DraftField.EMAIL, "sonda@canal.invalid");
        return typed;
    }
}
