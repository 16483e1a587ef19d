package cl.soser.canal.reader;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static cl.soser.canal.account.Role.AREA;
import static cl.soser.canal.account.Role.OPERACIONES;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.Absence;
import cl.soser.canal.account.AbsenceRepository;
import cl.soser.canal.account.Account;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.configuration.ConfigurationChangeRepository;
import cl.soser.canal.configuration.ConfigurationFields;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.ConfigurationSubject;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The lists of named readers. Operations management proposes and confirms, never the same person.
 * While Operations is fewer than two people, an administrator may be one of the two (rules, section
 * 2). The administrator sees the names otherwise.
 */
@Stateless
@RolesAllowed({OPERACIONES, ADMINISTRADOR})
public class ReaderListService {

    @PersistenceContext EntityManager em;
    @Inject ReaderListRepository readerListRepository;
    @Inject StaffRepository staff;
    @Inject AbsenceRepository absenceRepository;
    @Inject ConfigurationChangeRepository configurationChangeRepository;
    @Inject Event<ReaderListChanged> changes;
    @Inject Caller caller;
    @Inject Clock clock;

    /** The list of every matter. */
    @TransactionAttribute(SUPPORTS)
    public List<ReaderListDetails> all() {
        List<ReaderSeat> seats = readerListRepository.seats();
        List<ReaderListChange> waiting = waiting();
        List<Absence> today = absenceRepository.today();
        return Stream.of(RestrictedMatter.values())
                .map(matter -> details(matter, seats, waiting, today))
                .toList();
    }

    private ReaderListDetails details(
            RestrictedMatter matter,
            List<ReaderSeat> seats,
            List<ReaderListChange> waiting,
            List<Absence> today) {
        return new ReaderListDetails(
                matter,
                shown(matter, false, seats, today),
                shown(matter, true, seats, today),
                waiting.stream()
                        .filter(change -> change.getMatter() == matter)
                        .findAny()
                        .map(this::proposal)
                        .orElse(null));
    }

    private static List<ReaderListDetails.Seat> shown(
            RestrictedMatter matter,
            boolean substitute,
            List<ReaderSeat> seats,
            List<Absence> today) {
        return seats.stream()
                .filter(seat -> seat.getMatter() == matter && seat.isSubstitute() == substitute)
                .map(ReaderSeat::getAccount)
                .map(account -> shown(account, today))
                .toList();
    }

    private static ReaderListDetails.Seat shown(Account account, List<Absence> today) {
        Absence away =
                today.stream()
                        .filter(one -> one.getAccount().getId().equals(account.getId()))
                        .findFirst()
                        .orElse(null);
        return new ReaderListDetails.Seat(
                account.getId(),
                account.getDisplayName(),
                away == null && ReaderListRepository.isFit(account),
                away == null ? null : away.getLastDay());
    }

    private ReaderListDetails.Proposal proposal(ReaderListChange change) {
        ReaderListContent content = change.getContent();
        Map<Long, String> names =
                staff.names(
                        Stream.concat(content.all().stream(), Stream.of(change.getProposedBy()))
                                .toList());
        return new ReaderListDetails.Proposal(
                change.getId(),
                change.getVersion(),
                content.readers().stream().map(names::get).toList(),
                content.substitutes().stream().map(names::get).toList(),
                change.getReason(),
                names.get(change.getProposedBy()),
                change.getProposedAt(),
                change.getProposedBy() == caller.requireId());
    }

    /** Who can be named, by account, in the order of their names. */
    @TransactionAttribute(SUPPORTS)
    public Map<Long, String> nameable() {
        return staff.namesWithRole(ADMINISTRADOR, AREA, OPERACIONES);
    }

    /** Whether the caller may be one of the two people. */
    @TransactionAttribute(SUPPORTS)
    public boolean isDeciding() {
        return caller.has(OPERACIONES)
                || caller.has(ADMINISTRADOR) && staff.withRole(OPERACIONES).size() < 2;
    }

    /** Waits for another person; a proposal that waits is replaced only when it is decided. */
    public void propose(
            @NotNull RestrictedMatter matter,
            @NotNull @Valid ReaderListContent content,
            @NotBlank @Size(max = 500) String reason) {
        requireDeciding();
        requireFit(content);
        if (waiting().stream().anyMatch(change -> change.getMatter() == matter)) {
            throw new NotAllowedException("readers.waiting");
        }
        if (content.equals(present(matter))) {
            throw new NotAllowedException("readers.same");
        }
        em.persist(
                new ReaderListChange(
                        matter, content, reason.strip(), caller.requireId(), clock.instant()));
        em.flush();
        configurationChangeRepository.partChanged(
                subject(matter),
                ConfigurationFields.NONE,
                fields(content).field("proposalReason", reason.strip()));
    }

    /** The list holds from this instant on. */
    public void confirm(long id, int version) {
        requireDeciding();
        ReaderListChange change = current(id, version);
        ReaderListContent content = change.getContent();
        requireFit(content);
        Instant now = clock.instant();
        long me = caller.requireId();
        change.confirm(me, now);
        ReaderListContent before = present(change.getMatter());
        seat(change.getMatter(), content);
        configurationChangeRepository.changed(
                subject(change.getMatter()),
                before.all().isEmpty() ? ConfigurationFields.NONE : fields(before),
                fields(content));
        changes.fire(
                new ReaderListChanged(
                        change.getMatter(),
                        content.without(before),
                        before.without(content),
                        change.getProposedBy(),
                        me,
                        now));
    }

    /** It is not to be; who proposed it may withdraw it so. */
    public void reject(long id, int version) {
        requireDeciding();
        ReaderListChange change = current(id, version);
        change.reject(caller.requireId(), clock.instant());
        configurationChangeRepository.partChanged(
                subject(change.getMatter()), fields(change.getContent()), ConfigurationFields.NONE);
    }

    private void seat(RestrictedMatter matter, ReaderListContent content) {
        readerListRepository.seats().stream()
                .filter(seat -> seat.getMatter() == matter)
                .forEach(em::remove);
        em.flush(); // no two may have the same place at any moment
        seat(matter, false, content.readers());
        seat(matter, true, content.substitutes());
        em.flush();
    }

    private void seat(RestrictedMatter matter, boolean substitutes, List<Long> accounts) {
        int place = 1;
        for (Long account : accounts) {
            em.persist(new ReaderSeat(matter, substitutes, place, em.find(Account.class, account)));
            place++;
        }
    }

    private ReaderListContent present(RestrictedMatter matter) {
        List<Long> readers = new ArrayList<>();
        List<Long> substitutes = new ArrayList<>();
        readerListRepository.seats().stream()
                .filter(seat -> seat.getMatter() == matter)
                .forEach(
                        seat ->
                                (seat.isSubstitute() ? substitutes : readers)
                                        .add(seat.getAccount().getId()));
        return new ReaderListContent(readers, substitutes);
    }

    private void requireDeciding() {
        if (!isDeciding()) {
            throw new NotAllowedException("readers.onlyOperations");
        }
    }

    /** Accounts may have been closed, or have lost their roles, since a list was proposed. */
    private void requireFit(ReaderListContent content) {
        for (Long id : content.all()) {
            Account account = em.find(Account.class, id);
            if (account == null || !ReaderListRepository.isFit(account)) {
                throw new NotAllowedException(
                        "readers.unfit", account == null ? "?" : account.getDisplayName());
            }
        }
    }

    private List<ReaderListChange> waiting() {
        return em.createNamedQuery(ReaderListChange.WAITING, ReaderListChange.class)
                .getResultList();
    }

    private ReaderListChange current(long id, int version) {
        ReaderListChange change = em.find(ReaderListChange.class, id);
        if (change == null) {
            throw new NotFoundException();
        }
        if (change.getVersion() != version) {
            throw new OptimisticLockException();
        }
        return change;
    }

    private static ConfigurationSubject subject(RestrictedMatter matter) {
        return new ConfigurationSubject(
                ConfigurationKind.LECTORES, matter.name(), "{restrictedMatter." + matter + "}");
    }

    private ConfigurationFields fields(ReaderListContent content) {
        Map<Long, String> names = staff.names(content.all());
        return ConfigurationFields.NONE
                .field(
                        "namedReaders",
                        content.readers().stream()
                                .map(names::get)
                                .filter(Objects::nonNull)
                                .toList())
                .field(
                        "readerSubstitutes",
                        content.substitutes().stream()
                                .map(names::get)
                                .filter(Objects::nonNull)
                                .toList());
    }
}
