package cl.soser.canal.ticket.intake;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.person.Filing;
import cl.soser.canal.person.Person;
import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.language.ChosenLanguage;
import cl.soser.canal.ticket.FileTicketCommand;
import cl.soser.canal.ticket.Ticket;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.time.Clock;
import java.util.Optional;

/**
 * The ways by which a request enters; none of them needs an account (rules, section 3). The instant
 * of this transaction starts the contract clock, and a repeated submission makes no second ticket.
 */
@Stateless
public class TicketIntakeWorker {

    @PersistenceContext EntityManager em;
    @Inject Caller caller;
    @Inject TicketCreator ticketCreator;
    @Inject ChosenLanguage chosenLanguage;
    @Inject Clock clock;

    /** The number an earlier repetition of the same submission got. */
    public Optional<String> numberOf(String submissionKey) {
        return em.createNamedQuery(Ticket.NUMBER_BY_KEY, String.class)
                .setParameter("key", submissionKey)
                .getResultStream()
                .findAny();
    }

    /** Files as the signed-in citizen, whose own data do not change. */
    public String fileAsMyself(@NotNull @Valid FileTicketCommand request) {
        Person person = myself();
        chosenLanguage.get().ifPresent(person::readsIn);
        long account = caller.requireId();
        return numberOf(request.submissionKey()).orElseGet(() -> admit(request, person, account));
    }

    /** The same, and adds to the citizen's own data what the form asked because it was missing. */
    public String fileAsMyself(
            @NotNull @Valid FileTicketCommand request, @NotNull PersonDetails told) {
        myself().complete(told);
        return fileAsMyself(request);
    }

    private Person myself() {
        return caller.personId()
                .map(id -> em.find(Person.class, id))
                .orElseThrow(() -> new NotAllowedException("filing.person.missing"));
    }

    /**
     * Files for a person without an account; the identity stays unproved until the mailbox is
     * proved.
     */
    public String fileAsVisitor(
            @NotNull @Valid FileTicketCommand request,
            @NotNull @Valid @ConvertGroup(from = Default.class, to = Filing.class)
                    PersonDetails details) {
        return numberOf(request.submissionKey())
                .orElseGet(
                        () -> {
                            Person person = new Person(details, clock.instant());
                            person.readsIn(chosenLanguage.get().orElse(null));
                            em.persist(person);
                            return admit(request, person, null);
                        });
    }

    private String admit(FileTicketCommand request, Person person, Long account) {
        return ticketCreator
                .admit(request, Channel.WEB, person, account, account, clock.instant())
                .getNumber();
    }
}
