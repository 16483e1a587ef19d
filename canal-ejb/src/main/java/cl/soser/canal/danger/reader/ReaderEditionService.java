package cl.soser.canal.danger.reader;

import static cl.soser.canal.account.Role.ADMINISTRADOR;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.danger.DangerKind;
import cl.soser.canal.danger.DangerLevel;
import cl.soser.canal.danger.ReaderEntry;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.shared.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of the reader for the administrator. Edits wait in an edition of their own until they
 * were tried on past tickets and are published whole; an earlier edition can be put back.
 */
@Stateless
@RolesAllowed(ADMINISTRADOR)
public class ReaderEditionService {

    /** Words added by one act. */
    public static final int AT_ONCE = 50;

    @PersistenceContext EntityManager em;
    @Inject ReaderEditionRepository readerEditionRepository;
    @Inject StaffRepository staff;
    @Inject Caller caller;

    @TransactionAttribute(SUPPORTS)
    public ReaderEditionDetails look() {
        int inForce = readerEditionRepository.inForce();
        EditedEntries now = readerEditionRepository.entries(inForce);
        ReaderEdition written = written();
        return new ReaderEditionDetails(
                inForce,
                written == null ? 0 : written.getNumber(),
                written == null ? 0 : written.getVersion(),
                written == null
                        ? List.of()
                        : readerEditionRepository.entries(written.getNumber()).since(now),
                now.concepts());
    }

    /** What is known, with what is written. */
    @TransactionAttribute(SUPPORTS)
    public Slice<ReaderEntryRow> page(
            @NotNull ReaderEntryCriteria about, @Min(0) int first, @Min(1) @Max(200) int size) {
        EditedEntries all = shown();
        Set<String> ofKind = about.kind() == null ? Set.of() : all.conceptsOf(about.kind());
        return Slice.of(
                all.rows().stream()
                        .filter(row -> about.fits(row, ofKind))
                        .skip(first)
                        .limit(size + 1L)
                        .toList(),
                size);
    }

    private EditedEntries shown() {
        ReaderEdition written = written();
        return readerEditionRepository.entries(
                written == null ? readerEditionRepository.inForce() : written.getNumber());
    }

    private ReaderEdition written() {
        return readerEditionRepository.last().filter(one -> !one.isPublished()).orElse(null);
    }

    /** Published ones, the newest first; what is shipped comes after the last. */
    @TransactionAttribute(SUPPORTS)
    public Slice<ReaderEditionRow> editions(Integer below, @Min(1) @Max(100) int size) {
        List<ReaderEdition> editions =
                em.createNamedQuery(ReaderEdition.PUBLISHED, ReaderEdition.class)
                        .setParameter("below", below == null ? Integer.MAX_VALUE : below)
                        .setMaxResults(size + 1)
                        .getResultList();
        Map<Long, String> names =
                staff.names(
                        editions.stream()
                                .map(ReaderEdition::getPublishedBy)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return Slice.of(
                editions.stream()
                        .map(
                                one ->
                                        new ReaderEditionRow(
                                                one.getNumber(),
                                                one.getRestores(),
                                                one.getPublishedAt(),
                                                names.get(one.getPublishedBy())))
                        .toList(),
                size);
    }

    /**
     * @param typed one or several, with commas or on lines of their own
     * @return how many
     */
    public int addWords(@NotNull String concept, @NotNull @Size(max = 4_000) String typed) {
        List<ReaderEntry> words =
                Arrays.stream(typed.split("[,\\n]"))
                        .filter(one -> !one.isBlank())
                        .map(one -> ReaderEntry.word(concept, one))
                        .toList();
        if (words.isEmpty()) {
            throw new NotAllowedException("reader.words.none");
        }
        if (words.size() > AT_ONCE) {
            throw new NotAllowedException("reader.words.many", AT_ONCE);
        }
        ReaderEdition edition = readerEditionRepository.toWrite();
        words.forEach(word -> readerEditionRepository.add(edition, word));
        return words.size();
    }

    /** One sentence that states all of these concepts is a danger of that kind and level. */
    public void addRule(
            @NotNull DangerKind kind, @NotNull DangerLevel level, @NotNull List<String> concepts) {
        ReaderEntry rule = ReaderEntry.rule(kind, level, concepts);
        readerEditionRepository.add(readerEditionRepository.toWrite(), rule);
    }

    public void takeOut(@NotNull ReaderEntry entry) {
        readerEditionRepository.takeOut(readerEditionRepository.toWrite(), entry);
    }

    /** Of what is shipped and was taken out. */
    public void putBack(@NotNull ReaderEntry entry) {
        readerEditionRepository.add(readerEditionRepository.toWrite(), entry);
    }

    /** To be tried on past tickets. */
    @TransactionAttribute(SUPPORTS)
    public ReaderDraft draft() {
        List<ReaderEntry> written = shown().known();
        return new ReaderDraft(written, code(written));
    }

    private static String code(List<ReaderEntry> entries) {
        return SecretTokens.hash(
                entries.stream().map(ReaderEntry::key).sorted().collect(Collectors.joining("\n")));
    }

    /**
     * What is written is read with from now on, exactly as it was seen and tried.
     *
     * @param edition seen, and
     * @param version it had
     * @param tried {@link ReaderDraft#code} of what was tried on past tickets; null for nothing
     */
    public void publish(int edition, int version, String tried) {
        ReaderEdition written = requireWritten(edition, version);
        if (!code(shown().known()).equals(tried)) {
            throw new NotAllowedException("reader.untried");
        }
        readerEditionRepository.publish(written, caller.requireId());
    }

    public void discard(int edition, int version) {
        readerEditionRepository.discard(requireWritten(edition, version));
    }

    private ReaderEdition requireWritten(int edition, int version) {
        ReaderEdition written = written();
        if (written == null || written.getNumber() != edition || written.getVersion() != version) {
            throw new OptimisticLockException();
        }
        return written;
    }

    /**
     * Puts an earlier edition in force again.
     *
     * @param number 0 for what is shipped
     * @param inForce as the page showed it
     */
    public void goBackTo(@Min(0) int number, int inForce) {
        if (readerEditionRepository.inForce() != inForce) {
            throw new OptimisticLockException();
        }
        readerEditionRepository.requireNoneWritten();
        if (number >= inForce) {
            throw new NotFoundException();
        }
        readerEditionRepository.restore(number, caller.requireId());
    }
}
