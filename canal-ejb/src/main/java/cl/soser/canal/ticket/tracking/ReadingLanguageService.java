package cl.soser.canal.ticket.tracking;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.person.Person;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.language.Language;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps the language that a person chose on a page, so that mails to her go out in it too. Whoever
 * may neither sign in as her nor see her ticket changes nothing, and is not told so.
 */
@Stateless
@PermitAll
@OpenToAll("It changes the caller's own data, or those of a ticket that its grant opens.")
public class ReadingLanguageService {

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject TicketRepository ticketRepository;
    @Inject CitizenTicketService citizenTicketService;

    /**
     * @param chosen empty for the usual Spanish
     * @param number of the ticket on whose page it was chosen; null elsewhere
     * @param grant what {@link FollowUpService#open} gave for it, or null
     */
    public void choose(Optional<Language> chosen, String number, String grant) {
        Language language = chosen.orElse(null);
        Optional<Ticket> ticket = number == null ? Optional.empty() : ticketRepository.find(number);
        ticket.filter(one -> citizenTicketService.isMine(one, grant))
                .ifPresent(one -> keep(one.getPerson(), language));
        if (caller.personId().isPresent()) {
            em.createNamedQuery(Person.OF_ACCOUNT, Person.class)
                    .setParameter("account", caller.requireId())
                    .getResultList()
                    .forEach(person -> keep(person, language));
        }
    }

    /** What is kept already needs no writing, and blocked data are not touched. */
    private static void keep(Person person, Language language) {
        if (!person.isBlocked()
                && !Objects.equals(person.getReadingLanguage().orElse(null), language)) {
            person.readsIn(language);
        }
    }
}
